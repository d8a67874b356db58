"""A client that speaks HTTPS, as every browser does with a desk."""

from __future__ import annotations

from django.test import Client


class Https(Client):
    """Asks by HTTPS and takes a failure of the desk as an answer, not as an error of the test."""

    def __init__(self, **others: object) -> None:
        super().__init__(SERVER_NAME="desk.example", raise_request_exception=False, **others)

    def generic(self, method, path, data="", content_type="application/octet-stream", **others):
        others["secure"] = True
        return super().generic(method, path, data, content_type, **others)
