"""A whole cycle by five people in their own browser sessions, from a Word file to a page online."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from treatywatch.archive import Known, SignedHead, read_known
from treatywatch.notes import bind_notes
from treatywatch.publish import links
from treatywatch.publish.printed.docx import report_as_docx
from treatywatch.walk import build

PASSWORD = "a desk to look at"
SECRET = ("Captain Ri Myong-sik", "+850 2 555 0199")
LABEL = "an official of the Ministry of Defence"
KNOWN = Known("PRK", 2023, "Landmine Monitor", "mine-ban-policy")
TEXT = """## Mine Ban Policy

North Korea has not acceded to the Mine Ban Treaty.[^1]

North Korea voted for UN General Assembly Resolution 75/52 on 7 December 2020.[^2]

## Use

Government forces laid antipersonnel mines along the border with China in 2020.[^3]

[^1]: Letter from the Permanent Mission of North Korea, New York, 4 May 2022.
[^2]: UN record of the vote, 7 December 2020.
[^3]: Interview with an official of the Ministry of Defence, Beijing, 3 May 2021.
"""
SPILLS = """() => [...document.querySelectorAll('.item')].some((item) => {
  const bottom = item.getBoundingClientRect().bottom + 1;
  return [...item.children].some((child) => child.getBoundingClientRect().bottom > bottom);
})"""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS = {
    "opens": "2022-11-01",
    "drafts_due": "2023-04-15",
    "review_due": "2023-07-31",
    "cut_off": "2023-09-15",
    "embargo_until": "2023-11-01T10:00",
    "launch": "2023-11-14",
}
DESK = "from treatywatch.cli.main import main; main()"
HEAD = SignedHead("IDN", 2021, "Landmine Monitor", "mine-ban-policy", "Indonesia")
HANDED_IN = """
import sys
from pathlib import Path
from treatywatch.desk.starting import start
start(Path(sys.argv[1]), local=True)
from treatywatch.desk.cycle.models import Assignment
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.cycle.turns import move
from treatywatch.desk.drafts.saving import Save, draft_of, save
named = Assignment.objects.filter(country="MMR").first()
people = {name: getattr(named, name) for name in ("researcher", "editor", "fact_checker")}
one = Assignment(edition=named.edition, country="IDN", theme="mine-ban-policy", **people)
one.save()
save(draft_of(one), Save(sys.stdin.read(), 0, "handed-in"), one.researcher)
move(one, State.REVIEW, one.researcher)
"""


def many_claims(shifts: Iterable[int]) -> str:
    """A text of as many claims as there are shifts, one a sentence, each of its own words."""
    body, notes = [], []
    for number, shift in enumerate(shifts, 1):
        month, year = MONTHS[shift % 12], 1980 + shift // 12
        body.append(
            f"In {month} {year}, Indonesia exported antipersonnel mines to Angola.[^{number}]"
        )
        notes.append(f"[^{number}]: Letter number {number}, 1 March 2001.")
    return "\n\n".join(["## Transfer", " ".join(body), *notes]) + "\n"


class Played:
    """A desk and a site over one evidence file, and a browser session for each person."""

    def __init__(self, browser: Browser, desk: str, site: str, folder: Path) -> None:
        self.browser, self.desk, self.site, self.folder = browser, desk, site, folder
        self.public = folder / "public.evidence"
        self._pages: dict[str, Page] = {}
        self.complaints: list[str] = []

    def as_(self, who: str) -> Page:
        """Return the page of a person, who signs in when first asked for."""
        if who not in self._pages:
            page = self.browser.new_context(base_url=self.desk).new_page()
            page.on("pageerror", lambda error: self.complaints.append(f"{who}: {error}"))
            page.goto("/account/login/")
            page.locator("[name=login]").fill(f"{who}@desk.example")
            page.locator("[name=password]").fill(PASSWORD)
            page.locator("main").get_by_role("button", name="Sign In").click()
            expect(page.get_by_role("heading", name="Board")).to_be_visible()
            self._pages[who] = page
        return self._pages[who]

    def report(self, who: str) -> Page:
        """Return the page of a person, at the report of 2023."""
        page = self.as_(who)
        page.goto("/board/")
        row = page.locator("tr", has_text="Landmine Monitor 2023")
        row.get_by_role("link").first.click()
        return page


def started(command: list[str], environment: dict[str, str]) -> tuple[subprocess.Popen, str]:
    """Start a server and return it with the address that it says."""
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | environment
    )
    for line in process.stdout:
        found = [word for word in line.split() if word.startswith("http://127.0.0.1:")]
        if found:
            return process, found[0].rstrip("/")
    pytest.fail(f"this did not start: {command}")


@pytest.fixture(scope="module")
def played(
    chromium: Browser, sample: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("cycle")
    archive, public = folder / "archive", folder / "public.evidence"
    for year in ("1999", "2021"):
        (archive / year).mkdir(parents=True)
        page = sample / year / "north-korea.txt"
        (archive / year / page.name).write_bytes(page.read_bytes())
    (archive / "2021" / "indonesia.md").write_text(HEAD.write() + many_claims(range(120)))
    build([archive], public)
    run = [sys.executable, "-u", "-c", DESK]
    where = ["--folder", str(folder / "desk"), "--evidence", str(public), "--archive", str(archive)]
    desk, desk_at = started([*run, "desk", "demo", *where, "--port", "0"], {})
    site, site_at = started([*run, "serve", str(public), "--port", "0"], {})
    yield Played(chromium, desk_at, site_at, folder)
    for process in (desk, site):
        process.terminate()
        process.wait(timeout=30)


def word_file(text: str) -> bytes:
    """The text as a Word file with footnotes, as a researcher would send it."""
    return report_as_docx(bind_notes(read_known(text.encode(), "draft.md", KNOWN)))


def test_the_publisher_plans_an_edition(played: Played):
    page = played.as_("publisher")
    page.goto("/editions/new/")
    page.locator("[name=year]").fill("2023")
    for name, day in DAYS.items():
        page.locator(f"[name={name}]").fill(day)
    page.locator("main").get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Landmine Monitor 2023")).to_be_visible()


def test_the_coordinator_gives_the_report_out(played: Played):
    page = played.as_("coordinator")
    page.goto("/editions/")
    page.get_by_role("link", name="Landmine Monitor 2023").click()
    page.get_by_role("link", name="Give").click()
    page.locator("[name=country]").select_option("PRK")
    page.locator("[name=theme]").select_option("mine-ban-policy")
    page.locator("[name=researcher]").select_option(label="Ruth Okello")
    page.locator("[name=editor]").select_option(label="Edith Marsh")
    page.locator("[name=fact_checker]").select_option(label="Faisal Rahimi")
    page.locator("main").get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Ruth Okello")


def test_the_researcher_puts_a_source_into_the_vault(played: Played):
    page = played.as_("researcher")
    page.goto("/vault/new/")
    page.locator("[name=country]").select_option("PRK")
    page.locator("[name=label]").fill(LABEL)
    page.locator("[name=name]").fill(SECRET[0])
    page.locator("[name=contacts]").fill(SECRET[1])
    page.locator("main").get_by_role("button").first.click()
    expect(page.locator("main")).to_contain_text(LABEL)


def test_the_researcher_sends_a_word_file_and_mends_what_is_found(played: Played, tmp_path: Path):
    file = tmp_path / "north-korea.docx"
    file.write_bytes(word_file(TEXT))
    page = played.report("researcher")
    page.get_by_role("link", name="The draft").click()
    page.get_by_role("link", name="Upload a Word or Markdown file").click()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Upload").click()
    findings = page.locator(".finding")
    expect(findings.filter(has_text="75/52").first).to_be_visible()
    expect(page.locator(".noted li")).to_have_count(3)
    page.get_by_role("link", name="Write", exact=True).click()
    text = page.locator("textarea[name=text]")
    text.fill(text.input_value().replace("voted for", "abstained on"))
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#editor-says")).to_contain_text("Saved as version 2")
    page.get_by_role("link", name="Back to the draft").click()
    expect(page.locator(".sentences").first).to_contain_text("abstained on")
    expect(page.locator(".finding").filter(has_text="votes.roll-call")).to_have_count(0)


def test_a_request_stays_without_reply(played: Played):
    page = played.as_("researcher")
    page.goto("/requests/new/")
    page.locator("[name=edition]").select_option(label="Landmine Monitor 2023")
    page.locator("[name=country]").select_option("PRK")
    page.locator("[name=recipient]").fill("the Permanent Mission of North Korea in Geneva")
    page.locator("[name=questions]").fill("Does North Korea produce antipersonnel mines?")
    page.locator("[name=sent]").fill("2023-02-01")
    page.locator("[name=outcome]").select_option("no-reply")
    page.locator("[name=outcome_on]").fill("2023-09-15")
    page.locator("main").get_by_role("button").first.click()
    expect(page.locator("main")).to_contain_text("15 September 2023")


def test_the_researcher_hands_in(played: Played):
    page = played.report("researcher")
    page.get_by_role("button", name="Hand in for review").click()
    expect(page.locator(".standfirst")).to_contain_text("In review")


def decide_all(page: Page) -> None:
    """Decide by keys until nothing wants this person's word."""
    expect(page.locator(".item.here")).to_have_count(1)
    left = int(page.locator("[data-left]").inner_text())
    while left:
        page.keyboard.press("a")
        left -= 1
        expect(page.locator("[data-left]")).to_have_text(str(left))


