"""The shipped codebook and a coder over it."""

from __future__ import annotations

import pytest

from treatywatch.claims import Codebook, Coder, load_codebook
from treatywatch.register import load_register


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture(scope="session")
def coder(codebook: Codebook) -> Coder:
    return Coder(codebook, load_register())
