"""The number of a resolution against the date of the vote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.found import Found, registered, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.checks.votes import COMMITTEE, is_on_other_text, single_votes
from treatywatch.editions.when import apart, days
from treatywatch.model import Anchor, Evidence, Sentence, Severity
from treatywatch.register import RollCall, session_in, session_of

_COMMITTEE_MONTHS = ("10", "11")
_VOTING = re.compile(
    r"\bvot(?:ed?|es|ing)\b|\babst(?:ain|en)\w+|\badopted\b|\bpassed\b", re.IGNORECASE
)


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the votes whose number and date do not belong together."""
    seen: set[tuple[int, str, str]] = set()
    coded: set[int] = set()
    for claim in single_votes(case):
        if claim.resolution and claim.date:
            coded.add(claim.sentence.start)
            place = (claim.sentence.start, claim.resolution, claim.date)
            if place not in seen:
                seen.add(place)
                yield from _judge(case, claim.sentence, claim.resolution, claim.date)
    for sentence in case.sentences:
        if sentence.start in coded or "esolution" not in sentence.text:
            continue
        if _VOTING.search(sentence.text):
            yield from _uncoded(case, sentence)


def _uncoded(case: ReportCase, sentence: Sentence) -> Iterator[Found]:
    """Judge a sentence on one known resolution and one day that no claim has taken up."""
    words = sentence.text
    if COMMITTEE.search(words) or is_on_other_text(case, words):
        return
    mentions = case.mentions(words)
    numbers = {each.number for each in mentions.resolutions if each.number}
    dates = {each.point for each in mentions.dates if each.precision == "day"}
    if len(numbers) != 1 or len(dates) != 1:
        return
    number, date = numbers.pop() or "", dates.pop() or ""
    if case.register.roll_call(number) is not None:
        yield from _judge(case, sentence.anchor, number, date)


def _judge(case: ReportCase, sentence: Anchor, number: str, date: str) -> Iterator[Found]:
    known, session = days(date), session_of(number)
    if known is None or session is None:
        return
    roll_call = case.register.roll_call(number)
    year = int(known[0][:4])
    if roll_call is None:
        expected = case.register.roll_call(date)
        if not _may_be_of(session, year, known):
            yield _other_session(case, sentence, number, session, year, expected)
        elif expected is not None:
            yield _other_number(case, sentence, number, expected)
        return
    if apart(date, roll_call.date.isoformat()) and not _has_its_date(case, sentence, roll_call):
        yield _other_day(case, sentence, date, roll_call)


def _has_its_date(case: ReportCase, sentence: Anchor, roll_call: RollCall) -> bool:
    """Tell whether a sentence on several resolutions gives the right date for this one too."""
    mentions = case.mentions(sentence.quotation)
    if len({each.number for each in mentions.resolutions}) < 2:
        return False
    day = roll_call.date.isoformat()
    return any(days(d.point) is not None and not apart(d.point, day) for d in mentions.dates)


def _may_be_of(session: int, year: int, known: tuple[str, str]) -> bool:
    """A session goes on into the next year, but not into the months of the next main part."""
    resumed = session == session_in(year) - 1 and known[0][5:7] < "09"
    return session == session_in(year) or resumed


def _other_session(
    case: ReportCase,
    sentence: Anchor,
    number: str,
    session: int,
    year: int,
    expected: RollCall | None,
) -> Found:
    facts = [said(case.report, sentence)]
    if expected is not None:
        facts.append(_entry(expected))
    return Found(
        case.report,
        f"resolution {number} is of the {session}th session, whose main part was in "
        f"{session + 1945}; the sentence puts the vote in {year}",
        sentence,
        evidence=tuple(facts),
        mend="check number and date in the records of the General Assembly",
    )


def _other_number(case: ReportCase, sentence: Anchor, number: str, expected: RollCall) -> Found:
    return Found(
        case.report,
        f"the sentence names resolution {number}; the roll call of {expected.date} on the treaty "
        f"is {expected.resolution}",
        sentence,
        evidence=(said(case.report, sentence), _entry(expected)),
        mend="check the number in the records of the General Assembly",
        not_checked="whether the sentence means another resolution of that day",
    )


def _other_day(case: ReportCase, sentence: Anchor, date: str, roll_call: RollCall) -> Found:
    known = days(date)
    committee = (
        known is not None
        and known[0][:4] == str(roll_call.date.year)
        and known[0][5:7] in _COMMITTEE_MONTHS
        and roll_call.date.month > 11
    )
    hint = "; in October and November the First Committee votes" if committee else ""
    other = case.register.roll_call(date)
    if other is not None:
        hint = f"; the roll call of that date is {other.resolution}"
    return Found(
        case.report,
        f"the sentence puts the vote on {roll_call.resolution} on {date}; the General Assembly "
        f"adopted it on {roll_call.date}{hint}",
        sentence,
        evidence=(said(case.report, sentence), _entry(roll_call)),
        mend="check whether the vote in the committee or in the plenary is meant",
    )


def _entry(roll_call: RollCall) -> Evidence:
    return registered(f"roll call {roll_call.resolution} of {roll_call.date}", f"{roll_call.tally}")


RULE = ReportRule(
    name="checks.resolution-against-date",
    severity=Severity.WARN,
    rationale="The number of a resolution names its session, and the session its year; where the "
    "two do not go together, one of them is of another vote.",
    not_checked="votes in the First Committee, which are not in the register",
    look=look,
)
