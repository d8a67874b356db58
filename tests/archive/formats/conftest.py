"""One profile in our own words, written in every format by writers that know no reader."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

import pytest

MARK = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True)
class Profile:
    """Blocks of kinds h1, h2, p, li and row (two cells), and notes by number."""

    blocks: list[tuple[str, object]]
    notes: dict[int, str] = field(default_factory=dict)


STATUS = """
The Kingdom of Tonga has not acceded to the Mine Ban Treaty, although officials have for some
years said that the government is looking into the matter.[1] In a letter of May 2010, the Foreign
Secretary wrote that “there is no objection to the convention itself, only a want of staff to
prepare the necessary legislation.”[2]
"""
MEETINGS = """
Tonga took part as an observer in the Second Review Conference at Cartagena in November–December
2009, and it did not make a statement there. It has voted in favor of every annual resolution of
the UN General Assembly on the treaty since 1998, including Resolution 65/48 on
8 December 2010.[3] Tonga is not a party to the Convention on Conventional Weapons.
"""
USE = """
Tonga is not known to have ever used, produced, imported, exported, or stockpiled antipersonnel
mines.[4] The land area of 748km2 is not known to be contaminated. Officials named three reasons
why accession has taken longer than was expected at first, and they repeated these in a telephone
interview that was held shortly before the end of the year:[5]
"""
UPDATE = """
The Monitor asked for an update in January 2011 and had not received an answer by 1 March 2011.
Neighbouring states have encouraged the government to accede without further delay, and a workshop
of officials from the region took up the question again in Port Vila.[6]
"""
LETTER = """
Letter from the Secretary for Foreign Affairs, 20 May 2010. The letter was received by fax, and a
second copy of it came by ordinary mail in the following month.
"""


def one_line(words: str) -> str:
    return " ".join(words.split())


PROFILE = Profile(
    [
        ("h1", "Tonga"),
        ("p", "Last updated: 12 March 2011"),
        ("h2", "Commitment to the Mine Ban Treaty"),
        ("row", ("Mine Ban Treaty status", "State not party")),
        ("row", ("Pro-mine ban UNGA voting record", "Voted for Resolution 65/48 in December 2010")),
        ("h2", "Policy"),
        ("p", one_line(STATUS)),
        ("p", one_line(MEETINGS)),
        ("h2", "Production, transfer, stockpiling, and use"),
        ("p", one_line(USE)),
        ("li", "The office that drafts legislation has too few members of staff."),
        ("li", "Other treaties were to be taken up first.[5]"),
        ("li", "No landmine has ever been found in the country."),
        ("p", one_line(UPDATE)),
    ],
    {
        1: "Interview with an official of the Ministry of Foreign Affairs, Nuku’alofa, 3 May 2009.",
        2: one_line(LETTER),
        3: "“Implementation of the Convention,” UNGA Resolution 65/48, 8 December 2010.",
        4: "Ibid.",
        5: "Telephone interview with an official of the Prime Minister’s Office, 14 December 2010.",
        6: "Statement of the Pacific workshop, Port Vila, 5 May 2010, www.example.org/pacific.",
    },
)


def as_text(profile: Profile) -> bytes:
    lines: list[str] = []
    for kind, words in profile.blocks:
        lines += list(words) if kind == "row" else [f"• {words}" if kind == "li" else str(words)]
    lines += [f"[{number}] {words}" for number, words in profile.notes.items()]
    return ("\n\n".join(lines) + "\n").encode()


def as_html(profile: Profile) -> bytes:
    def marked(words: object) -> str:
        return MARK.sub(
            r'<a href="#_ftn\1" name="_ftnref\1"><sup>[\1]</sup></a>', escape(str(words))
        ).replace("km2", "km<sup>2</sup>")

    body = "".join(_html_block(kind, words, marked) for kind, words in profile.blocks)
    body = body.replace("</table><table>", "").replace("</ul><ul>", "")
    notes = "".join(
        f'<p><a href="#_ftnref{n}" name="_ftn{n}">[{n}]</a> {escape(words)}</p>'
        for n, words in profile.notes.items()
    )
    menu = "".join(f'<li><a href="/{n}">Page {n}</a></li>' for n in range(12))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Monitor</title></head><body>"
        f"<div id='top'><ul>{menu}</ul></div><div id='main'>{body}<hr>{notes}</div>"
        "<div class='footer'><p>© The Monitor <a href='/c'>Contact</a></p></div></body></html>"
    ).encode()


def _html_block(kind: str, words: object, marked: Callable[[object], str]) -> str:
    if kind == "row":
        assert isinstance(words, tuple)
        cells = "".join(f"<td>{marked(cell)}</td>" for cell in words)
        return f"<table><tr>{cells}</tr></table>"
    if kind == "li":
        return f"<ul><li>{marked(words)}</li></ul>"
    return f"<{kind}>{marked(words)}</{kind}>\n"


def as_markdown(profile: Profile) -> bytes:
    def marked(words: object) -> str:
        return MARK.sub(r"[^\1]", str(words))

    lines: list[str] = []
    last = ""
    for kind, words in profile.blocks:
        if kind == "row":
            assert isinstance(words, tuple)
            row = "| " + " | ".join(map(marked, words)) + " |"
            lines += [row] if last == "row" else ["", row, "| --- | --- |"]
        elif kind == "li":
            lines += [f"- {marked(words)}"] if last == "li" else ["", f"- {marked(words)}"]
        else:
            sign = {"h1": "# ", "h2": "## "}.get(kind, "")
            lines += ["", sign + marked(words)]
        last = kind
    lines += ["", *(f"[^{n}]: {words}" for n, words in profile.notes.items())]
    return "\n".join(lines).encode()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def docx_runs(words: str, kind: str = "footnote") -> str:
    """Runs with references in place of markers; `[=5]` refers to a note for the second time."""
    parts = re.split(r"\[(=?\d+)\]", words)
    runs = [f'<w:r><w:t xml:space="preserve">{escape(parts[0])}</w:t></w:r>']
    for number, rest in zip(parts[1::2], parts[2::2], strict=True):
        runs.append(
            f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{number[1:]}</w:t></w:r>'
            if number.startswith("=")
            else f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'
        )
        runs.append(f'<w:r><w:t xml:space="preserve">{escape(rest)}</w:t></w:r>')
    return "".join(runs).replace(
        "748km2",
        '748km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        '<w:r><w:t xml:space="preserve">',
    )


def docx_body(profile: Profile, kind: str = "footnote") -> str:
    body: list[str] = []
    seen: set[str] = set()

    def once(match: re.Match[str]) -> str:
        """Word has one reference for a note; a second marker is a field with its number."""
        again = match[1] in seen
        seen.add(match[1])
        return f"[={match[1]}]" if again else match[0]

    for block, given in profile.blocks:
        words = MARK.sub(once, given) if isinstance(given, str) else given
        if block == "row":
            assert isinstance(words, tuple)
            cells = "".join(f"<w:tc><w:p>{docx_runs(c, kind)}</w:p></w:tc>" for c in words)
            body.append(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
            continue
        style = {"h1": "Heading1", "h2": "Heading2", "li": "ListBullet"}.get(block, "")
        look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        if block == "li":
            look = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        body.append(f"<w:p>{look}{docx_runs(str(words), kind)}</w:p>")
    return "".join(body).replace("</w:tbl><w:tbl>", "")


def docx_package(body: str, notes: str = "", kind: str = "footnote", **more: str) -> bytes:
    """A minimal Word file; `more` are further parts of the folder word/, by name without .xml."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>'
        f'<Override PartName="/word/{kind}s.xml" ContentType="{TYPES}.{kind}s+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="r1" Type="{RELS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
        f'package/2006/relationships"><Relationship Id="r1" Type="{RELS}/{kind}s" '
        f'Target="{kind}s.xml"/><Relationship Id="r2" Type="{RELS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r3" Type="{RELS}/numbering" Target="numbering.xml"/>'
        "</Relationships>",
        "word/styles.xml": f"<w:styles {W}>"
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
            "</w:style>"
            for n in (1, 2)
        )
        + "</w:styles>",
        "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl '
        'w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        f"word/{kind}s.xml": f"<w:{kind}s {W}>{notes}</w:{kind}s>",
        **{f"word/{name}.xml": content for name, content in more.items()},
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def docx_notes(profile: Profile, kind: str = "footnote") -> str:
    return "".join(
        f'<w:{kind} w:id="{n}"><w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        f"</w:p></w:{kind}>"
        for n, words in profile.notes.items()
    )


