"""Finds quantities: a number, what it counts, and between which bounds it lies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from treatywatch.claims.mentions.lexicon import Hit, Term, is_acronym, longest
from treatywatch.claims.mentions.mention import Mention
from treatywatch.claims.mentions.number_places import Number, find_numbers
from treatywatch.claims.mentions.quantity_mention import QuantityMention
from treatywatch.claims.mentions.quantity_words import (
    QuantityWords,
    modifier_endings,
    quantity_words,
)
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.vocabulary import load_words

_WORDS = load_words("units")
_BREAKS = frozenset(_WORDS["breaks"])
_PEOPLE = frozenset(_WORDS["people_units"])
_VICTIM_WORDS = frozenset(_WORDS["single_victims"])
_SINGULAR = frozenset(
    word
    for names in _WORDS["counted"].values()
    for word in names
    if word.islower() and (f"{word}s" in names or word in ("man", "woman", "child"))
)
_OPENING = re.compile(
    r" of (?:the|these|its|his|their) (?:\d[\d,]*(?:\.\d+)?(?: million)? )?"
    r"|(?P<hurt> (?:(?:others|more|people|persons|individuals) )*"
    r"(?:(?:were|was|are|had been|have been) )?(?:reportedly )?)(?=(?:killed|injured|wounded)\b)"
)
_ARTICLE = re.compile(r"\b(?:an?|another)\s(?:[a-z'-]+\s){0,3}$")
_HURT = frozenset({"killed", "injured", "casualties"})
_NAME_JOINT = re.compile(r",? (?:and |or )?|/")
_ROW_UNITS = {
    "killed": "killed",
    "injured": "injured",
    "wounded": "injured",
    "total": "",
    "casualties": "casualties",
    "survivors": "survivors",
}
_ROW_LABEL = re.compile(r"\b(?P<label>killed|injured|wounded|total|casualties|survivors): ?$")
_GAP_WORD = re.compile(r"[\s\"(-]*(?P<word>[\w'/.-]+)")


_GROUPS = (("counted", "unit"), ("measured", "unit"), ("money", "money"), ("outcomes", "outcome"))


def quantity_terms() -> Iterator[Term]:
    """Yield the words for units, currencies, modifiers and outcomes."""
    for group, kind in _GROUPS:
        for payload, names in _WORDS[group].items():
            for words in names:
                exact = is_acronym(words.removesuffix("s"))
                yield Term(kind, words, payload, exact=exact)
    for sense in ("low", "high", "about"):
        for words in _WORDS[f"{sense}_modifiers"]:
            yield Term("modifier", words, sense)
    for words, low in _WORDS["vague"].items():
        yield Term("vague", words, low)


def may_hold_quantity(scan: Scan) -> bool:
    """Tell whether a text holds a unit, a currency or the colon of a table's row."""
    return bool(scan.hits("unit") or scan.hits("money") or ":" in scan.folded)


def find_quantities(
    scan: Scan, taken: Sequence[Mention], types: Sequence[Mention] = ()
) -> tuple[QuantityMention, ...]:
    """Return the quantities outside `taken` (dates, resolutions, treaties, meetings) and `types`.

    Names of types and areas may stand between a number and what it counts ("three Type 72
    mines", "two Republic of Korea soldiers").
    """
    numbers = list(find_numbers(scan, (*taken, *types)))
    vague = scan.hits("vague")
    if not numbers and not vague and not scan.hits("outcome"):
        return ()
    words = quantity_words(scan, types)
    mentions = [_mention(scan, number, words) for number in numbers]
    found = [m for m in mentions if m is not None]
    found.extend(_vague(scan, vague, words))
    found.extend(_single_victims(scan, found, words))
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def find_bare_numbers(
    scan: Scan, taken: Sequence[Mention], counted: Sequence[QuantityMention]
) -> tuple[QuantityMention, ...]:
    """Return the numbers in figures that stand without a unit ("keeping 9,613 for training").

    Their `unit` is empty: what they count is for the reader of the whole sentence to say.
    """
    found = []
    modifiers = modifier_endings(scan)
    places = {m.start: m.end for m in counted}
    counted_starts = sorted(places)
    for number in find_numbers(scan, taken):
        if not scan.folded[number.start].isdigit() or _is_glued(scan.folded, number.start):
            continue
        index = bisect_right(counted_starts, number.start) - 1
        if index >= 0 and number.start < places[counted_starts[index]]:
            continue
        start, low, high, approximate = _modified(scan.folded, number, number.start, modifiers)
        written = scan.text[start : number.end]
        found.append(QuantityMention(start, number.end, written, low, high, approximate, "", ""))
    return tuple(found)


