"""The codebook as it is used: questions with their answers, families with their rules."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.claims.codebook.rule import Rule


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it asks, what belongs to it, and the answers that it allows."""

    name: str
    definition: str
    answers: tuple[str, ...]
    scope_notes: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """The rules for the reports on one treaty.

    `themes` are the report themes that it codes, `treaty` what "the treaty" means there, and
    `weapon_class` the weapon meant where a sentence names none, `trigger` a pattern without
    which no sentence of running text can make a claim (empty: every sentence may).
    """

    name: str
    themes: tuple[str, ...]
    treaty: str
    weapon_class: str
    rules: tuple[Rule, ...]
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Codebook:
    """All questions and families. `version` is the hash of the files it was read from."""

    version: str
    questions: tuple[Question, ...]
    families: tuple[Family, ...]

    def family_for(self, theme: str) -> Family:
        """Return the family that codes reports of `theme`; the first one where none names it."""
        return next((f for f in self.families if theme in f.themes), self.families[0])

    def question(self, name: str) -> Question:
        """Return the question of that name; KeyError where the codebook has none."""
        return {q.name: q for q in self.questions}[name]
