from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder
from treatywatch.register import load_register


@pytest.fixture(scope="session")
def finder() -> MentionFinder:
    return MentionFinder(load_register())
