"""Sources as a list in words, set by citeproc in the project's own style."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import as_file, files

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from treatywatch.publish.words import date_words

_TOGETHER = 500


def reading_list(items: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """Yield one line per CSL item, in the order given."""
    for start in range(0, len(items), _TOGETHER):
        yield from _set(items[start : start + _TOGETHER])


def _set(items: Sequence[Mapping[str, object]]) -> list[str]:
    with as_file(files(__package__).joinpath("treatywatch.csl")) as path, warnings.catch_warnings():
        # The processor warns of fields that it does not know; ours are set or left out on purpose.
        warnings.simplefilter("ignore")
        source = CiteProcJSON([_with_plain_date(item) for item in items])
        style = CitationStylesStyle(str(path), validate=False)
        listing = CitationStylesBibliography(style, source, formatter.plain)
        for item in items:
            listing.register(Citation([CitationItem(str(item["id"]))]))
        return [" ".join(str(entry).split()) for entry in listing.bibliography()]


def _with_plain_date(item: Mapping[str, object]) -> dict[str, object]:
    """Write a span of days in words: the processor cannot set one inside a macro."""
    issued = item.get("issued")
    days = issued.get("date-parts", ()) if isinstance(issued, dict) else ()
    if len(days) < 2:
        return dict(item)
    edtf = "/".join("-".join(f"{part:02}" for part in day) for day in days)
    return {**item, "issued": {"literal": date_words(edtf)}}
