"""A served site and a real Chromium that may talk to nobody else."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

SETUP = Path(__file__).parent.parent / "browser_setup.py"
SERVE = """
import sys
from pathlib import Path
from treatywatch.site import serve
serve(Path(sys.argv[1]), port=0, workers=1, announce=lambda words: print(words, flush=True))
"""
DESK = {"width": 1280, "height": 900}
expect.set_options(timeout=20_000)  # a busy machine is not a broken page


def _setup():
    spec = importlib.util.spec_from_file_location("browser_setup", SETUP)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def site(evidence_path: Path) -> Iterator[str]:
    """The address of a site over the sample, without the slash at its end."""
    command = [sys.executable, "-c", SERVE, str(evidence_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            words = process.stdout.readline()
            assert "http://127.0.0.1:" in words, f"the site did not start: {words!r}"
            yield next(word for word in words.split() if word.startswith("http")).rstrip("/")
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running Chromium. There is no way around it: without a browser the tests fail."""
    setup = _setup()
    executable = setup.find_browser()
    if executable is None:
        pytest.fail("no Chromium: run `python tests/browser_setup.py`", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(executable), args=list(setup.FLAGS)
        )
        yield browser
        browser.close()


@dataclass
class Watch:
    """What went wrong while a page was read."""

    host: str
    complaints: list[str] = field(default_factory=list)

    def request(self, request: Request) -> None:
        if urlsplit(request.url).netloc != self.host:
            self.complaints.append(f"a request left the machine: {request.url}")

    def follow(self, page: Page) -> None:
        page.on("request", self.request)
        page.on("console", lambda said: self._console(said.type, said.text))
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))

    def _console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"console {kind}: {text}")


@pytest.fixture(params=[DESK], ids=["desk"])
def screen(request: pytest.FixtureRequest) -> dict[str, int]:
    """The size of the screen; a test may parametrize it indirectly."""
    return request.param


@pytest.fixture
def page(chromium: Browser, site: str, screen: dict[str, int]) -> Iterator[Page]:
    """A fresh page. At its end nothing may have gone to the console or to another host."""
    watch = Watch(urlsplit(site).netloc)
    context = chromium.new_context(viewport=screen, base_url=site, java_script_enabled=True)
    page = context.new_page()
    watch.follow(page)
    yield page
    context.close()
    assert watch.complaints == []
