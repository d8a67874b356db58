"""Who speaks in a citation: a person with a role, or an office that stays unnamed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.notes.fields import clean
from treatywatch.notes.places import is_city, is_state
from treatywatch.notes.vocabulary import alternatives, holds

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_WORD = rf"(?:[{_UPPER}][\w'’`.-]*|[dDlLoO]['’][{_UPPER}]\w+|\([{_UPPER}][\w. -]*\)|“\w+”)"
_PARTICLE = (
    r"(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|los|van|von|zu|bin|bint|ibn|al|el|ul|ur"
    r"|abu|y|e|ter|af|av|mac)"
)
_NAME = re.compile(
    rf"{_WORD}(?:\s+{_PARTICLE}|[\s]+{_WORD}|\s+(?:al|el|ul|ur|ad|an|as)-\w+){{1,5}}"
)
_RANK = re.compile(rf"(?:the\s+)?{alternatives('ranks')}(?:\.|\b)(?=[\s.,]|[{_UPPER}])\s*")
_OFFICE_OF = re.compile(rf"(?:of|for|to)\s+(?:the\s+)?[{_UPPER}][\w ]+?(?=\s|$)")
_POSTNOMINAL = re.compile(
    r"\s*\((?:Ret|ret|Retd|Dr|Mr|Ms|Mrs)\.?\)|,?\s+(?:Jr|Sr)\.?$|\s+\((?:ret)\.\)"
)
_SHORT_RANK = re.compile(
    r"(?!(?:Md|Mohd|Mohd|St|Ste|Abd|Wm|Al|El)\.)[A-Z][a-z]{1,5}\.\s+(?=[A-ZÀ-Ž])"
)
_RETIRED = re.compile(r"\s*\((?:[Rr]et(?:d|ired)?)\.?\)")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|Ph\.?D|M\.?D)\.?")
_LOWER_ROLE = re.compile(r"(?P<role>(?:(?:[a-z][\w-]+)\s+){1,5})(?P<name>.+)")
_PREPOSITION = re.compile(r"\b(?:of|in|at|from|for|the|a|an|and|with|on|by|to|near)\b")
_JOINED = re.compile(r"(?P<one>[^,]+?)\s+and\s+(?P<other>[^,]+)")
_OFFICE_AFTER = re.compile(
    r"(?P<name>.+?)\s+(?P<rest>(?:on behalf of|of|from|for|at|with)\s+(?:the\s+)?[A-ZÀ-Ž].*)"
)
_ARTICLE = re.compile(
    r"(?:the|a|an|two|three|four|five|several|various|other|one|some|many)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker: `person` without honorific, `role` as written; either may be missing."""

    person: str | None = None
    role: str | None = None


def is_person_name(text: str) -> bool:
    """Tell whether `text` has the form of a person's name and is no body, office, city or state."""
    text = clean(_POSTNOMINAL.sub("", text))
    if _NAME.fullmatch(text) is None or is_state(text) or is_city(text):
        return False
    return not (holds("organs", text) or _names_role(text))


def _names_role(text: str) -> bool:
    return any(holds("roles", word) for word in text.split()[-2:])


def read_who(values: list[str]) -> Who:
    """Read the fields that name a speaker: name first, or role first, or no name at all."""
    values = [clean(v) for v in values if clean(v) and not _SUFFIX.fullmatch(clean(v))]
    if not values:
        return Who()
    first = values[0]
    ranks, name = strip_ranks(first)
    if _is_name(name, ranked=bool(ranks)):
        return Who(_plain(name), _role([ranks, *values[1:]]))
    return (
        _two_people(name, values[1:])
        or _person_of(ranks, name, values[1:])
        or _role_first(first, values[1:])
        or Who(None, ", ".join(values))
    )


def _two_people(name: str, rest: list[str]) -> Who | None:
    """Read "NAME and NAME"."""
    joined = _JOINED.fullmatch(name)
    if joined is None:
        return None
    other = strip_ranks(joined["other"])[1]
    both = is_person_name(joined["one"]) and is_person_name(other)
    return Who(f"{joined['one']} and {other}", _role(rest)) if both else None


def _person_of(ranks: str, name: str, rest: list[str]) -> Who | None:
    """Read "NAME of BODY" and "NAME on behalf of OFFICE"."""
    office = _OFFICE_AFTER.fullmatch(name)
    if office is None or not is_person_name(office["name"]):
        return None
    body = re.sub(r"^(?:of|from|at|with)\s+", "", office["rest"])
    return Who(_plain(office["name"]), _role([ranks, body, *rest]))


def _role_first(first: str, rest: list[str]) -> Who | None:
    """Read "security analyst NAME" and "Program Manager, NAME"."""
    split = _LOWER_ROLE.fullmatch(first)
    if split and not _PREPOSITION.search(split["role"]):
        name = strip_ranks(split["name"])[1]
        if is_person_name(name):
            return Who(_plain(name), _role([split["role"], *rest]))
    name = strip_ranks(rest[0])[1] if rest else ""
    if _introduces(first) and is_person_name(name):
        return Who(_plain(name), _role([first, *rest[1:]]))
    return None


def _introduces(first: str) -> bool:
    plain = not _PREPOSITION.search(first) and not _ARTICLE.match(first)
    return plain and holds("roles", first) and not first.endswith("s")


def _is_name(name: str, *, ranked: bool) -> bool:
    if is_person_name(name):
        return True
    single = re.fullmatch(rf"[{_UPPER}][\w'’-]+", name) is not None
    return ranked and single and not is_state(name) and not holds("organs", name)


def strip_ranks(text: str) -> tuple[str, str]:
    """Split the honorifics, ranks and offices before a name from the name."""
    ranks, rest = "", clean(_RETIRED.sub(" ", text))
    while found := _RANK.match(rest) or _SHORT_RANK.match(rest):
        if not rest[found.end() :] or rest[found.end() :].startswith(("of ", "for ", "to ")):
            break
        ranks += found.group(0)
        rest = rest[found.end() :].lstrip(" .")
    return clean(ranks), rest


def _plain(name: str) -> str:
    return clean(_POSTNOMINAL.sub("", name))


def author_of(values: list[str]) -> str:
    """Join the fields before a title; a single person's rank is no part of the name."""
    if len(values) == 1:
        ranks, name = strip_ranks(values[0])
        if ranks and is_person_name(name):
            return _plain(name)
    return ", ".join(values)


_MERE_HONORIFIC = re.compile(
    r"(?:[Tt]he\s+)?(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Madame|Mme|M|Hon|Honou?rable|H\.E|HE"
    r"|H\. ?E"
    r"|His Excellency|Her Excellency|U|Daw|Amb)\.?"
)


_HONORIFICS = re.compile(r"^(?:(?:[Tt]he\s+)?(?:H\. ?E|HE|Mr|Mrs|Ms|Dr|Hon|Prof)\.(?=\s|$)\s*)+")


def _role(values: list[str]) -> str | None:
    kept = [clean(v) for v in values if clean(v)]
    kept = [_HONORIFICS.sub("", v, count=1).strip() for v in kept]
    kept = [v for v in kept if v and not _MERE_HONORIFIC.fullmatch(v)]
    return ", ".join(kept) or None
