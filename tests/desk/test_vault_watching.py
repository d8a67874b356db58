"""Texts under the watch: those named are told, whoever writes learns nothing, sign-off waits."""

from __future__ import annotations

import pytest

from treatywatch.desk.audit.models import Entry
from treatywatch.desk.vault.keeping import NotNamed, put
from treatywatch.desk.vault.models import Sighting
from treatywatch.desk.vault.naming import name
from treatywatch.desk.vault.ring import ring
from treatywatch.desk.vault.rotating import forget, rotate
from treatywatch.desk.vault.secret import Secret
from treatywatch.desk.vault.watching import (
    HeldByVault,
    excerpt_for,
    held_for,
    refuse_if_held,
    set_aside,
    watch,
)

CLEAN = "A Ministry of Defence official said that stocks were gone.[1]"
LEAK = "Stocks are gone, said Tamar Examplidze in May.[1]"
SURNAME = "Stocks are gone, said Examplidze in May."


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A folder of keys of each test's own."""
    settings.KEYS = tmp_path / "keys"


@pytest.fixture
def source(people):
    """A source whose keepers are the other researcher's colleagues: the editor and the checker."""
    made = put(
        people["editor"], "PRK", "an official", Secret("Tamar Examplidze", contacts="0555 019977")
    )
    name(people["editor"], made, people["checker"], "checks the interview")
    return made


def test_a_text_without_anything_of_the_vault_is_free(source, assignment, people):
    watch(assignment, CLEAN)
    refuse_if_held(assignment, CLEAN)
    assert not held_for(people["editor"]).exists()


@pytest.mark.parametrize("text", [LEAK, SURNAME, "Call 0555/019977."])
def test_a_text_that_holds_a_name_or_number_cannot_be_signed_off(source, assignment, text):
    with pytest.raises(HeldByVault) as caught:
        refuse_if_held(assignment, text)
    said = str(caught.value)
    assert not [word for word in ("xamplidze", "Tamar", "0199", "official") if word in said]


def test_those_named_are_told_and_nobody_else_and_the_mail_says_nothing(
    source, assignment, people, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        assert watch(assignment, LEAK) is None
    told = {address for mail in mailoutbox for address in mail.to}
    assert told == {people["editor"].email, people["checker"].email}
    said = " ".join(f"{mail.subject} {mail.body}" for mail in mailoutbox)
    assert not [w for w in ("xamplidze", "Tamar", "official", "Korea", "PRK") if w in said]


def test_the_same_text_saved_again_tells_nobody_again(
    source, assignment, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        watch(assignment, LEAK)
        watch(assignment, f"{LEAK} More text.")
    assert len(mailoutbox) == 2


def test_only_those_named_see_where_it_stands(source, assignment, people):
    watch(assignment, LEAK)
    for who in ("editor", "checker"):
        (sighting,) = held_for(people[who])
        assert "said Tamar Examplidze in May" in excerpt_for(people[who], sighting)
    for who in ("researcher", "administrator", "publisher", "coordinator"):
        assert not held_for(people[who]).exists()
        with pytest.raises(NotNamed):
            excerpt_for(people[who], sighting)
    assert Entry.objects.filter(action="vault.look-at-sighting").count() == 2


def test_the_words_around_a_name_are_sealed_in_the_database(source, assignment):
    watch(assignment, LEAK)
    assert "xamplidze" not in Sighting.objects.get().excerpt


def test_words_that_are_gone_hold_nothing(source, assignment, people):
    watch(assignment, LEAK)
    watch(assignment, CLEAN)
    assert not held_for(people["editor"]).exists()
    refuse_if_held(assignment, CLEAN)


def test_words_that_come_back_are_seen_again(source, assignment, people):
    for text in (LEAK, CLEAN, LEAK):
        watch(assignment, text)
    assert held_for(people["editor"]).count() == 1


def test_another_person_of_that_name_is_set_aside_for_all_versions_of_the_text(
    source, assignment, other_assignment, people
):
    watch(assignment, SURNAME)
    (sighting,) = held_for(people["checker"])
    set_aside(people["checker"], sighting, "the minister of the same name, quoted in public")
    refuse_if_held(assignment, f"{SURNAME} Later.")
    watch(assignment, f"{SURNAME} Later.")
    assert not held_for(people["editor"]).exists()
    with pytest.raises(HeldByVault):
        refuse_if_held(assignment, LEAK)
    with pytest.raises(HeldByVault):
        refuse_if_held(other_assignment, SURNAME)


@pytest.mark.parametrize("who", ["researcher", "administrator", "publisher"])
def test_nobody_else_sets_anything_aside(source, assignment, people, who):
    watch(assignment, LEAK)
    (sighting,) = held_for(people["editor"])
    with pytest.raises(NotNamed):
        set_aside(people[who], sighting, "it is fine")


def test_a_new_key_keeps_the_watch_and_what_was_set_aside(source, assignment, people):
    watch(assignment, SURNAME)
    (sighting,) = held_for(people["editor"])
    old = ring().first.name
    rotate()
    forget(old)
    sighting.refresh_from_db()
    assert "Examplidze" in excerpt_for(people["editor"], sighting)
    with pytest.raises(HeldByVault):
        refuse_if_held(assignment, SURNAME)
    set_aside(people["editor"], sighting, "the minister")
    rotate()
    refuse_if_held(assignment, SURNAME)


def test_each_source_is_watched_for_by_itself(source, assignment, people):
    put(people["researcher"], "PRK", "a diplomat", Secret("Tamar Examplidze"))
    watch(assignment, LEAK)
    assert held_for(people["researcher"]).count() == held_for(people["editor"]).count() == 1
    set_aside(people["editor"], held_for(people["editor"]).get(), "public elsewhere")
    with pytest.raises(HeldByVault):
        refuse_if_held(assignment, LEAK)
