"""Eras: the layouts of the Monitor's pages, recognised by content, from document to reports."""

from treatywatch.archive.eras.reading import read_page_reports

__all__ = ["read_page_reports"]
