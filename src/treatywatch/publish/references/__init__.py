"""Sources for reference managers and reading lists: CSL-JSON, BibTeX, and a list in words."""

from treatywatch.publish.references.bibtex import bibtex
from treatywatch.publish.references.csl import csl_item
from treatywatch.publish.references.listing import reading_list

__all__ = ["bibtex", "csl_item", "reading_list"]
