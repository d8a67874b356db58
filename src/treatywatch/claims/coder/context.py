"""Everything that was found in a sentence before any rule is interpreted."""

from __future__ import annotations

from dataclasses import dataclass, field

from treatywatch.claims.coder.actors import Actor, Home
from treatywatch.claims.coder.clauses import Clauses
from treatywatch.claims.coder.pattern import Encoded
from treatywatch.claims.coder.scope import Scope
from treatywatch.claims.coder.speakers import Voice
from treatywatch.claims.coder.subjects import subject_of
from treatywatch.claims.coder.tokens import Words
from treatywatch.claims.coder.view import SentenceView


@dataclass(slots=True)
class Context:
    """The sentence, its words, clauses and scopes, the report's country, and who spoke last."""

    view: SentenceView
    words: Words
    clauses: Clauses
    scopes: tuple[Scope, ...]
    home: Home
    memory: Voice | None = None
    _subjects: dict[int, Actor] = field(default_factory=dict)
    _parts: dict[tuple[int, int], tuple[Encoded, Encoded]] = field(default_factory=dict)

    def subject_at(self, group_start: int) -> Actor:
        """Return who or what the verb group that begins at `group_start` is said of."""
        if group_start not in self._subjects:
            found = subject_of(self.view, self.clauses, group_start, self.home)
            self._subjects[group_start] = found
        return self._subjects[group_start]

    def part(self, start: int, end: int) -> tuple[Encoded, Encoded]:
        """Return a part of the masked sentence, and the same part as it was written."""
        found = self._parts.get((start, end))
        if found is None:
            view = self.view
            plain = view.folded[view.plain(start) : view.plain(end)]
            found = self._parts[start, end] = Encoded(view.text[start:end]), Encoded(plain)
        return found
