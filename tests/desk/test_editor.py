"""Writing in a browser: what is written stays on the computer until the desk has it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from treatywatch.desk.demo import PASSWORD

from .served import Served

BASE = "It has mines.\n\nIt says so.\n\nNobody asked.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    made = Served(tmp_path_factory.mktemp("editor") / "desk")
    yield made
    made.kill()


@pytest.fixture(scope="module")
def line(desk):
    """Somebody else's browser, without a window."""
    return desk.sign_in("researcher")


@pytest.fixture
def draft(line):
    """The path of a draft with a fresh text, and the number of its version."""
    path = f"/reports/{re.search('/reports/([0-9]+)/', line.get('/board/'))[1]}/draft/"
    number = _newest_number(line, path)
    _save(line, path, f"A text after version {number}.\n\n{BASE}", number)
    return path, number + 1


def _save(line, path, text, parent):
    fields = {"text": text, "parent": parent, "key": f"by-line-{hash(text) & 0xFFFFFFFF:08x}"}
    status, answer = line.post(f"{path}save/", fields)
    assert status == 200, answer
    return json.loads(answer)["version"]


def _newest(line, path):
    return line.get(f"{path}versions/{_newest_number(line, path)}/draft.md")


def _newest_number(line, path):
    found = re.search(r">([0-9]+)</a> newest", line.get(f"{path}versions/"))
    return int(found[1]) if found else 0


@pytest.fixture
def page(chromium, desk, draft):
    """The page of the editor, signed in. At its end nothing was complained of."""
    context = chromium.new_context(base_url=desk.address)
    page = context.new_page()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: "Security" in said.text and complaints.append(said.text),
    )
    page.goto("/account/login/")
    page.fill("[name=login]", "researcher@desk.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.goto(f"{draft[0]}edit/")
    yield page
    context.close()
    assert complaints == []


def _change(page, old, new):
    text = page.input_value("[name=text]")
    assert old in text
    page.fill("[name=text]", text.replace(old, new))


def _says(page, words):
    expect(page.locator("#editor-says")).to_contain_text(words, timeout=20_000)


def test_a_save_needs_no_reload(page, line, draft):
    _change(page, "Nobody", "Somebody")
    page.click("main form button[type=submit]")
    _says(page, "Saved as version")
    assert "Somebody asked." in _newest(line, draft[0])
    _change(page, "It says so.", "It says so again.")
    page.keyboard.press("Control+s")
    expect(page.locator("#editor-says")).to_contain_text(f"version {draft[1] + 2}")
    assert "It says so again." in _newest(line, draft[0])


def test_what_is_written_while_the_line_is_down_is_merged_when_it_is_back(page, line, draft):
    path, number = draft
    page.context.set_offline(True)
    _change(page, "Nobody", "Somebody")
    page.click("main form button[type=submit]")
    _says(page, "The line is down")
    text = _newest(line, path)
    _save(line, path, text.replace("It has mines.", "It has many mines."), number)
    page.context.set_offline(False)
    _says(page, "together with what somebody else had saved")
    newest = _newest(line, path)
    assert "It has many mines." in newest
    assert "Somebody asked." in newest
    assert page.input_value("[name=text]") == newest


def test_a_page_that_was_closed_gives_the_text_back(page, line, draft):
    page.context.set_offline(True)
    _change(page, "Nobody", "Somebody")
    page.click("main form button[type=submit]")
    _says(page, "The line is down")
    again = page.context.new_page()
    page.close()
    again.context.set_offline(False)
    again.goto(f"{draft[0]}edit/")
    _says(again, "Saved as version")
    assert "Somebody asked." in _newest(line, draft[0])


def test_what_was_never_sent_is_given_back_and_not_sent_unasked(page, line, draft):
    _change(page, "Nobody", "Somebody")
    page.goto(f"{draft[0]}edit/")
    _says(page, "It is not saved yet")
    assert "Somebody" in page.input_value("[name=text]")
    assert "Nobody" in _newest(line, draft[0])


def test_an_answer_that_is_lost_makes_no_second_version(page, line, draft):
    path, number = draft
    lost = []

    def lose(route):
        route.fetch()  # the desk has it, but nobody hears of it
        lost.append(route)
        route.abort()

    page.route("**/save/", lose, times=1)
    _change(page, "Nobody", "Somebody")
    page.click("main form button[type=submit]")
    _says(page, "The line is down")
    assert len(lost) == 1
    page.click("main form button[type=submit]")
    _says(page, f"Saved as version {number + 1}")
    assert f"/versions/{number + 2}/" not in line.get(f"{path}versions/")


def test_the_same_sentence_of_two_is_shown_and_nothing_overwritten(page, line, draft):
    path, number = draft
    text = _newest(line, path)
    _save(line, path, text.replace("Nobody asked.", "A minister asked."), number)
    _change(page, "Nobody asked.", "A general asked.")
    page.click("main form button[type=submit]")
    _says(page, "Not saved yet")
    conflicts = page.locator("#conflicts")
    expect(conflicts).to_be_visible()
    expect(conflicts).to_contain_text("A general asked.")
    expect(conflicts).to_contain_text("A minister asked.")
    assert "A minister asked." in _newest(line, path)
    assert "general" not in _newest(line, path)
    assert "kept aside" in line.get(f"{path}versions/")
    _change(page, "A minister asked.", "")
    page.click("main form button[type=submit]")
    _says(page, "Saved as version")
    expect(conflicts).to_be_hidden()
    assert "A general asked." in _newest(line, path)


def test_it_works_without_scripts(chromium, desk, line, draft):
    context = chromium.new_context(base_url=desk.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/account/login/")
    page.fill("[name=login]", "researcher@desk.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.goto(f"{draft[0]}edit/")
    _change(page, "Nobody", "Somebody")
    page.click("main form button[type=submit]")
    expect(page.locator(".messages")).to_contain_text("Saved as version")
    assert "Somebody asked." in _newest(line, draft[0])
    context.close()


AXE = Path(__file__).parent.parent / "browser" / "axe" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = {
    "light and wide": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark and narrow": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing(screen, chromium, desk, draft):
    context = chromium.new_context(base_url=desk.address, bypass_csp=True, **SCREENS[screen])
    page = context.new_page()
    _axe(page, "/account/login/")
    page.fill("[name=login]", "researcher@desk.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    report = draft[0].removesuffix("draft/")
    own = ("", "draft/", "draft/edit/", "draft/upload/", "draft/versions/", "draft/compare/1/2/")
    for path in ("/board/", "/editions/", "/account/", *(report + part for part in own)):
        _axe(page, path)
    context.close()


def _axe(page, path):
    page.goto(path)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    assert [(path, v["id"], v["nodes"][0]["html"]) for v in found] == []
