"""What a draft says: read and coded as the archive would, compared and checked at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from treatywatch.archive import Known
from treatywatch.checks import check_country
from treatywatch.desk.drafts.archive import last_before
from treatywatch.desk.drafts.incoming import left_out
from treatywatch.desk.drafts.models import Version
from treatywatch.editions import compare
from treatywatch.model import Change, CodedReport, Finding
from treatywatch.walk import code_known, tools

KEPT = 32
"""So many readings are kept at hand in each process; a reading depends on its text alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A coded draft, the last edition's reports, the changes from those, and the findings."""

    coded: CodedReport
    earlier: tuple[CodedReport, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    left_out: tuple[str, ...]


def read_version(version: Version) -> Reading:
    """Read, code, compare and check a version. Raises UnreadableInput for what holds no words."""
    known = version.draft.known
    earlier = last_before(known.country, known.edition, known.theme)
    stamp = tuple(one.report.text_sha256 for one in earlier)
    return _read(version.text, known, stamp, _Hidden(earlier))


def code_version(version: Version) -> CodedReport:
    """Read and code a version, without comparing and checking."""
    return _code(version.text, version.draft.known)


class _Hidden:
    """Carries what a cached answer needs and its key already names."""

    def __init__(self, earlier: tuple[CodedReport, ...]) -> None:
        self.earlier = earlier

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hidden)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=KEPT)
def _code(text: str, known: Known) -> CodedReport:
    return code_known(text.encode(), "draft.md", known)


@lru_cache(maxsize=KEPT)
def _read(text: str, known: Known, _stamp: tuple[str, ...], hidden: _Hidden) -> Reading:
    coded = _code(text, known)
    earlier = hidden.earlier
    changes = compare(earlier, (coded,))
    found = check_country((*earlier, coded), tools().register, changes)
    own = tuple(one for one in found if one.report == coded.report.slug)
    return Reading(coded, earlier, changes, own, tuple(left_out(coded.report)))
