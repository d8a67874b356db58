"""From signatures to an edition: what was signed is what the archive reads, after the embargo."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from treatywatch.desk.appended import RowsStay
from treatywatch.desk.cycle.embargo import UnderEmbargo
from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.cycle.turns import NoSuchStep, NotYet, move
from treatywatch.desk.drafts.saving import Save, draft_of, save
from treatywatch.desk.review.deciding import decide
from treatywatch.desk.review.state import review_of
from treatywatch.desk.signoff import packing, releasing
from treatywatch.desk.signoff.models import Release
from treatywatch.desk.signoff.packing import NotFaithful, write_package
from treatywatch.desk.signoff.releasing import preview, release
from treatywatch.desk.signoff.sections import sections_of
from treatywatch.desk.signoff.signing import NotSigned, reopen, sign_report, sign_section
from treatywatch.model import Judgement
from treatywatch.store import open_evidence

pytestmark = pytest.mark.django_db
TEXT = """North Korea has not acceded to the Mine Ban Treaty.[^1]

## Use

Government forces laid antipersonnel mines along the border in 1999.[^2]

[^1]: Letter, 1 March 2001.
[^2]: Interview with an official, Geneva, 3 May 2002.
"""


@pytest.fixture
def draft(assignment, people, settings, tmp_path):
    """North Korea's draft, its facts being checked, every claim decided by the editor."""
    settings.FOLDER = tmp_path / "desk"
    settings.TREATYWATCH_EVIDENCE = str(tmp_path / "public.evidence")
    draft = draft_of(assignment)
    save(draft, Save(TEXT, 0, "first"), people["researcher"])
    move(assignment, State.REVIEW, people["researcher"])
    _decide_all(draft, people["editor"])
    move(assignment, State.CHECKING, people["editor"])
    return _fresh(draft)


def _fresh(draft):
    return draft_of(Assignment.objects.select_related("edition").get(pk=draft.assignment_id))


def _decide_all(draft, by):
    for item in review_of(draft).items:
        decide(_fresh(draft), item.matter, Judgement.ACCEPT, by)


def _checked(draft, people):
    """The checker has decided, signed every section and passed the report on."""
    _decide_all(draft, people["checker"])
    for section in sections_of(draft):
        sign_section(draft, section.name, section.digest, people["checker"])
    move(draft.assignment, State.READY, people["checker"])
    return _fresh(draft)


@pytest.fixture
def signed(draft, people):
    """The same, signed off by the publisher."""
    ready = _checked(draft, people)
    sign_report(ready, people["publisher"])
    return _fresh(ready)


def _free(edition):
    """End the embargo."""
    Edition.objects.filter(pk=edition.pk).update(embargo_until=timezone.now() - timedelta(days=1))
    return Edition.objects.get(pk=edition.pk)


def test_sections_are_signed_one_by_one(draft, people):
    names = [section.name for section in sections_of(draft)]
    assert names == ["Opening", "Use"]
    first = sections_of(draft)[0]
    made = sign_section(draft, first.name, first.digest, people["checker"])
    assert [s.signature for s in sections_of(draft)] == [made, None]
    assert sign_section(draft, first.name, first.digest, people["checker"]) == made
    with pytest.raises(RowsStay):
        made.delete()


def test_a_signature_is_below_the_words_that_were_seen(draft, people):
    with pytest.raises(NotSigned, match="has changed since"):
        sign_section(draft, "Use", "0" * 64, people["checker"])


def test_whoever_wrote_or_is_not_named_does_not_sign(draft, people):
    use = sections_of(draft)[1]
    for who in ("researcher", "editor", "other_checker", "publisher", "administrator"):
        with pytest.raises(PermissionDenied):
            sign_section(draft, use.name, use.digest, people[who])


def test_a_report_is_not_passed_on_before_two_have_decided_and_all_is_signed(draft, people):
    with pytest.raises(NotYet, match="1 claims wait for a second person; not signed: Opening, Use"):
        move(draft.assignment, State.READY, people["checker"])


