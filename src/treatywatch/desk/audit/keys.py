"""The key that signs the audit's heads, and where heads are kept: files outside the database."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings
from django.utils import timezone

from treatywatch.desk.key_files import UnfitKeyFile, made_once
from treatywatch.publish.signing import load_private_key

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


def start_anew() -> None:
    """Make a new key; an older one stays beside it, out of use."""
    path = Path(settings.KEYS) / KEY
    if path.exists():
        path.rename(_aside(path))
    made_once(path, _fresh)


def set_heads_aside() -> None:
    """Begin a new file of heads; the old one, which may know deeds that are lost, stays beside."""
    if heads_file().exists():
        heads_file().rename(_aside(heads_file()))


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.name}.until-{timezone.now():%Y%m%dT%H%M%S%f}")


@lru_cache(maxsize=4)
def _load(path: Path, _: int) -> Ed25519PrivateKey:
    return load_private_key(path)


def _fresh() -> bytes:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
