"""Looking up a written name: resolved, ambiguous or unknown, never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from treatywatch.model import Resolution
from treatywatch.register.area import AreaName
from treatywatch.register.folding import fold

_PARENTHESIS = re.compile(
    r"^(.+?)\s*[(\[]\s*(?:formerly|also|or)?\s*([^()\[\]]+)[)\]]\s*$", re.IGNORECASE
)
_LONGEST = 120


class NameIndex:
    """All names of all areas, folded. Fulfils `model.AreaNames`."""

    def __init__(self, names: Iterable[AreaName]) -> None:
        self._named: dict[str, tuple[AreaName, ...]] = {}
        for name in names:
            key = fold(name.name)
            self._named[key] = (*self._named.get(key, ()), name)

    def resolve(self, name: str) -> Resolution:
        """Look up a name as written, in any case, spelling, order of words or era.

        A name that several states bear ("Korea", "Congo") is ambiguous. A state that lives on
        under another name resolves to the code that it has today (Zaire: COD).
        """
        return Resolution.of(self._candidates(name, None))

    def resolve_on(self, name: str, on: str) -> Resolution:
        """Look up a name among those in use on an EDTF date (`1999`, `2001-09`)."""
        return Resolution.of(self._candidates(name, on) or self._candidates(name, None))

    def _candidates(self, name: str, on: str | None) -> tuple[str, ...]:
        if len(name) > _LONGEST:
            return ()
        for words in _readings(name):
            if codes := self._codes(words, on):
                return codes
        return self._two_names(name, on)

    def _codes(self, words: str, on: str | None) -> tuple[str, ...]:
        """Codes for exactly these words."""
        named = self._named.get(fold(words), ())
        fit = (n.code for n in named if on is None or n.in_use(on))
        return tuple(dict.fromkeys(fit))

    def _two_names(self, name: str, on: str | None) -> tuple[str, ...]:
        """Codes for two names of one state written together: `Burma (Myanmar)`."""
        for first, second in _halves(name):
            one, other = self._codes(first, on), self._codes(second, on)
            if one and other:
                both = tuple(code for code in one if code in other)
                return both or tuple(sorted({*one, *other}))
        return ()


def _readings(name: str) -> Iterator[str]:
    """The orders of words in which a name may be meant: as written, and turned round."""
    yield name
    spaced = re.sub(r"[_\-\s]+", " ", name)
    if parenthesis := _PARENTHESIS.match(spaced):
        yield f"{parenthesis[2]} {parenthesis[1]}"
    first, comma, rest = spaced.partition(",")
    if comma:
        yield f"{rest} {first}"


def _halves(name: str) -> Iterator[tuple[str, str]]:
    """Every way to part a name into two; only a parenthesis or a stroke parts unlike names."""
    if parenthesis := _PARENTHESIS.match(name):
        yield parenthesis[1], parenthesis[2]
        return
    first, stroke, second = name.partition("/")
    if stroke:
        yield first, second
        return
    words = fold(name).split()
    for place in range(1, len(words)):
        yield " ".join(words[:place]), " ".join(words[place:])