def test_the_editor_reviews_by_keys(played: Played):
    page = played.report("editor")
    page.get_by_role("link", name="Review its claims").click()
    decide_all(page)
    expect(page.locator("[data-open]")).to_have_text("0")
    expect(page.locator("[data-waiting]")).to_have_text("1")
    page = played.report("editor")
    page.get_by_role("button", name="Pass on to be checked").click()
    expect(page.locator(".standfirst")).to_contain_text("Facts being checked")


def test_the_checker_is_the_second_pair_of_eyes_and_signs_the_sections(played: Played):
    page = played.report("checker")
    page.get_by_role("button", name="The facts are checked").click()
    expect(page.locator("main")).to_contain_text("claims wait for a second person")
    page = played.report("checker")
    page.get_by_role("link", name="Review its claims").click()
    decide_all(page)
    expect(page.locator("[data-waiting]")).to_have_text("0")
    page = played.report("checker")
    page.get_by_role("link", name="Sign-off").click()
    buttons = page.get_by_role("button", name="Sign “")
    for left in range(buttons.count(), 0, -1):
        buttons.first.click()
        expect(buttons).to_have_count(left - 1)
    page = played.report("checker")
    page.get_by_role("button", name="The facts are checked").click()
    expect(page.locator(".standfirst")).to_contain_text("Ready for sign-off")


