"""The JSON that others rely on: one function per shape, from model objects to plain data."""

from treatywatch.publish.shapes.changes import change_as_json
from treatywatch.publish.shapes.claims import claim_as_json
from treatywatch.publish.shapes.corpus import corpus_as_json
from treatywatch.publish.shapes.explanations import explanation_as_json, how_coded_as_json
from treatywatch.publish.shapes.findings import finding_as_json
from treatywatch.publish.shapes.history import history_as_json
from treatywatch.publish.shapes.register import status_as_json, vote_as_json
from treatywatch.publish.shapes.reports import report_as_json
from treatywatch.publish.shapes.search import search_page_as_json

__all__ = [
    "change_as_json",
    "claim_as_json",
    "corpus_as_json",
    "explanation_as_json",
    "finding_as_json",
    "history_as_json",
    "how_coded_as_json",
    "report_as_json",
    "search_page_as_json",
    "status_as_json",
    "vote_as_json",
]
