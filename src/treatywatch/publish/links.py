"""Where each page lives: paths below the site's root, each one a folder that any server can hold.

Paths carry no leading slash. A page links to another by going up to the root and down again, so
the same bytes work at the root of a host, below a prefix, and in a published folder.
"""

from __future__ import annotations

HOME = ""
READING = "reading/"
SEARCH = "search/"
FINDINGS = "findings/"
SOURCES = "sources/"
CHANGES = "changes/"
VOTES = "votes/"
QUESTIONS = "questions/"
ABOUT = "about/"
CORPUS = "corpus/"
DOWNLOADS = "downloads/"
BESIDE = "beside/"
EDITIONS = "editions/"
DATA = "data/"


def report(slug: str) -> str:
    """Return the path of the report with this identifier."""
    return f"reports/{slug}/"


def sentence(slug: str, start: int) -> str:
    """Return the permalink of the sentence that starts at this character of a report."""
    return f"{report(slug)}#{sentence_id(start)}"


def sentence_page(slug: str, start: int) -> str:
    """Return the path of the page of one sentence."""
    return f"{report(slug)}{sentence_id(start)}/"


def sentence_id(start: int) -> str:
    """Return the name of a sentence inside its page."""
    return f"s-{start}"


def claim_id(place: int) -> str:
    """Return the name of a claim on its sentence's page, by its place among the report's claims."""
    return f"c-{place}"


def note_id(number: int) -> str:
    """Return the name of a note in full inside its page."""
    return f"note-{number}"


def note(slug: str, number: int) -> str:
    """Return the link to a note in full."""
    return f"{report(slug)}#{note_id(number)}"


def section_id(start: int) -> str:
    """Return the name of the section whose heading starts at this character."""
    return f"section-{start}"


def country(code: str) -> str:
    """Return the path of a country's page."""
    return f"country/{code.lower()}/"


def answers(code: str) -> str:
    """Return the path of every answer of every edition on a country."""
    return f"{country(code)}answers/"


def history(code: str, question: str) -> str:
    """Return the path of one question on a country through all editions."""
    return f"{country(code)}history/{question}/"


def profile(code: str, form: str) -> str:
    """Return the path of a country's profile as a document: `pdf` or `docx`."""
    return f"{country(code)}profile.{form}"


def annual_report(edition: int) -> str:
    """Return the path of an edition's whole report as PDF."""
    return f"{DATA}annual-report-{edition}.pdf"


def provenance(slug: str) -> str:
    """Return the path of the provenance of a report's claims."""
    return f"{DATA}prov/{slug}.json"


def edition(year: int) -> str:
    """Return the path of an edition's page."""
    return f"{EDITIONS}{year}/"


def treaty(code: str, year: int | None = None) -> str:
    """Return the path of a treaty's page, on the last day of a year or of the register."""
    return f"treaties/{code.lower()}/" + (f"{year}/" if year is not None else "")


def question(code: str) -> str:
    """Return the path of a question's page."""
    return f"{QUESTIONS}{code}/"


def comparison(code: str, earlier: int, later: int) -> str:
    """Return the path of the comparison of two editions of a country."""
    return f"{country(code)}compare/{earlier}/{later}/"


def findings_by_rule(rule: str) -> str:
    """Return the path of the findings of one rule."""
    return f"{FINDINGS}rule/{rule}/"


def findings_by_country(code: str) -> str:
    """Return the path of the findings about one country."""
    return f"{FINDINGS}country/{code.lower()}/"


def findings_by_edition(edition: int) -> str:
    """Return the path of the findings in one edition."""
    return f"{FINDINGS}edition/{edition}/"


def source(key: str) -> str:
    """Return the path of a source's page."""
    return f"{SOURCES}{key}/"


def relative(here: str, there: str) -> str:
    """Return `there` as seen from the page at `here`; both are paths below the site's root."""
    return "../" * here.count("/") + there or "./"


def file_of(path: str) -> str:
    """Return the file that a path means in a published folder; what follows `#` or `?` stays.

    A path that names a file already, and a mere `#name`, stay as they are.
    """
    cut = min((at for at in (path.find("#"), path.find("?")) if at >= 0), default=len(path))
    folder, rest = path[:cut], path[cut:]
    return f"{folder}index.html{rest}" if folder.endswith("/") or not folder else path
