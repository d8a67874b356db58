"""What a user looks for, as conditions of PostgreSQL and their values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.store.postgres.tokens import Tokens
from treatywatch.store.search_filters import Filters
from treatywatch.store.search_words import Term, terms_of

Values = dict[str, object]
_CLAIMS = ("question", "answer", "certainty", "speaker", "year")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a term; the last of them may go on where `beginning`."""

    words: tuple[str, ...]
    beginning: bool

    @property
    def query(self) -> str:
        """The phrase as a `tsquery` in its written form."""
        last = len(self.words) - 1
        quoted = (
            "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
            + (":*" if self.beginning and place == last else "")
            for place, word in enumerate(self.words)
        )  # fmt: skip
        return " <-> ".join(quoted)


@dataclass(frozen=True, slots=True)
class Asked:
    """The phrases that must and must not occur."""

    wanted: tuple[Phrase, ...]
    unwanted: tuple[Phrase, ...]

    @property
    def query(self) -> str:
        """All of it as a `tsquery` in its written form."""
        wanted = " & ".join(f"({phrase.query})" for phrase in self.wanted)
        without = "".join(f" & !({phrase.query})" for phrase in self.unwanted)
        return wanted + without


def asked_for(words: str, tokens: Tokens) -> Asked | None:
    """Read what a user typed, None where there is nothing to look for."""
    terms = terms_of(words)
    if terms is None:
        return None
    return Asked(_phrases(terms.wanted, tokens), _phrases(terms.unwanted, tokens))


def _phrases(terms: tuple[Term, ...], tokens: Tokens) -> tuple[Phrase, ...]:
    return tuple(Phrase(tuple(tokens.words(term.text)), term.beginning) for term in terms)


def passages(filters: Filters, *, words: bool) -> str:
    """Return the table and the conditions that select sentences and notes, as `p`."""
    conditions = ["p.words @@ %(words)s::tsquery"] if words else []
    conditions += _of_passages(filters)
    return f"FROM passages AS p WHERE {' AND '.join(conditions) or 'true'}"


def _of_passages(filters: Filters) -> Iterator[str]:
    if filters.country is not None:
        yield "p.country = %(country)s"
    if filters.edition is not None:
        yield "p.edition = %(edition)s"
    if filters.part is not None:
        yield "p.part = %(part)s"
    if filters.kind is not None:
        yield "p.kinds @> ARRAY[%(kind)s]"
    said = [f"c.{name} = %({name})s" for name in _CLAIMS if getattr(filters, name) is not None]
    if said:
        fits = " AND ".join(said)
        yield f"EXISTS (SELECT FROM claiming AS c WHERE c.passage = p.key AND {fits})"


def sources(filters: Filters, *, words: bool) -> str:
    """Return the table and the conditions that select sources, as `p`."""
    conditions = ["p.words @@ %(words)s::tsquery"] if words else []
    conditions += ["p.kind = %(kind)s"] if filters.kind is not None else []
    conditions += ["p.year = %(year)s"] if filters.year is not None else []
    return f"FROM searched_sources AS p WHERE {' AND '.join(conditions) or 'true'}"
