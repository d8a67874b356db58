"""What the tests share: the sample, the real reports where they are, and built evidence files."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample"
SHARED = ROOT.parent / "shared"


DESK = ROOT / "tests" / "desk"

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the desk's tests to a run of their own: Django takes one set of settings a process."""
    asked = [Path(argument.split("::")[0]).resolve() for argument in config.args]
    inside = [path for path in asked if path.is_relative_to(DESK)]
    if inside and len(inside) < len(asked):
        raise pytest.UsageError("the desk's tests are a run of their own: pytest tests/desk")
    return True if collection_path == DESK and not inside else None


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of sample reports that the project ships."""
    return SAMPLE


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports beside the checkout; skips where it is not."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip("../shared is not here: the real reports are not part of the project")
    return SHARED


@pytest.fixture(scope="session")
def evidence_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An evidence file built from the sample."""
    from treatywatch.walk import build

    out = tmp_path_factory.mktemp("evidence") / "sample.evidence"
    build([SAMPLE], out)
    return out


@pytest.fixture(scope="session")
def corpus_evidence_path(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An evidence file built from the two real reports."""
    from treatywatch.walk import build

    out = tmp_path_factory.mktemp("evidence") / "corpus.evidence"
    build([shared / "corpus"], out)
    return out


@pytest.fixture(scope="session")
def lake_path(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake built from the sample."""
    from treatywatch.walk import build_lake

    folder = tmp_path_factory.mktemp("lake") / "lake"
    build_lake([sample], folder)
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A running PostgreSQL. There is no way around it: without one the tests fail."""
    spec = importlib.util.spec_from_file_location("postgres_server", DESK / "server.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclass looks itself up there
    spec.loader.exec_module(module)
    server = module.start()
    yield server
    server.stop()
