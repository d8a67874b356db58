"""PDF files."""

from treatywatch.archive.formats.pdf.reading import read_pdf

__all__ = ["read_pdf"]
