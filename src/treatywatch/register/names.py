"""Looking up a written name: resolved, ambiguous or unknown, never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from treatywatch.model import Resolution
from treatywatch.register.area import AreaName
from treatywatch.register.folding import fold

_PARENTHESIS = re.compile(r"^([^()\[\]]+)[(\[]([^()\[\]]+)[)\]]\s*$")
_FORMERLY = re.compile(r"\b(?:formerly|also|or|known as|previously)\b", re.IGNORECASE)
_LONGEST = 120
_REMEMBERED = 8192


class NameIndex:
    """All names of all areas, folded. Fulfils `model.AreaNames`."""

    def __init__(self, names: Iterable[AreaName]) -> None:
        self._named: dict[str, tuple[AreaName, ...]] = {}
        for name in names:
            key = fold(name.name)
            self._named[key] = (*self._named.get(key, ()), name)
        self._words = frozenset(word for key in self._named for word in key.split())
        self._resolved = lru_cache(_REMEMBERED)(self._resolve)

    def resolve(self, name: str) -> Resolution:
        """Look up a name as written, in any case, spelling, order of words or era.

        A name that several states bear ("Korea", "Congo") is ambiguous. A state that lives on
        under another name resolves to the code that it has today (Zaire: COD).
        """
        return self._resolved(name, None)

    def resolve_on(self, name: str, on: str) -> Resolution:
        """Look up a name among those in use on an EDTF date (`1999`, `2001-09`).

        A name that was not in use then is looked up among all.
        """
        found = self._resolved(name, on)
        return found if found.candidates else self._resolved(name, None)

    def _resolve(self, name: str, on: str | None) -> Resolution:
        if len(name) > _LONGEST:
            return Resolution.of(())
        for words in _readings(name):
            if codes := self._codes(fold(words), on):
                return Resolution.of(codes)
        return Resolution.of(self._two_names(name, on))

    def _codes(self, folded: str, on: str | None) -> tuple[str, ...]:
        """Codes for exactly these words."""
        fit = (n.code for n in self._named.get(folded, ()) if on is None or n.in_use(on))
        return tuple(sorted(dict.fromkeys(fit)))

    def _two_names(self, name: str, on: str | None) -> tuple[str, ...]:
        """Codes for two names of one state written together: `Burma (Myanmar)`."""
        for first, second in self._halves(name):
            one, other = self._codes(first, on), self._codes(second, on)
            if one and other:
                both = tuple(code for code in one if code in other)
                return both or tuple(sorted({*one, *other}))
        return ()

    def _halves(self, name: str) -> Iterator[tuple[str, str]]:
        """Every way to part a name into two folded names, where all words are words of names."""
        words = fold(_FORMERLY.sub(" ", name)).split()
        if not self._words.issuperset(words):
            return
        for place in range(1, len(words)):
            yield " ".join(words[:place]), " ".join(words[place:])


def _readings(name: str) -> Iterator[str]:
    """The orders of words in which a name may be meant: as written, and turned round."""
    yield name
    spaced = re.sub(r"[_\-\s]+", " ", name)
    if parenthesis := _PARENTHESIS.match(spaced):
        yield f"{parenthesis[2]} {parenthesis[1]}"
    first, comma, rest = spaced.partition(",")
    if comma:
        yield f"{rest} {first}"
