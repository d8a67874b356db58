"""Finding a browser: a stub is no browser, and without any the word is clear."""

import importlib.util
from pathlib import Path

import pytest

SETUP = Path(__file__).parent.parent / "browser_setup.py"


@pytest.fixture
def setup():
    spec = importlib.util.spec_from_file_location("browser_setup_under_test", SETUP)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def alone(setup, tmp_path, monkeypatch):
    """A machine whose only programs are those that a test puts into the folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(setup, "_playwrights_own", lambda: iter(()))
    return tmp_path


def _program(folder: Path, name: str, body: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def test_a_browser_that_runs_is_found(setup, alone):
    assert setup.find_browser() is None
    chromium = _program(alone, "chromium-browser", "echo Chromium 1")
    assert setup.find_browser() == chromium


def test_a_stub_that_only_says_how_to_get_a_browser_is_passed_over(setup, alone):
    _program(alone, "chromium", "echo 'requires the snap' >&2; exit 10")
    chrome = _program(alone, "google-chrome", "echo Chrome 1")
    assert setup.find_browser() == chrome


def test_nothing_is_installed_where_a_browser_is(setup, alone, monkeypatch):
    chromium = _program(alone, "chromium", "echo Chromium 1")
    monkeypatch.setattr(setup, "_install_as_root", lambda: pytest.fail("installed"))
    monkeypatch.setattr(setup, "_install_playwrights_own", lambda: pytest.fail("installed"))
    assert setup.ensure_browser() == chromium


def test_without_any_browser_it_ends_with_one_and_a_clear_word(setup, alone, monkeypatch, capsys):
    tried = []
    monkeypatch.setattr(setup.os, "geteuid", lambda: 0)
    monkeypatch.setattr(setup, "_install_as_root", lambda: tried.append("root"))
    monkeypatch.setattr(setup, "_install_playwrights_own", lambda: tried.append("playwright"))
    assert setup.main() == 1
    assert tried == ["root", "playwright"]
    assert "Install chromium" in capsys.readouterr().err


def test_only_root_asks_the_package_manager(setup, alone, monkeypatch):
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(setup, "_install_as_root", lambda: pytest.fail("not root"))
    monkeypatch.setattr(setup, "_install_playwrights_own", lambda: None)
    assert setup.ensure_browser() is None


def test_the_package_manager_that_is_there_is_asked_step_by_step(setup, alone, monkeypatch):
    said = alone / "said"
    _program(alone, "apt-get", f'echo "$@" >> {said}')
    setup._install_as_root()
    assert said.read_text().splitlines() == [
        "update",
        "install -y --no-install-recommends chromium",
    ]