def test_the_publisher_signs_off_and_puts_the_edition_online(played: Played):
    page = played.report("publisher")
    page.get_by_role("link", name="Sign-off").click()
    page.get_by_role("button", name="Sign the report off").click()
    expect(page.locator("main")).to_contain_text("Signed off by Paula Vogt")
    page.goto("/editions/")
    page.get_by_role("link", name="Landmine Monitor 2023").click()
    page.get_by_role("link", name="Release").click()
    page.get_by_role("button", name="Put the edition online").click()
    expect(page.locator("main")).to_contain_text("1 reports are online")


def test_the_page_is_online_with_its_comparison_and_without_the_secret(played: Played):
    page = played.browser.new_context(base_url=played.site).new_page()
    page.goto("/reports/landmine-monitor-2023-prk-mine-ban-policy/")
    expect(page.locator("main")).to_contain_text("abstained on UN General Assembly Resolution")
    page.goto(f"/{links.comparison('PRK', 2021, 2023)}")
    expect(page.locator("main")).to_contain_text("2023")
    everything = played.public.read_bytes()
    assert LABEL.encode() in everything
    assert not [secret for secret in SECRET if secret.encode() in everything]
    assert played.complaints == []


def test_a_hundred_unchanged_and_twenty_changed_claims_take_few_keys(played: Played):
    changed = [*range(100), *range(200, 220)]
    script = [sys.executable, "-c", HANDED_IN, str(played.folder / "desk")]
    subprocess.run(script, input=many_claims(changed), text=True, check=True, timeout=120)
    page = played.as_("editor")
    page.goto("/board/")
    page.get_by_role("link", name="Indonesia").first.click()
    page.get_by_role("link", name="Review its claims").click()
    expect(page.locator("[data-left]")).to_have_text("120")
    assert not page.evaluate(SPILLS), "what is said of a claim stands outside its frame"
    presses = 0

    def press(key: str) -> None:
        nonlocal presses
        page.keyboard.press(key)
        presses += 1

    press("u")
    expect(page.locator("[data-left]")).to_have_text("20")
    expect(page.locator(".item.here")).to_have_count(1)
    for left in range(19, -1, -1):
        press("a")
        expect(page.locator("[data-left]")).to_have_text(str(left))
    expect(page.locator("[data-open]")).to_have_text("0")
    assert presses == 21  # of the 60 that an editor has patience for
