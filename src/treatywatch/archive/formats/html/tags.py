"""The elements of a page by what they do to the words inside them."""

from __future__ import annotations


def _names(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


UNSEEN = _names(
    """
    script style template svg math head object embed iframe audio video canvas map input img
    param source track datalist frameset
    """
)
"""No words in them are shown as text of the page."""

BLOCKS = _names(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main
    menu nav noscript ol option p pre section select summary table tbody td textarea tfoot th
    thead tr ul hr optgroup
    """
)
"""They begin and end a line."""

BOLD = _names("b strong h1 h2 h3 h4 h5 h6 th")
FURNITURE = _names("nav footer button select option optgroup textarea menu dialog noscript")
FURNITURE_ROLES = _names("navigation search contentinfo menu menubar toolbar dialog")
EMPTY = _names("area base br col embed hr img input link meta param source track wbr")
CLOSE_THEMSELVES = _names("p li dt dd tr td th option tbody thead tfoot")
FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
