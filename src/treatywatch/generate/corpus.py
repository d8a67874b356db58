"""A corpus of generated reports: which ones, and each of them whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from random import Random

from treatywatch.generate.composing import Notes, Said, say_all
from treatywatch.generate.country import CountryFacts, countries, editions
from treatywatch.generate.figures import made_up, written
from treatywatch.generate.grammar_file import Gold
from treatywatch.generate.page import (
    COUNTRY_REPORT,
    LAST_COUNTRY_REPORT,
    THEMES,
    Head,
    head,
    mark_line,
    neighbours,
    sections,
)
from treatywatch.generate.scenes import Scene, Subject, action, arms, policy
from treatywatch.model import TreatywatchError, slug
from treatywatch.register import Register

WORDS = 1_000
"""How many words a generated report has on average, where nothing else is asked for."""
_REPORTS_A_COUNTRY = 20
_CASUALTIES = "casualties-and-victim-assistance"
_STANDINGS = {"party": "State Party", "signatory": "Signatory"}
Slot = tuple[str, int, str]


class TooManyReports(TreatywatchError):
    """More reports were asked for than there are countries, editions and themes."""


@dataclass(frozen=True, slots=True)
class GeneratedReport:
    """A generated text under its file name, with the gold of its sentences and notes."""

    file: str
    text: str
    claims: tuple[Gold, ...]
    notes: Gold


def capacity(register: Register) -> int:
    """Return how many different reports there can be."""
    return sum(1 for facts in countries(register).values() for _ in _slots(facts))


def generate_reports(
    register: Register, reports: int, seed: int, words: int = WORDS
) -> Iterator[GeneratedReport]:
    """Yield `reports` texts of about `words` words, always the same for the same arguments.

    Raises TooManyReports beyond `capacity`.
    """
    slots = _chosen(register, reports, seed)
    known = countries(register)
    names = [facts.names.plain for facts in known.values()]
    for number, (code, edition, theme) in enumerate(slots, start=1):
        subject = Subject(known[code], edition, seed)
        at = names.index(known[code].names.plain)
        around = (names[at - 1], names[(at + 1) % len(names)])
        yield _report(subject, theme, number, words, around)


def _slots(facts: CountryFacts) -> Iterator[Slot]:
    for edition in editions(facts):
        early = edition <= LAST_COUNTRY_REPORT
        for theme in (COUNTRY_REPORT,) if early else THEMES:
            yield facts.code, edition, theme


def _chosen(register: Register, reports: int, seed: int) -> list[Slot]:
    """Choose whole series of a few countries rather than one report of each."""
    random = Random(f"reports {seed}")  # noqa: S311
    known = list(countries(register).values())
    random.shuffle(known)
    few = max(1, -(-reports // _REPORTS_A_COUNTRY))
    slots = [slot for facts in known[:few] for slot in _slots(facts)]
    if reports > len(slots):
        raise TooManyReports(
            f"there are {len(slots)} different reports, not {reports}",
            mend="ask for fewer, and for longer ones with --words",
        )
    return sorted(random.sample(slots, reports))


def _report(
    subject: Subject, theme: str, number: int, words: int, around: tuple[str, str]
) -> GeneratedReport:
    random = Random(f"{subject.seed} {subject.country.code} {subject.edition} {theme}")  # noqa: S311
    spread = words // 2 + int(random.random() * words)
    said = say_all(_scenes(subject, theme), random, spread)
    page = _head(subject, theme, number)
    blocks, notes = list(head(page)), Notes()
    claims: list[Gold] = []
    headings: list[str] = []
    for heading, topics in sections(subject.edition, theme):
        under = [each for each in said if each.section in topics]
        if under:
            headings.append(heading)
            blocks.append(heading)
            blocks.extend(_paragraphs(under, notes, claims, random))
    link = neighbours(page, *around)
    blocks += [link] if link else []
    blocks += [f"[{n}] {text}" for n, text in notes.definitions.items()]
    text = "\n\n".join([*blocks, page.mark]) + "\n"
    file = _file_name(subject, theme)
    judged = ({"file": file} | gold for gold in claims if text.count(str(gold["quote"])) == 1)
    note_gold = _note_gold(file, subject, notes, headings)
    return GeneratedReport(file, text, tuple(judged), note_gold)


def _file_name(subject: Subject, theme: str) -> str:
    name = f"generated-{slug(subject.country.names.plain)}"
    end = "" if theme == COUNTRY_REPORT else f"-{theme}"
    return f"{subject.edition}/{name}{end}.txt"


def _scenes(subject: Subject, theme: str) -> Iterator[Scene]:
    affected = subject.flag(55, "affected") or theme in {"mine-action", _CASUALTIES}
    topics = {topic for _, under in sections(subject.edition, theme) for topic in under}
    if theme == COUNTRY_REPORT:
        rest = action(subject, topics, affected=affected)
        return chain(policy(subject), arms(subject), rest)
    if theme == "mine-ban-policy":
        return chain(policy(subject), arms(subject))
    return action(subject, topics, affected=affected)


def _head(subject: Subject, theme: str, number: int) -> Head:
    day = date(subject.edition, 10, 1 + made_up(0, 28, subject.seed, "updated", subject.edition))
    status = subject.country.status("MBT", subject.edition).status
    return Head(
        country=subject.country.names.plain,
        edition=subject.edition,
        theme=theme,
        updated=written(day),
        standing=_STANDINGS.get(status, "Not a State Party"),
        mark=mark_line(subject.seed, number),
    )


def _paragraphs(
    said: list[Said], notes: Notes, claims: list[Gold], random: Random
) -> Iterator[str]:
    """Yield paragraphs of one to five sentences with their markers; collect their gold."""
    at = 0
    while at < len(said):
        size = 1 + int(random.random() * 5)
        sentences = []
        for each in said[at : at + size]:
            numbers = [notes.add(each.cited, random)] if each.cited else []
            sentences.append(each.text + "".join(f"[{n}]" for n in numbers))
            claims.append({"quote": each.text, "notes": numbers, "claims": each.claims})
        yield " ".join(sentences)
        at += size


def _note_gold(file: str, subject: Subject, notes: Notes, headings: list[str]) -> Gold:
    return {
        "file": file,
        "series": "Generated Landmine Monitor",
        "edition": subject.edition,
        "country": subject.country.code,
        "headings": headings,
        "markers": list(range(1, notes.count + 1)),
        "definitions": list(notes.definitions),
        "lost_definitions": notes.lost,
        "notes": notes.gold,
    }
