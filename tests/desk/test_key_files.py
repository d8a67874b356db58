"""Key files: made once, whoever comes first, for their owner alone."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

import pytest

from treatywatch.desk.key_files import UnfitKeyFile, made_once


def test_of_many_who_start_together_one_makes_the_key(tmp_path):
    path = tmp_path / "keys" / "a.key"
    numbers = itertools.count()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: made_once(path, lambda: b"key %d" % next(numbers)), range(40)))
    kept = path.read_bytes()
    made_once(path, lambda: b"another")
    assert path.read_bytes() == kept
    assert [found.name for found in path.parent.iterdir()] == ["a.key"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_key_that_others_may_read_is_refused_with_the_mend(tmp_path):
    path = tmp_path / "a.key"
    made_once(path, lambda: b"key")
    path.chmod(0o644)
    with pytest.raises(UnfitKeyFile, match="chmod 600"):
        made_once(path, lambda: b"key")


def test_a_place_that_is_no_folder_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnfitKeyFile, match="a key cannot be kept here"):
        made_once(tmp_path / "file" / "a.key", lambda: b"key")
