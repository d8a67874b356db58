"""What the walk needs at hand: the register and a coder with its codebook."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from treatywatch.claims import Coder, load_codebook
from treatywatch.register import Register, load_register


@dataclass(frozen=True, slots=True)
class Tools:
    """The register and the coder, loaded once in each process."""

    register: Register
    coder: Coder


@cache
def tools(codebook: Path | None = None) -> Tools:
    """Load the register, and the codebook in a folder or the project's own.

    Raises InvalidCodebook where the folder holds none that can be used; InvalidRegister or
    InvalidCodebook when the project's own data is damaged.
    """
    register = load_register()
    return Tools(register, Coder(load_codebook(codebook), register))
