"""Web pages."""

from treatywatch.archive.formats.html.reading import read_html

__all__ = ["read_html"]
