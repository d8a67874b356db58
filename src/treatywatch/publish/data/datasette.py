"""Metadata with which Datasette opens the evidence file: every table and view in words."""

from __future__ import annotations

_TABLES = {
    "meta": "Versions of schema, codebook, coder and register.",
    "reports": "One country in one edition, with its canonical text and the hash of its file.",
    "renderings": "Further files in which the same report came.",
    "regions": "What each stretch of a text is; every character lies in exactly one region.",
    "sections": "Headings with the topic that the crosswalk gives them.",
    "paragraphs": "Blocks of sentences.",
    "sentences": "Sentences of bodies and notes, with their place in the text.",
    "markers": "Where a note is marked in a sentence.",
    "notes": "Notes; `lost` has a marker and no definition in the text at hand.",
    "citations": "A source as one note cites it, in its parts.",
    "sources": "Sources that citations point to.",
    "citation_sources": "Which citation points to which source.",
    "claims": "One answer to one question, made by one sentence. Read `certainty` and `speaker`.",
    "claim_names": "Places, partners, victims and weapons that a claim names.",
    "claim_notes": "The notes that a claim rests on.",
    "decisions": "What people decided on claims; rejected proposals are here alone.",
    "findings": "What the checks found: a rule, a place, a message.",
    "finding_evidence": "The facts on both sides of a finding.",
    "changes": "What became of an answer between two editions.",
    "refused": "Files that did not go in, and why.",
    "tallies": "What pages count, counted when the file was built.",
    "source_ranks": "The sources in use, those cited most first.",
    "uncoded": "Sentences that no rule could read.",
    "lost_definitions": "Markers whose notes are missing, with their sentence.",
    "claims_in_words": "Claims with their sentence and notes: the place to begin.",
    "sources_in_use": "Sources with the number of citations and reports.",
    "changes_in_words": "Changes with the sentences on both sides.",
    "passages": "Whatever a search looks through.",
}
_QUERIES = {
    "accusations": {
        "title": "Firm claims of use or production, with their sentences",
        "sql": "select report, subject, question, certainty, speaker, sentence, notes "
        "from claims_in_words where id in (select id from claims where accuses) order by report",
    },
    "rests_on_one_note": {
        "title": "Claims that rest on a lost note",
        "sql": "select c.* from claims_in_words c join claim_notes n on n.claim = c.id "
        "join notes d on d.id = n.note where d.state = 'lost'",
    },
}


def datasette_metadata() -> dict[str, object]:
    """Return the metadata; the database must be served under the name `evidence`."""
    tables: dict[str, object] = {
        name: {"description": meaning, "label_column": "text"}
        if name == "sentences"
        else {"description": meaning}
        for name, meaning in _TABLES.items()
    }
    return {
        "title": "treatywatch: an evidence file",
        "description": "A claim is a reading of its sentence by a program. "
        "Read the sentence before you rely on it.",
        "databases": {"evidence": {"tables": tables, "queries": _QUERIES}},
    }
