"""The tables read from the reports: reports, sentences, notes, citations, claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from treatywatch.model import Claim, CodedReport
from treatywatch.tables.contents import Contents, Filed
from treatywatch.tables.identifiers import (
    citation_key,
    claim_key,
    joined,
    note_key,
    sentence_key,
)
from treatywatch.tables.table import Column, Row, Table, Type

_REPORT = Column("report", "The report's identifier.", hxl="#meta+report", refers_to="reports.id")
_INT, _BOOL, _NUM = Type.INTEGER, Type.BOOLEAN, Type.NUMBER
_CODE = "ISO 3166-1 alpha-3 code, or an area code of the register"
_PARTS = (
    "title", "author", "editor", "person", "role", "interviewer", "channel", "publisher",
    "container", "place", "date", "accessed", "pages", "symbol", "url", "form", "period",
    "recipient", "original_title", "edition", "same_as",
)  # fmt: skip


def _coded(contents: Contents) -> Iterator[CodedReport]:
    return (filed.coded for filed in contents.filed())


def _reports(contents: Contents) -> Iterator[Row]:
    for coded in _coded(contents):
        r, o = coded.report, coded.report.origin
        who = (r.series, r.edition, r.country, r.country_as_written, r.title, r.theme)
        sentences = sum(1 for _ in r.sentences())
        yield (
            r.slug, *who, r.last_updated, o.name, o.sha256, o.format, o.era, o.encoding,
            r.text_sha256, coded.codebook, coded.coder, sentences, len(coded.claims), len(r.notes),
        )  # fmt: skip


def _sentences(contents: Contents) -> Iterator[Row]:
    for coded in _coded(contents):
        r = coded.report
        claimed = {claim.sentence.start for claim in coded.claims}
        for section in r.sections:
            heading = section.heading.quotation.strip() if section.heading else None
            for s in section.sentences:
                notes = joined([str(marker.number) for marker in s.markers])
                place = (heading, section.topic, s.label, None, notes or None)
                key = sentence_key(r.slug, s.start)
                yield (key, r.slug, s.start, s.end, s.text, *place, s.start in claimed)
        for s in r.note_sentences:
            key = sentence_key(r.slug, s.start)
            within = (None, None, s.label, s.note, None)
            yield (key, r.slug, s.start, s.end, s.text, *within, s.start in claimed)


def _notes(contents: Contents) -> Iterator[Row]:
    for coded in _coded(contents):
        for place, note in enumerate(coded.report.notes, 1):
            d = note.definition
            where = (d.quotation, d.start, d.end) if d else (None, None, None)
            slug = coded.report.slug
            yield (note_key(slug, place), slug, note.number, note.state.value, *where, note.damaged)


def _citations(contents: Contents) -> Iterator[Row]:
    for filed in contents.filed():
        report, sources = filed.coded.report, filed.sources
        slug = report.slug
        for n, note in enumerate(report.notes, 1):
            for c, citation in enumerate(note.citations, 1):
                key, anchor = citation_key(slug, n, c), citation.anchor
                head = (
                    key,
                    slug,
                    note_key(slug, n),
                    note.number,
                    sources.get((n, c)),
                    citation.kind,
                )
                parts = (getattr(citation, name) for name in _PARTS)
                yield (
                    *head, anchor.quotation, anchor.start, anchor.end, *parts, citation.damaged
                )  # fmt: skip


def _claims(contents: Contents) -> Iterator[Row]:
    for filed in contents.filed():
        coded, slug, behind = filed.coded, filed.coded.report.slug, _sources_of_notes(filed)
        for place, claim in enumerate(coded.claims, 1):
            keys = list(dict.fromkeys(key for n in claim.notes for key in behind.get(n, ())))
            yield (claim_key(slug, place), slug, *_claim(slug, coded, claim), joined(keys) or None)


def _sources_of_notes(filed: Filed) -> dict[int, list[str]]:
    """Return the keys of the sources that each note cites, by the number of the note."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for n, note in enumerate(filed.coded.report.notes, 1):
        keys = (filed.sources.get((n, c)) for c in range(1, len(note.citations) + 1))
        found[note.number].extend(key for key in keys if key is not None)
    return found


