"""Sealed texts: AES-256-GCM, the name of the key outside, bound to the record that they are of.

`tw1:<key>:<base64 of nonce and ciphertext>`. What is sealed is padded to whole blocks, so that a
length tells no more than a size class. A sealed text that is moved to another record, changed in a
bit, or put under another key's name does not open.
"""

from __future__ import annotations

import base64
import binascii
import json
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from treatywatch.desk.vault.keyring import KeyRing
from treatywatch.model import TreatywatchError

FORM = "tw1"
BLOCK = 512
_NONCE = 12
_LENGTH = 4


class NotOpened(TreatywatchError):
    """A sealed text cannot be opened: its key is missing, or it is not what was sealed there."""


def seal(ring: KeyRing, text: str, record: str) -> str:
    """Seal a text for a record (its kind and identifier) with the ring's first key."""
    nonce = os.urandom(_NONCE)
    name = ring.first.name
    cipher = AESGCM(ring.first.derived("vault text"))
    data = cipher.encrypt(nonce, _padded(text.encode("utf-8")), _bound(name, record))
    return f"{FORM}:{name}:{base64.b64encode(nonce + data).decode()}"


def unseal(ring: KeyRing, sealed: str, record: str) -> str:
    """Open what was sealed for this record. Raises NotOpened, which says nothing of the text."""
    name = key_of(sealed)
    key = ring.named(name)
    if key is None:
        raise NotOpened(
            f"sealed with a key that is not here: {name}", record, "put that key back on the ring"
        )
    mend = "restore the record from a backup"
    try:
        data = base64.b64decode(sealed.split(":", 2)[2], validate=True)
        cipher = AESGCM(key.derived("vault text"))
        plain = cipher.decrypt(data[:_NONCE], data[_NONCE:], _bound(name, record))
    except (InvalidTag, binascii.Error, ValueError):
        raise NotOpened("is not what was sealed here", record, mend) from None
    return _stripped(plain).decode("utf-8")


def key_of(sealed: str) -> str:
    """Return the name of the key that a text was sealed with. Raises NotOpened."""
    parts = sealed.split(":")
    if len(parts) != 3 or parts[0] != FORM:
        raise NotOpened("is not a sealed text of a form that this program knows")
    return parts[1]


def _bound(key: str, record: str) -> bytes:
    return json.dumps([FORM, key, record], separators=(",", ":")).encode("utf-8")


def _padded(data: bytes) -> bytes:
    whole = len(data).to_bytes(_LENGTH, "big") + data
    return whole + b"\0" * (-len(whole) % BLOCK)


def _stripped(data: bytes) -> bytes:
    length = int.from_bytes(data[:_LENGTH], "big")
    return data[_LENGTH : _LENGTH + length]
