"""One line of a gold file, read field by field; what is wrong is named with its mend."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from treatywatch.archive import COUNTRY_REPORT
from treatywatch.claims.evaluation.gold import GoldClaim, GoldSentence
from treatywatch.model import Certainty, InvalidGold, Speaker

_E = TypeVar("_E", bound=StrEnum)
_TEXTS = ("subject", "date", "period", "treaty", "resolution", "weapon_class")
_SETS = ("places", "partners", "victims", "weapons")
_QUANTITY_KEYS = ("low", "high", "unit", "approximate")
_OWN_KINDS = ("question", "answer", "certainty", "speaker", "optional", "quantity", "notes")
_KNOWN = frozenset((*_TEXTS, *_SETS, *_OWN_KINDS, "in_note"))


class GoldLine:
    """A parsed JSON object and the place that it was read from."""

    def __init__(self, data: Mapping[str, object], where: str) -> None:
        self.data = data
        self.where = where

    def sentence(self) -> GoldSentence:
        """Read the whole line. Raises InvalidGold where it is not in the gold format."""
        claims, where = self._claims(), self.where
        name = self.text("id") or ""
        if self.data.get("file") is not None or self.data.get("quote") is not None:
            file, quote = self.required("file"), self.required("quote")
            return GoldSentence(claims, where, name, file=file, quote=quote)
        text, country = self.required("text"), self.required("country")
        return GoldSentence(
            claims,
            where,
            name,
            text=text,
            country=country,
            edition=self._edition(),
            theme=self.text("theme") or COUNTRY_REPORT,
        )

    def _edition(self) -> int:
        edition = self.data.get("edition")
        if isinstance(edition, bool) or not isinstance(edition, int):
            raise self.wrong("edition", "is not a year", 'write the edition as 2021, not "2021"')
        return edition

    def _claims(self) -> tuple[GoldClaim, ...]:
        claims = self.data.get("claims")
        if not isinstance(claims, list):
            raise self.wrong("claims", "is not a list", 'write "claims": [] where none is made')
        notes = self.numbers("notes")
        return tuple(self._claim(c, n, notes) for n, c in enumerate(claims, start=1))

    def _claim(self, data: object, number: int, sentence_notes: frozenset[int] | None) -> GoldClaim:
        where = f"{self.where}, claim {number}"
        if not isinstance(data, dict):
            raise InvalidGold("is not a JSON object", where, "write an object with a question")
        return _ClaimLine(data, where).claim(sentence_notes)

    def wrong(self, field: str, what: str, mend: str) -> InvalidGold:
        """Return the error that this field of this line has."""
        return InvalidGold(f"{field} {what}", self.where, mend)

    def text(self, field: str) -> str | None:
        """Read a text that may be missing."""
        value = self.data.get(field)
        if value is not None and not isinstance(value, str):
            raise self.wrong(field, "is not text", "put it between quotation marks")
        return value

    def required(self, field: str) -> str:
        """Read a text that must be there."""
        value = self.text(field)
        if not value:
            raise self.wrong(
                field,
                "is missing",
                "give file and quote, or text, country and edition; claims need question, answer",
            )
        return value

    def numbers(self, field: str) -> frozenset[int] | None:
        """Read a list of note numbers that may be missing."""
        value = self.data.get(field)
        if value is None:
            return None
        if not isinstance(value, list) or not all(type(n) is int for n in value):
            raise self.wrong(field, "is not a list of numbers", "write the numbers as [1, 2]")
        return frozenset(value)


class _ClaimLine(GoldLine):
    """One claim of a line."""

    def claim(self, sentence_notes: frozenset[int] | None) -> GoldClaim:
        notes = self.numbers("notes")
        return GoldClaim(
            question=self.required("question"),
            answer=self.required("answer"),
            certainty=self._one_of(Certainty, "certainty"),
            speaker=self._one_of(Speaker, "speaker"),
            optional=self._optional(),
            quantity=self._quantity(),
            notes=sentence_notes if notes is None else notes,
            in_note=self._in_note(),
            unjudged=tuple(sorted(set(self.data) - _KNOWN)),
            **{field: self.text(field) for field in _TEXTS},  # type: ignore[arg-type]
            **{field: self._names(field) for field in _SETS},  # type: ignore[arg-type]
        )

    def _one_of(self, kind: type[_E], field: str) -> _E | None:
        value = self.text(field)
        if value is None:
            return None
        if value not in tuple(kind):
            raise self.wrong(field, f"{value!r} is not known", f"use one of {', '.join(kind)}")
        return kind(value)

    def _optional(self) -> bool:
        value = self.data.get("optional", False)
        if not isinstance(value, bool):
            raise self.wrong("optional", "is not true or false", 'write "optional": true')
        return value

    def _in_note(self) -> int | None:
        value = self.data.get("in_note")
        if value is not None and type(value) is not int:
            raise self.wrong("in_note", "is not a number", "write the number of the note")
        return value

    def _names(self, field: str) -> frozenset[str] | None:
        value = self.data.get(field)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.wrong(field, "is not a list of texts", 'write it as ["AGO", "SDN"]')
        return frozenset(value)

    def _quantity(self) -> Mapping[str, object] | None:
        value = self.data.get("quantity")
        if value is None:
            return None
        if not isinstance(value, dict) or not value or set(value) - set(_QUANTITY_KEYS):
            raise self.wrong("quantity", "is unclear", f"give some of {', '.join(_QUANTITY_KEYS)}")
        for key in ("low", "high"):
            number = value.get(key)
            if isinstance(number, bool) or not isinstance(number, int | float | None):
                raise self.wrong("quantity", f"has a {key} that is no number", "write digits")
        return value