def _claim(slug: str, coded: CodedReport, c: Claim) -> Row:
    q, r = c.quantity, coded.report
    amount = (q.low, q.high, q.unit, q.approximate) if q else (None, None, None, None)
    lists = (c.places, c.partners, c.victims, c.weapons)
    return (
        r.country, r.edition, sentence_key(slug, c.sentence.start), c.subject, c.question, c.answer,
        c.certainty.value, c.speaker.value, c.date, c.period, *amount, c.treaty, c.resolution,
        c.weapon_class, *(joined(names) or None for names in lists),
        joined([str(n) for n in c.notes]) or None, c.in_note, c.anchor.quotation, c.anchor.start,
        c.anchor.end, c.rule, c.confidence, c.status.value, c.assertion, c.accuses,
    )  # fmt: skip


REPORTS = Table(
    "reports",
    "Reports",
    "One row for each report: one country in one edition (or one theme of it).",
    (
        Column("id", "The report's identifier.", hxl="#meta+id", required=True),
        Column("series", "The series that the report belongs to.", hxl="#meta+series"),
        Column("edition", "The year of the edition.", _INT, "#date+year+edition"),
        Column("country", f"The country: {_CODE}; empty while unresolved.", hxl="#country+code"),
        Column("country_as_written", "The country as the text names it.", hxl="#country+name"),
        Column("title", "The title as it stands in the text."),
        Column("theme", "`country-report`, or the theme of a profile page."),
        Column("last_updated", "The day that the text gives, as EDTF.", hxl="#date+updated"),
        Column("file", "The name of the file that the report was read from."),
        Column("file_sha256", "The SHA-256 of that file's bytes.", required=True),
        Column("format", "The format that the file was read as."),
        Column("era", "The layout that the text was recognised by."),
        Column("encoding", "The encoding of the file."),
        Column("text_sha256", "The SHA-256 of the canonical text.", required=True),
        Column("codebook", "The version of the codebook that the report was read with."),
        Column("coder", "The version of the coder that read it."),
        Column("sentences", "Sentences of the body and of notes.", _INT),
        Column("claims", "Claims read from them.", _INT),
        Column("notes", "Notes.", _INT),
    ),
    _reports,
    ("id",),
)
SENTENCES = Table(
    "sentences",
    "Sentences",
    "One row for each sentence, in the words of the text. Those that no rule could read stand "
    "here too: no claim does not mean that nothing is said.",
    (
        Column("id", "The sentence's identifier.", hxl="#meta+id", required=True),
        _REPORT,
        Column("start", "Its first character in the canonical text, counted from 0.", _INT),
        Column("end", "The character behind its last one.", _INT),
        Column("text", "The sentence.", hxl="#description", required=True),
        Column("heading", "The heading that it stands under."),
        Column("topic", "The topic of that heading, by the crosswalk of headings."),
        Column("label", "The run-in label or table label that it stands under."),
        Column("in_note", "The number of the note that it stands in; empty in the body.", _INT),
        Column("notes", "The numbers of the notes that it marks, with semicolons."),
        Column("coded", "Whether some rule read a claim from it.", _BOOL),
    ),
    _sentences,
    ("id",),
)
NOTES = Table(
    "notes",
    "Notes",
    "One row for each note. A lost note has a marker, and no definition in the text at hand.",
    (
        Column("id", "The note's identifier.", hxl="#meta+id", required=True),
        _REPORT,
        Column("number", "The number as printed.", _INT),
        Column("state", "`present`, `lost` (no definition) or `unmarked` (no marker)."),
        Column("text", "The definition; empty when lost."),
        Column("start", "Its first character in the canonical text.", _INT),
        Column("end", "The character behind its last one.", _INT),
        Column("damaged", "Whether the definition lost a part on the way.", _BOOL),
    ),
    _notes,
    ("id",),
)
CITATIONS = Table(
    "citations",
    "Citations",
    "One row for each source as one note cites it. A part that is not written is empty.",
    (
        Column("id", "The citation's identifier.", hxl="#meta+id", required=True),
        _REPORT,
        Column("note", "The note's identifier.", refers_to="notes.id"),
        Column("note_number", "The note's number as printed.", _INT),
        Column("source", "The source that it points to.", refers_to="sources.key"),
        Column("kind", "The kind of citation (`interview`, `news`, …)."),
        Column("text", "The citation in the words of the note."),
        Column("start", "Its first character in the canonical text.", _INT),
        Column("end", "The character behind its last one.", _INT),
        *(
            Column(name, f"The {name.replace('_', ' ')} as written (dates as EDTF).")
            for name in _PARTS
        ),
        Column("damaged", "Whether a part of it was lost on the way.", _BOOL),
    ),
    _citations,
    ("id",),
)
CLAIMS = Table(
    "claims",
    "Claims",
    "One row for each claim: one answer to one question about one subject, made by one sentence. "
    "A claim is a reading by a program. Read its sentence before you rely on it, and never drop "
    "`certainty` and `speaker`: an allegation is not a finding.",
    (
        Column("id", "The claim's identifier.", hxl="#meta+id", required=True),
        _REPORT,
        Column("country", f"The report's country: {_CODE}.", hxl="#country+code+report"),
        Column("edition", "The year of the edition.", _INT, "#date+year+edition"),
        Column("sentence", "The sentence that makes it.", refers_to="sentences.id"),
        Column("subject", f"Whom it is about: {_CODE}.", hxl="#country+code+subject"),
        Column("question", "The question of the codebook.", hxl="#indicator+code", required=True),
        Column("answer", "The answer of the codebook.", hxl="#indicator+value", required=True),
        Column("certainty", "How firmly the text says it.", hxl="#status+certainty", required=True),
        Column("speaker", "In whose voice it is said.", hxl="#org+speaker", required=True),
        Column("date", "When, as EDTF.", hxl="#date"),
        Column("period", "Over which time, as EDTF or in words.", hxl="#date+period"),
        Column("quantity_low", "At least how many; empty when open.", _NUM, "#affected+min"),
        Column("quantity_high", "At most how many; empty when open.", _NUM, "#affected+max"),
        Column("quantity_unit", "Of what.", hxl="#indicator+unit"),
        Column("quantity_approximate", "Whether the number is called approximate.", _BOOL),
        Column("treaty", "The treaty concerned.", hxl="#indicator+treaty"),
        Column("resolution", "The resolution concerned."),
        Column("weapon_class", "The class of weapon."),
        Column("places", "Places named, with semicolons.", hxl="#loc+list"),
        Column("partners", "Partners named, with semicolons.", hxl="#country+partner+list"),
        Column("victims", "Who was harmed, with semicolons."),
        Column("weapons", "Names of types, with semicolons."),
        Column("notes", "The numbers of the notes that it rests on, with semicolons."),
        Column("in_note", "The number of the note that makes it; empty in the body.", _INT),
        Column("quotation", "The words inside the sentence that make it."),
        Column("start", "Their first character in the canonical text.", _INT),
        Column("end", "The character behind their last one.", _INT),
        Column("rule", "The rule of the codebook that read it."),
        Column("confidence", "The coder's trust in its reading, 0 to 1; not `certainty`.", _NUM),
        Column(
            "status",
            "`proposed` by the coder; `accepted`, `corrected` or `added` by people.",
            required=True,
        ),
        Column("assertion", "The same for the same subject, question, answer and period."),
        Column("accuses", "Whether it says firmly, in a vouching voice, that a state did.", _BOOL),
        Column("sources", "The sources behind its notes (`sources.key`), with semicolons."),
    ),
    _claims,
    ("id",),
)
BY_REPORT: tuple[Table, ...] = (REPORTS, SENTENCES, CLAIMS, NOTES, CITATIONS)
"""The tables whose rows follow each other report by report."""
