"""A lake of the sample, built once, beside an evidence file of the same texts."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def lake_path(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake built from the sample."""
    from treatywatch.walk import build_lake

    folder = tmp_path_factory.mktemp("lake") / "lake"
    build_lake([sample], folder)
    return folder
