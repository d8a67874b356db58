"""Documents that come with a reply: which kinds are taken, told by their bytes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

_BEGINNINGS = {".pdf": b"%PDF-", ".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff"}
_LONGEST_NAME = 120


def taken(file: UploadedFile | None) -> tuple[str, bytes]:
    """Return name and bytes of an uploaded document; both empty for none. Raises ValidationError.

    PDF, Word, plain text and pictures are taken, and only where the bytes are what the name says.
    """
    if file is None:
        return "", b""
    if file.size > settings.LARGEST_UPLOAD:
        raise ValidationError(f"Larger than {settings.LARGEST_UPLOAD // 1_000_000} MB.")
    name = PurePath(file.name.replace("\\", "/")).name
    ending = PurePath(name).suffix.lower().replace(".jpeg", ".jpg")
    data = file.read()
    if not _is(ending, data):
        raise ValidationError("Not a PDF, Word (.docx), text, PNG or JPEG file.")
    return name[-_LONGEST_NAME:], data


def _is(ending: str, data: bytes) -> bool:
    if ending in _BEGINNINGS:
        return data.startswith(_BEGINNINGS[ending])
    if ending == ".docx":
        return _is_word(data)
    return ending == ".txt" and b"\0" not in data


def _is_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return "word/document.xml" in package.namelist()
    except zipfile.BadZipFile:
        return False