def test_a_signature_falls_with_the_words_and_the_others_stay(draft, people):
    for section in sections_of(draft):
        sign_section(draft, section.name, section.digest, people["checker"])
    move(draft.assignment, State.REVIEW, people["checker"], "the year is wrong")
    save(_fresh(draft), Save(TEXT.replace("1999", "1998"), 1, "mended"), people["editor"])
    assert [bool(s.signature) for s in sections_of(_fresh(draft))] == [True, False]


def test_sign_off_is_the_publishers_and_only_after_the_check(draft, people):
    with pytest.raises(NoSuchStep):
        sign_report(draft, people["publisher"])
    ready = _checked(draft, people)
    for who in ("researcher", "editor", "checker", "administrator"):
        with pytest.raises(PermissionDenied):
            sign_report(ready, people[who])
    sign_report(ready, people["publisher"])
    assert _fresh(ready).assignment.state == State.SIGNED


def test_a_sign_off_that_fails_on_the_way_leaves_nothing(draft, people, monkeypatch):
    ready = _checked(draft, people)

    def killed(*_args, **_others):
        raise KeyboardInterrupt

    monkeypatch.setattr("treatywatch.desk.signoff.signing.report_digest", killed)
    with pytest.raises(KeyboardInterrupt):
        sign_report(ready, people["publisher"])
    assert _fresh(ready).assignment.state == State.READY
    assert not _fresh(ready).signatures.filter(section="").exists()


def test_a_signed_report_is_opened_again_with_a_reason_only(signed, people):
    with pytest.raises(NoSuchStep, match="needs a reason"):
        reopen(signed, people["publisher"], " ")
    reopen(signed, people["publisher"], "a source withdrew")
    assert _fresh(signed).assignment.state == State.REVIEW
    assert signed.assignment.moves.last().reason == "a source withdrew"


class TestPackages:
    """A package is what was signed, word for word, with its decisions and sources."""

    def test_it_holds_text_decisions_and_sources(self, signed, edition):
        package = write_package(edition)
        names = sorted(p.relative_to(package.folder).as_posix()
                       for p in package.folder.rglob("*") if p.is_file())  # fmt: skip
        slug = "landmine-monitor-2025-prk-mine-ban-policy"
        assert names == [
            f"decisions/{slug}.jsonl",
            "manifest.json",
            f"reports/{slug}.md",
            f"sources/{slug}.json",
        ]
        assert TEXT in (package.folder / "reports" / f"{slug}.md").read_text()
        assert len((package.folder / "decisions" / f"{slug}.jsonl").read_text().split("\n")) == 5
        manifest = json.loads((package.folder / "manifest.json").read_text())
        assert set(manifest["files"]) == set(names) - {"manifest.json"}

    def test_the_same_texts_give_the_same_bytes(self, signed, edition):
        assert write_package(edition).digest == write_package(edition).digest

    def test_nobody_is_named_who_does_not_want_to_be(self, signed, edition, people):
        folder = write_package(edition).folder
        words = "".join(p.read_text() for p in folder.rglob("*") if p.is_file())
        assert not [p.name for p in people.values() if p.name in words]
        people["editor"].public_name = "E. Marsh"
        people["editor"].save()
        manifest = json.loads((write_package(edition).folder / "manifest.json").read_text())
        assert manifest["contributors"] == ["E. Marsh"]

    def test_what_the_archive_would_read_otherwise_is_not_packed(
        self, signed, edition, monkeypatch
    ):
        monkeypatch.setattr(packing, "read_signed", lambda *_: None)
        with pytest.raises(NotFaithful):
            write_package(edition)

    def test_a_killed_writing_leaves_the_package_that_was_there(self, signed, edition, monkeypatch):
        before = write_package(edition)

        def full(*_args):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(packing, "_write_manifest", full)
        with pytest.raises(OSError, match="No space"):
            write_package(edition)
        assert (before.folder / "manifest.json").is_file()
        assert [p.name for p in before.folder.parent.iterdir()] == [before.folder.name]


