"""Canonical text, note markers, sentences, quotations and the alignment of two texts."""

from treatywatch.text.align import Alignment, align
from treatywatch.text.canonical import CanonicalText, canonical_text
from treatywatch.text.markers import MarkerStyle, find_markers
from treatywatch.text.quotation import find_quotation, find_quotations
from treatywatch.text.sentences import split_sentences

__all__ = [
    "Alignment",
    "CanonicalText",
    "MarkerStyle",
    "align",
    "canonical_text",
    "find_markers",
    "find_quotation",
    "find_quotations",
    "split_sentences",
]
