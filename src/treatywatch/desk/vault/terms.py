"""Terms: what is looked for of a secret, and what is looked at in a text. Both meet as digests.

A name is looked for whole, as any two of its words in any order, and by each longer word alone
where that is written like a name. Numbers are looked for by their last digits, addresses whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import permutations

from treatywatch.desk.vault.folding import Word, addresses, digit_runs, fold, words
from treatywatch.desk.vault.secret import Secret
from treatywatch.notes.vocabulary import entries

WINDOW = 6
TAIL = 8
_FEWEST_DIGITS = 6
_SHORTEST_ALONE = 4
_LONGEST_IN_ONE = 6
_PARTICLES = frozenset(files(__package__).joinpath("particles.txt").read_text("utf-8").split())


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a secret; `alone` is one word of a name, which may be another person's too."""

    text: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in a text that could be a term."""

    text: str
    start: int
    end: int
    alone: bool = False


def terms_of(secret: Secret) -> frozenset[Term]:
    """Return everything that must not stand in a text because of this secret."""
    found: set[Term] = set()
    for name in (secret.name, *_lines(secret.also_known_as)):
        found |= set(_of_name(name))
    for line in (*_lines(secret.contacts), *_lines(secret.notes)):
        found |= {Term(f"@{address}") for address, _, _ in addresses(line)}
        found |= {Term(f"#{digits[-TAIL:]}") for digits, _, _ in digit_runs(line)}
    return frozenset(found)


def candidates(text: str) -> Iterator[Candidate]:
    """Yield every place of a text that could be a term of some secret."""
    found = list(words(text))
    for at, word in enumerate(found):
        if word.like_a_name:
            yield Candidate(f"={word.folded}", word.start, word.end, alone=True)
        joined = ""
        for other in found[at : at + WINDOW]:
            joined += other.folded
            yield Candidate(joined, word.start, other.end)
        yield from _inside(word)
    for address, start, end in addresses(text):
        yield Candidate(f"@{address}", start, end)
    for digits, start, end in digit_runs(text):
        for tail in _tails(digits):
            yield Candidate(f"#{tail}", start, end)


def _of_name(name: str) -> Iterator[Term]:
    titles = {fold(title) for title in entries("ranks")}
    found = [word.folded for word in words(name) if word.folded not in titles]
    core = [word for word in found if word not in _PARTICLES]
    if len(core) > 1:
        yield Term("".join(found))
        for one, other in permutations(core, 2):
            if len(one) > 1 and len(other) > 1:
                yield Term(one + other)
    for word in core:
        if len(word) >= _SHORTEST_ALONE or (len(core) == 1 and word) or _uncased(word):
            yield Term(f"={word}", alone=True)


def _inside(word: Word) -> Iterator[Candidate]:
    """Scripts without capitals join particles to names: look inside their words too."""
    if not _uncased(word.folded):
        return
    for start in range(len(word.folded)):
        for end in range(start + 2, min(start + _LONGEST_IN_ONE, len(word.folded)) + 1):
            if end - start < len(word.folded):
                yield Candidate(f"={word.folded[start:end]}", word.start, word.end, alone=True)


def _uncased(word: str) -> bool:
    return len(word) > 1 and not any(c.islower() or c.isdecimal() for c in word)


def _tails(digits: str) -> Iterator[str]:
    for size in range(_FEWEST_DIGITS, TAIL + 1):
        for start in range(len(digits) - size + 1):
            yield digits[start : start + size]


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
