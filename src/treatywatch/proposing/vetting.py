"""What a model proposed, field by field: only what the codebook knows and the sentence says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from treatywatch.claims.codebook import Codebook
from treatywatch.claims.codebook.names import PERIODS
from treatywatch.claims.coder.gate import suspect_words
from treatywatch.model import Certainty, Speaker
from treatywatch.proposing.proposal import Proposal

_MUST = ("question", "answer", "certainty", "speaker", "quote")
_MAY = ("subject", "date", "period", "treaty", "resolution")
_MOST = 10
_SHORTEST = 2
_DATE = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}){0,2}(?:/[12][0-9]{3}(?:-[0-9]{2}){0,2})?")
_RESOLUTION = re.compile(r"[0-9]{1,2}/[0-9]{1,3}[A-Z]?")


class Vetting:
    """Vets the claims of an answer by a codebook and the codes that the register knows."""

    def __init__(self, codebook: Codebook, areas: frozenset[str], treaties: frozenset[str]) -> None:
        self._answers = {q.name: frozenset(q.answers) for q in codebook.questions}
        self._areas, self._treaties = areas, treaties

    def vet(
        self, answer: object, text: str, country: str
    ) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
        """Return the proposals that hold, each once, and why each of the others does not.

        `answer` is the JSON that the model gave: an object with a list of `claims`.
        """
        claims = answer.get("claims") if isinstance(answer, Mapping) else None
        if not isinstance(claims, list):
            return (), ("the answer has no list of claims",)
        kept: dict[Proposal, None] = {}
        reasons = [f"more than {_MOST} claims"] * (len(claims) > _MOST)
        for claim in claims[:_MOST]:
            problem = self._problem(claim, text)
            if problem:
                reasons.append(problem)
                continue
            proposal = _proposal(claim, country)
            problem = _care(proposal, text)
            if problem:
                reasons.append(problem)
            else:
                kept[proposal] = None
        return tuple(kept), tuple(reasons)

    def _problem(self, claim: object, text: str) -> str:
        if not isinstance(claim, Mapping):
            return "a claim is no object"
        strange = sorted(str(key) for key in claim if key not in {*_MUST, *_MAY})
        if strange:
            return f"claims have no {', '.join(strange)[:80]}"
        wrong = [k for k in _MUST if not isinstance(claim.get(k), str) or not claim[k].strip()]
        wrong += [k for k in _MAY if not isinstance(claim.get(k), str | None)]
        if wrong:
            return f"{wrong[0]} is missing or no text"
        return self._unknown_word(claim) or self._unsaid(claim, text)

    def _unknown_word(self, claim: Mapping[str, Any]) -> str:
        question = claim["question"]
        if question not in self._answers:
            return f"there is no question {question[:40]!r}"
        if claim["answer"] not in self._answers[question]:
            return f"{question} has no answer {claim['answer'][:40]!r}"
        return _first(
            (
                (claim["certainty"], frozenset(Certainty), "certainty"),
                (claim["speaker"], frozenset(Speaker), "speaker"),
                (claim.get("subject"), self._areas, "state or area"),
                (claim.get("period"), PERIODS, "period"),
                (claim.get("treaty"), self._treaties, "treaty"),
            )
        )

    def _unsaid(self, claim: Mapping[str, Any], text: str) -> str:
        """Tell what the claim says and the sentence does not."""
        quote = claim["quote"]
        if quote not in text or len(quote) < _SHORTEST:
            return f"{quote[:60]!r} does not stand in the sentence"
        date = claim.get("date")
        if date is not None:
            if not _DATE.fullmatch(date):
                return f"{date[:40]!r} is no date"
            missing = [year for year in re.findall(r"[12][0-9]{3}", date) if year not in text]
            if missing:
                return f"the sentence does not name {missing[0]}"
        resolution = claim.get("resolution")
        if resolution is not None and not (
            _RESOLUTION.fullmatch(resolution) and resolution.rstrip("ABCDEFGHIJKLMNOPQRST") in text
        ):
            return f"the sentence does not name Resolution {resolution[:20]}"
        return ""


def _first(words: Sequence[tuple[str | None, frozenset[str], str]]) -> str:
    for word, known, what in words:
        if word is not None and word not in known:
            return f"there is no {what} {word[:40]!r}"
    return ""


def _proposal(claim: Mapping[str, str | None], country: str) -> Proposal:
    given = {key: claim[key] for key in (*_MUST, *_MAY) if claim.get(key) is not None}
    return Proposal(**({"subject": country} | given))  # type: ignore[arg-type]


def _care(proposal: Proposal, text: str) -> str:
    """Tell why an accusation is not even proposed: the sentence doubts, denies or quotes it."""
    if not proposal.accuses:
        return ""
    suspect = suspect_words(text)
    return f"accuses a state beside the words {suspect!r}" if suspect else ""
