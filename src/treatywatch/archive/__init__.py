"""From files to reports: collecting, formats (bytes to a document), eras (document to report)."""

from treatywatch.archive.batch import LARGEST_FILE, Collected, collect, list_files
from treatywatch.archive.eras.generated import GENERATED_MARK
from treatywatch.archive.eras.identity import COUNTRY_REPORT
from treatywatch.archive.formats import Member, open_members
from treatywatch.archive.reading import Known, read_body, read_known, read_reports, read_signed
from treatywatch.archive.signed import SignedHead

__all__ = [
    "COUNTRY_REPORT",
    "GENERATED_MARK",
    "LARGEST_FILE",
    "Collected",
    "Known",
    "Member",
    "SignedHead",
    "collect",
    "list_files",
    "open_members",
    "read_body",
    "read_known",
    "read_reports",
    "read_signed",
]
