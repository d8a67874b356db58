"""Reports of all eras and themes, written down once with what must be read from them.

Each file in `profiles` is one report in our own words: blocks with their topics, labels and
sentences, notes with the kinds of their citations. `RENDERED` writes it in every format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import yaml
from tests.archive.formats.conftest import (
    MARK,
    Profile,
    as_docx,
    as_html,
    as_markdown,
    as_text,
    typst_source,
)

from treatywatch.archive import read_reports
from treatywatch.model import Report
from treatywatch.notes import bind_notes
from treatywatch.walk.tools import tools

FOLDER = Path(__file__).parent / "profiles"


@dataclass(frozen=True)
class Golden:
    """What must be read from a report, whatever its format."""

    identity: tuple[object, ...]
    headings: list[tuple[str, str]]
    sentences: list[tuple[str | None, str]]
    rows: list[tuple[str, str]]
    definitions: dict[int, str]
    kinds: dict[int, list[str]]
    repeats: dict[int, str]
    markers: list[int]


@dataclass(frozen=True)
class Document:
    """One report in one format: a file, and what must be read from it."""

    name: str
    raw: bytes
    golden: Golden


@cache
def load(stem: str) -> tuple[Profile, Golden, str]:
    data = yaml.safe_load((FOLDER / f"{stem}.yaml").read_text(encoding="utf-8"))
    return Profile(_blocks(data), _notes(data)), _golden(data), data["layout"]


def _blocks(data: dict[str, Any]) -> list[tuple[str, object]]:
    blocks: list[tuple[str, object]] = []
    for block in data["blocks"]:
        kind = next(iter(block))
        value = block[kind]
        if kind == "h":
            blocks.append(("h2", value[0]))
        elif kind == "group":
            blocks.append(("h2", value))
        elif kind == "row":
            blocks.append(("row", (value[0], value[1])))
        elif kind in {"p", "li"}:
            blocks.append((kind, " ".join(value)))
        else:
            blocks.append(("h1" if kind == "country" else "p", value))
    return blocks


def _notes(data: dict[str, Any]) -> dict[int, str]:
    return {number: note["text"] for number, note in data["notes"].items()}


def _golden(data: dict[str, Any]) -> Golden:
    sentences: list[tuple[str | None, str]] = []
    for block in data["blocks"]:
        label = block.get("label")
        if "row" in block:
            sentences.append((label or block["row"][0], block["row"][1]))
        for words in block.get("p", block.get("li", ())):
            said = words.removeprefix(f"{label}:").lstrip() if label else words
            sentences.append((label, said))
    words = " ".join(said for _, said in sentences)
    return Golden(
        identity=tuple(data["identity"]),
        headings=[(b["h"][0], b["h"][1]) for b in data["blocks"] if "h" in b],
        sentences=sentences,
        rows=[(b.get("label", b["row"][0]), b["row"][1]) for b in data["blocks"] if "row" in b],
        definitions=_notes(data),
        kinds={number: note["kinds"] for number, note in data["notes"].items()},
        repeats={n: note["same_as"] for n, note in data["notes"].items() if "same_as" in note},
        markers=[int(number) for number in MARK.findall(words)],
    )


def _archive_page(profile: Profile) -> bytes:
    """A page of the archive site, 1999–2009: a menu, everything in font and bold, a rule."""
    menu = ("About Us", "The Issues", "Our Research Products", "Order Publications", "Press Room")
    links = "".join(
        f"<li><a href='/index.php/{n}'>{escape(w)}</a></li>" for n, w in enumerate(menu)
    )
    return (
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>"
        "<title>Landmine Monitor</title></head><body bgcolor='#ffffff'>"
        f"<div id='menu'><ul>{links}</ul></div>"
        "<a href='http://archives.the-monitor.org/toc'>Table of Contents</a><br>"
        "<a href='/countries'>Country Reports</a>"
        f"<div id='content'>{_flow(profile, 'p', bold=True)}<hr>{_defined(profile, '[{}] ')}</div>"
        "</body></html>"
    ).encode("windows-1252", "xmlcharrefreplace")


def _profile_page(profile: Profile) -> bytes:
    """A profile of 2010–2014: subscription and feedback around it, notes linked by number."""
    return (
        "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN'><html><head>"
        "<meta charset='utf-8'><title>Country Profile</title><script>var a = '<p>no</p>';</script>"
        "</head><body><div class='nav'><a href='http://archives.the-monitor.org/'>About Us</a> "
        "<a href='/i'>The Issues</a></div>"
        "<p>Email Notification Receive notifications when this Country Profile is updated.</p>"
        "<h3>Send us your feedback on this profile</h3>"
        "<p>Send the Monitor your feedback by filling out this form. Responses will be channeled "
        "to editors, but will not be available online.</p>"
        f"<div class='profile'>{_flow(profile, 'h3')}{_defined(profile, LINKED)}</div>"
        "</body></html>"
    ).encode()


LINKED = '<a href="#_ftnref{0}" name="_ftn{0}" title="">[{0}]</a> '


def _aspx_page(profile: Profile) -> bytes:
    """A page of the site since 2013: a form around everything, a footer with links."""
    hidden = "<input type='hidden' name='__VIEWSTATE' value='dDwtMTI3OTMzNDM4NDs7Pg==' />"
    return (
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8' />"
        "<title>Reports | Monitor</title></head><body><form method='post' action='./' id='form'>"
        f"{hidden}<header><nav><ul><li><a href='http://the-monitor.org/en-gb/home.aspx'>Home</a></li><li>"
        "<a href='/en-gb/reports.aspx'>Reports</a></li></ul></nav></header><main>"
        f"{_flow(profile, 'h2')}<hr size='1' width='33%' />{_defined(profile, LINKED)}</main>"
        "<footer><p>© The Monitor <a href='/contact'>Contact</a></p></footer></form></body></html>"
    ).encode()


def _flow(profile: Profile, heading: str, *, bold: bool = False) -> str:
    return "".join(_element(kind, words, heading, bold=bold) for kind, words in profile.blocks)


def _element(kind: str, words: object, heading: str, *, bold: bool) -> str:
    if kind == "row":
        assert isinstance(words, tuple)
        cells = "".join(f"<td valign='top'><p>{_marked(cell)}</p></td>" for cell in words)
        return f"<table border='1'><tr>{cells}</tr></table>"
    inner = _marked(str(words))
    if kind == "li":
        return f"<ul><li>{inner}</li></ul>"
    if kind == "h2" and bold:
        return f"<p><b>{inner}</b></p>"
    return f"<{heading if kind == 'h2' else kind}>{inner}</{heading if kind == 'h2' else kind}>\n"


def _marked(words: str) -> str:
    linked = r'<a href="#_ftn\1" name="_ftnref\1" title=""><sup>[\1]</sup></a>'
    return MARK.sub(linked, escape(words)).replace("km2", "km<sup>2</sup>")


def _defined(profile: Profile, number: str) -> str:
    return "".join(f"<p>{number.format(n)}{escape(w)}</p>" for n, w in profile.notes.items())


def _printed(profile: Profile, golden: Golden, columns: int) -> bytes:
    """A book of its own series and year."""
    import typst

    series, edition = golden.identity[:2]
    head = f"{series} {edition}: Country Profiles"
    source = typst_source(profile, columns)
    source = source.replace("Landmine Monitor 2011: Country Profiles", head)
    return bytes(typst.compile(source.encode(), format="pdf"))


LAYOUTS: dict[str, Callable[[Profile], bytes]] = {
    "archive": _archive_page,
    "profile": _profile_page,
    "aspx": _aspx_page,
}

WRITERS: dict[str, Callable[[Profile], bytes]] = {
    "{}.txt": as_text,
    "{}.md": as_markdown,
    "{}.docx": as_docx,
    "{}-endnotes.docx": lambda profile: as_docx(profile, "endnote"),
    "{}-plain.html": as_html,
}

PRINTED = {"{}-one-column.pdf": 1, "{}-two-columns.pdf": 2}

STEMS = sorted(path.stem for path in FOLDER.glob("*.yaml"))
FORMATS = ("{}.html", *WRITERS, *PRINTED)


@cache
def document(stem: str, form: str) -> Document:
    """The report `stem` in one format; `{}.html` is the layout of its own era's site."""
    profile, golden, layout = load(stem)
    if form in PRINTED:
        raw = _printed(profile, golden, PRINTED[form])
    else:
        raw = (LAYOUTS[layout] if form == "{}.html" else WRITERS[form])(profile)
    return Document(form.format(stem), raw, golden)


@cache
def reading(stem: str, form: str) -> Report:
    """What is read from it."""
    one = document(stem, form)
    (report,) = read_reports(one.raw, one.name, tools().register.names)
    return bind_notes(report)
