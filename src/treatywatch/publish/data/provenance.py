"""Where a claim comes from, from the bytes of a file to the page, as PROV-JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping

from treatywatch.model import Claim, CodedReport, Source
from treatywatch.publish import links
from treatywatch.publish.data.as_jsonld import BASE, address
from treatywatch.tables.identifiers import claim_key, sentence_key

_Attributes = dict[str, object]


def provenance(coded: CodedReport, place: int, sources: tuple[Source, ...]) -> dict[str, object]:
    """Return the provenance of the claim at `place` (from 1) of a report.

    File → text → sentence → claim → page; the sources of its notes are what the sentence rests on.
    """
    report, claim = coded.report, coded.claims[place - 1]
    file, text = f"tw:file:{report.origin.sha256}", f"tw:text:{report.text_sha256}"
    sentence, made = (
        _name("sentences", sentence_key(report.slug, claim.sentence.start)),
        _name("claims", claim_key(report.slug, place)),
    )
    page = f"tw:page:{links.report(report.slug)}"
    behind = [_name("sources", source.key) for source in sources]
    entities: _Attributes = {
        file: {"prov:label": report.origin.name, "tw:sha256": report.origin.sha256},
        text: {"prov:label": report.title, "tw:sha256": report.text_sha256},
        sentence: {"prov:value": claim.sentence.quotation, "tw:start": claim.sentence.start},
        made: _claim(claim),
        page: {"prov:label": links.sentence(report.slug, claim.sentence.start)},
    }
    entities |= {
        name: {"prov:label": source.label, "tw:kind": source.kind}
        for name, source in zip(behind, sources, strict=True)
    }
    chain = [
        (text, file, "tw:reading"),
        (sentence, text, "tw:reading"),
        (made, sentence, "tw:coding"),
    ]
    steps = [*chain, (page, made, "tw:publishing")]
    derived: _Attributes = {
        f"_:d{number}": {"prov:generatedEntity": new, "prov:usedEntity": old, "prov:activity": by}
        for number, (new, old, by) in enumerate(steps, 1)
    }
    derived |= {
        f"_:s{number}": {"prov:generatedEntity": sentence, "prov:usedEntity": name}
        for number, name in enumerate(behind, 1)
    }
    return {
        "prefix": {"tw": BASE},
        "entity": entities,
        "activity": {
            "tw:reading": {"tw:format": report.origin.format, "tw:layout": report.origin.era},
            "tw:coding": {"tw:codebook": coded.codebook, "tw:coder": coded.coder},
            "tw:publishing": {},
        },
        "wasDerivedFrom": derived,
    }


def report_provenance(
    coded: CodedReport, behind: Mapping[int, tuple[Source, ...]]
) -> dict[str, object]:
    """Return the provenance of all claims of a report as one PROV-JSON document.

    `behind` holds the sources that each note cites, by the note's number.
    """
    entities: _Attributes = {}
    steps: dict[str, object] = {}
    head: dict[str, object] = {}
    for place, claim in enumerate(coded.claims, 1):
        sources = {s.key: s for number in claim.notes for s in behind.get(number, ())}
        one = provenance(coded, place, tuple(sources.values()))
        entities |= _part(one, "entity")
        for step in _part(one, "wasDerivedFrom").values():
            steps[json.dumps(step)] = step  # the same step is said once
        head = {"prefix": one["prefix"], "activity": one["activity"]}
    derived = {f"_:d{number}": step for number, step in enumerate(steps.values(), 1)}
    return head | {"entity": entities, "wasDerivedFrom": derived}


def _part(document: dict[str, object], name: str) -> _Attributes:
    part = document[name]
    return dict(part) if isinstance(part, dict) else {}


def _name(table: str, key: str) -> str:
    return "tw:" + address(table, key).removeprefix(BASE)


def _claim(claim: Claim) -> _Attributes:
    return {
        "prov:value": claim.anchor.quotation,
        "tw:question": claim.question,
        "tw:answer": claim.answer,
        "tw:subject": claim.subject,
        "tw:certainty": claim.certainty.value,
        "tw:speaker": claim.speaker.value,
        "tw:rule": claim.rule,
    }
