"""What a report's notes lack or double: one rule, one function, neutral words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.model import (
    Anchor,
    Finding,
    Note,
    NoteState,
    Region,
    Report,
    Sentence,
    Severity,
)
from treatywatch.notes.definitions import Definition
from treatywatch.notes.reading import Contents

HIGHEST_PLAUSIBLE = 9999
"""The longest regional pages of the series number their notes to about 1,500."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Everything that the rules look at."""

    report: Report
    definitions: tuple[Definition, ...]
    unnumbered: tuple[Region, ...]
    notes: tuple[Note, ...]
    contents: dict[int, Contents]


def find_faults(binding: Binding) -> tuple[Finding, ...]:
    """Run every rule over the bound notes."""
    return tuple(finding for rule in _RULES for finding in rule(binding))


def _finding(
    binding: Binding,
    rule: str,
    severity: Severity,
    message: str,
    mend: str,
    *,
    note: int | None = None,
    sentence: Anchor | None = None,
) -> Finding:
    report = binding.report
    return Finding(
        f"notes.{rule}",
        severity,
        message,
        report.slug,
        report.country,
        report.edition,
        sentence,
        note,
        mend=mend,
    )


def _sentence_with(binding: Binding, number: int) -> Sentence | None:
    for sentence in binding.report.body_sentences:
        if any(marker.number == number for marker in sentence.markers):
            return sentence
    return None


def _where(binding: Binding, number: int) -> Anchor | None:
    sentence = _sentence_with(binding, number)
    return sentence.anchor if sentence else None


def _lost(binding: Binding) -> Iterator[Finding]:
    if not binding.definitions:
        return
    for note in binding.notes:
        if note.state is NoteState.LOST and note.number <= HIGHEST_PLAUSIBLE:
            yield _finding(
                binding,
                "lost-definition",
                Severity.WARN,
                f"note {note.number}: definition lost in the text at hand",
                "take the note from another rendering of the same report",
                note=note.number,
                sentence=_where(binding, note.number),
            )


def _without_any(binding: Binding) -> Iterator[Finding]:
    markers = binding.report.markers
    if markers and not binding.definitions:
        yield _finding(
            binding,
            "marker-without-any-note",
            Severity.WARN,
            f"{len(markers)} markers, and not one note in the text at hand",
            "take the notes from another rendering of the same report",
            note=markers[0].number,
            sentence=_where(binding, markers[0].number),
        )


def _unmarked(binding: Binding) -> Iterator[Finding]:
    for note in binding.notes:
        if note.state is NoteState.UNMARKED:
            yield _finding(
                binding,
                "unmarked-definition",
                Severity.WARN,
                f"note {note.number} is defined, and no sentence carries its marker",
                "compare the body with another rendering; the marker may be glued to a word",
                note=note.number,
                sentence=note.definition,
            )


def _duplicate_definitions(binding: Binding) -> Iterator[Finding]:
    counted = Counter(d.number for d in binding.definitions)
    for number, times in sorted(counted.items()):
        if times > 1:
            yield _finding(
                binding,
                "duplicate-definition",
                Severity.WARN,
                f"note {number} is defined {times} times; the first definition was taken",
                "check which definition belongs to the marker",
                note=number,
                sentence=_where(binding, number),
            )


def _duplicate_markers(binding: Binding) -> Iterator[Finding]:
    counted = Counter(m.number for m in binding.report.markers)
    for number, times in sorted(counted.items()):
        if times > 1:
            yield _finding(
                binding,
                "duplicate-marker",
                Severity.NOTE,
                f"the marker of note {number} stands {times} times in the body",
                "none is needed where the same note is meant twice, as in a table's caption",
                note=number,
                sentence=_where(binding, number),
            )


def _out_of_order(binding: Binding) -> Iterator[Finding]:
    seen: set[int] = set()
    highest = 0
    for marker in binding.report.markers:
        fresh = marker.number not in seen and marker.number <= HIGHEST_PLAUSIBLE
        if fresh and marker.number < highest:
            yield _finding(
                binding,
                "out-of-order",
                Severity.NOTE,
                f"the marker of note {marker.number} stands after that of note {highest}",
                "check whether the number was mistyped",
                note=marker.number,
                sentence=_where(binding, marker.number),
            )
        seen.add(marker.number)
        highest = max(highest, marker.number if fresh else 0)
    for earlier, later in zip(binding.definitions, binding.definitions[1:], strict=False):
        if later.number < earlier.number <= HIGHEST_PLAUSIBLE:
            yield _finding(
                binding,
                "out-of-order",
                Severity.NOTE,
                f"the definition of note {later.number} stands after that of note {earlier.number}",
                "check whether the number was mistyped",
                note=later.number,
            )


def _implausible(binding: Binding) -> Iterator[Finding]:
    for note in binding.notes:
        if note.number > HIGHEST_PLAUSIBLE:
            yield _finding(
                binding,
                "implausible-number",
                Severity.WARN,
                f"{note.number} is higher than a report numbers its notes",
                "check whether the number is a note's at all, and what it should read",
                note=note.number,
                sentence=_where(binding, note.number) or note.definition,
            )


def _damaged(binding: Binding) -> Iterator[Finding]:
    for note in binding.notes:
        if note.damaged:
            yield _finding(
                binding,
                "damaged-definition",
                Severity.NOTE,
                f"note {note.number} lost an opening quotation mark; it was read all the same",
                "take the note from another rendering of the same report",
                note=note.number,
                sentence=note.definition,
            )


def _unparsed(binding: Binding) -> Iterator[Finding]:
    for note in binding.notes:
        for citation in note.citations:
            if citation.kind == "unparsed" and citation.same_as is None:
                yield _finding(
                    binding,
                    "unparsed-citation",
                    Severity.NOTE,
                    f"note {note.number} holds a citation of no known form",
                    "read it by hand, or give its form to the grammar",
                    note=note.number,
                    sentence=citation.anchor,
                )


def _orphaned(binding: Binding) -> Iterator[Finding]:
    lost = {note.number for note in binding.notes if note.state is NoteState.LOST}
    for note in binding.notes:
        contents = binding.contents.get(note.number)
        anchors = list(contents.orphaned) if contents else []
        anchors += [c.anchor for c in note.citations if c.same_as and int(c.same_as) in lost]
        for anchor in anchors:
            yield _finding(
                binding,
                "ibid-without-predecessor",
                Severity.WARN,
                f"note {note.number} repeats a citation that is not in the text at hand",
                "take the note before it from another rendering of the same report",
                note=note.number,
                sentence=anchor,
            )


def _unnumbered(binding: Binding) -> Iterator[Finding]:
    for region in binding.unnumbered:
        yield _finding(
            binding,
            "unnumbered-definition",
            Severity.WARN,
            "a note begins without a number",
            "check whether it continues the note before it",
            sentence=Anchor(
                region.start, region.end, binding.report.text[region.start : region.end]
            ),
        )


_RULES = (
    _lost,
    _without_any,
    _unmarked,
    _duplicate_definitions,
    _duplicate_markers,
    _out_of_order,
    _implausible,
    _damaged,
    _unparsed,
    _orphaned,
    _unnumbered,
)
