"""A connection to PostgreSQL, and what is said when there is none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from treatywatch.model import TreatywatchError

if TYPE_CHECKING:
    import psycopg

_ADDRESSES = ("postgresql://", "postgres://")
SETTINGS = "-c jit=off -c work_mem=64MB"


class DatabaseRefused(TreatywatchError):
    """PostgreSQL is not there, does not let us in, or does not take what it is given."""


def is_address(text: str) -> bool:
    """Tell whether a text is the address of a PostgreSQL database."""
    return text.startswith(_ADDRESSES)


@contextmanager
def connect(address: str) -> Iterator[psycopg.Connection]:
    """Yield a connection in one transaction, which holds when the block ends well.

    Raises DatabaseRefused, also for whatever the database says in the block.
    """
    import psycopg  # noqa: PLC0415 - slow to load

    try:
        with psycopg.connect(address, options=SETTINGS, connect_timeout=10) as connection:
            yield connection
    except psycopg.Error as error:
        words = " ".join(str(error).split())
        mend = "look at address, rights and space: postgresql://USER@HOST/DATABASE"
        raise DatabaseRefused(words, without_password(address), mend) from error


def without_password(address: str) -> str:
    """Return an address as it may be shown."""
    parts = urlsplit(address)
    if parts.password is None:
        return address
    return address.replace(f":{parts.password}@", ":…@", 1)