def as_docx(profile: Profile, kind: str = "footnote") -> bytes:
    return docx_package(docx_body(profile, kind), docx_notes(profile, kind), kind)


def as_pdf(profile: Profile, columns: int = 1) -> bytes:
    import typst

    return bytes(typst.compile(typst_source(profile, columns).encode(), format="pdf"))


def typst_source(profile: Profile, columns: int = 1) -> str:
    """A page of a book: running head, page number, notes at the foot, hyphenated and justified."""
    lines = [
        (
            f'#set page(width: 13cm, height: 17cm, columns: {columns}, numbering: "1", '
            "header: align(center)[Landmine Monitor 2011: Country Profiles])"
        ),
        f'#set text(lang: "en", hyphenate: true, size: {10 if columns == 1 else 8}pt)',
        "#set par(justify: true)",
    ]
    marked_before: set[str] = set()

    def marked(words: object) -> str:
        def note(match: re.Match[str]) -> str:
            number = match.group(1)
            if number in marked_before:
                return f"#footnote(<n{number}>)"
            marked_before.add(number)
            return f"#footnote[{_typst(profile.notes[int(number)])}] <n{number}>"

        pieces = MARK.split(str(words))
        out = _typst(pieces[0])
        for number, rest in zip(pieces[1::2], pieces[2::2], strict=True):
            call = note(re.fullmatch(r"\[(\d+)\]", f"[{number}]"))  # type: ignore[arg-type]
            out += call + _typst(rest)
        return out

    last = ""
    for kind, words in profile.blocks:
        if kind == "row":
            assert isinstance(words, tuple)
            cells = ", ".join(f"[{marked(cell)}]" for cell in words)
            if last == "row":
                lines[-1] = f"{lines[-1][:-1]}, {cells})"
            else:
                lines.append(f"#table(columns: 2, {cells})")
        elif kind == "li":
            lines.append(f"- {marked(words)}")
        else:
            sign = {"h1": "= ", "h2": "== "}.get(kind, "")
            lines += ["", sign + marked(words), ""]
        last = kind
    return "\n".join(lines)


def _typst(words: str) -> str:
    quoted = f"#{json.dumps(words, ensure_ascii=False)}" if words else ""
    return quoted.replace("748km2", '748km"#super[2]#"')


WRITERS: dict[str, Callable[[Profile], bytes]] = {
    "tonga-2011.txt": as_text,
    "tonga-2011.html": as_html,
    "tonga-2011.md": as_markdown,
    "tonga-2011.docx": as_docx,
    "tonga-2011-one-column.pdf": as_pdf,
    "tonga-2011-two-columns.pdf": lambda profile: as_pdf(profile, 2),
}


@pytest.fixture(scope="session")
def renderings() -> dict[str, bytes]:
    """The profile's bytes by file name."""
    return {name: write(PROFILE) for name, write in WRITERS.items()}


@pytest.fixture(scope="session")
def word_file() -> Callable[..., bytes]:
    """Writes a minimal Word file out of a body's XML."""
    return docx_package
