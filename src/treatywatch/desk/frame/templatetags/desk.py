"""Names of countries and themes in templates. Known in every template without loading."""

from __future__ import annotations

from django import template

from treatywatch.desk.people.countries import country_name
from treatywatch.publish.pages.theme import theme_words

register = template.Library()


@register.filter
def country(code: str) -> str:
    """Return the name of a country by its code."""
    return country_name(code)


@register.filter
def theme(slug: str) -> str:
    """Return a theme in words."""
    return theme_words(slug)
