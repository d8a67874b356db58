"""The coder: every sentence of a report either makes claims or is listed as uncoded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from treatywatch.claims.codebook import Codebook, Family
from treatywatch.claims.coder.assembly import Assembler
from treatywatch.claims.coder.matching import RuleSet
from treatywatch.claims.coder.memory import Memory
from treatywatch.claims.coder.sentence_coder import SentenceCoder
from treatywatch.claims.coder.trace import Trace
from treatywatch.claims.mentions import MentionFinder, family_terms
from treatywatch.model import Claim, CodedReport, Report, Section, Sentence
from treatywatch.register import Register

VERSION = "1"
_LEARNT = 16_000_000
"""Letters after which the rules are compiled anew: RE2 remembers something of every new sentence,
for each rule apart, and forgets nothing before each has filled its share."""


_finder = lru_cache(maxsize=2)(MentionFinder)


class Coder:
    """Reads reports with a codebook. Built once; holds nothing of one report for the next."""

    def __init__(self, codebook: Codebook, register: Register) -> None:
        self.codebook = codebook
        further = (
            term
            for family in codebook.families
            for term in family_terms(family.treaty, family.names, family.weapons)
        )
        self._finder = _finder(register, tuple(further))
        self._rules = lru_cache(maxsize=None)(self._rule_set)
        self._letters = 0

    def _rule_set(self, name: str) -> RuleSet:
        family: Family = next(f for f in self.codebook.families if f.name == name)
        return RuleSet(family.rules, family.trigger)

    def prepare(self) -> None:
        """Compile the rules of all families now, not when the first report of each is coded."""
        for family in self.codebook.families:
            self._rules(family.name)

    def code(self, report: Report) -> CodedReport:
        """Return the report with the claims of its sentences and those that make none."""
        return self.code_with_masked(report)[0]

    def code_with_masked(self, report: Report) -> tuple[CodedReport, tuple[str, ...]]:
        """Return the coded report, and the masked sentences on which rules were tried.

        The masked sentences tell which changes of a codebook can change the claims.
        """
        self._forget(len(report.text))
        claims: list[Claim] = []
        uncoded: list[Sentence] = []
        masked: list[str] = []
        for trace in self.traces(report):
            claims += trace.claims
            if not trace.claims:
                uncoded.append(trace.sentence)
            if trace.view is not None:
                masked.append(trace.masked)
        version = self.codebook.version
        coded = CodedReport(report, tuple(claims), tuple(uncoded), version, VERSION)
        return coded, tuple(masked)

    def _forget(self, letters: int) -> None:
        """Keep memory flat over a long run, whatever it reads; what is coded stays the same."""
        self._letters += letters
        if self._letters > _LEARNT:
            self._letters = letters
            self._rules.cache_clear()

    def traces(self, report: Report) -> Iterator[Trace]:
        """Yield for every sentence what was found, considered, rejected and proposed."""
        for section in (*report.sections, None):
            yield from self.traces_in(report, section)

    def traces_in(self, report: Report, section: Section | None) -> Iterator[Trace]:
        """Yield the same for the sentences of one section, or (None) for those of the notes.

        No sentence leans on one of another section; one in a note leans on none.
        """
        family = self.codebook.family_for(report.theme)
        coder = SentenceCoder(self._finder, self._rules(family.name), Assembler(family))
        if section is None:
            for sentence in report.note_sentences:
                yield coder.code(sentence, Memory(report.country))
            return
        memory = Memory(report.country, setting=family.setting(report.theme, section.topic))
        for sentence in section.sentences:
            yield coder.code(sentence, memory)
