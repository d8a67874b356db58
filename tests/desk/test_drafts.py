"""A draft at the desk: from last edition's text or a file, read, coded and checked at once."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from treatywatch.archive import Known
from treatywatch.checks import CORPUS_RULES, COUNTRY_RULES, REPORT_RULES
from treatywatch.desk.drafts.pages.draft_page import draft_page
from treatywatch.desk.drafts.pages.kinds import (
    EDITIONS,
    FIGURES,
    KINDS,
    NOTES,
    REGISTER,
    UNCITED,
    kind_of,
    listed,
)
from treatywatch.desk.drafts.reading import read_version
from treatywatch.desk.drafts.saving import Save, draft_of, save
from treatywatch.model import NoteState
from treatywatch.publish.printed.docx import report_as_docx
from treatywatch.walk import build, code_known, code_text

pytestmark = pytest.mark.django_db
KNOWN = Known("PRK", 2025, theme="mine-ban-policy")
NOTED = "It has produced mines.[^1]\n\n[^1]: Letter from the ministry, 1 March 2001.\n"


@pytest.fixture(scope="session")
def korea(tmp_path_factory, sample: Path) -> Path:
    """An evidence file with the sample's reports on North Korea alone."""
    out = tmp_path_factory.mktemp("korea") / "korea.evidence"
    build([sample / "1999" / "north-korea.txt", sample / "2021" / "north-korea.txt"], out)
    return out


@pytest.fixture
def archive(settings, korea):
    settings.TREATYWATCH_EVIDENCE = str(korea)


@pytest.fixture
def ruth(sign_in):
    return sign_in("researcher")


def _word(text: str) -> bytes:
    return report_as_docx(code_known(text.encode(), "a.md", KNOWN).report)


def _at(name, assignment, *more):
    return reverse(name, args=[assignment.pk, *more])


def _upload(client, assignment, name, raw, key="a" * 32, parent=0):
    file = SimpleUploadedFile(name, raw, "application/octet-stream")
    fields = {"file": file, "parent": parent, "key": key}
    return client.post(_at("draft-upload", assignment), fields)


def _read(assignment, people, text):
    saved = save(draft_of(assignment), Save(text, 0, "key-of-a-save"), people["researcher"])
    return read_version(saved.version)


def test_a_draft_begins_with_the_last_editions_text(archive, assignment, ruth):
    ruth.post(_at("draft-begin", assignment))
    version = assignment.draft.newest
    assert version.origin == "update"
    reading = read_version(version)
    assert [one.report.edition for one in reading.earlier] == [2021]
    assert {change.kind.value for change in reading.changes} == {"carried"}
    assert len(reading.coded.claims) == len(reading.earlier[0].claims)
    assert ruth.post(_at("draft-begin", assignment)).status_code == 302
    assert assignment.draft.versions.count() == 1


def test_without_an_earlier_edition_it_says_so(assignment, ruth):
    answer = ruth.post(_at("draft-begin", assignment), follow=True)
    assert "no earlier edition" in answer.content.decode()


def test_it_is_coded_by_the_path_of_the_archive(assignment, people):
    text = "It has produced antipersonnel mines. It is not known to have exported mines."
    reading = _read(assignment, people, text)
    plain = code_text(text, "PRK", 2025, theme="mine-ban-policy")
    said = [(c.question, c.answer, c.certainty, c.speaker) for c in reading.coded.claims]
    assert said == [(c.question, c.answer, c.certainty, c.speaker) for c in plain.claims]
    assert said


def test_changes_against_the_last_edition_are_shown(archive, assignment, people):
    reading = _read(assignment, people, "It is not known to have exported mines.[^1]\n\n[^1]: A.\n")
    kinds = {(c.question, c.kind.value) for c in reading.changes}
    assert ("transfer.export", "contradicted") in kinds
    assert "dropped" in {kind for _, kind in kinds}


