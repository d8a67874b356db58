"""The vault: a source is for those who are named for it, whatever anybody's role."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from treatywatch.desk.audit.models import Entry
from treatywatch.desk.audit.verifying import verify
from treatywatch.desk.vault.envelope import NotOpened, key_of
from treatywatch.desk.vault.keeping import (
    ChangedMeanwhile,
    NotNamed,
    RevealingWords,
    change,
    is_named,
    open_source,
    put,
)
from treatywatch.desk.vault.keyring import UnfitKey
from treatywatch.desk.vault.models import Source, Watched
from treatywatch.desk.vault.naming import NotToBeNamed, end, name, name_for_orphan
from treatywatch.desk.vault.ring import VARIABLE, ring, ring_file
from treatywatch.desk.vault.rotating import forget, names_in_use, rotate
from treatywatch.desk.vault.secret import Secret

SECRET = Secret("Tamar Examplidze", "the Heron", "+997 555 019 977", "met in Obrazia")
WORDS = ("Tamar", "Examplidze", "Heron", "555", "019", "977", "Obrazia")
LABEL = "a Ministry of Defence official"


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A folder of keys of each test's own."""
    settings.KEYS = tmp_path / "keys"
    return settings.KEYS


@pytest.fixture
def source(people):
    """A source that the researcher for North Korea put into the vault."""
    return put(people["researcher"], "PRK", LABEL, SECRET)


def test_nothing_of_a_source_but_its_label_stands_in_the_database(source, people):
    open_source(people["researcher"], source)
    name(people["researcher"], source, people["editor"], "will review the interview")
    held = []
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            held += [str(value) for row in cursor.fetchall() for value in row]
    text = "\n".join(held)
    assert LABEL in text
    assert not [word for word in WORDS if len(word) > 3 and word.lower() in text.lower()]


def test_whoever_puts_a_source_in_is_named_for_it(source, people):
    assert open_source(people["researcher"], source) == SECRET


@pytest.mark.parametrize(
    "who",
    ["editor", "coordinator", "publisher", "administrator", "checker", "other_researcher"],
)
def test_no_role_opens_a_source(source, people, who):
    with pytest.raises(NotNamed):
        open_source(people[who], source)


def test_somebody_who_is_named_opens_it_until_that_ends(source, people):
    keeper = name(people["researcher"], source, people["editor"], "will review the interview")
    assert open_source(people["editor"], source) == SECRET
    end(people["researcher"], keeper, "the review is done")
    with pytest.raises(NotNamed):
        open_source(people["editor"], source)
    again = name(people["researcher"], source, people["editor"], "a second review")
    assert again.pk != keeper.pk
    assert source.keepers.count() == 3


@pytest.mark.parametrize("who", ["editor", "administrator", "coordinator"])
def test_only_those_named_name_others(source, people, who):
    with pytest.raises(NotNamed):
        name(people[who], source, people[who], "I want to see")
    assert not is_named(people[who], source)


@pytest.mark.parametrize(
    ("other", "reason", "words"),
    [
        ("researcher", "again", "is named already"),
        ("editor", "  ", "says no reason"),
        ("nobody", "helps", "has no role that opens the vault"),
    ],
)
def test_a_naming_that_makes_no_sense_is_refused(source, people, other, reason, words):
    with pytest.raises(NotToBeNamed, match=words):
        name(people["researcher"], source, people[other], reason)


def test_the_last_who_is_named_stays(source, people):
    with pytest.raises(NotToBeNamed, match="name another first"):
        end(people["researcher"], source.keepers.get(), "I leave")


def test_somebody_who_may_not_sign_in_any_more_opens_nothing(source, people):
    name(people["researcher"], source, people["editor"], "will review")
    people["editor"].is_active = False
    people["editor"].save()
    with pytest.raises(NotNamed):
        open_source(people["editor"], source)
    with pytest.raises(NotToBeNamed, match="name another first"):
        end(people["researcher"], source.keepers.order_by("pk").first(), "I leave")


def test_a_source_that_nobody_can_open_is_given_to_somebody_on_the_server(source, people):
    with pytest.raises(NotToBeNamed, match="somebody is named"):
        name_for_orphan(source, people["editor"], "the researcher left")
    people["researcher"].is_active = False
    people["researcher"].save()
    name_for_orphan(source, people["editor"], "the researcher left")
    assert open_source(people["editor"], source) == SECRET
    assert Entry.objects.filter(who="desk", action="vault.name-for-orphan").count() == 1


def test_a_source_of_another_country_is_not_put_in(people):
    with pytest.raises(NotNamed, match="PRK"):
        put(people["other_researcher"], "PRK", LABEL, SECRET)


