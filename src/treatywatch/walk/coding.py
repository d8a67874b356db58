"""The second half of the walk: reports to claims."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from treatywatch.archive import COUNTRY_REPORT, Known, read_body, read_known
from treatywatch.model import CodedReport, Refusal
from treatywatch.notes import bind_notes
from treatywatch.walk.reading import read_file
from treatywatch.walk.tools import tools


@dataclass(frozen=True, slots=True)
class Coding:
    """What one file gave: its coded reports, or the reason why it was refused."""

    file: str
    coded: tuple[CodedReport, ...] = ()
    refusal: Refusal | None = None


def code_file(item: tuple[str, bytes], codebook: Path | None = None) -> Coding:
    """Read and code one file, given as its name and its bytes; `codebook` is a folder."""
    name, raw = item
    coder = tools(codebook).coder
    reading = read_file(name, raw, codebook=codebook)
    return Coding(name, tuple(coder.code(r) for r in reading.reports), reading.refusal)


def code_text(
    text: str,
    country: str,
    edition: int,
    theme: str = COUNTRY_REPORT,
    codebook: Path | None = None,
) -> CodedReport:
    """Code a text as the body of that country's report of that edition on that theme."""
    report = read_body(text, country, edition, theme=theme)
    return tools(codebook).coder.code(bind_notes(report))


def code_known(raw: bytes, name: str, known: Known) -> CodedReport:
    """Code a file of any format as the report that it is known to be: a draft, say.

    Raises UnreadableInput and its kin.
    """
    return tools().coder.code(bind_notes(read_known(raw, name, known)))
