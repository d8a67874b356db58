"""Everything that was found in a sentence before any rule is interpreted."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.claims.coder.actors import Home
from treatywatch.claims.coder.clauses import Clauses
from treatywatch.claims.coder.scope import Scope
from treatywatch.claims.coder.speakers import Voice
from treatywatch.claims.coder.tokens import Token
from treatywatch.claims.coder.view import SentenceView


@dataclass(slots=True)
class Context:
    """The sentence, its words, clauses and scopes, the report's country, and who spoke last."""

    view: SentenceView
    words: list[Token]
    clauses: Clauses
    scopes: tuple[Scope, ...]
    home: Home
    memory: Voice | None = None
