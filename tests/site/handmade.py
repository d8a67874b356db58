"""Two small reports on an invented state, built from the model's own objects."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from treatywatch.model import (
    Anchor,
    Certainty,
    Claim,
    CodedReport,
    Evidence,
    Finding,
    Marker,
    Note,
    NoteState,
    Origin,
    Paragraph,
    ParagraphKind,
    Quantity,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
    Severity,
    Source,
    Speaker,
    fingerprint,
)
from treatywatch.model.note import Citation

_MARKER = re.compile(r"\[(\d+)\]")


@dataclass
class Draft:
    """Grows a canonical text and remembers where each part of it stands."""

    text: str = ""
    regions: list[Region] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def put(self, words: str, kind: RegionKind, end: str = "\n\n") -> Anchor:
        start = len(self.text)
        self.text += words + end
        self.regions.append(Region(kind, start, len(self.text)))
        return Anchor(start, start + len(words), words)

    def section(self, heading: str, topic: str, paragraphs: Sequence[object], level: int = 1):
        head = self.put(heading, RegionKind.HEADING)
        made = tuple(self._paragraph(p) for p in paragraphs)
        self.sections.append(Section(head, topic, level, made))

    def _paragraph(self, given: object) -> Paragraph:
        kind, label, sentences = (
            given if isinstance(given, tuple) else (ParagraphKind.PROSE, None, given)
        )
        row = kind is ParagraphKind.TABLE_ROW
        lead = f"{label}: " if label else ""
        region = RegionKind.TABLE if row else RegionKind.PARAGRAPH
        whole = self.put(lead + " ".join(sentences), region)
        at, made = whole.start + len(lead), []
        for words in sentences:
            markers = tuple(
                Marker(int(m[1]), at + m.start(), at + m.end()) for m in _MARKER.finditer(words)
            )
            made.append(Sentence(at, at + len(words), words, markers, label))
            at += len(words) + 1
        return Paragraph(whole.start, whole.end, tuple(made), kind)

    def note(self, number: int, words: str, *citations: tuple[str, dict[str, str]], **more):
        whole = self.put(f"[{number}] {words}", RegionKind.NOTE)
        start = whole.start + len(f"[{number}] ")
        cited = tuple(
            Citation(kind, Anchor(start, whole.end, words), **parts) for kind, parts in citations
        )
        self.notes.append(
            Note(number, more.pop("state", NoteState.PRESENT), Anchor(start, whole.end, words),
                 citations=cited, **more)
        )  # fmt: skip

    def lost(self, number: int):
        self.notes.append(Note(number, NoteState.LOST))

    def report(self, edition: int, **more) -> Report:
        return Report(
            **{
                "series": "Landmine Monitor",
                "edition": edition,
                "country": "PRK",
                "country_as_written": "NORTH KOREA",
                "title": f"NORTH KOREA, Landmine Monitor {edition}",
                "theme": "country-report",
                "last_updated": None,
                "origin": Origin(
                    f"north-korea-{edition}.txt", fingerprint(self.text), "text", "archive-1999"
                ),
                "text": self.text,
                "regions": tuple(self.regions),
                "sections": tuple(self.sections),
                "notes": tuple(sorted(self.notes, key=lambda note: note.number)),
                **more,
            }
        )


def coded(report: Report, table: dict[str, Sequence[dict[str, object]]]) -> CodedReport:
    """Code the sentences that begin with the keys of `table`; the others stay uncoded."""
    claims: list[Claim] = []
    uncoded: list[Sentence] = []
    for sentence in report.sentences():
        rows = next((rows for key, rows in table.items() if sentence.text.startswith(key)), None)
        if rows is None:
            uncoded.append(sentence)
            continue
        claims += [_claim(sentence, dict(row)) for row in rows]
    return CodedReport(report, tuple(claims), tuple(uncoded), "codebook-1", "coder-1")


def _claim(sentence: Sentence, row: dict[str, object]) -> Claim:
    quote = str(row.pop("quote", sentence.text))
    start = sentence.start + sentence.text.index(quote)
    return Claim(
        **{
            "subject": "PRK",
            "certainty": Certainty.FLAT,
            "speaker": Speaker.MONITOR,
            "sentence": sentence.anchor,
            "anchor": Anchor(start, start + len(quote), quote),
            "notes": tuple(marker.number for marker in sentence.markers),
            "in_note": sentence.note,
            "rule": "made-by-hand",
            **row,
        }
    )


def earlier() -> CodedReport:
    """The edition of 1999: a list, a table row, hostile characters, every note at hand."""
    draft = Draft()
    draft.put("ARCHIVES HOME PAGE >", RegionKind.CHROME)
    draft.put("NORTH KOREA", RegionKind.TITLE)
    draft.section(
        "Mine Ban Policy",
        "treaty-policy",
        [
            [
                "North Korea has not signed the Mine Ban Treaty.[1]",
                'A delegate called it a "paper <script>alert(1)</script> & promise".',
            ],
            (ParagraphKind.LIST_ITEM, None, ["It did not attend the signing conference."]),
            (ParagraphKind.LIST_ITEM, None, ["It answered no letter."]),
        ],
    )
    draft.section(
        "Transfer",
        "transfer",
        [
            [
                "North Korea is not known to have exported mines.[2]",
                "It may have bought mines from two neighbours.",
            ]
        ],
    )
    draft.section(
        "Stockpiling",
        "stockpiling",
        [(ParagraphKind.TABLE_ROW, "Stockpile", ["About one million mines are thought held.[1]"])],
        level=2,
    )  # fmt: skip
    draft.put("<KENYA | KUWAIT>", RegionKind.NAVIGATION)
    draft.note(
        1,
        "Letter from the Permanent Mission, Geneva, 4 March 1999.",
        ("correspondence", {"person": "the Permanent Mission", "date": "1999-03-04"}),
    )
    draft.note(
        2,
        "“Mines of the <b>East</b>,” Harbour Post, 2 May 1998.",
        ("news", {"title": "Mines of the <b>East</b>", "date": "1998-05-02"}),
    )
    report = draft.report(1999)
    return coded(
        report,
        {
            "North Korea has not signed": [
                {"question": "treaty.status", "answer": "not-party", "treaty": "MBT"}
            ],
            "It did not attend": [{"question": "attendance", "answer": "absent"}],
            "North Korea is not known": [
                {
                    "question": "transfer.export",
                    "answer": "no",
                    "certainty": Certainty.NOT_KNOWN,
                    "quote": "is not known to have exported mines",
                }
            ],
            "It may have bought": [
                {"question": "transfer.import", "answer": "yes", "certainty": Certainty.POSSIBLE}
            ],
            "About one million": [
                {
                    "question": "stockpile.size",
                    "answer": "quantity",
                    "certainty": Certainty.BELIEVED,
                    "quantity": Quantity(1e6, 1e6, "mines", approximate=True),
                }
            ],
        },
    )


def later() -> CodedReport:
    """The edition of 2021: a lost note, a damaged one, one without a marker, one that states."""
    draft = Draft()
    draft.put("North Korea", RegionKind.TITLE)
    draft.section(
        "Mine Ban Policy",
        "treaty-policy",
        [["North Korea has not signed the Mine Ban Treaty.[1]"]],
    )
    draft.section(
        "Transfer",
        "transfer",
        [
            [
                "North Korea has exported mines, which have been found in Angola and Sudan.[2]",
                "Its neighbour alleged that it laid new mines in 2020.[3]",
                "Trucks were seen.[2]",
            ]
        ],
    )
    draft.lost(1)
    draft.note(
        2,
        "Found again,” Harbour Post, 3 June 2020.",
        ("news", {"title": "Found again", "date": "2020-06-03"}),
        damaged=True,
    )
    words = "In 2019 a farmer was killed. Radio talk, 1 July 2020."
    draft.note(3, words, ("interview", {"date": "2020-07-01"}))
    note = draft.notes.pop()
    start = note.definition.start
    said = Anchor(start, start + 28, words[:28])
    draft.notes.append(Note(3, note.state, note.definition, False, note.citations, (said,)))
    draft.note(9, "Seen by nobody.", state=NoteState.UNMARKED)
    report = draft.report(2021, last_updated="2021-11-16", title="North Korea")
    return coded(
        report,
        {
            "North Korea has not signed": [
                {"question": "treaty.status", "answer": "not-party", "treaty": "MBT"}
            ],
            "North Korea has exported": [
                {"question": "transfer.export", "answer": "yes", "quote": "has exported mines"},
                {
                    "question": "transfer.found-abroad",
                    "answer": "yes",
                    "places": ("AGO", "SDN"),
                    "quote": "found in Angola and Sudan",
                },
            ],
            "Its neighbour alleged": [
                {
                    "question": "use",
                    "answer": "yes",
                    "certainty": Certainty.ALLEGED,
                    "speaker": Speaker.OTHER_GOVERNMENT,
                    "date": "2020",
                }
            ],
            "In 2019": [
                {
                    "question": "casualties",
                    "answer": "yes",
                    "date": "2019",
                    "quantity": Quantity(1, 1, "killed"),
                    "subject": "KOR",
                }
            ],
        },
    )


def findings() -> tuple[Finding, ...]:
    """One finding about a sentence, one about a note, one about a file that is no report."""
    report = later().report
    exported = report.sections[1].sentences[0]
    place = {"report": report.slug, "country": "PRK", "edition": 2021}
    return (
        Finding(
            "editions.polarity-flip",
            Severity.WARN,
            "1999 says no to the same question, and the change is not explained.",
            sentence=exported.anchor,
            evidence=(
                Evidence("Landmine Monitor 1999", "is not known to have exported mines"),
                Evidence("Landmine Monitor 2021", "has exported mines"),
            ),
            not_checked="whether an edition in between explains it",
            mend="say what became known, and when",
            **place,
        ),
        Finding("notes.lost-definition", Severity.BLOCK, "Note 1 is lost.", note=1, **place),
        Finding("archive.unreadable", Severity.NOTE, "x.pdf holds <no> text."),
    )


def sources() -> dict[tuple[str, int], Source]:
    """The sources behind the citations, by the report and the place of the citation."""
    east = Source("harbour-post-1", "news", "Harbour Post, “Mines of the East”", "1998-05-02")
    found = Source("harbour-post-2", "news", "Harbour Post, “Found again”", "2020-06-03")
    return {_cited(earlier().report, 2): east, _cited(later().report, 2): found}


def _cited(report: Report, number: int) -> tuple[str, int]:
    note = next(note for note in report.notes if note.number == number)
    return report.slug, note.citations[0].anchor.start
