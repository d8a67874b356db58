"""The words that a codebook's family brings for its treaty and its weapons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from treatywatch.claims.mentions.lexicon import Term, is_acronym


def family_terms(
    treaty: str, names: Iterable[str], weapons: Iterable[tuple[str, Iterable[str]]]
) -> Iterator[Term]:
    """Yield the names of a treaty and the words for classes of weapons, as the lexicon takes them.

    Words in capitals alone are matched letter by letter, all else in any case.
    """
    for words in names:
        yield Term("treaty", words, treaty, exact=is_acronym(words))
    for weapon_class, written in weapons:
        for words in written:
            yield Term("weapon", words, weapon_class, exact=is_acronym(words.removesuffix("s")))
