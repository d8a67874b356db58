"""Deciding on claims: each decision is a line that stays, and two people decide on use."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from treatywatch.desk.appended import RowsStay
from treatywatch.desk.cycle.models import Assignment
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.cycle.turns import NotYet, move
from treatywatch.desk.drafts.saving import Save, draft_of, save
from treatywatch.desk.review.deciding import (
    NotDecided,
    accept_unchanged,
    add_claim,
    decide,
)
from treatywatch.desk.review.names import public_label
from treatywatch.desk.review.state import review_of
from treatywatch.model import Judgement

pytestmark = pytest.mark.django_db
TEXT = """North Korea has not acceded to the Mine Ban Treaty.[^1]

## Use

Government forces laid antipersonnel mines along the border in 1999.[^2]

[^1]: Letter, 1 March 2001.
[^2]: Interview with an official, Geneva, 3 May 2002.
"""
ACCEPT, REJECT, CORRECT = Judgement.ACCEPT, Judgement.REJECT, Judgement.CORRECT


@pytest.fixture
def draft(assignment, people):
    """North Korea's draft, handed in for review."""
    draft = draft_of(assignment)
    save(draft, Save(TEXT, 0, "first"), people["researcher"])
    move(assignment, State.REVIEW, people["researcher"])
    draft.refresh_from_db()
    return draft_of(Assignment.objects.get(pk=assignment.pk))


def _matter(draft, question):
    return next(i.matter for i in review_of(draft).items if i.claim.question == question)


def _item(draft, question):
    return next(i for i in review_of(draft).items if i.claim.question == question)


def test_a_claim_that_was_accepted_holds(draft, people):
    item = decide(draft, _matter(draft, "treaty.status"), ACCEPT, people["editor"])
    assert item.holds
    assert item.verdict.by == (public_label(people["editor"]),)
    assert not _item(draft, "use").holds


def test_two_people_decide_on_use(draft, people):
    matter = _matter(draft, "use")
    assert not decide(draft, matter, ACCEPT, people["editor"]).holds
    assert not decide(draft, matter, ACCEPT, people["editor"]).holds
    assert decide(draft, matter, None, people["checker"]).holds


def test_a_second_person_agrees_with_a_correction(draft, people):
    fields = {"question": "use", "answer": "yes", "subject": "PRK", "certainty": "reported",
              "speaker": "media"}  # fmt: skip
    matter = _matter(draft, "use")
    decide(draft, matter, CORRECT, people["editor"], "a newspaper says so", fields)
    item = decide(draft, matter, None, people["checker"])
    assert item.holds
    assert item.verdict.decision.claim.certainty == "reported"


@pytest.mark.parametrize(
    ("judgement", "reason", "claim", "says"),
    [
        (REJECT, " ", None, "needs a reason"),
        (CORRECT, "why", None, "says what the claim should read"),
        (CORRECT, "", {"question": "use", "answer": "no", "subject": "PRK",
                       "certainty": "flat", "speaker": "monitor"}, "needs a reason"),
        (CORRECT, "why", {"question": "use", "answer": "maybe", "subject": "PRK",
                          "certainty": "flat", "speaker": "monitor"}, "not in the codebook"),
        (None, "", None, "nobody has decided"),
    ],
)  # fmt: skip
def test_what_is_not_decided(draft, people, judgement, reason, claim, says):
    with pytest.raises(NotDecided, match=says):
        decide(draft, _matter(draft, "use"), judgement, people["editor"], reason, claim)
    assert draft.decisions.count() == 0


def test_a_decision_on_words_that_changed_is_refused_and_asked_again(draft, people):
    matter = _matter(draft, "treaty.status")
    decide(draft, matter, ACCEPT, people["editor"])
    changed = TEXT.replace("has not acceded", "has still not acceded")
    save(draft, Save(changed, 1, "second"), people["editor"])
    review = review_of(draft)
    assert [asked.why for asked in review.asked] == ["the sentence has changed"]
    with pytest.raises(NotDecided, match="have changed"):
        decide(draft, matter, ACCEPT, people["editor"])


def test_nobody_decides_on_their_own_text_or_that_of_others(draft, people):
    matter = _matter(draft, "use")
    for who in ("researcher", "other_editor", "publisher", "administrator"):
        with pytest.raises(PermissionDenied):
            decide(draft, matter, ACCEPT, people[who])


def test_a_claim_that_no_rule_proposes_is_added(draft, people):
    start = draft.newest.text.index("Government") and review_of(draft).items[-1].sentence.start
    fields = {"question": "stockpile", "answer": "yes", "subject": "PRK",
              "certainty": "likely", "speaker": "monitor"}  # fmt: skip
    add_claim(draft, start, fields, people["editor"], "it must have had some")
    assert _item(draft, "stockpile").holds


def test_a_decision_stays(draft, people):
    decide(draft, _matter(draft, "treaty.status"), ACCEPT, people["editor"])
    row = draft.decisions.get()
    for change in (row.save, row.delete, draft.decisions.all().delete):
        with pytest.raises(RowsStay):
            change()


def test_a_report_waits_until_every_claim_is_decided(draft, people):
    assignment = draft.assignment
    with pytest.raises(NotYet, match="2 claims are undecided"):
        move(assignment, State.CHECKING, people["editor"])
    for question in ("treaty.status", "use"):
        decide(draft, _matter(draft, question), ACCEPT, people["editor"])
    assert move(assignment, State.CHECKING, people["editor"]).after == State.CHECKING


