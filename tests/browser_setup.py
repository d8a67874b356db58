"""Finds a Chromium for the browser tests, or installs one; `make test` calls it first.

In this order: a browser that is installed; the package manager's, for root; Playwright's own.
It is quick where a browser is there, and ends with 1 and a clear word where none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
MANAGERS = (
    (("apt-get", "update"), ("apt-get", "install", "-y", "--no-install-recommends", "chromium")),
    (("dnf", "install", "-y", "chromium"),),
    (("apk", "add", "chromium"),),
    (("pacman", "-Sy", "--noconfirm", "chromium"),),
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


def find_browser() -> Path | None:
    """Return the executable of a Chromium that runs, or None."""
    found = (shutil.which(command) for command in COMMANDS)
    installed = (Path(path) for path in found if path)
    return next((path for path in chain(installed, _playwrights_own()) if _runs(path)), None)


def _playwrights_own() -> Iterator[Path]:
    """Yield the browser that Playwright downloaded, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    if path.is_file():
        yield path


def _runs(path: Path) -> bool:
    """Tell whether it is a browser; some systems install a stub that only says how to get one."""
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _install_as_root() -> None:
    """Ask the first package manager that is there."""
    steps = next((steps for steps in MANAGERS if shutil.which(steps[0][0])), ())
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in steps:
        if subprocess.run(step, env=environment, check=False).returncode != 0:
            return


def _install_playwrights_own() -> None:
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def ensure_browser() -> Path | None:
    """Return a browser, installing one if none is there; None when none can be had."""
    if found := find_browser():
        return found
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        _install_as_root()
    if found := find_browser():
        return found
    _install_playwrights_own()
    return find_browser()


def main() -> int:
    """Say which browser the tests will drive."""
    browser = ensure_browser()
    if browser is None:
        sys.stderr.write(
            "The browser tests need a Chromium and none could be installed.\n"
            "Install chromium with the system's package manager, then run `make test` again.\n"
        )
        return 1
    sys.stdout.write(f"Browser tests drive {browser}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
