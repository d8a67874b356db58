"""Addresses: of this machine or not, listening on them, and how they are written."""

from __future__ import annotations

import socket

from treatywatch.model import TreatywatchError


class AddressTaken(TreatywatchError):
    """The address to serve on is in use, or not this machine's."""


def is_local(host: str) -> bool:
    """Tell whether only this machine can open the address."""
    return host in ("127.0.0.1", "localhost", "::1")


def as_host(host: str) -> str:
    """Return the host as it stands in an address."""
    return f"[{host}]" if ":" in host else host


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket. Raises AddressTaken when the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except OSError as error:
        where = f"{as_host(host)}:{port}"
        raise AddressTaken(
            f"cannot listen here: {error.strerror or error}", where, "choose another --port"
        ) from error
