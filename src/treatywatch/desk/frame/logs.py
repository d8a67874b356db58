"""Log lines without content: a traceback is reduced to its kind and its places."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import Any


class Bare(logging.Formatter):
    """Formats a record; of an error it says the kind and the lines of code, never its words.

    The words of an error can hold a sentence of a draft or a name.
    """

    def __init__(self, format: str = "", **others: Any) -> None:  # noqa: A002 - logging's name
        """Take the form of a line in braces."""
        others.pop("fmt", None)
        super().__init__(format, style="{")

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        """Return the kind of the error and where it went through, innermost last."""
        kind: type[BaseException] = ei[0]
        trace: TracebackType | None = ei[2]
        places = (f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace))
        return "\n".join([kind.__qualname__, *places])
