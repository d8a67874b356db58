"""How to cite a page or a claim: in words, BibTeX and CSL-JSON, with the edition's version."""

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
    """A page or a claim as a reader cites it."""

    text: str
    bibtex: str
    csl: str


_INNER = str.maketrans("“”", "‘’")
_MARKS = str.maketrans({"{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_"})


def citable(page: Page, imprint: Imprint) -> Citable:
    """Return the citation of a page. The path is that inside the edition."""
    return cited(page.title or "treatywatch", page.path, imprint)


def cited(title: str, path: str, imprint: Imprint) -> Citable:
    """Return the citation of a page, or of a thing that has a name on a page."""
    quoted = title.translate(_INNER)
    text = f"“{quoted}”, treatywatch, edition {imprint.corpus} (newest text {imprint.day}), /{path}"
    key = f"treatywatch-{imprint.corpus[:8]}-{slug(path) or 'home'}"
    bibtex = "\n".join(
        (
            f"@misc{{{key},",
            f"  title = {{{title.translate(_MARKS)}}},",
            "  author = {{treatywatch}},",
            f"  year = {{{imprint.day[:4]}}},",
            f"  version = {{{imprint.corpus}}},",
            f"  note = {{/{path.translate(_MARKS)}}}",
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
        "note": f"/{path}",
    }
    return Citable(text, bibtex, json.dumps(csl, ensure_ascii=False, indent=1))
