"""A list that is longer or shorter than the number that announces it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.claims.mentions import AreaMention
from treatywatch.model import Paragraph, ParagraphKind, Section, Sentence, Severity

_OPENS = re.compile(r"\s*(?:[^.;:()]{0,110}?)(?::|\(|—|–|\s-\s|,?\s+namely\b)\s*(?:the\s+)?")
_BETWEEN = re.compile(r"(?:[,;\s]|and\b|the\b)*")
_PARTIAL = re.compile(
    r"\b(?:including|such\s+as|among|for\s+example|e\.g\.|notably)\b", re.IGNORECASE
)
_DONORS = re.compile(
    r"\b(?:from|by)\s+(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\s+donors\b",
    re.IGNORECASE,
)
_NOT_A_DONOR = re.compile(
    r"^\s*(?:total|donors?|sector|year|amount|other|subtotal)\b", re.IGNORECASE
)
_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)
_STATES = re.compile(
    r"\b(?:states|countries|nations|governments|members|signatories)\b", re.IGNORECASE
)


def look(case: ReportCase) -> Iterator[Found]:
    """Yield lists of states, and tables of donors, that do not have the stated length."""
    for section in case.report.sections:
        for sentence in section.sentences:
            if _STATES.search(sentence.text):
                yield from _states(case, sentence)
            donors = _DONORS.search(sentence.text)
            if donors is not None:
                yield from _donors(case, section, sentence, donors)


def _states(case: ReportCase, sentence: Sentence) -> Iterator[Found]:
    mentions = case.mentions(sentence.text)
    for count in mentions.quantities:
        if count.unit != "states" or count.low != count.high or count.approximate:
            continue
        names = _listed(sentence.text, count.end, mentions.areas)
        if len(names) > 1 and len(names) != count.low:
            yield _found(case, sentence, count.text, len(names), ", ".join(names))


def _listed(text: str, count_end: int, areas: tuple[AreaMention, ...]) -> list[str]:
    """Return the areas of an unbroken list that opens right behind the count and closes."""
    opening = _OPENS.match(text, count_end)
    if opening is None or _PARTIAL.search(text, count_end, opening.end() + 20):
        return []
    listed: list[AreaMention] = []
    place = opening.end()
    for area in areas:
        if area.start < place:
            continue
        if not _BETWEEN.fullmatch(text, place, area.start):
            break
        listed.append(area)
        place = area.end
    closes = text[place:].lstrip()[:1]
    whole = closes in {"", ".", ")", ";", "[", "—", "–"}
    return list(dict.fromkeys(area.text for area in listed)) if whole else []


def _donors(
    case: ReportCase, section: Section, sentence: Sentence, donors: re.Match[str]
) -> Iterator[Found]:
    low = donors["n"].lower()
    stated = int(low) if low.isdigit() else _SMALL.index(low)
    named = _listed(sentence.text, donors.end(), case.mentions(sentence.text).areas)
    if len(named) > 1:
        if len(named) != stated:
            yield _found(case, sentence, donors[0], len(named), ", ".join(named))
        return
    rows = list(dict.fromkeys(_name(p) for p in section.paragraphs if _is_donor(p)))
    if len(rows) > 1 and len(rows) != stated:
        yield _found(case, sentence, donors[0], len(rows), ", ".join(rows))


def _is_donor(paragraph: Paragraph) -> bool:
    if paragraph.kind is not ParagraphKind.TABLE_ROW or not paragraph.sentences:
        return False
    name = _name(paragraph)
    return bool(name) and not _NOT_A_DONOR.match(name)


def _name(paragraph: Paragraph) -> str:
    """Return what a row is of: its label without its column, or its first cell."""
    first = paragraph.sentences[0]
    if first.label and not re.search(r"[|\t]", first.label):
        return first.label.split(": ")[0].strip()
    return first.text.split("|")[0].split("\t")[0].strip()


def _found(case: ReportCase, sentence: Sentence, stated: str, number: int, names: str) -> Found:
    words = " ".join(stated.split())
    return Found(
        case.report,
        f"the sentence announces “{words}”, the list has {number}: {names}",
        sentence.anchor,
        sentence.note,
        (said(case.report, sentence),),
        mend="complete the list or correct the number",
    )


RULE = ReportRule(
    name="checks.list-against-count",
    severity=Severity.WARN,
    rationale="A list and the number that announces it are read together.",
    not_checked="lists that go on beyond the sentence",
    look=look,
)
