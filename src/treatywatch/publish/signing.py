"""Ed25519 signatures over `SHA256SUMS`, made and checked by the `cryptography` library.

Anybody can check one without this program: `openssl pkeyutl -verify -pubin -inkey
signing-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig`.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from treatywatch.model import UnreadableInput


def load_private_key(path: Path) -> Ed25519PrivateKey:
    """Read a private key (PEM, no passphrase). Raises UnreadableInput unless it is Ed25519."""
    mend = "make one: openssl genpkey -algorithm ed25519 -out key.pem"
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise UnreadableInput("cannot be read as a private key", str(path), mend) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise UnreadableInput("is not an Ed25519 key", str(path), mend)
    return key


def load_public_key(path: Path) -> Ed25519PublicKey:
    """Read a public key (PEM). Raises UnreadableInput unless it is Ed25519."""
    mend = "name the publisher's public key as PEM"
    try:
        key = load_pem_public_key(path.read_bytes())
    except (OSError, ValueError, UnsupportedAlgorithm) as error:
        raise UnreadableInput("cannot be read as a public key", str(path), mend) from error
    if not isinstance(key, Ed25519PublicKey):
        raise UnreadableInput("is not an Ed25519 key", str(path), mend)
    return key


def as_pem(key: Ed25519PublicKey) -> bytes:
    """Return a public key as PEM; the same key is always the same bytes."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def key_fingerprint(key: Ed25519PublicKey) -> str:
    """Return the SHA-256 of the raw key, by which people compare keys."""
    return sha256(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()


def signed(key: Ed25519PublicKey, signature: bytes, data: bytes) -> bool:
    """Tell whether this key signed these bytes."""
    try:
        key.verify(signature, data)
    except InvalidSignature:
        return False
    return True
