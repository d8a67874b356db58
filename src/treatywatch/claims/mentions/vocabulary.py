"""The word lists beside this module, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

from treatywatch.model import InvalidCodebook

_DATA = resources.files("treatywatch.claims.mentions") / "data"


@cache
def load_words(name: str) -> Any:
    """Return the content of `data/<name>.yaml`. Raises InvalidCodebook if it cannot be read."""
    place = _DATA / f"{name}.yaml"
    try:
        return yaml.load(place.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise InvalidCodebook(
            f"the word list cannot be read: {error}", where=f"{name}.yaml", mend="mend the YAML"
        ) from error
