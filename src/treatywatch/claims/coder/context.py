"""Everything that was found in a sentence before any rule is interpreted."""

from __future__ import annotations

from dataclasses import dataclass, field

from treatywatch.claims.coder.actors import Actor, Home
from treatywatch.claims.coder.clauses import Clauses
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

    def subject_at(self, group_start: int) -> Actor:
        """Return who or what the verb group that begins at `group_start` is said of."""
        if group_start not in self._subjects:
            found = subject_of(self.view, self.clauses, group_start, self.home)
            self._subjects[group_start] = found
        return self._subjects[group_start]
