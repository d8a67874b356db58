"""An evidence file made by hand, and the site over it."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from treatywatch.model import Change, ChangeKind, Side
from treatywatch.publish.pages.names import Names
from treatywatch.store import Evidence, open_evidence, write_evidence


def _load(name: str) -> ModuleType:
    path = Path(__file__).parent / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def handmade() -> ModuleType:
    """The reports made by hand."""
    return _load("handmade")


def _side(coded, question: str) -> Side:
    claim = next(claim for claim in coded.claims if claim.question == question)
    return Side(coded.report.slug, coded.report.edition, claim)


def _changes(earlier, later) -> tuple[Change, ...]:
    both = ("PRK", "treaty.status", ChangeKind.CARRIED)
    return (
        Change(*both, _side(earlier, "treaty.status"), _side(later, "treaty.status")),
        Change(
            "PRK", "transfer.import", ChangeKind.DROPPED, _side(earlier, "transfer.import"), None
        ),
        Change("PRK", "use", ChangeKind.NEW, None, _side(later, "use")),
        Change(
            "PRK",
            "transfer.export",
            ChangeKind.CONTRADICTED,
            _side(earlier, "transfer.export"),
            _side(later, "transfer.export"),
            "no became yes, and no date explains it",
        ),
    )


@pytest.fixture(scope="session")
def file(handmade: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The evidence file."""
    out = tmp_path_factory.mktemp("site") / "handmade.evidence"
    earlier, later = handmade.earlier(), handmade.later()
    write_evidence(
        [earlier, later],
        out=out,
        sources=handmade.sources(),
        findings=handmade.findings(),
        changes=_changes(earlier, later),
        meta={"codebook": "1"},
    )
    return out


@pytest.fixture(scope="session")
def evidence(file: Path) -> Iterator[Evidence]:
    """The open evidence file."""
    with open_evidence(file) as found:
        yield found


@pytest.fixture(scope="session")
def names() -> Names:
    """Names that no register needs to know."""
    return Names({"PRK": "North Korea", "KOR": "South Korea", "AGO": "Angola", "SDN": "Sudan"})


@pytest.fixture
def client(file: Path):
    """A client of the site over the evidence file."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.site.settings"
    import django
    from django.test import Client, override_settings

    django.setup()
    with override_settings(TREATYWATCH_EVIDENCE=str(file)):
        yield Client(SERVER_NAME="localhost", raise_request_exception=False)
