"""A tally, or a number of states that voted one way, against the roll call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.found import Found, registered, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.checks.votes import COMMITTEE, is_on_other_text
from treatywatch.claims.mentions import FoundMentions, TallyMention
from treatywatch.model import Sentence, Severity
from treatywatch.register import RollCall, Tally

_MAY_TALLY = re.compile(
    r"\d-\d|\d–\d|\bin\s+favou?r|\bone\s+of\b|\bamong\b|\bjoin(?:ed|ing)\b|\babst", re.IGNORECASE
)
_PARTS = ("vot", "Vot", "bsta", "bsten", "bsent", "passed", "adopted", "esolution")
_ONE_OF = re.compile(
    r"\b(?P<how>one\s+of|among(?:st)?)\s+(?:the\s+|only\s+|just\s+|a\s+mere\s+)*(?P<n>\d{1,3}|[a-z]+"
    r"(?:-[a-z]+)?)\s+(?:\w+\s+)?(?:governments|nations|countries|states|members|delegations)\s+"
    r"(?:that\s+|which\s+|to\s+(?:have\s+)?|who\s+)?(?P<verb>abstain\w*|vot\w+\s+(?:against|for|in"
    r"\s+favou?r)|vot\w+\s+no|absent|were\s+absent|(?:was|were)\s+absent)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\bjoin(?:ed|ing)\s+(?P<n>\d{1,3})\s+other\s+\w+\s+(?:in\s+)?(?P<verb>vot\w+\s+(?:against|for"
    r"|in\s+favou?r)|abstain\w*)",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?P<n>\d{1,3})\s+(?:(?:states|countries|nations|governments)\s+)?(?P<verb>abstentions"
    r"|abstaining|abstained|votes?\s+against|against|(?:votes?\s+)?in\s+favou?r)\b",
    re.IGNORECASE,
)
_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)
_WORDS = {word: number for number, word in enumerate(_SMALL)}


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the numbers of votes that are not those of the roll call."""
    for sentence in case.sentences:
        words = sentence.text
        if not any(part in words for part in _PARTS) or not _MAY_TALLY.search(words):
            continue
        if COMMITTEE.search(words) or is_on_other_text(case, words):
            continue
        mentions = case.mentions(words)
        roll_call = _roll_call(case, sentence, mentions)
        if roll_call is None:
            continue
        wrong = [*_tallies(case, mentions, roll_call), *_counts(case, words, mentions, roll_call)]
        if wrong:
            yield _found(case, sentence, roll_call, wrong)


def _roll_call(case: ReportCase, sentence: Sentence, mentions: FoundMentions) -> RollCall | None:
    """Return the one roll call that the sentence, or else a vote coded in it, is about."""
    named = {each.number for each in mentions.resolutions if each.number}
    if not named:
        place = (sentence.start, sentence.end)
        claims = [c for c in case.claims_of.get(place, ()) if c.question == "vote"]
        named = {claim.resolution or claim.date or "" for claim in claims}
        if not named and mentions.resolutions:
            named = {d.point or "" for d in mentions.dates if d.precision in {"day", "year"}}
    known = (case.register.roll_call(each) for each in sorted(named) if each and "," not in each)
    found = {each.resolution: each for each in known if each is not None}
    return next(iter(found.values())) if len(found) == 1 and len(named) == 1 else None


def _tallies(case: ReportCase, mentions: FoundMentions, roll_call: RollCall) -> Iterator[str]:
    for tally in mentions.tallies:
        if not _agrees(case, tally, roll_call):
            yield f"“{' '.join(tally.text.split())}”"


def _agrees(case: ReportCase, tally: TallyMention, roll_call: RollCall) -> bool:
    for known in (case.tools.tally(roll_call), roll_call.recorded):
        if (
            tally.in_favor == known.in_favour
            and tally.against in {None, known.against}
            and tally.abstentions in {None, known.abstained}
        ):
            return True
    return False


def _counts(
    case: ReportCase, words: str, mentions: FoundMentions, roll_call: RollCall
) -> Iterator[str]:
    inside = [(t.start, t.end) for t in mentions.tallies]
    for pattern, more in ((_ONE_OF, 0), (_JOINED, 1), (_WITH, 0)):
        for match in pattern.finditer(words):
            number = _number(match["n"])
            expected = _expected(match["verb"], case.tools.tally(roll_call))
            in_tally = any(start <= match.start("n") < end for start, end in inside)
            if number is not None and not in_tally and number + more != expected:
                yield f"“{' '.join(match[0].split())}”"


def _number(written: str) -> int | None:
    return int(written) if written.isdigit() else _WORDS.get(written.lower())


def _expected(verb: str, tally: Tally) -> int | None:
    low = verb.lower()
    if low.startswith("abst"):
        return tally.abstained
    if "absent" in low:
        return tally.absent
    return tally.against if "against" in low or low.endswith(" no") else tally.in_favour


def _found(case: ReportCase, sentence: Sentence, roll_call: RollCall, wrong: list[str]) -> Found:
    tally = case.tools.tally(roll_call)
    facts = f"{tally.in_favour} for, {tally.against} against, {tally.abstained} abstained, "
    facts += f"{tally.absent} absent"
    if roll_call.stated:
        facts += f"; stated as {roll_call.stated} ({roll_call.stated_source})"
    return Found(
        case.report,
        f"the sentence says {' and '.join(dict.fromkeys(wrong))}; the roll call on "
        f"{roll_call.resolution} of {roll_call.date} counts {tally}",
        sentence.anchor,
        sentence.note,
        (
            said(case.report, sentence),
            registered(f"roll call {roll_call.resolution} of {roll_call.date}", facts),
        ),
        mend="check whether the count in the committee or in the plenary is meant",
    )


RULE = ReportRule(
    name="checks.tally-against-roll-call",
    severity=Severity.WARN,
    rationale="How many states voted how is on record; a wrong count is often that of the First "
    "Committee, which votes some weeks before the plenary.",
    not_checked="counts in the First Committee; votes announced by delegations after the roll "
    "call, which some records add",
    look=look,
)
