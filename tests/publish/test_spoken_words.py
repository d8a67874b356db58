"""Words of templates are put into their language at compilation, and say what `_` says."""

import pytest
from jinja2 import DictLoader, Environment

from treatywatch.publish.language import _, many, speaking
from treatywatch.publish.spoken_words import SpokenWords

TEMPLATES = {
    "plain": '<b>{{ _("Search") }}</b>',
    "in an attribute": "<i title=\"{{ _('Search') }}\">",
    "with something to fill in": '{{ _("Edition %(corpus)s", corpus="<7>") }}',
    "behind another word": '{{ x }}{{ _("Search") }}{{ _(_("Search")) }}',
    "a name that is data": "{{ _(x) }}",
    "in a condition": '{% if _("Search") == "Search" %}English{% endif %}',
    "with marks": '{{ _("“a” & <b>b</b>, 100%%") }}',
    "handed on": '{% set words = _("Search") %}{{ words }} {{ _("Search") | upper }}',
}


def _set(name: str, *extensions: object) -> str:
    made = Environment(
        loader=DictLoader(TEMPLATES), autoescape=True, extensions=["jinja2.ext.i18n", *extensions]
    )
    made.install_gettext_callables(_, many, newstyle=True)
    return made.get_template(name).render(x="<Search>")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_the_same_as_with_calls(name, language):
    with speaking(language):
        assert _set(name, SpokenWords) == _set(name)


def test_the_words_are_looked_up_once():
    asked = []
    made = Environment(
        loader=DictLoader(TEMPLATES), autoescape=True, extensions=["jinja2.ext.i18n", SpokenWords]
    )
    made.install_gettext_callables(lambda s: asked.append(s) or s, many, newstyle=True)
    assert made.get_template("plain").render() == "<b>Search</b>"
    assert asked == []