VOTED = "voted in favor of UN General Assembly Resolution 75/52 on 7 December 2020."
SHOWN = {
    "a lost note": ("It has produced mines.[^7]\n", NOTES, "not one note"),
    "a note without a marker": (f"It exports mines.\n\n{NOTED}\n[^2]: A.\n", NOTES, "marker"),
    "an uncited sentence": (f"The state has used mines on its border.\n\n{NOTED}", UNCITED, "use"),
    "figures that do not fit": (
        f"In 2020 there were 12 casualties: 5 people were killed and 6 injured.[^1]\n\n{NOTED}",
        FIGURES,
        "12",
    ),
    "a vote that the register knows otherwise": (
        f"North Korea {VOTED}[^1]\n\n{NOTED}",
        REGISTER,
        "75/52",
    ),
}


@pytest.mark.parametrize("case", SHOWN)
def test_what_does_not_hold_is_shown_while_writing(case, assignment, people, ruth):
    text, kind, word = SHOWN[case]
    page = draft_page(_read(assignment, people, text))
    found = dict(page.findings)
    assert kind in found, [(k, [f.message for f in fs]) for k, fs in page.findings]
    assert any(word in finding.message for finding in found[kind])
    shown = ruth.get(_at("draft", assignment)).content.decode()
    assert f"<h3>{kind}</h3>" in shown


def test_an_earlier_edition_that_is_contradicted_is_a_finding(archive, assignment, people):
    page = draft_page(_read(assignment, people, "It has never exported mines.[^1]\n\n[^1]: A.\n"))
    assert EDITIONS in dict(page.findings)


def test_every_kind_of_finding_lists_rules_that_there_are():
    rules = {rule.name.partition(".")[2] for rule in (*REPORT_RULES, *COUNTRY_RULES, *CORPUS_RULES)}
    assert listed() - rules == set()
    assert {kind_of(rule.name) for rule in REPORT_RULES} <= set(KINDS)


def test_a_word_file_comes_in_with_its_footnotes_and_goes_out_and_in_again(assignment, ruth):
    text = f"## Use\n\n{NOTED}"
    assert _upload(ruth, assignment, "draft.docx", _word(text)).status_code == 302
    first = assignment.draft.newest
    assert "It has produced mines.[^1]" in first.text
    answer = ruth.get(_at("version-file", assignment, 1, "docx"))
    assert answer["Content-Disposition"] == 'attachment; filename="prk-version-1.docx"'
    _upload(ruth, assignment, "draft.docx", answer.content, key="b" * 32, parent=1)
    assert assignment.draft.newest == first  # the same text makes no version
    notes = read_version(first).coded.report.notes
    assert [note.state for note in notes] == [NoteState.PRESENT]


def test_what_a_word_file_has_beside_its_text_is_named(assignment, ruth):
    raw = _with_header(_word(NOTED), "Draft of May")
    file = SimpleUploadedFile("a.docx", raw)
    fields = {"file": file, "parent": 0, "key": "a" * 32}
    shown = ruth.post(_at("draft-upload", assignment), fields, follow=True).content.decode()
    assert "left out: “Draft of May”" in shown


