"""Judging a coder by gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from treatywatch.claims.evaluation.gold import GoldSentence
from treatywatch.claims.evaluation.matching import Outcome, match
from treatywatch.claims.evaluation.proposals import proposals_for_quotes
from treatywatch.claims.evaluation.scores import ClaimScores
from treatywatch.model import CodedReport, InvalidGold

CodeText = Callable[[str, str, int, str], CodedReport]


def evaluate_claims(
    gold: Sequence[GoldSentence], reports: Mapping[str, CodedReport], code_text: CodeText
) -> ClaimScores:
    """Judge a coder: its reports by file name, and what it makes of a text.

    `code_text` gets a text, the country, the edition and the theme. Raises InvalidGold where gold
    names a file that is not among `reports`, or quotes words that do not stand in it. Only the
    sentences of gold are judged. Outcomes keep the order of gold.
    """
    outcomes = {
        id(sentence): outcome
        for file, group in _by_file(gold).items()
        for sentence, outcome in _judge_quotes(group, _report(file, reports, group))
    }
    return ClaimScores(
        tuple(outcomes.get(id(s)) or _judge_text(s, code_text) for s in gold),
    )


def _by_file(gold: Sequence[GoldSentence]) -> dict[str, list[GoldSentence]]:
    groups: dict[str, list[GoldSentence]] = {}
    for sentence in gold:
        if sentence.file is not None:
            groups.setdefault(sentence.file, []).append(sentence)
    return groups


def _report(
    file: str, reports: Mapping[str, CodedReport], group: Sequence[GoldSentence]
) -> CodedReport:
    if file not in reports:
        raise InvalidGold(
            f"names the report {file!r}, which is not in the corpus",
            group[0].where,
            "give the folder that holds it",
        )
    return reports[file]


def _judge_quotes(
    group: Sequence[GoldSentence], coded: CodedReport
) -> list[tuple[GoldSentence, Outcome]]:
    report = coded.report
    proposed = proposals_for_quotes(group, coded)
    return [
        (sentence, match(sentence, claims, report.country, report.edition))
        for sentence, claims in zip(group, proposed, strict=True)
    ]


def _judge_text(sentence: GoldSentence, code_text: CodeText) -> Outcome:
    if sentence.text is None or sentence.country is None or sentence.edition is None:
        raise InvalidGold("has neither a report nor a text of its own", sentence.where)
    coded = code_text(sentence.text, sentence.country, sentence.edition, sentence.theme)
    return match(sentence, coded.claims, sentence.country, sentence.edition)
