"""What a user looks for, as conditions of PostgreSQL and their values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from treatywatch.store.postgres.tokens import Tokens, mark, quoted
from treatywatch.store.search_filters import Filters
from treatywatch.store.search_words import Term, terms_of

Values = dict[str, object]
_CLAIMS = ("question", "answer", "certainty", "speaker", "year")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a term, each with all that it may be: the last one of a beginning may be many.

    Where there are too many of them, the last one is `open`: whatever begins so.
    """

    words: tuple[tuple[str, ...], ...]
    open: bool

    @property
    def only(self) -> str | None:
        """The word that the phrase is, None where it is more than one or may be several."""
        alone = len(self.words) == 1 and len(self.words[0]) == 1 and not self.open
        return self.words[0][0] if alone else None

    @property
    def query(self) -> str:
        """The phrase as a `tsquery` in its written form."""
        each = [" | ".join(map(quoted, choice)) for choice in self.words]
        if self.open:
            each[-1] += ":*"
        return " <-> ".join(f"({one})" for one in each)


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


Begun = Callable[[str], Sequence[str]]
"""The words that begin so, none where they are too many."""


def asked_for(words: str, tokens: Tokens, begun: Begun) -> Asked | None:
    """Read what a user typed, None where there is nothing to look for."""
    terms = terms_of(words)
    if terms is None:
        return None
    wanted, unwanted = (
        tuple(_phrase(term, tokens, begun) for term in some)
        for some in (terms.wanted, terms.unwanted)
    )
    return Asked(wanted, unwanted)


def _phrase(term: Term, tokens: Tokens, begun: Begun) -> Phrase:
    words = tokens.words(term.text)
    if not term.beginning or not words:
        return Phrase(tuple((word,) for word in words), False)
    choice = tuple(begun(words[-1]))
    return Phrase((*((w,) for w in words[:-1]), choice or (words[-1],)), not choice)


def marks_of(filters: Filters) -> str:
    """Return the filters that are words of a passage, as a part of a `tsquery`."""
    asked = {name: getattr(filters, name) for name in ("country", "edition", "part", "kind")}
    marks = [mark(name, value) for name, value in asked.items() if value is not None]
    return "".join(f" & {quoted(one)}" for one in marks)


def passages(filters: Filters, *, words: bool) -> str:
    """Return the table and the conditions that select sentences and notes, as `p`.

    With words the filters of `marks_of` stand among them.
    """
    conditions = ["p.words @@ %(words)s::tsquery"] if words else list(_of_passages(filters))
    conditions += _of_claims(filters)
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


def _of_claims(filters: Filters) -> Iterator[str]:
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
