"""The codebook as it is used: questions with their answers, families with their rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

from treatywatch.claims.codebook.rule import Rule
from treatywatch.claims.codebook.setting import UNTITLED, Setting
from treatywatch.model import PageKind


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
    which no sentence of running text can make a claim (empty: every sentence may). A treaty that
    the program does not know brings its `names`, the words for its classes of `weapons`, and the
    `kinds` of pages that are on its themes. `settings` are what headings lend to sentences.
    """

    name: str
    themes: tuple[str, ...]
    treaty: str
    weapon_class: str
    rules: tuple[Rule, ...]
    trigger: str = ""
    names: tuple[str, ...] = ()
    weapons: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kinds: tuple[PageKind, ...] = ()
    settings: tuple[Setting, ...] = ()

    def with_rules(
        self, rules: tuple[Rule, ...], trigger: str, settings: tuple[Setting, ...] = ()
    ) -> Family:
        """Return the family with its rules, its trigger and what headings lend."""
        return replace(self, rules=rules, trigger=trigger, settings=settings)

    def setting(self, theme: str, topic: str) -> Setting | None:
        """Return what a section of `topic` lends to its sentences, else what the theme does."""
        named = {name: s for s in self.settings for name in s.sections}
        return named.get(topic) or (named.get(theme) if topic in UNTITLED else None)


@dataclass(frozen=True, slots=True)
class Codebook:
    """All questions and families, the one that codes whole country reports first.

    `version` is the hash of the files it was read from.
    """

    version: str
    questions: tuple[Question, ...]
    families: tuple[Family, ...]

    @property
    def page_kinds(self) -> tuple[PageKind, ...]:
        """The kinds of pages that the families add."""
        return tuple(kind for family in self.families for kind in family.kinds)

    def family_for(self, theme: str) -> Family:
        """Return the family that codes reports of `theme`; the first one where none names it."""
        return next((f for f in self.families if theme in f.themes), self.families[0])

    def question(self, name: str) -> Question:
        """Return the question of that name; KeyError where the codebook has none."""
        return {q.name: q for q in self.questions}[name]
