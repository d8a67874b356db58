"""From files to reports: collecting, formats (bytes to a document), eras (document to report)."""

from treatywatch.archive.batch import Collected, collect
from treatywatch.archive.eras.generated import GENERATED_MARK
from treatywatch.archive.reading import read_body, read_reports

__all__ = ["GENERATED_MARK", "Collected", "collect", "read_body", "read_reports"]
