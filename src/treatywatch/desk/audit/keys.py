"""The key that signs the audit's heads, and where heads are kept: files outside the database."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings

from treatywatch.desk.key_files import UnfitKeyFile, made_once
from treatywatch.publish.edition.signing import load_private_key

KEY = "audit.pem"
HEADS = "audit.heads"


def signing_key(*, make: bool) -> Ed25519PrivateKey:
    """Return the key that signs heads; with `make` it is made when there is none (mode 600).

    Raises UnfitKeyFile when it is missing and may not be made: then it was lost.
    """
    path = Path(settings.KEYS) / KEY
    if not make and not path.exists():
        raise UnfitKeyFile(
            "the key that signs the audit is not here", str(path), "put it back from your backup"
        )
    made_once(path, _fresh)
    return _load(path, path.stat().st_mtime_ns)


def heads_file() -> Path:
    """Return the file that heads are appended to."""
    return Path(settings.KEYS) / HEADS


@lru_cache(maxsize=4)
def _load(path: Path, _: int) -> Ed25519PrivateKey:
    return load_private_key(path)


def _fresh() -> bytes:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
