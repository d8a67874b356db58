"""The keys of the vault: kept outside the database, several at a time, so that they can change.

A key file has one key a line: its name, a blank, 32 bytes in base64; `#` begins a remark. The first
key seals; all of them open.
"""

from __future__ import annotations

import base64
import binascii
import re
import secrets
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from treatywatch.model import TreatywatchError
from treatywatch.store.atomic import replaced_when_whole

SIZE = 32
_NAME = re.compile(r"[a-z0-9-]{1,40}")
_OTHERS = 0o077
_HEADER = "# The vault's keys: the first seals, all open. Who has them can read the vault.\n"


class UnfitKey(TreatywatchError):
    """The vault's keys are not there, are not keys, or lie open to others."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key and its name; the key itself is never shown."""

    name: str
    secret: bytes = field(repr=False)

    def derived(self, purpose: str) -> bytes:
        """Return a key of its own for a purpose; one says nothing of another (HKDF-SHA-256)."""
        return HKDF(SHA256(), SIZE, salt=None, info=f"treatywatch {purpose}".encode()).derive(
            self.secret
        )


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys in their order, the one that seals first."""

    keys: tuple[Key, ...]

    @property
    def first(self) -> Key:
        """The key that seals."""
        return self.keys[0]

    def named(self, name: str) -> Key | None:
        """Return the key of that name, if it is on the ring."""
        return next((key for key in self.keys if key.name == name), None)

    def must_have(self, name: str) -> None:
        """Raise UnfitKey unless a key of that name is on the ring."""
        if self.named(name) is None:
            raise UnfitKey("this key is no longer on the ring", name, "try again")

    def with_new(self, on: date) -> KeyRing:
        """Return a ring with a fresh key in front."""
        return KeyRing((fresh_key(on), *self.keys))

    def only(self, *names: str) -> KeyRing:
        """Return a ring of the keys with these names, in the order of this ring."""
        return KeyRing(tuple(key for key in self.keys if key.name in names))


def fresh_key(on: date) -> Key:
    """Return a new key, named after its day."""
    return Key(f"{on.isoformat()}-{secrets.token_hex(3)}", secrets.token_bytes(SIZE))


def read_keys(text: str, where: str) -> KeyRing:
    """Read keys from the text of a key file. Raises UnfitKey."""
    lines = [line.split("#", 1)[0].split() for line in text.splitlines()]
    keys = tuple(_key(parts, where) for parts in lines if parts)
    if not keys:
        raise UnfitKey("holds no key", where, "take the key file from your backup")
    if len({key.name for key in keys}) < len(keys):
        raise UnfitKey("holds two keys of one name", where, "take the key file from your backup")
    return KeyRing(keys)


def load_keys(path: Path) -> KeyRing:
    """Read a key file that only its owner may read. Raises UnfitKey."""
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise UnfitKey(
            "the vault's keys cannot be read", str(path), "put the file back from your backup"
        ) from error
    if mode & _OTHERS:
        raise UnfitKey("lies open to others", str(path), f"chmod 600 {path}")
    return read_keys(text, str(path))


def as_text(ring: KeyRing) -> str:
    """Return the text of a key file."""
    lines = (f"{key.name} {base64.b64encode(key.secret).decode()}\n" for key in ring.keys)
    return _HEADER + "".join(lines)


def write_keys(path: Path, ring: KeyRing) -> None:
    """Write a key file, whole or not at all, for its owner's eyes only."""
    with replaced_when_whole(path) as partial:
        partial.chmod(0o600)
        partial.write_text(as_text(ring), encoding="ascii")


def _key(parts: list[str], where: str) -> Key:
    """Read one line; what is wrong is said without saying the key."""
    mend = "take the key file from your backup"
    if len(parts) != 2 or not _NAME.fullmatch(parts[0]):
        raise UnfitKey("a line is not a name and a key", where, mend)
    try:
        secret = base64.b64decode(parts[1], validate=True)
    except binascii.Error:
        raise UnfitKey(f"the key {parts[0]} is not base64", where, mend) from None
    if len(secret) != SIZE:
        raise UnfitKey(f"the key {parts[0]} has not {SIZE} bytes", where, mend)
    return Key(parts[0], secret)
