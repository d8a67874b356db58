"""A manuscript as PDF: Typst sets it, tagged for readers who listen (PDF/UA-1)."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typst

from treatywatch.model import TreatywatchError
from treatywatch.publish.printed.manuscript import Manuscript

TEMPLATE = Path(__file__).parent / "document.typ"


class NotSet(TreatywatchError):
    """A manuscript could not be set as PDF."""


def as_pdf(manuscript: Manuscript) -> bytes:
    """Return the PDF; the same manuscript is always the same bytes. Raises NotSet."""
    data = json.dumps(asdict(manuscript), ensure_ascii=False)
    try:
        made = typst.compile(
            str(TEMPLATE),
            sys_inputs={"data": data},
            ignore_system_fonts=True,
            pdf_standards="ua-1",
            timestamp=0,
        )
    except RuntimeError as error:
        raise NotSet(f"cannot be set: {error}", manuscript.title) from error
    return bytes(made)
