"""From a page model to HTML. Knows nothing of requests: the same page is always the same bytes."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from treatywatch.publish import links
from treatywatch.publish.citing import Imprint, citable, cited
from treatywatch.publish.language import LANGUAGES, _, direction, many, spoken
from treatywatch.publish.pages.page import Page
from treatywatch.publish.spoken_words import SpokenWords
from treatywatch.publish.words import CERTAINTIES, CHANGES, SPEAKERS
from treatywatch.publish.words.tones import TONES

HERE = Path(__file__).parent
STATIC = HERE / "static"


class Form(StrEnum):
    """Where a page will stand: behind a server, or as a file in a folder.

    Both hold the same words. In a folder a link names the file itself (`index.html`), because
    nothing but a server can find it in a folder's name.
    """

    SERVED = "served"
    FILES = "files"


NO_IMPRINT = Imprint()


def markup(page: Page, form: Form = Form.SERVED, imprint: Imprint = NO_IMPRINT) -> str:
    """Return the page as HTML; with an imprint it says of which edition it is, and how to cite."""
    template = environment(form, spoken()).get_template(page.template)
    return template.render(page=page, imprint=imprint)


@lru_cache(maxsize=len(Form) * len(LANGUAGES))
def environment(form: Form, language: str = "en") -> Environment:
    """Return the template environment: everything escaped, missing names are errors."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n", SpokenWords],
    )
    made.install_gettext_callables(_, many, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(
        to=_to_file if form is Form.FILES else _to,
        asset=_asset,
        published=form is Form.FILES,
        links=links,
        citable=citable,
        cited=cited,
        certainties=tuple(CERTAINTIES.values()),
        speakers=tuple(SPEAKERS.values()),
        changes=tuple(CHANGES.values()),
        tones={tone.value: words for tone, words in TONES.items()},
        tr=_,  # for words that come as data: what it returns is escaped, unlike what `_` returns
        language=language,
        direction=direction(),
    )
    return made


def make_ready(form: Form = Form.SERVED) -> None:
    """Compile all templates in the language that is spoken, so that no page waits for it."""
    made = environment(form, spoken())
    for name in made.list_templates():
        made.get_template(name)


@pass_context
def _to(context: Context, path: str) -> str:
    """Return a path below the site's root as seen from the page that is being set."""
    page: Page = context["page"]
    return links.relative(page.path, path)


@pass_context
def _to_file(context: Context, path: str) -> str:
    """Return the same, naming the file."""
    return str(_to(context, links.file_of(path)))


@pass_context
def _asset(context: Context, name: str) -> str:
    """Return the address of a static file; the hash of its bytes lets caches keep it."""
    return str(_to(context, f"static/{name}?v={_fingerprint(name)}"))


@lru_cache(maxsize=32)
def _fingerprint(name: str) -> str:
    return sha256((STATIC / name).read_bytes()).hexdigest()[:12]
