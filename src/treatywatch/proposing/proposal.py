"""A proposal: a claim that a model would make of a sentence, and the answer that it came in."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import Certainty, ClaimContent, Speaker, fingerprint
from treatywatch.model.claim import ACCUSING_QUESTIONS, FIRM, VOUCHING


@dataclass(frozen=True, slots=True)
class Proposal:
    """One claim that a model proposes for one sentence; `quote` are words of that sentence."""

    question: str
    answer: str
    subject: str
    certainty: str
    speaker: str
    quote: str
    date: str | None = None
    period: str | None = None
    treaty: str | None = None
    resolution: str | None = None

    @property
    def accuses(self) -> bool:
        """Tell whether it says firmly, in a vouching voice, that a state used or made the weapon.

        Such a proposal is vetted with extra care, and two people must accept it.
        """
        return (
            self.question in ACCUSING_QUESTIONS
            and self.answer == "yes"
            and self.certainty in FIRM
            and self.speaker in VOUCHING
        )

    @property
    def content(self) -> ClaimContent:
        """What it says, as decisions speak of it."""
        return ClaimContent(
            question=self.question,
            answer=self.answer,
            subject=self.subject,
            certainty=Certainty(self.certainty),
            speaker=Speaker(self.speaker),
            date=self.date,
            period=self.period,
            treaty=self.treaty,
            resolution=self.resolution,
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model answered to one sentence of a report.

    `sentence` is its words without markers; `sentence_key` and `notes_key` are those of the log of
    decisions. `thrown_out` says of each proposal that was not fit to be shown why, `failure` why
    there was no usable answer at all, empty where there was one.
    """

    report: str
    country: str
    sentence: str
    sentence_key: str
    notes_key: str
    model: str
    codebook: str
    date: str
    proposals: tuple[Proposal, ...] = ()
    thrown_out: tuple[str, ...] = ()
    failure: str = ""

    @property
    def asked(self) -> tuple[str, str, str]:
        """What was asked about: report, sentence and notes; another word of them is new."""
        return self.report, self.sentence_key, self.notes_key

    def key(self, proposal: Proposal) -> str:
        """Return the identity of one of the proposals."""
        return fingerprint(*self.asked, self.model, proposal.quote, proposal.content.key)[:16]
