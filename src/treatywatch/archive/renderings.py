"""The same report in two renderings: told from two texts that differ in what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from treatywatch.model import Evidence, Finding, NoteState, Report, Severity
from treatywatch.text import align
from treatywatch.text.folding import fold

RENDERED_TWICE = "archive.rendered-twice"
"""The rule of the finding that names a further file with the same report."""

_SURPLUS = 0.1
"""What share of a body the fuller rendering may have more: tables and lists that others lose."""
_TYPING = 0.03
"""What share of a sentence's letters may differ by typing, hyphens and encoding."""
_SIMILAR = 0.9
_MEANING = re.compile(r"[0-9]+|\b(?:no|not|never|none|nor|neither|without|cannot)\b|n['’]t\b")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether two texts are one report; `why` says what tells them apart, empty if nothing."""

    why: str = ""
    typing: int = 0
    surplus: int = 0

    @property
    def same(self) -> bool:
        """Tell whether they are renderings of one report."""
        return not self.why


def fullest(reports: Sequence[Report]) -> Report:
    """Return the rendering with most definitions, then most sentences; the first of equals."""
    return max(reports, key=lambda r: (len(_definitions(r)), len(r.body_sentences)))


def compare_renderings(kept: Report, other: Report) -> Likeness:
    """Tell whether `other` is a rendering of the report that `kept` holds in full.

    It is when every sentence of its body stands in `kept` too, save for typing (never a digit,
    never a negation), when `kept` has hardly more, and no date and no definition disagrees.
    """
    if kept.text == other.text:
        return Likeness()
    if kept.last_updated and other.last_updated and kept.last_updated != other.last_updated:
        return Likeness(f"updated {other.last_updated}, not {kept.last_updated}")
    mine, theirs = _sentences(kept), _sentences(other)
    here = list((Counter(mine) - Counter(theirs)).elements())
    there = list((Counter(theirs) - Counter(mine)).elements())
    pairs = align(here, there, _SIMILAR) if there else ()
    typed = [pair for pair in pairs if _is_typing(here[pair.old], there[pair.new])]
    if len(typed) < len(there):
        return Likeness(f"{_count(len(there) - len(typed), 'sentence')} read differently")
    surplus = len(here) - len(typed)
    left = sum(map(len, here)) - sum(len(here[pair.old]) for pair in typed)
    if left > _SURPLUS * max(1, sum(map(len, mine))):
        return Likeness(f"{_count(surplus, 'sentence')} are missing")
    notes = _disagreeing(_definitions(kept), _definitions(other))
    if notes:
        return Likeness(f"note {', '.join(map(str, notes))} reads differently")
    return Likeness("", len(typed), surplus)


def with_rendering(kept: Report, other: Report) -> Report:
    """Return `kept` with the other file among its origins, and a finding that says so."""
    likeness = compare_renderings(kept, other)
    more = sorted(_definitions(other).keys() - _definitions(kept).keys())
    finding = Finding(
        rule=RENDERED_TWICE,
        severity=Severity.WARN if more else Severity.NOTE,
        message=f"{other.origin.name} holds the same report{_differences(likeness, more)}",
        report=kept.slug,
        country=kept.country,
        edition=kept.edition,
        evidence=(
            Evidence(kept.origin.name, f"{kept.origin.format}, {kept.origin.era}"),
            Evidence(other.origin.name, f"{other.origin.format}, {other.origin.era}"),
        ),
        not_checked="which of the two is closer to what was published",
        mend=f"look up note {', '.join(map(str, more))} in {other.origin.name}" if more else "",
    )
    origins = (*kept.renderings, other.origin)
    return replace(kept, renderings=origins, findings=(*kept.findings, finding))


def _differences(likeness: Likeness, more: Sequence[int]) -> str:
    said = []
    if likeness.typing:
        said.append(f"{_count(likeness.typing, 'sentence')} typed differently")
    if likeness.surplus:
        said.append(f"without {_count(likeness.surplus, 'sentence')}")
    if more:
        said.append(f"with the definition of note {', '.join(map(str, more))}, which is lost here")
    return f" ({'; '.join(said)})" if said else ""


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _sentences(report: Report) -> list[str]:
    return [words for s in report.body_sentences if (words := _folded(s.text))]


def _folded(text: str) -> str:
    """Fold case, spaces, markers and typography away, but keep words of denial apart."""
    signs = " ".join(_MEANING.findall(text.casefold()))
    return f"{fold(text).characters.casefold()} {signs}"


def _is_typing(one: str, other: str) -> bool:
    """Tell whether two folded sentences differ by typing alone."""
    words, _, signs = one.partition(" ")
    other_words, _, other_signs = other.partition(" ")
    allowed = max(1, int(_TYPING * max(len(words), len(other_words))))
    return signs == other_signs and Levenshtein.distance(words, other_words) <= allowed


def _definitions(report: Report) -> dict[int, str]:
    return {
        note.number: fold(note.definition.quotation).characters.casefold()
        for note in report.notes
        if note.state is not NoteState.LOST and note.definition is not None
    }


def _disagreeing(mine: dict[int, str], theirs: dict[int, str]) -> list[int]:
    """Return the numbers of definitions that say something else in the two renderings."""
    both: Iterable[int] = sorted(mine.keys() & theirs.keys())
    return [n for n in both if Levenshtein.normalized_similarity(mine[n], theirs[n]) < _SIMILAR]
