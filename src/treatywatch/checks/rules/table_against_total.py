"""Tables whose rows do not add up to their total, and casualties by kind that miss theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.model import Evidence, Paragraph, ParagraphKind, Section, Sentence, Severity

_NUMBER = re.compile(
    r"[^\d(\[-]{0,6}(?P<n>\d{1,3}(?:[,  ]\d{3})+|\d+)(?P<d>\.\d+)?(?:\s?[A-Za-z$€%²2]{0,5})?"
)
_NOTHING = frozenset({"-", "–", "—", "0", "nil", "none"})
_TOTAL = re.compile(r"^(?:grand\s+)?totals?\b(?!\s*\()", re.IGNORECASE)
_PARTIAL = re.compile(r"\b(?:sub-?totals?|average|change|balance|carried)\b", re.IGNORECASE)
_CELLS = re.compile(r"\s*[|\t]\s*")
_LEAST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: its row's name, its column, its number with its decimals, and where it stands."""

    row: str
    column: str
    text: str
    sentence: Sentence


def look(case: ReportCase) -> Iterator[Found]:
    """Yield columns whose numbers do not make their total, and kinds that do not make the sum."""
    for section in case.report.sections:
        for is_row, paragraphs in groupby(section.paragraphs, _is_row):
            if is_row:
                yield from _in_table(case, list(_cells(paragraphs)))
        yield from _by_kind(case, section)


def _is_row(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.TABLE_ROW


def _cells(paragraphs: Iterable[Paragraph]) -> Iterator[_Cell]:
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            cells = _CELLS.split(sentence.text.strip())
            if len(cells) > 1:
                for number, text in enumerate(cells[1:]):
                    yield _Cell(cells[0].strip(), str(number), text, sentence)
            elif sentence.label:
                row, _, column = sentence.label.partition(": ")
                yield _Cell(row.strip(), column.strip(), sentence.text, sentence)


def _in_table(case: ReportCase, cells: list[_Cell]) -> Iterator[Found]:
    if any(_PARTIAL.search(cell.row) for cell in cells):
        return
    for column in dict.fromkeys(cell.column for cell in cells):
        of_column = [cell for cell in cells if cell.column == column]
        if _number(of_column[0].text) is None:  # the head of a table of two columns
            of_column = of_column[1:]
        totals = [cell for cell in of_column if _TOTAL.match(cell.row)]
        parts = [cell for cell in of_column if not _TOTAL.match(cell.row)]
        if len(totals) == 1 and of_column[-1:] == totals and len(parts) >= _LEAST_ROWS:
            yield from _judge(case, totals[0], parts)


def _judge(case: ReportCase, total: _Cell, parts: list[_Cell]) -> Iterator[Found]:
    whole, numbers = _number(total.text), [_number(part.text) for part in parts]
    if whole is None or any(number is None for number in numbers):
        return
    known = [number for number in numbers if number is not None]
    added = sum(value for value, _ in known)
    finest = max(decimals for _, decimals in (whole, *known))
    rounded = finest or "%" in total.text
    slack = 0.5 * (10**-finest * len(known) + 10 ** -whole[1]) if rounded else 0.0
    if abs(added - whole[0]) <= slack:
        return
    named = total.column and not total.column.isdecimal()
    where = f" of {total.column}" if named else ""
    yield Found(
        case.report,
        f"the {len(known)} rows{where} make {added:,.10g}; the table gives {whole[0]:,.10g} as "
        "the total",
        total.sentence.anchor,
        evidence=(said(case.report, total.sentence), *(_row(case, part) for part in parts[:12])),
        mend="add up again from the source",
    )


def _row(case: ReportCase, cell: _Cell) -> Evidence:
    return said(case.report, cell.sentence)


def _number(text: str) -> tuple[float, int] | None:
    """Return the one number of a cell and how many decimals it has; None where it has no one."""
    words = text.strip()
    if words.casefold() in _NOTHING:
        return 0.0, 0
    match = _NUMBER.fullmatch(words)
    if match is None:
        return None
    whole = re.sub(r"[,  ]", "", match["n"])
    decimals = match["d"] or ""
    return float(whole + decimals), max(len(decimals) - 1, 0)


_YEARS = re.compile(r"^casualties in (?P<year>(?:19|20)\d\d)$", re.IGNORECASE)
_KINDS = re.compile(
    r"^(?P<year>(?:19|20)\d\d) casualties by (?P<kind>[a-z ]{3,30})$", re.IGNORECASE
)
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")


def _by_kind(case: ReportCase, section: Section) -> Iterator[Found]:
    """Compare "2010 casualties by outcome" with "Casualties in 2010", each without its bracket."""
    totals: dict[str, tuple[int, Sentence]] = {}
    labelled = [s for s in section.sentences if s.label]
    for sentence in labelled:
        year = _YEARS.match((sentence.label or "").strip())
        counts = _counts(sentence.text) if year else []
        if year and len(counts) == 1:
            totals[year["year"]] = counts[0], sentence
    for sentence in labelled:
        kind = _KINDS.match((sentence.label or "").strip())
        if kind and kind["year"] in totals:
            yield from _kinds(case, sentence, kind, totals)


def _kinds(
    case: ReportCase,
    sentence: Sentence,
    kind: re.Match[str],
    totals: Mapping[str, tuple[int, Sentence]],
) -> Iterator[Found]:
    whole, stated = totals[kind["year"]]
    counts = _counts(sentence.text)
    added = sum(counts)
    if len(counts) < _LEAST_ROWS or added == whole or counts == [whole]:
        return
    terms = " + ".join(f"{count:,}" for count in counts)
    yield Found(
        case.report,
        f"by {kind['kind']}, {terms} make {added:,}; the casualties in {kind['year']} are given "
        f"as {whole:,}",
        sentence.anchor,
        evidence=(said(case.report, sentence), said(case.report, stated)),
        mend="add up again from the source",
    )


def _counts(text: str) -> list[int]:
    """Return the counts of a row, without brackets, which hold those of the year before."""
    plain = re.sub(r"\([^)]*\)|\[\d+\]", " ", text)
    return [int(found.replace(",", "")) for found in _COUNT.findall(plain)]


RULE = ReportRule(
    name="checks.table-against-total",
    severity=Severity.WARN,
    rationale="A table with a total is added up by every reader who quotes it.",
    not_checked="tables with subtotals, open rows or cells that hold more than one number",
    look=look,
)
