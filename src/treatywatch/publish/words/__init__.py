"""The words that readers see for the terms of the codebook: one table per kind of term."""

from treatywatch.publish.words.answers import answer_words
from treatywatch.publish.words.certainties import CERTAINTIES, CertaintyWords, certainty_words
from treatywatch.publish.words.changes import CHANGES, ChangeWords
from treatywatch.publish.words.citations import citation_parts, kind_words
from treatywatch.publish.words.dates import date_words
from treatywatch.publish.words.figures import count_words, figure, quantity_words
from treatywatch.publish.words.findings import SEVERITIES, rule_words
from treatywatch.publish.words.questions import question_order, question_words
from treatywatch.publish.words.speakers import SPEAKERS, speaker_words
from treatywatch.publish.words.treaties import treaty_words
from treatywatch.publish.words.weapons import weapon_words

__all__ = [
    "CERTAINTIES",
    "CHANGES",
    "SEVERITIES",
    "SPEAKERS",
    "CertaintyWords",
    "ChangeWords",
    "answer_words",
    "certainty_words",
    "citation_parts",
    "count_words",
    "date_words",
    "figure",
    "kind_words",
    "quantity_words",
    "question_order",
    "question_words",
    "rule_words",
    "speaker_words",
    "treaty_words",
    "weapon_words",
]