@pytest.mark.parametrize(
    "label", ["Ms Examplidze of the Ministry", "the official at 0555 019 977", "tamar examplidze"]
)
def test_a_label_that_tells_the_name_is_refused(people, label):
    with pytest.raises(RevealingWords, match="public label") as caught:
        put(people["researcher"], "PRK", label, SECRET)
    assert "xamplidze" not in str(caught.value)


def test_a_reason_that_tells_the_name_is_refused(source, people):
    with pytest.raises(RevealingWords, match="reason"):
        name(people["researcher"], source, people["editor"], "knows Tamar Examplidze well")


def test_each_look_is_in_the_audit_without_a_word_of_the_source(source, people):
    open_source(people["researcher"], source)
    open_source(people["researcher"], source)
    looks = Entry.objects.filter(action="vault.open", thing=f"vault.source:{source.key}")
    assert [entry.who for entry in looks] == [f"person:{people['researcher'].pk}"] * 2
    assert verify().holds


def test_of_two_who_change_a_source_at_once_one_is_told(source, people):
    name(people["researcher"], source, people["editor"], "will review")
    change(people["editor"], source, LABEL, Secret("Tamar Examplidze", notes="first"), 1)
    with pytest.raises(ChangedMeanwhile, match="open it again"):
        change(people["researcher"], source, LABEL, Secret("Tamar Examplidze"), 1)
    assert open_source(people["editor"], source).notes == "first"


def test_a_changed_name_is_what_is_watched(source, people):
    before = set(Watched.objects.values_list("digest", flat=True))
    change(people["researcher"], source, LABEL, Secret("Nana Sampleli"), 1)
    assert not before & set(Watched.objects.values_list("digest", flat=True))


def test_a_sealed_text_that_was_moved_to_another_source_does_not_open(source, people):
    other = put(people["researcher"], "PRK", "a diplomat", Secret("Nana Sampleli"))
    Source.objects.filter(pk=other.pk).update(sealed=source.sealed)
    with pytest.raises(NotOpened):
        open_source(people["researcher"], Source.objects.get(pk=other.pk))


def test_the_keys_are_a_file_of_its_owners_outside_the_database(source):
    assert ring_file().stat().st_mode & 0o777 == 0o600


def test_lost_keys_stop_the_vault_instead_of_making_others(source, people):
    ring_file().unlink()
    for deed in (
        lambda: open_source(people["researcher"], source),
        lambda: put(people["researcher"], "PRK", LABEL, Secret("Nana Sampleli")),
    ):
        with pytest.raises(UnfitKey, match="put the key file back"):
            deed()


def test_keys_can_come_from_the_environment(people, keys, monkeypatch):
    monkeypatch.setenv(VARIABLE, "from-outside " + "A" * 43 + "=")
    made = put(people["researcher"], "PRK", LABEL, SECRET)
    assert key_of(made.sealed) == "from-outside"
    assert not ring_file().exists()
    with pytest.raises(UnfitKey, match="come from the environment"):
        rotate()


def test_a_new_key_seals_everything_anew_and_nothing_is_lost(source, people):
    old = ring().first.name
    fresh, count = rotate()
    held = Source.objects.get(pk=source.pk)
    assert (count, key_of(held.sealed)) == (1, fresh)
    assert names_in_use() == {fresh}
    assert open_source(people["researcher"], held) == SECRET
    forget(old)
    assert [key.name for key in ring().keys] == [fresh]
    assert open_source(people["researcher"], held) == SECRET


def test_a_key_in_use_is_not_forgotten(source):
    with pytest.raises(UnfitKey, match="rotate first"):
        forget(ring().first.name)
    with pytest.raises(UnfitKey, match="no longer on the ring"):
        forget("another")


def test_a_rotation_that_stopped_half_way_is_finished_by_the_next(source, people, monkeypatch):
    old = ring().first.name

    def stop(*_):
        raise RuntimeError("killed")

    with monkeypatch.context() as patched:
        patched.setattr("treatywatch.desk.vault.rotating._seal_anew", stop)
        with pytest.raises(RuntimeError):
            rotate()
    assert len(ring().keys) == 2
    assert names_in_use() == {old}
    assert open_source(people["researcher"], source) == SECRET
    fresh, _ = rotate()
    assert names_in_use() == {fresh}
    assert open_source(people["researcher"], Source.objects.get(pk=source.pk)) == SECRET


def test_what_the_audit_keeps_of_the_vault_are_keys_and_numbers(source, people):
    change(people["researcher"], source, LABEL, SECRET, 1)
    details = {name for entry in Entry.objects.all() for name in json.loads(entry.detail)}
    assert details <= {"country", "revision", "person"}
