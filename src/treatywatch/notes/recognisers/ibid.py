"""*Ibid.* and its sisters: the previous citation once more, at the same or another page."""

from __future__ import annotations

import re

from treatywatch.notes.part import Part, Reading, common
from treatywatch.notes.recognisers.treaty_report import FORM, read_forms

_IBID = re.compile(r"^(?:Ibid|Ibidem|Idem|Id)\b\.?", re.IGNORECASE)


def read_ibid(part: Part) -> Reading | None:
    """Read `Ibid.` and `Ibid., p. 12`; the kind is for the caller to fill in."""
    if _IBID.match(part.text) is None:
        return None
    reading = common(part)
    if form := FORM.search(part.text):
        reading["form"] = read_forms(form)
    return reading
