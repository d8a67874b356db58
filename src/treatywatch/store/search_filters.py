"""What narrows a search, as tables and conditions of the evidence file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

_REPORT_OF = """
LEFT JOIN sentences AS s ON s.id = i.key LEFT JOIN notes AS n ON n.id = i.key
JOIN reports AS r ON r.id = coalesce(s.report, n.report)
"""
_CLAIMS = {
    "question": "+c.question = :question",
    "answer": "+c.answer = :answer",
    "certainty": "c.certainty = :certainty",
    "speaker": "c.speaker = :speaker",
    "year": "substr(coalesce(c.date, c.period), 1, 4) = :year",
}
_PARTS = {"sentence": "s.id IS NOT NULL", "note": "n.id IS NOT NULL"}
_CITES = """
(EXISTS (SELECT 1 FROM markers AS m JOIN citations AS x ON x.note = m.note
         WHERE m.sentence = i.key AND x.kind = :kind)
 OR EXISTS (SELECT 1 FROM citations AS x WHERE x.note = i.key AND x.kind = :kind))
"""
_CLAIMING = """
SELECT DISTINCT coalesce(t.in_note, t.id) AS key
FROM claims AS c JOIN sentences AS t ON t.id = c.sentence
"""
_OF_SENTENCE = "SELECT 1 FROM claims AS c WHERE c.sentence = i.key"
_OF_NOTE = """
SELECT 1 FROM sentences AS t JOIN claims AS c ON c.sentence = t.id WHERE t.in_note = i.key
"""
_ALL = "(SELECT id AS key FROM passages) AS i"
_OF_REPORTS = """
SELECT t.id AS key FROM reports AS q CROSS JOIN sentences AS t ON t.report = q.id
WHERE t.place = 'body' AND {fits}
UNION ALL SELECT t.id FROM reports AS q CROSS JOIN notes AS t ON t.report = q.id
WHERE t.text IS NOT NULL AND {fits}
"""
_WORDS = "(SELECT rowid AS key, rank FROM passage_index WHERE passage_index MATCH :words) AS i"


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search; None narrows nothing.

    All that is said of a claim must hold of one and the same claim. `kind` is that of a source
    that is cited, `year` that of a claim's date or a source's, `part` one of `sentence`, `note`
    and `source`.
    """

    country: str | None = None
    edition: int | None = None
    question: str | None = None
    answer: str | None = None
    certainty: str | None = None
    speaker: str | None = None
    kind: str | None = None
    year: str | None = None
    part: str | None = None

    @property
    def any(self) -> bool:
        """Tell whether anything is narrowed."""
        return any(value is not None for value in asdict(self).values())

    @property
    def about_reports(self) -> bool:
        """Tell whether only some reports are looked through."""
        return self.country is not None or self.edition is not None

    @property
    def for_sources(self) -> bool:
        """Tell whether a source can fit: it is of no report and claims nothing."""
        of_claims = (self.question, self.answer, self.certainty, self.speaker)
        return not self.about_reports and not any(of_claims) and self.part in (None, "source")

    def passages(self, *, words: bool) -> str:
        """Return the tables and conditions that select sentences and notes, as `i.key`."""
        joined = self.about_reports or self.part is not None or not words
        conditions = " AND ".join(self._conditions(words)) or "1"
        start = _WORDS if words else self._without_words()
        return f"FROM {start} {_REPORT_OF if joined else ''} WHERE {conditions}"

    def sources(self, *, words: bool) -> str:
        """Return the tables and conditions that select sources, as `src.id`."""
        conditions = ["source_index MATCH :words"] if words else []
        conditions += ["src.kind = :kind"] if self.kind is not None else []
        conditions += ["substr(src.date, 1, 4) = :year"] if self.year is not None else []
        index = "source_index AS i JOIN sources AS src ON src.id = i.rowid"
        start = index if words else "sources AS src"
        return f"FROM {start} WHERE {' AND '.join(conditions) or '1'}"

    def _claims(self) -> list[str]:
        return [sql for name, sql in _CLAIMS.items() if getattr(self, name) is not None]

    def _without_words(self) -> str:
        """Begin with what is fewest: the claims that fit, else the reports that do."""
        if not self._claims():
            return self._of_reports() if self.about_reports else _ALL
        conditions = " AND ".join(self._claims()).replace("+c.", "c.")
        return f"({_CLAIMING} WHERE {conditions}) AS i"

    def _of_reports(self) -> str:
        """Go from the reports to their passages: an edition's lie scattered over the file."""
        named = {"q.country = :country": self.country, "q.edition = :edition": self.edition}
        fits = " AND ".join(sql for sql, value in named.items() if value is not None)
        return f"({_OF_REPORTS.format(fits=fits)}) AS i"

    def _conditions(self, words: bool) -> Iterator[str]:
        if self.about_reports and (words or self._claims()):
            yield "i.key BETWEEN :first AND :last"
        if self.country is not None:
            yield "r.country = :country"
        if self.edition is not None:
            yield "r.edition = :edition"
        if self.part is not None:
            yield _PARTS.get(self.part, "0")
        if self.kind is not None:
            yield _CITES
        if words and self._claims():
            fits = " AND ".join(self._claims())
            yield f"(EXISTS ({_OF_SENTENCE} AND {fits}) OR EXISTS ({_OF_NOTE} AND {fits}))"
