"""The eras of the reports: editions that share a layout and a way of wording."""

from __future__ import annotations

UNDATED = "undated"
_LAST_EDITIONS = (
    (1999, "1999"),
    (2001, "2000-2001"),
    (2006, "2002-2006"),
    (2008, "2007-2008"),
    (2009, "2009"),
    (2014, "2010-2014"),
    (2021, "2015-2021"),
)
LATEST = "2022-"


def era_of(edition: int | None) -> str:
    """Return the era of an edition, `undated` where the edition is not known."""
    if edition is None:
        return UNDATED
    for last, era in _LAST_EDITIONS:
        if edition <= last:
            return era
    return LATEST
