"""Reports, studies and papers of organizations and governments."""

from __future__ import annotations

import re

from treatywatch.notes.part import Part, Reading, common, with_place
from treatywatch.notes.people import is_person_name
from treatywatch.notes.places import is_state
from treatywatch.notes.vocabulary import holds

_WORDS = re.compile(
    r"\b(?:Reports?|Survey|Study|Studies|Assessment|Plan|Workplan|Strategy|Review|Newsletter|Update|Evaluation|Statistics|Summary|Briefing|Bulletin|"
    r"Portfolio|Appeal|Proposal|Paper|Fact ?sheet|Factsheet|Press [Rr]elease|Media [Rr]elease|Document|Proceedings|Minutes|Memorandum|Handbook|Manual|Guide|Profile|Overview|Presentation|Request|Extension|Submission|Policy|Declaration|Communiqué|List|Table|Chapter|Standards?|White Paper|Yearbook|Monitor|Landmines?|Mines?)\b",
    re.IGNORECASE,
)


def read_report(part: Part) -> Reading | None:
    """Read `ORGANIZATION, “Title,” PLACE, DATE, p. 1` and the same without quotation marks."""
    reading: Reading = {"kind": "report"} | common(part)
    quote = part.first("quote")
    left = with_place(reading, list(part.texts))
    if quote is not None:
        reading["title"] = quote.value
        before = [f.value for f in left if f.span.end <= quote.span.start]
        after = [f.value for f in left if f.span.start >= quote.span.end]
        if before:
            reading["author"] = ", ".join(before)
        if after:
            reading["publisher" if before else "author"] = after[0]
        return reading if before or after or "date" in reading else None
    values = [f.value for f in left]
    titled = [v for v in values if _WORDS.search(v) and not is_state(v)]
    if not titled or not ({"date", "pages", "url"} & reading.keys()):
        return None
    title = (
        titled[0]
        if len(values) == 1
        else next((v for v in titled if v is not values[0]), titled[0])
    )
    reading["title"] = title
    before_title = values[: values.index(title)]
    after_title = values[values.index(title) + 1 :]
    if before_title:
        reading["author"] = ", ".join(before_title)
    elif after_title and (holds("organs", after_title[0]) or is_person_name(after_title[0])):
        reading["author"] = after_title[0]
    return reading
