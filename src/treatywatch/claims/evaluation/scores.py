"""The scores of a coder against gold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treatywatch.claims.evaluation import listing
from treatywatch.claims.evaluation.confusion import Table, answer_confusion, field_confusion
from treatywatch.claims.evaluation.fields import ALL_FIELDS, FIELDS, FURTHER_FIELDS
from treatywatch.claims.evaluation.grouping import by_certainty, by_era, by_question, in_all
from treatywatch.claims.evaluation.matching import Outcome
from treatywatch.claims.evaluation.tally import Share, Tally


@dataclass(frozen=True, slots=True)
class ClaimScores:
    """What became of every gold sentence, and the figures that follow from it."""

    outcomes: tuple[Outcome, ...]

    @property
    def total(self) -> Tally:
        """Precision, recall and F1 of (subject, question, answer) per sentence."""
        return in_all(self.outcomes)

    @property
    def false_accusations(self) -> int:
        """How often the coder firmly said, in a vouching voice, what gold does not have."""
        return sum(len(o.accusations) for o in self.outcomes)

    @property
    def fields(self) -> Mapping[str, Share]:
        """For each field the share that is right, over the matched claims where gold gives it."""
        shares = dict.fromkeys(ALL_FIELDS, Share())
        for pair in (p for o in self.outcomes for p in o.pairs):
            for name, judge in ALL_FIELDS.items():
                right = judge(pair.gold, pair.claim)
                if right is not None:
                    shares[name] = shares[name].counting(right)
        return shares

    @property
    def confusion(self) -> Mapping[str, Mapping[str, Table] | Table]:
        """Answers for each question; certainty and speaker over all matched claims."""
        return {
            "answers": answer_confusion(self.outcomes),
            "certainty": field_confusion(self.outcomes, "certainty"),
            "speaker": field_confusion(self.outcomes, "speaker"),
        }

    def as_json(self, details: bool = True) -> dict[str, object]:
        """Return everything in plain JSON values.

        Without `details` no sentence is shown: the lists are left out, so that gold which is
        kept unseen stays so.
        """
        return {**self._figures(), **(self._lists() if details else {})}

    def _figures(self) -> dict[str, object]:
        total, fields = self.total, self.fields
        return {
            "sentences": len(self.outcomes),
            "gold": total.gold,
            "proposed": total.proposed,
            "precision": total.precision,
            "recall": total.recall,
            "f1": total.f1,
            "false_accusations": self.false_accusations,
            "fields": {name: fields[name].value for name in FIELDS},
            "further_fields": {name: fields[name].value for name in FURTHER_FIELDS},
            "judged": {name: share.judged for name, share in fields.items()},
            "by_question": _json(by_question(self.outcomes)),
            "by_era": _json(by_era(self.outcomes)),
            "by_certainty": _json(by_certainty(self.outcomes)),
            "confusion": self.confusion,
        }

    def _lists(self) -> dict[str, object]:
        outcomes: Sequence[Outcome] = self.outcomes
        return {
            "misses": listing.misses(outcomes),
            "extras": listing.extras(outcomes),
            "wrong_fields": listing.wrong_fields(outcomes),
            "accusations": listing.accusations(outcomes),
        }


def _json(tallies: Mapping[str, Tally]) -> dict[str, dict[str, int | float]]:
    return {name: tally.as_json() for name, tally in tallies.items()}
