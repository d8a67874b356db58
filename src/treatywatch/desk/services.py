"""The services that a desk leans on, each named by one address in the environment."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from treatywatch.model import TreatywatchError

DATABASE = "TREATYWATCH_DESK_DATABASE"
MAIL = "TREATYWATCH_DESK_MAIL"


class UnknownService(TreatywatchError):
    """The address of a database or a mail server cannot be read."""


def database(address: str, folder: Path) -> dict[str, Any]:
    """Return Django's settings for the database at an address; without one, SQLite in `folder`.

    SQLite waits for its turn to write, and each transaction begins as a writer, so that two
    people who save at the same moment come one after the other instead of failing.
    """
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "desk.sqlite3",
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    parts = _split(address, ("postgresql", "postgres"), DATABASE, "postgresql://user@host/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or _option(parts, "host"),
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def mail(address: str) -> dict[str, Any]:
    """Return Django's settings for sending mail; without an address it goes to the console."""
    if not address:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = _split(address, ("smtp", "smtps"), MAIL, "smtp://user:password@host:587")
    secure = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or (465 if secure else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": secure,
        "EMAIL_USE_TLS": not secure and _option(parts, "starttls") != "no",
        "EMAIL_TIMEOUT": 30,
    }


def _split(address: str, schemes: tuple[str, ...], variable: str, example: str) -> SplitResult:
    parts = urlsplit(address)
    if parts.scheme not in schemes:
        raise UnknownService("this address is not understood", variable, f"such as {example}")
    return parts


def _option(parts: SplitResult, name: str) -> str:
    return next(iter(parse_qs(parts.query).get(name, ())), "")
