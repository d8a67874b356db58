"""Asking a model for claims of the sentences that the coder left uncoded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from treatywatch.archive import collect
from treatywatch.decisions import notes_key, plain, sentence_key
from treatywatch.model import Refusal, Report, Sentence
from treatywatch.proposing import Answer, append_answer, load_answers
from treatywatch.proposing.endpoint import Endpoint, EndpointFailed, NoAnswer, ask
from treatywatch.proposing.question import messages
from treatywatch.proposing.vetting import Vetting
from treatywatch.walk.coding import code_file
from treatywatch.walk.tools import Tools, tools

_IN_A_ROW = 5
_BODIES = frozenset({"CD", "CRPD", "CCW-PII", "CCW-PV"})


@dataclass(slots=True)
class Asked:
    """What came of a run: sentences asked, those asked before, proposals, and what was not fit."""

    asked: int = 0
    known: int = 0
    proposals: int = 0
    thrown_out: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)


Ask = Callable[[Sequence[dict[str, str]]], object]


def propose(
    paths: Sequence[str | Path],
    out: Path,
    endpoint: Endpoint,
    *,
    limit: int | None = None,
    codebook: Path | None = None,
    today: date | None = None,
    wait: Callable[[float], None] | None = None,
) -> Asked:
    """Ask `endpoint` about the uncoded sentences of the files and add its answers to `out`.

    A sentence that `out` holds an answer to is not asked about again. `limit` is the number of
    sentences to ask about at most. Raises EndpointFailed where the endpoint cannot be used, or
    fails five times in a row; what was answered before is kept in `out` then.
    """
    at_hand = tools(codebook)
    known = {one.asked for one in load_answers(out)} if out.exists() else set()
    told, asker = Asked(), _Asker(endpoint, at_hand, today or date.today(), wait)
    for report, sentence in _uncoded(paths, codebook, told):
        key = (report.slug, sentence_key(sentence), notes_key(report, sentence))
        if key in known:
            told.known += 1
            continue
        if limit is not None and told.asked >= limit:
            break
        known.add(key)
        answer = asker.answer(report, sentence)
        if not answer.failure:
            append_answer(out, answer)
        _count(told, answer)
    return told


def _uncoded(
    paths: Sequence[str | Path], codebook: Path | None, told: Asked
) -> Iterator[tuple[Report, Sentence]]:
    """Yield the uncoded sentences of running text; a table's row says nothing without its table."""
    files = collect(paths)
    for item in files:
        coding = code_file(item, codebook)
        if coding.refusal:
            told.refused.append(coding.refusal)
        for coded in coding.coded:
            if coded.report.country is not None:
                yield from ((coded.report, s) for s in coded.uncoded if s.label is None)
    told.refused.extend(files.refused)


def _count(told: Asked, answer: Answer) -> None:
    told.asked += 1
    told.proposals += len(answer.proposals)
    told.thrown_out.update(answer.thrown_out)
    told.failures.update([answer.failure] if answer.failure else [])


class _Asker:
    """Asks one endpoint, and gives up where it fails too often in a row."""

    def __init__(
        self,
        endpoint: Endpoint,
        at_hand: Tools,
        today: date,
        wait: Callable[[float], None] | None,
    ) -> None:
        self._endpoint, self._codebook = endpoint, at_hand.coder.codebook
        treaties = {*at_hand.register.treaties, *_BODIES}
        treaties |= {family.treaty for family in self._codebook.families}
        areas = frozenset(at_hand.register.areas)
        self._vetting = Vetting(self._codebook, areas, frozenset(treaties))
        self._today, self._wait, self._failed = today, wait, 0

    def answer(self, report: Report, sentence: Sentence) -> Answer:
        country = report.country or ""
        keys = (sentence_key(sentence), notes_key(report, sentence))
        where = (report.slug, country, plain(sentence), *keys)
        how = (self._endpoint.model, self._codebook.version, self._today.isoformat())
        try:
            given = self._ask(messages(self._codebook, report, sentence))
        except NoAnswer as error:
            self._failed += 1
            if self._failed >= _IN_A_ROW:
                mend = "what was answered is kept; run it again when the endpoint is well"
                message = f"fails again and again: {error.message}"
                raise EndpointFailed(message, self._endpoint.url, mend) from error
            return Answer(*where, *how, failure=error.message)
        self._failed = 0
        proposals, thrown_out = self._vetting.vet(given, plain(sentence), country)
        return Answer(*where, *how, proposals, thrown_out)

    def _ask(self, asked: list[dict[str, str]]) -> object:
        if self._wait is None:
            return ask(self._endpoint, asked)
        return ask(self._endpoint, asked, wait=self._wait)
