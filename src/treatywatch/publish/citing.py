"""How to cite a page: in words, as BibTeX and as CSL-JSON, always with the edition's version."""

from __future__ import annotations

import json
from dataclasses import dataclass

from treatywatch.model import slug
from treatywatch.publish.pages.page import Page


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands on every page of an edition: corpus version, day of its newest text."""

    corpus: str = ""
    day: str = ""
    register_day: str = ""


@dataclass(frozen=True, slots=True)
class Citable:
    """A page as a reader cites it."""

    text: str
    bibtex: str
    csl: str


_MARKS = str.maketrans({"{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_"})


def citable(page: Page, imprint: Imprint) -> Citable:
    """Return the citation of a page. The path is that inside the edition."""
    title, year = page.title or "treatywatch", imprint.day[:4]
    text = (
        f"“{title}”, treatywatch, edition {imprint.corpus} "
        f"(newest text {imprint.day}), /{page.path}"
    )
    key = f"treatywatch-{imprint.corpus[:8]}-{slug(page.path) or 'home'}"
    bibtex = "\n".join(
        (
            f"@misc{{{key},",
            f"  title = {{{title.translate(_MARKS)}}},",
            "  author = {{treatywatch}},",
            f"  year = {{{year}}},",
            f"  version = {{{imprint.corpus}}},",
            f"  note = {{/{page.path.translate(_MARKS)}}}",
            "}",
        )
    )
    csl = {
        "id": key,
        "type": "webpage",
        "title": title,
        "author": [{"literal": "treatywatch"}],
        "issued": {"date-parts": [[int(part) for part in imprint.day.split("-")]]},
        "version": imprint.corpus,
        "note": f"/{page.path}",
    }
    return Citable(text, bibtex, json.dumps(csl, ensure_ascii=False, indent=1))
