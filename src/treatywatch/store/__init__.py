"""The evidence file: schema, writer, reader and full-text search. The only room that writes SQL."""

from treatywatch.store.ask import Answer, InvalidQuery, ask
from treatywatch.store.counts import EditionCount, Lifetime, QuestionCount, Said
from treatywatch.store.evidence import Evidence, open_evidence
from treatywatch.store.findings_once import findings_once
from treatywatch.store.lists import Country, ReportCount, ReportEntry
from treatywatch.store.matrix import Cell, GivenAnswer
from treatywatch.store.places import (
    PlacedSentence,
    RestingSentence,
    SourcePage,
    SourceSummary,
    SourceUse,
)
from treatywatch.store.points import Point
from treatywatch.store.read_changes import ChangeMark
from treatywatch.store.read_cited import CitedSource
from treatywatch.store.read_claims import Occurrence
from treatywatch.store.read_spots import Spot
from treatywatch.store.schema import SCHEMA_VERSION
from treatywatch.store.search import SearchPage
from treatywatch.store.search_filters import Filters
from treatywatch.store.search_hits import Hit, Snippet, SourceHit
from treatywatch.store.summary import BuildSummary
from treatywatch.store.write import SourceIndex, write_evidence
from treatywatch.store.writer import EvidenceWriter, Written, evidence_writer

__all__ = [
    "SCHEMA_VERSION",
    "Answer",
    "BuildSummary",
    "Cell",
    "ChangeMark",
    "CitedSource",
    "Country",
    "EditionCount",
    "Evidence",
    "EvidenceWriter",
    "Filters",
    "GivenAnswer",
    "Hit",
    "InvalidQuery",
    "Lifetime",
    "Occurrence",
    "PlacedSentence",
    "Point",
    "QuestionCount",
    "ReportCount",
    "ReportEntry",
    "RestingSentence",
    "Said",
    "SearchPage",
    "Snippet",
    "SourceHit",
    "SourceIndex",
    "SourcePage",
    "SourceSummary",
    "SourceUse",
    "Spot",
    "Written",
    "ask",
    "evidence_writer",
    "findings_once",
    "open_evidence",
    "write_evidence",
]
