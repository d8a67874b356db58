"""Note markers in a page: linked numbers, raised numbers, and exponents that look like them."""

from __future__ import annotations

import re

RAISED_OPEN, RAISED_CLOSE = "\ue000", "\ue001"
"""Around a raised number of which only the whole page tells whether it is a marker."""

_NUMBER = re.compile(r"\s*[\[(]?\s*([0-9]{1,4})(?::[0-9]{1,3})?\s*[\])]?\s*")
_BRACKETED = re.compile(r"\s*(?:[\[(]\s*[0-9]{1,4}(?::[0-9]{1,3})?\s*[\])]\s*[,;]?\s*)+")
_BARE = re.compile(r"\s*[0-9]{1,4}(?:\s*[,;]\s*[0-9]{1,4})*\s*")
_DIGITS = re.compile(r"[0-9]{1,4}(?=:|\D|$)")
_IN_BRACKETS = re.compile(r"[\[(]\s*([0-9]{1,4})")
_UNIT = re.compile(r"(?:^|[\s0-9(])(?:[kcdm]?m|ft|mi|yd|sq\.? ?k?m)$", re.IGNORECASE)
_RAISED = re.compile(f"{RAISED_OPEN}([0-9]{{1,4}}){RAISED_CLOSE}")
_FIRST_YEAR = 1900
_NOTE_NAME = re.compile(r"_?(?:s?d?ftn|fn|edn|end|foot|note|cite|ref)", re.IGNORECASE)
_DEFINES = re.compile(r"\[[ \u00a0]?([0-9]{1,4})[ \u00a0]?\]")


def linked_number(text: str, fragment: str, leads_somewhere: bool) -> int | None:
    """Return the number of the note that a link inside the page leads to, None if to none."""
    found = _NUMBER.fullmatch(text)
    if found is None or not fragment:
        return None
    number = int(found.group(1))
    bracketed = text.strip()[:1] in "[("
    named = _NOTE_NAME.match(fragment) is not None
    known = named or (leads_somewhere and number < _FIRST_YEAR)
    return number if bracketed or known else None


def raised(text: str) -> str:
    """Rewrite what stands raised: `[1]` for numbers in brackets, a mark around bare ones."""
    if _BRACKETED.fullmatch(text):
        return "".join(f"[{number}]" for number in _IN_BRACKETS.findall(text))
    if _BARE.fullmatch(text):
        return "".join(f"{RAISED_OPEN}{n}{RAISED_CLOSE}" for n in _DIGITS.findall(text))
    return text


def settle_raised(line: str) -> str:
    """Make every bare raised number a marker, or an exponent where it stands behind a unit."""
    lead = len(line) - len(line.lstrip())

    def settle(found: re.Match[str]) -> str:
        number = found.group(1)
        if is_exponent(line, found):
            return number
        return f"[{number}] " if found.start() <= lead else f"[{number}]"

    return _RAISED.sub(settle, line).replace("]  ", "] ") if RAISED_OPEN in line else line


def is_exponent(line: str, found: re.Match[str]) -> bool:
    """Tell whether a raised number stands behind a unit of length: `km` and a 2 or 3."""
    before = line[max(0, found.start() - 8) : found.start()]
    return found.group(1) in {"2", "3"} and _UNIT.search(before) is not None


def without_number(line: str, number: int) -> str:
    """Return a definition without its own number where it is written as `98.` or `(98)`."""
    return re.sub(rf"^\(?{number}(?:[.)]\s*|\s+(?=[A-Z“\"]))", "", line)


def defined_number(line: str) -> int | None:
    """Return the number that a line begins with in brackets, None if it does not."""
    found = _DEFINES.match(line)
    return int(found.group(1)) if found else None
