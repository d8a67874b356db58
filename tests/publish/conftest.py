"""An edition of the sample, published once, and a key to sign with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from treatywatch.publish.edition import publish
from treatywatch.publish.library import Library, open_library


@pytest.fixture(scope="session")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private key; always the same, so that signed editions are the same too."""
    made = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    path = tmp_path_factory.mktemp("keys") / "key.pem"
    path.write_bytes(made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return path


@pytest.fixture(scope="session")
def edition(evidence_path: Path, key: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The signed edition. Tests that change it take `copy`."""
    out = tmp_path_factory.mktemp("edition") / "edition"
    publish(evidence_path, out, key=key)
    return out


@pytest.fixture
def copy(edition: Path, tmp_path: Path) -> Path:
    """A copy of the edition that a test may spoil."""
    return Path(shutil.copytree(edition, tmp_path / "copy"))


@pytest.fixture(scope="session")
def library(evidence_path: Path) -> Iterator[Library]:
    """The sample's evidence beside the register."""
    found = open_library(evidence_path)
    yield found
    found.evidence.close()