def _with_header(raw: bytes, words: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        header = f'<w:hdr xmlns:w="{w}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:hdr>'
        new.writestr("word/header1.xml", header)
    return made.getvalue()


def _zip(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, raw in members.items():
            package.writestr(name, raw)
    return made.getvalue()


REFUSED = {
    "a program": ("draft.docx", b"\x7fELF" + bytes(100)),
    "a program by another name": ("draft.md", b"\x7fELF" + bytes(100)),
    "a page": (
        "draft.md",
        b"<!doctype html><html><body><p>It has mines.</p></body></html>",
    ),
    "a picture": ("draft.docx", b"\x89PNG\r\n" + bytes(100)),
    "a PDF": ("draft.pdf", b"%PDF-1.7 nothing"),
    "a zip file": ("draft.docx", _zip(a=b"x")),
    "text that says it is Word": ("draft.docx", b"It has produced mines."),
    "a Word file that says it is text": (
        "draft.md",
        _word(NOTED),
    ),
    "a damaged Word file": ("draft.docx", b"PK\x03\x04" + b"word/" * 20),
    "an entity bomb": (
        "draft.docx",
        _zip(**{"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    ),
    "an empty file": ("draft.md", b""),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_is_not_what_is_taken_is_refused(case, assignment, ruth):
    name, raw = REFUSED[case]
    answer = _upload(ruth, assignment, name, raw)
    assert answer.status_code == 400
    assert "errorlist" in answer.content.decode()
    assert not draft_of(assignment).versions.exists()


def test_a_file_that_is_too_large_is_refused(assignment, ruth, settings):
    settings.LARGEST_UPLOAD = 1000
    answer = _upload(ruth, assignment, "draft.md", b"It has mines. " * 100)
    assert answer.status_code == 400
    assert not draft_of(assignment).versions.exists()


SCRIPT = "<script>alert(1)</script>"
HOSTILE = {
    "Markdown with a script": ("a.md", f"It has produced mines. {SCRIPT}\n".encode()),
    "Markdown with a handler": ("a.md", b'It has mines. <img src=x onerror="alert(1)">\n'),
    "Markdown with a link that runs": ("a.md", b"It [has mines](javascript:alert(1)) there.\n"),
    "Word with a script as its words": (
        "a.docx",
        report_as_docx(
            code_known(rb"He said \<script>alert(1)\</script> so.", "a.md", KNOWN).report
        ),
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_scripts_in_a_file_stay_words(case, assignment, ruth, people):
    assert _upload(ruth, assignment, *HOSTILE[case]).status_code == 302
    version = assignment.draft.newest
    pages = [
        _at("draft", assignment),
        _at("draft-edit", assignment),
        _at("versions", assignment),
        _at("version", assignment, version.number),
        _at("compare", assignment, version.number, version.number),
    ]
    for path in pages:
        shown = ruth.get(path).content.decode()
        assert "<script>alert" not in shown, path
        assert not re.search(r"<[^>]+\son\w+\s*=", shown), path
        assert 'href="javascript' not in shown, path


def test_names_and_file_names_are_words_too(assignment, ruth, people):
    people["researcher"].name = SCRIPT
    people["researcher"].save()
    _upload(ruth, assignment, f"a{SCRIPT.replace('/', '')}.md", NOTED.encode())
    for path in (_at("versions", assignment), _at("draft", assignment), "/account/"):
        assert "<script>alert" not in ruth.get(path).content.decode(), path


def test_two_versions_stand_side_by_side(assignment, ruth, people):
    draft = draft_of(assignment)
    save(draft, Save("It has mines. It says so. Nobody asked.\n", 0, "one"), people["researcher"])
    text = "It has many mines. It says so. Somebody asked again and again.\n"
    save(draft, Save(text, 1, "two"), people["researcher"])
    shown = ruth.get(_at("compare", assignment, 1, 2)).content.decode()
    assert "<ins>many </ins>" in shown
    assert "It says so." not in shown


def test_the_last_edition_stands_beside_a_version(archive, assignment, ruth):
    ruth.post(_at("draft-begin", assignment))
    shown = ruth.get(_at("compare", assignment, 0, 1)).content.decode()
    assert 'class="changed"' not in shown
    assert 'class="gone"' not in shown
    assert 'class="new"' not in shown


def test_a_comment_stays_with_its_sentence_and_says_when_it_is_gone(assignment, ruth, people):
    draft = draft_of(assignment)
    save(draft, Save(NOTED, 0, "one"), people["researcher"])
    fields = {"start": 0, "version": 1, "words": f"Since when? {SCRIPT}"}
    assert ruth.post(_at("comment", assignment), fields).status_code == 302
    comment = draft.comments.get()
    text = read_version(draft.newest).coded.report.text
    assert text[comment.start : comment.end] == comment.quotation
    save(draft, Save(f"New beginning.\n\n{NOTED}", 1, "two"), people["researcher"])
    shown = ruth.get(_at("draft", assignment)).content.decode()
    assert "Since when?" in shown
    assert "<script>alert" not in shown
    assert "sentences that are gone" not in shown
    save(draft, Save("All is new.\n", 2, "three"), people["researcher"])
    assert "sentences that are gone" in ruth.get(_at("draft", assignment)).content.decode()
    ruth.post(_at("settle", assignment, comment.pk))
    assert "Since when?" not in ruth.get(_at("draft", assignment)).content.decode()


def test_a_comment_on_no_sentence_is_refused(assignment, ruth, people):
    save(draft_of(assignment), Save(NOTED, 0, "one"), people["researcher"])
    fields = {"start": 3, "version": 1, "words": "Where?"}
    assert ruth.post(_at("comment", assignment), fields).status_code == 400
    assert not assignment.draft.comments.exists()