def test_the_log_says_what_was_decided_and_the_audit_that_it_was(draft, people):
    from treatywatch.desk.audit.models import Entry

    decide(draft, _matter(draft, "treaty.status"), REJECT, people["editor"], "a misreading")
    (line,) = [json.loads(row.line) for row in draft.decisions.all()]
    assert (line["judgement"], line["reason"]) == ("reject", "a misreading")
    entry = Entry.objects.filter(action="review").get()
    assert "misreading" not in entry.detail


def test_the_second_word_is_wanted_after_the_check_and_not_before(draft, people, sign_in):
    for question in ("treaty.status", "use"):
        decide(draft, _matter(draft, question), ACCEPT, people["editor"])
    path = reverse("step", kwargs={"key": draft.assignment_id})
    sign_in("editor").post(path, {"after": "checking"})
    assert Assignment.objects.get().state == State.CHECKING
    answer = sign_in("checker").post(path, {"after": "ready"})
    assert "1 claims wait for a second person" in answer.content.decode()


class TestAgainstTheLastEdition:
    """What the last edition said in the same words is accepted at once."""

    @pytest.fixture
    def update(self, assignment, people, tmp_path, settings):
        from treatywatch.walk import build

        folder = tmp_path / "archive"
        folder.mkdir()
        page = f"# North Korea\n\nLandmine Monitor 2024\n\n## Mine Ban Policy\n\n{TEXT}"
        (folder / "prk.md").write_text(page, encoding="utf-8")
        build([folder], tmp_path / "last.evidence")
        settings.TREATYWATCH_EVIDENCE = str(tmp_path / "last.evidence")
        draft = draft_of(assignment)
        new = TEXT.replace("## Use", "It has never exported mines.\n\n## Use")
        save(draft, Save(new, 0, "first"), people["researcher"])
        move(assignment, State.REVIEW, people["researcher"])
        return draft_of(Assignment.objects.get(pk=assignment.pk))

    def test_unchanged_claims_are_accepted_and_new_ones_wait(self, update, people):
        assert accept_unchanged(update, people["editor"]) == 2
        assert [i.claim.question for i in review_of(update).open] == ["transfer.export"]
        assert [i.claim.question for i in review_of(update).waiting] == ["use"]
        assert accept_unchanged(update, people["editor"]) == 0
        assert accept_unchanged(update, people["checker"]) == 1
        assert review_of(update).waiting == ()


class TestByForms:
    """The page works without a script, and answers a script in JSON."""

    def test_the_page_shows_claims_notes_and_forms(self, draft, sign_in):
        answer = sign_in("editor").get(reverse("review", kwargs={"key": draft.assignment_id}))
        page = answer.content.decode()
        assert "Interview with an official, Geneva" in page
        assert page.count('class="judge"') == 2
        assert "two people decide" in page

    def test_a_form_decides(self, draft, sign_in):
        path = reverse("decide", kwargs={"key": draft.assignment_id})
        data = {"matter": _matter(draft, "treaty.status"), "judgement": "accept"}
        answer = sign_in("editor").post(path, data)
        assert answer.status_code == 302
        assert _item(draft, "treaty.status").holds

    def test_a_script_is_told_what_is_left(self, draft, sign_in):
        path = reverse("decide", kwargs={"key": draft.assignment_id})
        data = {"matter": _matter(draft, "use"), "judgement": "accept"}
        answer = sign_in("editor").post(path, data, headers={"accept": "application/json"})
        assert answer.json()["kind"] == "waiting"
        assert (answer.json()["open"], answer.json()["left"]) == (1, 1)

    def test_a_correction_comes_from_a_form_that_is_filled_in(self, draft, sign_in):
        matter = _matter(draft, "treaty.status")
        keys = {"key": draft.assignment_id, "matter": matter}
        client = sign_in("editor")
        form = client.get(reverse("claim", kwargs=keys)).context["form"]
        data = {name: value for name, value in form.initial.items() if value}
        data |= {"certainty": "reported", "reason": "the letter only reports it"}
        assert client.post(reverse("correct", kwargs=keys), data).status_code == 302
        assert _item(draft, "treaty.status").verdict.decision.claim.certainty == "reported"

    def test_a_correction_outside_the_codebook_says_what_is_inside(self, draft, sign_in):
        keys = {"key": draft.assignment_id, "matter": _matter(draft, "use")}
        data = {"question": "use", "answer": "maybe", "subject": "PRK", "certainty": "flat",
                "speaker": "monitor", "reason": "so"}  # fmt: skip
        answer = sign_in("editor").post(reverse("correct", kwargs=keys), data)
        assert answer.status_code == 400
        assert "use = maybe is not in the codebook" in answer.content.decode()

    def test_a_task_is_set_and_done_and_holds_the_sign_off(self, draft, sign_in, people):
        client = sign_in("editor")
        path = reverse("tasks", kwargs={"key": draft.assignment_id})
        data = {"words": "Ask the embassy", "for_whom": people["researcher"].pk}
        assert client.post(path, data).status_code == 302
        task = draft.tasks.get()
        done = reverse("task-done", kwargs={"key": draft.assignment_id, "task": task.pk})
        sign_in("researcher").post(done)
        task.refresh_from_db()
        assert task.done is not None
