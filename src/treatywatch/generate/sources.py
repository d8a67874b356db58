"""Notes: sources of the kinds that reports cite, with the parts that must be read from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from treatywatch.generate.figures import MONTHS
from treatywatch.generate.grammar_file import Facts, Gold
from treatywatch.generate.people import office, person


@dataclass(frozen=True, slots=True)
class Cited:
    """The text of a note and the citation in it."""

    text: str
    gold: Gold


def cite(kind: str, facts: Facts, random: Random) -> Cited:
    """Return a note that fits a sentence of this kind of source."""
    choices = _KINDS.get(kind, (_interview, _own, _report))
    return choices[int(random.random() * len(choices))](facts, random)


def _day(facts: Facts) -> tuple[str, str]:
    return facts["day"], facts["day_iso"]


def _voting(facts: Facts, random: Random) -> Cited:
    del random
    resolution, day, iso = facts["resolution"], facts["vote_day"], facts["vote_iso"]
    title = f"voting record of Resolution {resolution}"
    return Cited(
        f"UN General Assembly, {title}, New York, {day}.",
        {"kind": "un-record", "author": "UN General Assembly", "place": "New York", "date": iso},
    )


def _depositary(facts: Facts, random: Random) -> Cited:
    del random
    day, iso = _day(facts)
    return Cited(
        f"UN Treaty Collection, “Convention on the Prohibition of Anti-Personnel Mines: Status,” "
        f"www.treaties.example, accessed {day}.",
        {"url": "www.treaties.example", "accessed": iso, "kind": "web-page"},
    )


def _interview(facts: Facts, random: Random) -> Cited:
    who, (day, iso) = person(facts["day"], random.random()), _day(facts)
    role = office(who)
    channel = random.random() < 0.4
    way = "Telephone interview" if channel else "Interview"
    gold: Gold = {"kind": "interview", "person": who, "date": iso}
    if channel:
        gold["channel"] = "telephone"
    return Cited(f"{way} with {who}, {role}, Ministry of Foreign Affairs, {day}.", gold)


def _email(facts: Facts, random: Random) -> Cited:
    who, (day, iso) = person(facts["day"], random.random()), _day(facts)
    text = f"Email from {who}, {office(who)}, Ministry of Defense, {day}."
    return Cited(text, {"kind": "correspondence", "channel": "email", "person": who, "date": iso})


def _letter(facts: Facts, random: Random) -> Cited:
    who, (day, iso) = person(facts["day"], random.random()), _day(facts)
    text = f"Letter to Landmine Monitor from {who}, {office(who)}, Ministry of Defense, {day}."
    gold: Gold = {"kind": "correspondence", "channel": "letter", "person": who, "date": iso}
    return Cited(text, gold | {"recipient": "Landmine Monitor"})


def _article_7(facts: Facts, random: Random) -> Cited:
    form, (day, iso) = "ABCDEFGHJ"[int(random.random() * 9)], _day(facts)
    text = f"Article 7 Report, Form {form}, {day}."
    return Cited(text, {"kind": "treaty-report", "form": form, "date": iso})


def _statement(facts: Facts, random: Random) -> Cited:
    del random
    day, iso = _day(facts)
    text = f"Statement by {facts['state']}, Standing Committee on Mine Clearance, Geneva, {day}."
    return Cited(text, {"kind": "statement", "place": "Geneva", "date": iso})


def _own(facts: Facts, random: Random) -> Cited:
    year, page = int(facts["before"]), 20 + int(random.random() * 900)
    title = f"Landmine Monitor Report {year}"
    gold: Gold = {"kind": "own-edition", "title": title, "pages": str(page)}
    return Cited(f"See {title}, p. {page}.", gold)


def _report(facts: Facts, random: Random) -> Cited:
    author, page = facts["organisation"], 3 + int(random.random() * 60)
    title, month = f"Annual Report {facts['before']}", MONTHS[int(random.random() * 12)]
    iso = f"{facts['year']}-{MONTHS.index(month) + 1:02}"
    gold: Gold = {"kind": "report", "author": author, "title": title, "date": iso}
    text = f"{author}, “{title},” {month} {facts['year']}, p. {page}."
    return Cited(text, gold | {"pages": str(page)})


def _news(facts: Facts, random: Random) -> Cited:
    paper = ("Morning Courier", "Evening Star", "Daily Gazette")[int(random.random() * 3)]
    title, (day, iso) = f"New survey in the {facts['place']}", _day(facts)
    gold: Gold = {"kind": "news", "title": title, "container": paper, "date": iso}
    return Cited(f"“{title},” {paper}, {day}.", gold)


def _law(facts: Facts, random: Random) -> Cited:
    number, (day, iso) = 10 + int(random.random() * 900), _day(facts)
    return Cited(f"Law No. {number}, {day}.", {"kind": "law", "date": iso})


def _book(facts: Facts, random: Random) -> Cited:
    del facts
    year, page = 1995 + int(random.random() * 9), 20 + int(random.random() * 300)
    who = person("author", year)
    title = "Mines and Fuzes of the World"
    gold: Gold = {"kind": "book", "author": who, "title": title, "place": "London"}
    text = f"{who}, {title} (London: Field Press, {year}), p. {page}."
    return Cited(text, gold | {"publisher": "Field Press", "date": str(year), "pages": str(page)})


_KINDS: dict[str, tuple[Callable[[Facts, Random], Cited], ...]] = {
    "voting": (_voting,),
    "depositary": (_depositary,),
    "official": (_interview, _email, _letter),
    "article-7": (_article_7,),
    "statement": (_statement, _interview),
    "own": (_own,),
    "report": (_report, _email, _report),
    "media": (_news,),
    "law": (_law, _article_7),
    "book": (_book,),
}
