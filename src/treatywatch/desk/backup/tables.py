"""Which tables a backup holds, and a table as lines of JSON that are the same on every database."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, time
from hashlib import sha256
from typing import Any, BinaryIO

from django.apps import apps
from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

_LEFT_OUT = frozenset(
    ("sessions.session", "contenttypes.contenttype", "auth.permission", "auth.group")
)
"""Made anew by the program, not used, or better not brought back: nobody stays signed in."""


class Precise(DjangoJSONEncoder):
    """Keeps the microseconds that Django's own encoder cuts off."""

    def default(self, o: Any) -> Any:
        """Return a time as it is."""
        return o.isoformat() if isinstance(o, datetime | time) else super().default(o)


def tables() -> list[type[models.Model]]:
    """Return the tables that a backup holds, in the order of their names."""
    everything = [model for model in apps.get_models() if model._meta.managed]
    kept = [model for model in everything if model._meta.label_lower not in _LEFT_OUT]
    return sorted(kept, key=lambda model: model._meta.label_lower)


def write_rows(table: type[models.Model], out: BinaryIO) -> tuple[int, str]:
    """Write the rows of a table in the order of their keys; return how many, and their SHA-256."""
    counted = _Counted(out)
    rows = table._base_manager.order_by("pk").iterator(chunk_size=500)
    text = io.TextIOWrapper(counted, encoding="utf-8", newline="\n", write_through=True)
    serializers.serialize("jsonl", rows, stream=text, cls=Precise, sort_keys=True)
    text.detach()
    return counted.lines, counted.hash.hexdigest()


def read_rows(lines: BinaryIO) -> Iterator[models.Model]:
    """Yield the rows of a table as they were written, not saved."""
    with io.TextIOWrapper(lines, encoding="utf-8") as text:
        for found in serializers.deserialize("jsonl", text):
            yield found.object


class _Counted(io.RawIOBase):
    """Passes bytes on, counts their lines and hashes them."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__()
        self._out = out
        self.lines = 0
        self.hash = sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.lines += bytes(data).count(b"\n")
        self.hash.update(data)
        self._out.write(data)
        return len(data)
