"""Signed heads: the newest row of the audit, signed by a key that the database does not hold.

Whoever can only write to the database can make a chain that holds together, but no head for it.
Heads are also appended to a file beside the database, and can be copied anywhere: a chain that is
shorter than a head once seen has lost its tail.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from treatywatch.publish.signing import signed

_DOMAIN = "treatywatch audit head 1"
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Head:
    """The number, digest and time of the newest row, and the signature over them (hexadecimal)."""

    number: int
    digest: str
    at: str
    signature: str = ""

    def signed_with(self, key: Ed25519PrivateKey) -> Head:
        """Return this head with its signature."""
        made = key.sign(_statement(self)).hex()
        return Head(self.number, self.digest, self.at, made)

    def is_signed_by(self, key: Ed25519PublicKey) -> bool:
        """Tell whether this key signed just this head."""
        try:
            signature = bytes.fromhex(self.signature)
        except ValueError:
            return False
        return signed(key, signature, _statement(self))

    @property
    def line(self) -> str:
        """The head as a line of the file of heads."""
        return f"{self.number} {self.digest} {self.at} {self.signature}"


def append_head(path: Path, head: Head) -> None:
    """Add a head to the file of heads; a line torn by a crash before is closed first."""
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        size = os.fstat(handle).st_size
        torn = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
        os.write(handle, (b"\n" if torn else b"") + f"{head.line}\n".encode())
    finally:
        os.close(handle)


def read_heads(path: Path) -> Iterator[Head]:
    """Yield the heads of a file in its order; a line that is none is passed over.

    A torn line proves nothing, for or against: only a head that is whole and signed counts.
    """
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            head = _head(line.split())
            if head is not None:
                yield head


def _head(parts: list[str]) -> Head | None:
    if len(parts) != _PARTS or not parts[0].isdecimal():
        return None
    return Head(int(parts[0]), parts[1], parts[2], parts[3])


def _statement(head: Head) -> bytes:
    return f"{_DOMAIN}\n{head.number}\n{head.digest}\n{head.at}\n".encode()
