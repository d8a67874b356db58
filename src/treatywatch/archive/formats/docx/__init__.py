"""Word files."""

from treatywatch.archive.formats.docx.reading import read_docx

__all__ = ["read_docx"]
