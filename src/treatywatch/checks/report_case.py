"""A coded report laid out for the rules: what they all ask for, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from treatywatch.checks.closing import closing_day, cut_off
from treatywatch.checks.figures import figures_in
from treatywatch.claims.mentions import FoundMentions, MentionFinder, QuantityMention
from treatywatch.model import Claim, CodedReport, Note, NoteState, Report, Sentence
from treatywatch.register import Register, RollCall, Tally, Vote

_MANY = re.compile(r"\b(?:states|countries|nations|governments|members)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(
    r"\b(?:one\s+of|among(?:st)?|join(?:ed|ing)\s+\w+\s+other|it)\b", re.IGNORECASE
)


class Tools:
    """The register and the finder of mentions, shared by all reports of a run."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._finder = MentionFinder(register)
        self.mentions = lru_cache(maxsize=4096)(self._scan)
        self.votes = lru_cache(maxsize=512)(register.votes)
        self._ballots: dict[str, dict[str, Vote]] = {}
        self._tallies: dict[str, Tally] = {}

    def _scan(self, text: str) -> FoundMentions:
        return self._finder.scan(text)

    def tally(self, roll_call: RollCall) -> Tally:
        """Return the votes of a roll call counted, counted once."""
        if roll_call.resolution not in self._tallies:
            self._tallies[roll_call.resolution] = roll_call.tally
        return self._tallies[roll_call.resolution]

    def vote_in(self, roll_call: RollCall, code: str) -> Vote | None:
        """Return a state's vote in one roll call, None where the register has none."""
        if roll_call.resolution not in self._ballots:
            self._ballots[roll_call.resolution] = {v.code: v for v in roll_call.votes}
        seat = self.register.area(code).continued_by or code
        return self._ballots[roll_call.resolution].get(seat)


class ReportCase:
    """One coded report with its notes and sentences at hand by number and place."""

    def __init__(self, coded: CodedReport, tools: Tools) -> None:
        self.coded = coded
        self.tools = tools

    @property
    def report(self) -> Report:
        """The report."""
        return self.coded.report

    @property
    def register(self) -> Register:
        """The register."""
        return self.tools.register

    @property
    def country(self) -> str | None:
        """The country's code, None while unresolved."""
        return self.report.country

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body, then those in notes."""
        return tuple(self.report.sentences())

    @cached_property
    def by_place(self) -> Mapping[tuple[int, int], Sentence]:
        """The sentences by start and end."""
        return {(s.start, s.end): s for s in reversed(self.sentences)}

    @cached_property
    def notes(self) -> Mapping[int, Note]:
        """The notes by number; of several with one number the first."""
        return {note.number: note for note in reversed(self.report.notes)}

    @cached_property
    def claims_of(self) -> Mapping[tuple[int, int], tuple[Claim, ...]]:
        """The claims by the place of their sentence."""
        found: dict[tuple[int, int], tuple[Claim, ...]] = {}
        for claim in self.coded.claims:
            place = (claim.sentence.start, claim.sentence.end)
            found[place] = (*found.get(place, ()), claim)
        return found

    @cached_property
    def carriers(self) -> Mapping[int, tuple[Sentence, ...]]:
        """The sentences of the body that carry the marker of each note."""
        found: dict[int, tuple[Sentence, ...]] = {}
        for sentence in self.report.body_sentences:
            for number in dict.fromkeys(marker.number for marker in sentence.markers):
                found[number] = (*found.get(number, ()), sentence)
        return found

    @cached_property
    def with_figures(self) -> tuple[tuple[Sentence, tuple[QuantityMention, ...]], ...]:
        """The sentences of the body that hold figures, with those figures."""
        held = ((s, figures_in(self.tools.mentions, s.text)) for s in self.report.body_sentences)
        return tuple((sentence, found) for sentence, found in held if found)

    def present_notes(self, sentence: Sentence) -> tuple[Note, ...]:
        """Return the notes of a sentence whose definitions are there."""
        numbers = dict.fromkeys(marker.number for marker in sentence.markers)
        notes = (self.notes.get(number) for number in numbers)
        return tuple(n for n in notes if n and n.state is NoteState.PRESENT and n.definition)

    def is_of_others(self, claim: Claim) -> bool:
        """Tell whether the sentence speaks of a number of states and does not name the subject."""
        words = claim.sentence.quotation
        if _ONE_OF_THEM.search(words) or not _MANY.search(words):
            return False
        return all(claim.subject not in area.candidates for area in self.mentions(words).areas)

    def mentions(self, text: str) -> FoundMentions:
        """Return what a text mentions, each kind searched for when it is asked for."""
        return self.tools.mentions(text)

    @cached_property
    def closed(self) -> str | None:
        """The last day that the report can speak of, as an ISO date; None where undated.

        See `closing_day`.
        """
        return closing_day(self.report)

    @cached_property
    def cut_off(self) -> str | None:
        """The last day that the report can be expected to know of. See `cut_off`."""
        return cut_off(self.report)