class TestReleases:
    """An edition goes online whole, and not before its embargo ends."""

    @pytest.fixture
    def free(self, signed, edition):
        return _free(edition)

    def test_nothing_goes_out_under_embargo(self, signed, edition, people, settings):
        locked = Edition.objects.get(pk=edition.pk)
        locked.embargo_until = timezone.now() + timedelta(days=1)
        Edition.objects.filter(pk=edition.pk).update(embargo_until=locked.embargo_until)
        with pytest.raises(UnderEmbargo):
            release(locked, people["publisher"])
        assert not Path(settings.TREATYWATCH_EVIDENCE).exists()
        built = preview(locked)
        assert built.path.is_relative_to(settings.FOLDER)

    def test_what_is_online_is_what_was_signed_and_decided(self, free, people, settings):
        made = release(free, people["publisher"])
        assert (made.reports, made.digest != "") == (1, True)
        with open_evidence(Path(settings.TREATYWATCH_EVIDENCE)) as evidence:
            (report,) = evidence.reports_of("PRK", 2025)
            claims = {c.question: c.status.value for c in evidence.claims(report.slug)}
        assert claims == {"treaty.status": "accepted", "use": "accepted"}
        assert Assignment.objects.get().state == State.PUBLISHED
        assert Edition.objects.get(pk=free.pk).launched is not None

    def test_a_release_that_was_killed_is_made_again(self, free, people, monkeypatch, settings):
        def killed(*_args):
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(releasing, "_written_down", killed)
            with pytest.raises(KeyboardInterrupt):
                release(free, people["publisher"])
        first = Path(settings.TREATYWATCH_EVIDENCE).read_bytes()
        assert not Release.objects.exists()
        release(free, people["publisher"])
        assert Path(settings.TREATYWATCH_EVIDENCE).read_bytes() == first

    def test_no_release_takes_a_report_offline(self, free, people, settings, tmp_path):
        from treatywatch.walk import build

        page = "# Ukraine\n\nLandmine Monitor 2024\n\n## Mine Ban Policy\n\nIt has signed.\n"
        (tmp_path / "archive").mkdir()
        (tmp_path / "archive" / "ukr.md").write_text(page)
        public = Path(settings.TREATYWATCH_EVIDENCE)
        build([tmp_path / "archive"], public)
        before = public.read_bytes()
        with pytest.raises(releasing.NotReleased, match="1 reports would go offline"):
            release(free, people["publisher"])
        assert public.read_bytes() == before
        settings.TREATYWATCH_ARCHIVE = str(tmp_path / "archive")
        release(free, people["publisher"])
        with open_evidence(public) as evidence:
            assert [c.code for c in evidence.countries()] == ["PRK", "UKR"]

    def test_only_a_publisher_releases(self, free, people):
        for who in ("editor", "checker", "researcher", "administrator"):
            with pytest.raises(PermissionDenied):
                release(free, people[who])


def test_the_pages_lead_through_it(draft, sign_in, people, edition):
    keys = {"key": draft.assignment_id}
    checker, publisher = sign_in("checker"), sign_in("publisher")
    page = checker.get(reverse("signoff", kwargs=keys)).content.decode()
    assert "Sign “Use”" in page
    assert "wait for a second person" in page
    _decide_all(draft, people["checker"])
    for section in sections_of(draft):
        data = {"name": section.name, "digest": section.digest}
        checker.post(reverse("sign-section", kwargs=keys), data)
    checker.post(reverse("step", kwargs=keys), {"after": "ready"})
    publisher.post(reverse("sign-report", kwargs=keys))
    page = publisher.get(reverse("signoff", kwargs=keys)).content.decode()
    assert "Signed off by Paula Vogt" in page
    path = reverse("releasing", kwargs={"key": edition.pk})
    _free(edition)
    publisher.post(path, {"release": "1"})
    assert "1 report, Paula Vogt" in publisher.get(path).content.decode()