def _mention(scan: Scan, number: Number, words: QuantityWords) -> QuantityMention | None:
    """Join a number with its modifiers on the left and its unit on either side."""
    money = words.money_beside(number.start, number.end)
    opening = min(money[0], number.start) if money else number.start
    if money is None and _is_glued(scan.folded, number.start):
        return None
    start, low, high, approximate = _modified(scan.folded, number, opening, words.modifier_ending)
    hit = money or _unit_after(scan.folded, number.end, words, number.high)
    if hit is None:
        return _labelled(scan, number, low, high, approximate)
    end, unit, written = max(hit[1], number.end), str(hit[2]), scan.text[hit[0] : hit[1]]
    outcome = _outcome(words, unit, start, end)
    return QuantityMention(
        start, end, scan.text[start:end], low, high, approximate, unit, written, outcome
    )


def _is_glued(folded: str, at: int) -> bool:
    return at > 0 and folded[at].isdigit() and folded[at - 1].isalpha()


def _modified(
    folded: str, number: Number, start: int, endings: Mapping[int, Hit]
) -> tuple[int, float | None, float | None, bool]:
    """Read the modifiers before `start`: where they begin and what they do to the bounds."""
    low: float | None = number.low
    high: float | None = number.high
    approximate = False
    if folded[max(0, start - 8) : start] == "between ":
        start -= 8
    while True:
        gap = start - 1 if start and folded[start - 1] == " " else start
        hit = endings.get(gap) or endings.get(gap - 4 if folded[gap - 4 : gap] == " the" else -1)
        if hit is None:
            return start, low, high, approximate
        start = hit[0]
        if hit[2] == "low":
            high = None
        elif hit[2] == "high":
            low = None
        else:
            approximate = True


def _labelled(
    scan: Scan, number: Number, low: float | None, high: float | None, approximate: bool
) -> QuantityMention | None:
    """Return the quantity of a table's row: "Killed: 226", "Total: 1,106", "Mines: 7"."""
    match = _ROW_LABEL.search(scan.folded, max(0, number.start - 20), number.start)
    if match is None:
        return None
    unit = _ROW_UNITS[match["label"]]
    outcome = unit if unit in ("killed", "injured") else None
    start, end, written = match.start(), number.end, scan.text[match.start("label") :]
    written = written[: len(match["label"])]
    return QuantityMention(
        start, end, scan.text[start:end], low, high, approximate, unit, written, outcome
    )


def _unit_after(folded: str, at: int, words: QuantityWords, value: float) -> Hit | None:
    """Return the unit that the number before `at` counts, over at most four adjectives."""
    opening = _OPENING.match(folded, at)
    position = opening.end() if opening else at
    hurt_only = opening is not None and opening["hurt"] is not None
    for _ in range(6):
        position = _behind_names(folded, position, words.name_ends)
        hit = words.unit_behind(position)
        if hit is not None and not (value > 1 and folded[hit[0] : hit[1]] in _SINGULAR):
            if folded.startswith("'", hit[1]) or (hurt_only and hit[2] not in _HURT):
                return None
            return hit
        word = _GAP_WORD.match(folded, position)
        if word is None or hurt_only or word["word"] in _BREAKS or word["word"][0].isdigit():
            return None
        position = word.end()
    return None


def _behind_names(folded: str, position: int, names: dict[int, int]) -> int:
    """Return the place behind the names that stand here ("PMN-2 and Valmara 69")."""
    here = position + (folded[position : position + 1] == " ")
    while here in names:
        position = names[here]
        joint = _NAME_JOINT.match(folded, position)
        here = joint.end() if joint else -1
    return position


def _outcome(words: QuantityWords, unit: str, start: int, end: int) -> str | None:
    """Return what befell the people counted; None for things."""
    if unit in _HURT:
        return unit
    return words.outcome_of(start, end) if unit in _PEOPLE else None


def _vague(scan: Scan, vague: Sequence[Hit], words: QuantityWords) -> Iterator[QuantityMention]:
    """Yield numbers that are only said by their order: "hundreds of thousands of mines"."""
    for start, end, low in longest(vague):
        unit = _unit_after(scan.folded, end, words, float(low))
        if unit is not None:
            stop, written = unit[1], scan.text[unit[0] : unit[1]]
            yield QuantityMention(
                start,
                stop,
                scan.text[start:stop],
                float(low),
                None,
                True,
                unit[2],
                written,
                _outcome(words, unit[2], start, stop),
            )


def _single_victims(
    scan: Scan, found: Sequence[QuantityMention], words: QuantityWords
) -> Iterator[QuantityMention]:
    """Yield one for "a South Korean man was killed": an article before one hurt person."""
    if not words.outcomes:
        return
    counted = {m.end for m in found}
    for start, end, unit in words.units:
        if end in counted or scan.folded[start:end] not in _VICTIM_WORDS:
            continue
        article = re.search(
            r"\b(?:an?|another)\s(?:[a-z'-]+\s){0,3}$", scan.folded[max(0, start - 48) : start]
        )
        outcome = _outcome(words, unit, start, end)
        if article is None or outcome is None or _crosses_break(article[0]):
            continue
        begin = max(0, start - 48) + article.start()
        yield QuantityMention(
            begin, end, scan.text[begin:end], 1.0, 1.0, False, unit, scan.text[start:end], outcome
        )


def _crosses_break(words: str) -> bool:
    return any(word in _BREAKS for word in words.split()[1:])
