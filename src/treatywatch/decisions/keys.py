"""What a decision is tied to: the words of a sentence and those of its notes, not their places."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.model import Note, Report, Sentence, fingerprint


def plain(sentence: Sentence) -> str:
    """Return the words of a sentence without its markers, blanks folded.

    A note that gets another number, or a paragraph that is put in front, changes nothing.
    """
    text = sentence.text
    for marker in sorted(sentence.markers, key=lambda m: -m.start):
        start, end = marker.start - sentence.start, marker.end - sentence.start
        text = text[:start] + text[end:]
    return " ".join(text.split())


def sentence_key(sentence: Sentence) -> str:
    """Return the hash of a sentence's words, of the label that it stands under, and of its kind."""
    kind = "body" if sentence.note is None else "note"
    return fingerprint(kind, " ".join((sentence.label or "").split()), plain(sentence))


def notes_key(report: Report, sentence: Sentence) -> str:
    """Return the hash of the words of the notes whose markers stand with a sentence, in order.

    A lost definition counts as no words. For a sentence inside a note it is that note.
    """
    return fingerprint(*(" ".join(words.split()) for words in _definitions(report, sentence)))


def _definitions(report: Report, sentence: Sentence) -> Iterator[str]:
    numbers = [m.number for m in sentence.markers]
    numbers += [sentence.note] if sentence.note is not None else []
    found: dict[int, Note] = {note.number: note for note in reversed(report.notes)}
    for number in numbers:
        note = found.get(number)
        yield note.definition.quotation if note and note.definition else ""
