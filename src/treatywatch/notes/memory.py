"""What was cited so far in a report, for *Ibid.*, *op. cit.* and "see note 5"."""

from __future__ import annotations

from dataclasses import dataclass, field

from treatywatch.model import Citation
from treatywatch.notes.recognisers.cross_reference import CrossReference


@dataclass(frozen=True, slots=True)
class Remembered:
    """A citation and the number of its note; a lost note is remembered without one."""

    note: int
    citation: Citation | None

    @property
    def kind(self) -> str:
        """The kind that a repetition takes over."""
        return self.citation.kind if self.citation else "unparsed"


@dataclass(slots=True)
class Memory:
    """The citations of the notes read so far, in order."""

    known: list[Remembered] = field(default_factory=list)

    @property
    def last(self) -> Remembered | None:
        """The previous citation, be it unparsed or in a lost note."""
        return self.known[-1] if self.known else None

    def add(self, note: int, citation: Citation | None) -> None:
        """Remember a citation, or with None that a note is lost."""
        self.known.append(Remembered(note, citation))

    def forget(self, count: int) -> None:
        """Take back the last `count` citations."""
        del self.known[len(self.known) - count :]

    def find(self, reference: CrossReference) -> Remembered | None:
        """Return the one citation that is meant; None if none or several fit."""
        fitting = [r for r in self.known if self._fits(r, reference)]
        sources = {(r.kind, _title(r), r.citation.same_as if r.citation else None) for r in fitting}
        if reference.name is None and len(fitting) > 1:
            return None
        return fitting[-1] if len(sources) == 1 else None

    def _fits(self, remembered: Remembered, reference: CrossReference) -> bool:
        if reference.number is not None and remembered.note != reference.number:
            return False
        return reference.name is None or _named(remembered, reference.name)


def _title(remembered: Remembered) -> str:
    citation = remembered.citation
    return "" if citation is None else (citation.title or citation.anchor.quotation).casefold()


def _named(remembered: Remembered, name: str) -> bool:
    """Tell whether every word of `name` is in the citation's names or title."""
    citation = remembered.citation
    if citation is None or citation.same_as is not None:
        return False
    parts = (citation.author, citation.editor, citation.person, citation.title)
    held = " ".join(part for part in parts if part).casefold().split()
    bare = [word.strip(".,:“”\"’'") for word in held]
    return all(word.strip(".,:“”\"’'").casefold() in bare for word in name.split())
