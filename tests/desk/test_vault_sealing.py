"""The vault's keys and sealed texts: what opens, what does not, and what is never shown."""

from __future__ import annotations

import base64
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.desk.vault.envelope import BLOCK, NotOpened, key_of, seal, unseal
from treatywatch.desk.vault.keyring import (
    KeyRing,
    UnfitKey,
    fresh_key,
    load_keys,
    read_keys,
    write_keys,
)
from treatywatch.desk.vault.secret import Secret

DAY = date(2026, 11, 27)
RING = KeyRing((fresh_key(DAY),))
TEXT = "Colonel Examplov, +997 555 0199"


@given(text=st.text(), record=st.text(max_size=20))
def test_what_is_sealed_for_a_record_opens_for_that_record(text, record):
    assert unseal(RING, seal(RING, text, record), record) == text


def test_a_sealed_text_that_is_moved_to_another_record_does_not_open():
    with pytest.raises(NotOpened, match="is not what was sealed here"):
        unseal(RING, seal(RING, TEXT, "source:1"), "source:2")


@pytest.mark.parametrize("at", [0, 11, 12, 30, -1])
def test_a_flipped_bit_is_found(at):
    form, name, data = seal(RING, TEXT, "source:1").split(":")
    raw = bytearray(base64.b64decode(data))
    raw[at] ^= 1
    with pytest.raises(NotOpened):
        unseal(RING, f"{form}:{name}:{base64.b64encode(raw).decode()}", "source:1")


@pytest.mark.parametrize("sealed", ["", "plain", "tw1:x", "tw9:k:AAAA", "tw1:{k}:%%", "tw1:{k}:"])
def test_what_is_no_sealed_text_is_refused(sealed):
    with pytest.raises(NotOpened):
        unseal(RING, sealed.format(k=RING.first.name), "source:1")


def test_a_text_under_another_keys_name_does_not_open():
    ring = RING.with_new(DAY)
    sealed = seal(RING, TEXT, "source:1").replace(RING.first.name, ring.first.name)
    with pytest.raises(NotOpened):
        unseal(ring, sealed, "source:1")


def test_a_missing_key_is_named():
    other = KeyRing((fresh_key(DAY),))
    with pytest.raises(NotOpened, match=RING.first.name):
        unseal(other, seal(RING, TEXT, "source:1"), "source:1")


def test_a_new_key_seals_and_the_old_one_still_opens():
    ring = RING.with_new(DAY)
    assert key_of(seal(ring, TEXT, "source:1")) == ring.first.name != RING.first.name
    assert unseal(ring, seal(RING, TEXT, "source:1"), "source:1") == TEXT


def test_the_same_text_is_sealed_differently_each_time():
    assert seal(RING, TEXT, "source:1") != seal(RING, TEXT, "source:1")


def test_lengths_tell_only_how_many_blocks():
    sizes = {len(seal(RING, "x" * size, "r")) for size in range(BLOCK - 4)}
    assert len(sizes) == 1


def test_nothing_shows_a_key_or_a_secret():
    secret = Secret("Colonel Examplov", "the bear", "+997 555 0199", "met in Exampletown")
    shown = f"{secret} {secret!r} {RING!r} {[secret]} {RING.first}"
    words = ("Examplov", "bear", "0199", "Exampletown", repr(RING.first.secret))
    assert not [word for word in words if word in shown]
    assert Secret.from_json(secret.as_json()) == secret


def test_keys_are_written_for_their_owner_and_read_again(tmp_path):
    path = tmp_path / "vault.keys"
    ring = RING.with_new(DAY)
    write_keys(path, ring)
    assert path.stat().st_mode & 0o777 == 0o600
    assert load_keys(path) == ring
    write_keys(path, ring.only(ring.first.name))
    assert load_keys(path).keys == (ring.first,)


def test_a_key_file_that_others_can_read_is_refused_with_the_mend(tmp_path):
    path = tmp_path / "vault.keys"
    write_keys(path, RING)
    path.chmod(0o640)
    with pytest.raises(UnfitKey, match="chmod 600"):
        load_keys(path)


def test_a_key_file_that_is_not_there_is_asked_for(tmp_path):
    with pytest.raises(UnfitKey, match="put the file back"):
        load_keys(tmp_path / "none")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no key"),
        ("# only a remark\n", "holds no key"),
        ("one\n", "not a name and a key"),
        ("UPPER AAAA\n", "not a name and a key"),
        ("one !!!!\n", "not base64"),
        ("one c2hvcnQ=\n", "has not 32 bytes"),
        (f"one {'A' * 43}=\none {'B' * 42}A=\n", "two keys of one name"),
    ],
)
def test_what_is_wrong_with_a_key_file_is_said_without_the_key(text, words):
    with pytest.raises(UnfitKey, match=words) as caught:
        read_keys(text, "vault.keys")
    assert "c2hvcnQ" not in str(caught.value)
    assert caught.value.__cause__ is None
