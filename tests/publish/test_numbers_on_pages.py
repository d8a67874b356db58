"""Numbers on published pages are those of the package's tables, for every kind of page.

Pages are read as HTML and tables as CSV: nothing of the program that wrote them is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from tests.publish.published import Published, number, table_rows, tallies, targets, words

from treatywatch.generate import generate_reports, write_corpus
from treatywatch.publish.edition import publish
from treatywatch.publish.sitemap import MAKERS
from treatywatch.register import load_register
from treatywatch.walk import build

Check = Callable[[Published], None]
CHECKS: dict[str, Check] = {}
NUMBERLESS = {"reading": "explains signs", "beside": "is filled by its script when two are chosen"}


def numbers_of(*kinds: str) -> Callable[[Check], Check]:
    """Enter a check for kinds of pages."""

    def enter(check: Check) -> Check:
        CHECKS.update(dict.fromkeys(kinds, check))
        return check

    return enter


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Published:
    """An edition of the sample and of generated reports."""
    folder = tmp_path_factory.mktemp("numbers")
    generated = generate_reports(load_register(), 16, seed=7, words=400)
    write_corpus(generated, folder / "generated")
    sample = next(p for p in _parents() if (p / "sample").is_dir()) / "sample"
    build([sample, folder / "generated"], folder / "evidence.db")
    publish(folder / "evidence.db", folder / "edition")
    return Published(folder / "edition")


def _parents():
    from pathlib import Path

    return Path(__file__).resolve().parents


def test_every_kind_of_page_is_checked_or_said_to_hold_no_number():
    assert CHECKS.keys() | NUMBERLESS.keys() == MAKERS.keys()


@pytest.mark.parametrize("kind", MAKERS)
def test_the_numbers_of_a_page_are_those_of_the_tables(kind, published):
    if kind in CHECKS:
        CHECKS[kind](published)


def _lost(p: Published, slugs: set[str]) -> int:
    return sum(n["state"] == "lost" and n["report"] in slugs for n in p.rows("notes"))


def _holding(p: Published, **wanted: str) -> list[dict[str, str]]:
    """Return the reports that hold these values."""
    return [r for r in p.rows("reports") if all(r[key] == value for key, value in wanted.items())]


@numbers_of("home")
def _home(p: Published) -> None:
    found = tallies(p.page(""))
    reports, sentences, notes = p.rows("reports"), p.rows("sentences"), p.rows("notes")
    assert found["reports"] == (len(reports), 0)
    assert found["countries"] == (len({r["country"] for r in reports if r["country"]}), 0)
    assert found["sentences"] == (len(sentences), sum(s["coded"] == "false" for s in sentences))
    assert found["notes"] == (len(notes), sum(n["state"] == "lost" for n in notes))
    for table in ("claims", "sources", "findings"):
        assert found[table] == (len(p.rows(table)), 0)
    questions = Counter(c["question"] for c in p.rows("claims"))
    shown = {
        targets(item)[0].split("/")[1]: number(words(item.css_first(".count")))
        for item in p.page("").css("section[aria-labelledby=questions-head] li")
    }
    assert shown == questions
    cells = Counter((r["country"], r["edition"]) for r in reports if r["country"])
    links = [a for row in p.page("").css("table.matrix tbody tr") for a in row.css("td a")]
    assert len(links) == cells.total()


@numbers_of("editions", "edition")
def _editions(p: Published) -> None:
    for row in table_rows(p.page("editions")):
        own = _holding(p, edition=row[0])
        slugs = {r["id"] for r in own}
        sentences = sum(s["report"] in slugs for s in p.rows("sentences"))
        claims = [c for c in p.rows("claims") if c["report"] in slugs]
        countries = len({r["country"] for r in own if r["country"]})
        assert list(map(number, row[1:])) == [
            len(own), countries, sentences, len(claims), _lost(p, slugs),
        ]  # fmt: skip
        page = p.page(f"editions/{row[0]}")
        found = tallies(page)
        assert found["sentences"] == (sentences, _lost(p, slugs))
        assert found["claims"] == (len(claims), 0)
        changes = Counter(c["kind"] for c in p.rows("changes") if c["later"] == row[0])
        held = tallies(page.css_first("section[aria-labelledby=turns-head]")) if changes else {}
        assert sum(n for n, _ in held.values()) == changes.total()
        asked = {
            targets(line)[0].split("/")[1]: [number(words(n)) for n in line.css("td.n")]
            for line in page.css("table.listed tbody tr")
        }
        assert asked == {
            question: [
                sum(c["question"] == question for c in claims),
                len({c["subject"] for c in claims if c["question"] == question}),
            ]
            for question in {c["question"] for c in claims}
        }


@numbers_of("questions", "question")
def _questions(p: Published) -> None:
    claims = p.rows("claims")
    for line in p.page("questions").css("tbody tr"):
        code = targets(line)[0].split("/")[1]
        own = [c for c in claims if c["question"] == code]
        subjects = len({c["subject"] for c in own})
        assert [number(words(n)) for n in line.css("td.n")] == [len(own), subjects]
        page = p.page(f"questions/{code}")
        said, about = words(page.css_first(".standfirst")).split(" about ")
        assert (number(said), number(about)) == (len(own), subjects)
        last: dict[str, str] = {}
        for claim in own:
            if claim["subject"] == claim["country"] and claim["edition"]:
                last[claim["country"]] = max(last.get(claim["country"], ""), claim["edition"])
        rows = {
            targets(row)[0].split("/")[1].upper(): words(row.css("td")[-1])
            for row in page.css("table.asked tbody tr")
        }
        assert rows == last
        assert sum(number(words(n)) for n in page.css("h2 .count")) == len(last)


@numbers_of("country", "country-answers")
def _country(p: Published) -> None:
    for path, page in p.pages("country/*"):
        code = path.split("/")[1].upper()
        own = _holding(p, country=code)
        slugs = {r["id"] for r in own}
        claims = [c for c in p.rows("claims") if c["report"] in slugs]
        assert len(page.css("ul.reports > li")) == len(own)
        if own:
            said = words(page.css_first(".standfirst")).split(": ", 1)[-1]
            counted = said.split(". ")[-1]
            assert number(counted.split(" with ")[1]) == len(claims)
            answers = p.page(f"{path}/answers").css("p.answer")
            assert len(answers) == sum(bool(c["edition"]) for c in claims)
        seat = next((a["continued_by"] for a in p.rows("areas") if a["code"] == code), "") or code
        votes = Counter(
            v["vote"] for v in p.rows("votes") if v["code"] == seat and v["companion"] == "false"
        )
        ballots = Counter(
            next(c for c in b.attributes["class"].split() if c.startswith("is-"))[3:]
            for b in page.css("ol.ballots > li")
        )
        assert {k: n for k, n in ballots.items() if k != "none"} == votes
        findings = sum(f["country"] == code for f in p.rows("findings"))
        section = page.css_first("section[aria-labelledby=findings-head]")
        assert number(words(section.css_first(".go a")) if section else "no ") == findings
        cited = Counter(
            c["source"] for c in p.rows("citations") if c["report"] in slugs and c["source"]
        )
        for item in page.css("section[aria-labelledby=sources-head] li"):
            key = targets(item)[0].split("/")[1]
            assert number(words(item.css_first(".count"))) == cited[key]


@numbers_of("report")
def _report(p: Published) -> None:
    for report in p.rows("reports"):
        slug = report["id"]
        found = tallies(p.page(f"reports/{slug}"))
        own = {t: [r for r in p.rows(t) if r["report"] == slug] for t in ("sentences", "notes")}
        uncoded = sum(s["coded"] == "false" for s in own["sentences"])
        assert found["sentences"] == (len(own["sentences"]), uncoded)
        assert found["claims"][0] == sum(c["report"] == slug for c in p.rows("claims"))
        assert found["notes"] == (len(own["notes"]), _lost(p, {slug})) or own["notes"]
        assert found["notes"][0] == len(own["notes"])
        assert found["findings"][0] == sum(f["report"] == slug for f in p.rows("findings"))


@numbers_of("sentence")
def _sentence(p: Published) -> None:
    claims = p.rows("claims")
    editions: dict[str, set[str]] = {}
    for claim in claims:
        if claim["edition"]:
            editions.setdefault(claim["assertion"], set()).add(claim["edition"])
    for claim in claims:
        slug, start = claim["sentence"].split("#")
        row = p.page(f"reports/{slug}/{start}").css_first(f"#{claim['id'].split('#')[1]}")
        said = sorted(editions.get(claim["assertion"], ()))
        first, last, count = (words(cell) for cell in row.css("td")[1:4])
        assert number(count) == len(said)
        assert [first, last] == ([said[0], said[-1]] if said else ["no edition"] * 2)


@numbers_of("history")
def _history(p: Published) -> None:
    for path, page in p.pages("country/*/history/*"):
        _, code, _, question = path.split("/")
        own = [
            c
            for c in p.rows("claims")
            if (c["country"], c["question"]) == (code.upper(), question) and c["edition"]
        ]
        shown = Counter(
            {
                words(point.css_first("h3")): len(point.css("p.answer"))
                for point in page.css("ol.timeline > li")
                if point.css("p.answer")
            }
        )
        assert shown == Counter(c["edition"] for c in own)


@numbers_of("comparison")
def _comparison(p: Published) -> None:
    changes = Counter(
        (c["country"], c["earlier"], c["later"], c["kind"]) for c in p.rows("changes")
    )
    compared = 0
    for path, page in p.pages("country/*/compare/*/*"):
        _, code, _, earlier, later = path.split("/")
        shown = {
            targets(item)[0].removeprefix("#kind-"): number(words(item.css_first(".figure")))
            for item in page.css("ul.tallies > li")
        }
        held = {
            kind: n
            for (*where, kind), n in changes.items()
            if where == [code.upper(), earlier, later]
        }
        compared += bool(held)
        assert shown == held or not held
    assert compared


CONSENT = {"ratification", "accession", "acceptance", "approval", "succession", "consent"}


@numbers_of("treaty", "treaty-then")
def _treaties(p: Published) -> None:
    joining = {a["code"] for a in p.rows("areas") if a["standing"] not in {"historic", "area"}}
    for path, page in (*p.pages("treaties/*"), *p.pages("treaties/*/*")):
        day = str(page.css_first("#on").attributes["value"])
        code = path.split("/")[1].upper()
        acts = [a for a in p.rows("acts") if a["treaty"] == code and a["date"] <= day]
        gone = {a["code"] for a in acts if a["kind"] == "withdrawal-effective"}
        parties = ({a["code"] for a in acts if a["kind"] in CONSENT} - gone) & joining
        rows = {
            str(row.attributes["data-code"]): words(row.css("td")[0])
            for row in page.css("#states tbody tr")
        }
        assert rows.keys() == joining
        assert {code for code, said in rows.items() if said.startswith("State Party")} == parties
        found = tallies(page)
        assert found.get("States Parties", found.get("State Party", (0, 0)))[0] == len(parties)
        assert sum(n for n, _ in found.values()) == len(joining)


@numbers_of("votes")
def _votes(p: Published) -> None:
    letters = {"for": "Y", "against": "N", "abstained": "A", "absent": "–", "not-member": ""}
    calls = {v["resolution"]: v["date"] for v in p.rows("votes") if v["companion"] == "false"}
    order = sorted(calls, key=lambda resolution: calls[resolution])
    cast = {(v["code"], v["resolution"]): letters[v["vote"]] for v in p.rows("votes")}
    page = p.page("votes")
    rows = page.css("table.heat tbody tr")
    assert len(rows) == sum(a["standing"] == "member" for a in p.rows("areas"))
    for row in rows:
        code = targets(row)[0].split("/")[1].upper()
        assert [words(cell) for cell in row.css("td")] == [cast.get((code, r), "") for r in order]


@numbers_of("findings", "findings-of-rule", "findings-of-country", "findings-of-edition")
def _findings(p: Published) -> None:
    found = p.rows("findings")
    page = p.page("findings")
    assert number(words(page.css_first(".standfirst"))) == len(found)
    for part, column in (("rule", "rule"), ("country", "country"), ("edition", "edition")):
        counts = Counter(f[column] for f in found if f[column])
        head = {"rule": "rules", "country": "countries", "edition": "editions"}[part]
        shown = {
            targets(row)[0].split("/")[2]: number(words(row.css("td.n")[-1]))
            for row in page.css(f"section[aria-labelledby={head}-head] tbody tr")
        }
        assert shown == {key.lower() if part == "country" else key: n for key, n in counts.items()}
        for key, total in shown.items():
            pages = p.all_of(f"findings/{part}/{key}")
            assert number(words(pages[0].css_first(".standfirst"))) == total
            assert sum(len(one.css("article.finding")) for one in pages) == total


@numbers_of("sources", "source")
def _sources(p: Published) -> None:
    shown = {}
    for row in (row for page in p.all_of("sources") for row in page.css("table.listing tbody tr")):
        shown[targets(row)[0].split("/")[1]] = [number(words(n)) for n in row.css("td.n")]
    held = {s["key"]: [int(s["citations"]), int(s["reports"])] for s in p.rows("sources")}
    assert shown == held
    cited = Counter(c["source"] for c in p.rows("citations") if c["source"])
    assert cited == {key: n for key, (n, _) in held.items()}
    for key, (citations, _) in held.items():
        pages = p.all_of(f"sources/{key}")
        assert number(words(pages[0].css_first(".standfirst"))) == citations
        assert sum(len(page.css("section.use")) for page in pages) == citations


@numbers_of("corpus", "about")
def _counts(p: Published) -> None:
    rows = table_rows(p.page("corpus"))
    assert number(rows[-1][2]) == len(p.rows("reports"))
    assert number(rows[-1][4]) == sum(not s["in_note"] for s in p.rows("sentences"))
    assert number(table_rows(p.page("corpus"), "section:nth-of-type(2) table")[-1][5]) == len(
        p.rows("citations")
    )
    shown = dict(table_rows(p.page("about")))
    sentences, notes = p.rows("sentences"), p.rows("notes")
    assert number(shown["sentences"]) == len(sentences)
    assert number(shown["of them read by no rule"]) == sum(s["coded"] == "false" for s in sentences)
    assert number(shown["claims"]) == len(p.rows("claims"))
    lost = sum(n["state"] == "lost" for n in notes)
    assert number(shown["notes with a definition"]) == len(notes) - lost
    assert number(shown["notes whose definition is lost"]) == lost


@numbers_of("downloads")
def _downloads(p: Published) -> None:
    for section in p.page("downloads").css("section[aria-labelledby^=table-]"):
        name = str(section.attributes["aria-labelledby"]).removeprefix("table-")
        columns = list(p.rows(name)[0])
        assert number(words(section.css_first("summary"))) == len(columns)
        assert [words(term) for term in section.css("dt code")] == columns
