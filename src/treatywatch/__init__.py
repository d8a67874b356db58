"""Country reports as accountable records: claims, sources, editions."""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from typing import Any


def open(path: str | PathLike[str]) -> Any:  # noqa: A001 - read as `treatywatch.open`
    """Open an evidence file, or a published edition, for a notebook: tables by name.

    Returns a `treatywatch.publish.notebook.Notebook`: `open("evidence.db").claims(country="PRK")`
    is a table of claims. Raises InvalidEvidence when there is no such file.
    """
    # By name, so that the rooms that import this package do not come to depend on a later one.
    return import_module("treatywatch.publish.notebook").Notebook(path)
