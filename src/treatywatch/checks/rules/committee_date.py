"""A vote in the First Committee with the date of the plenary."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found, registered, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.checks.votes import COMMITTEE, is_on_other_text
from treatywatch.model import Severity


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the sentences that put the First Committee on the day of the plenary vote."""
    for sentence in case.sentences:
        words = sentence.text
        if "ommittee" not in words or not COMMITTEE.search(words) or is_on_other_text(case, words):
            continue
        if "ssembly" in words or "lenary" in words:
            continue
        for date in case.mentions(words).dates:
            roll_call = case.register.roll_call(date.point) if date.point else None
            if date.precision == "day" and roll_call is not None:
                yield Found(
                    case.report,
                    f"{roll_call.date} is the day on which the General Assembly adopted "
                    f"{roll_call.resolution}; the sentence names the First Committee",
                    sentence.anchor,
                    sentence.note,
                    (
                        said(case.report, sentence),
                        registered(
                            f"roll call {roll_call.resolution} of {roll_call.date}",
                            str(roll_call.tally),
                        ),
                    ),
                    mend="check whether the vote in the committee or in the plenary is meant",
                )


RULE = ReportRule(
    name="checks.committee-date",
    severity=Severity.WARN,
    rationale="The First Committee votes in October or November, the plenary in December; a state "
    "may vote in one and be absent from the other.",
    not_checked="how the state voted in the First Committee, which is not in the register",
    look=look,
)
