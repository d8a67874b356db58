"""One measured thing, and how it is measured: CPU and wall seconds, memory of all processes."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")
TREATYWATCH = [sys.executable, "-c", "from treatywatch.cli.main import main; main()"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with its unit, and as a ratio to another figure of the same run."""

    table: str
    what: str
    value: float
    unit: str
    ratio: float | None = None
    to: str = ""

    def as_json(self) -> dict[str, object]:
        """Return the fields by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took: seconds by the clock, CPU seconds, megabytes at its highest."""

    wall: float
    cpu: float
    megabytes: float


def cpu_seconds(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return the CPU seconds that `work` takes in this process, and what it gives."""
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def run(*arguments: str | Path) -> Run:
    """Run `treatywatch` with arguments and watch it. Raises CalledProcessError."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun, highest = time.monotonic(), 0
    process = subprocess.Popen([*TREATYWATCH, *map(str, arguments)], stdout=subprocess.DEVNULL)
    while process.poll() is None:
        highest = max(highest, sum(map(_resident, _tree(process.pid))))
        time.sleep(0.1)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(time.monotonic() - begun, cpu, highest / 1024)


def _tree(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in _tree(int(child)))]


def _resident(pid: int) -> int:
    """Return the proportional share of memory in kB: what workers share is counted once."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def load() -> str:
    """Say how busy the machine is, for whoever reads the figures."""
    one, five, fifteen = os.getloadavg()
    return f"{os.cpu_count()} cores, load {one:.1f} / {five:.1f} / {fifteen:.1f}"
