"""One sentence by itself: what it claims, since when that is said, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import Claim, Note
from treatywatch.publish import links
from treatywatch.publish.language import _
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.coding import CodingView, coding_view
from treatywatch.publish.pages.notes import NoteView, note_view
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.source_link import source_link
from treatywatch.publish.pages.standing import StatusView, status_view
from treatywatch.store import PlacedSentence

NOWHERE = Link("")
NO_CODING = CodingView("")


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim with its history, and what the register says of the same matter.

    `name` is its name on the page, the same as in the open data; `cited_as` says in words what is
    claimed, how firmly and by whom, for whoever cites it.
    """

    claim: ClaimView
    name: str
    cited_as: str
    first_said: Link
    last_said: Link
    editions: int
    status: StatusView | None = None
    register_day: str = ""


@dataclass(frozen=True, slots=True)
class SentencePage(Page):
    """The page of one sentence."""

    template: ClassVar[str] = "sentence.html"

    words: str = ""
    where: Link = NOWHERE
    heading: str = ""
    claims: tuple[Standing, ...] = ()
    notes: tuple[NoteView, ...] = ()
    sources: tuple[Link, ...] = ()
    coding: CodingView = NO_CODING


def sentence_page(library: Library, slug: str, start: int) -> SentencePage:
    """Set the page of the sentence that starts at `start`. Raises NotInEvidence."""
    found = library.evidence.sentence(slug, start)
    country = library.names.of(found.country) if found.country else slug
    where = f"{country} {found.edition or ''}".strip()
    path = links.sentence_page(slug, start)
    states = {note.number: note.state for note in found.notes}
    setting = ClaimSetting(slug, found.country, library.names, states)
    sources = {source.key: source for source in found.sources}
    return SentencePage(
        path=path,
        title=f"{where}: “{_begin(found.sentence.text)}”",
        crumbs=(Link(where, links.report(slug)), Link("Sentence", path, current=True)),
        words=" ".join(found.sentence.text.split()),
        where=Link(where, links.sentence(slug, start)),
        heading=found.heading or "",
        claims=_standings(library, found, setting, where),
        notes=tuple(_note(note) for note in found.notes),
        sources=tuple(source_link(source) for source in sources.values()),
        coding=coding_view(library, found),
    )


def _begin(text: str, most: int = 60) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def _note(note: Note) -> NoteView:
    return note_view(note, ())


def _standings(
    library: Library, found: PlacedSentence, setting: ClaimSetting, where: str
) -> tuple[Standing, ...]:
    places = library.evidence.claim_places(found.report, found.sentence.start)
    return tuple(
        _standing(library, claim, claim_view(claim, setting), (links.claim_id(place), where))
        for place, claim in zip(places, found.claims, strict=True)
    )


def _standing(library: Library, claim: Claim, view: ClaimView, named: tuple[str, str]) -> Standing:
    """Find the first and the last edition that assert the same."""
    name, where = named
    life = library.evidence.lifetime(claim.assertion)
    ends = (life.first, life.last) if life else ()
    said = [Link(str(s.edition), links.sentence(s.report, s.start)) for s in ends]
    first, last = said or (Link("no edition"), Link("no edition"))
    status, day = _status(library, claim)
    editions = life.editions if life else 0
    return Standing(view, name, _cited_as(view, where), first, last, editions, status, day)


def _cited_as(view: ClaimView, where: str) -> str:
    """Say what is claimed, never without how firmly and in whose voice."""
    about = f" ({view.subject})" if view.subject else ""
    said = f"{view.certainty.word}, {_('says %(speaker)s') % {'speaker': view.speaker}}"
    return f"{where}: {view.question}{about}: {view.answer} – {said}: “{_begin(view.quotation)}”"


def _status(library: Library, claim: Claim) -> tuple[StatusView | None, str]:
    """Return what the register says where the claim is about a status."""
    treaty, register = claim.treaty or "", library.register
    if claim.question != "treaty.status" or treaty not in register.treaties:
        return None, ""
    if claim.subject not in register.areas:
        return None, ""
    day = register.treaties[treaty].checked_until
    return status_view(register.status(claim.subject, treaty, day)), day.isoformat()
