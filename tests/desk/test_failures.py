"""Power cuts, full disks and many hands at once: nothing lost, nothing half done."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import time

import pytest

from . import deeds
from .standing import Failed

KEYS = ("vault.keys", "audit.pem")


@pytest.fixture
def desk(standing_desk):
    """A desk of the test's own with people, a request and a source."""
    return standing_desk(furnished=True)


def _record_alone(times: int) -> None:
    from django.db import transaction

    from treatywatch.desk.audit.recording import record

    for number in range(times):
        with transaction.atomic():
            record(None, "test.deed", f"thing:{os.getpid()}", {"number": number})


def _numbers() -> tuple[list[int], int]:
    from treatywatch.desk.audit.models import Entry
    from treatywatch.desk.audit.verifying import verify

    return list(Entry.objects.rows().values_list("number", flat=True)), len(verify().problems)


def test_many_writers_make_one_chain(desk):
    writers = [desk.begin(_record_alone, 15) for _ in range(4)]
    for writer in writers:
        writer.result()
    numbers, problems = desk.do(_numbers)
    assert numbers == list(range(1, 2 + 1 + 60))
    assert problems == 0


def _killed_before_the_end() -> None:
    """Die after the deed and its row were written, before the transaction ends."""
    from django.db import transaction

    with transaction.atomic():
        deeds.ask(1)
        os.kill(os.getpid(), signal.SIGKILL)


def _killed_after_the_end() -> None:
    """Die when all is written, before the head is appended to the file of heads."""
    from treatywatch.desk.audit import recording

    recording.append_head = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    deeds.ask(1)


def test_a_server_killed_before_the_end_of_a_deed_has_done_nothing(desk):
    with pytest.raises(Failed, match="SIGKILL"):
        desk.do(_killed_before_the_end)
    assert desk.do(deeds.counts) == (1, 1, 0)
    desk.do(deeds.ask, 1)
    assert desk.do(deeds.counts) == (2, 2, 0)


def test_a_server_killed_after_a_deed_has_done_all_of_it(desk):
    with pytest.raises(Failed, match="SIGKILL"):
        desk.do(_killed_after_the_end)
    assert desk.do(deeds.counts) == (2, 2, 0)
    desk.do(deeds.ask, 1)
    assert desk.do(deeds.counts) == (3, 3, 0)


def test_servers_killed_at_any_moment_leave_deeds_and_audit_in_step(desk):
    for moment in (0.05, 0.2, 0.4):
        writers = [desk.begin(deeds.ask_for_ever) for _ in range(2)]
        time.sleep(moment)
        for writer in writers:
            writer.kill()
        requests, known, problems = desk.do(deeds.counts)
        assert (requests, problems) == (known, 0)
    desk.do(deeds.ask, 1)
    assert desk.do(deeds.counts) == (requests + 1, known + 1, 0)


def _limited(room: int) -> None:
    """From here on no file of this process may grow over `room` bytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))


def _ask_until_full(room: int) -> str:
    from django.db import DatabaseError

    _limited(room)
    try:
        deeds.ask(10_000)
    except DatabaseError as error:
        return str(error)
    return ""


def test_a_full_disk_refuses_the_deed_and_keeps_what_was_there(desk):
    if desk.database:
        pytest.skip("PostgreSQL's own process writes there; SQLite's is ours to limit")
    room = max(path.stat().st_size for path in desk.folder.iterdir()) + 100_000
    assert "disk" in desk.do(_ask_until_full, room)
    requests, known, problems = desk.do(deeds.counts)
    assert (requests, problems) == (known, 0)
    desk.do(deeds.ask, 1)
    assert desk.do(deeds.counts) == (requests + 1, known + 1, 0)


def _ask_without_room_for_heads() -> None:
    """The file of heads cannot grow; everything else can."""
    import errno

    from treatywatch.desk.audit import recording

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    recording.append_head = full
    deeds.ask(2)


def test_a_head_that_cannot_be_appended_does_not_undo_a_deed(desk):
    desk.do(_ask_without_room_for_heads)
    assert desk.do(deeds.counts) == (3, 3, 0)


def _back_up_limited(out, room: int) -> None:
    from django.db import connection

    connection.ensure_connection()
    _limited(room)
    deeds.back_up(out)


def test_a_backup_on_a_full_disk_says_so_and_leaves_nothing(
    furnished_desk, standing_desk, tmp_path
):
    with pytest.raises(Failed, match="nothing was written: File too large"):
        furnished_desk.do(_back_up_limited, tmp_path / "desk.zip", 2000)
    assert list(tmp_path.iterdir()) == []


def _killed_while_backing_up(out) -> None:
    from treatywatch.desk.backup import making

    made = []

    def write(table, member):
        made.append(table)
        if len(made) > 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0, ""

    making.write_rows = write
    deeds.back_up(out)


def test_a_backup_that_was_killed_is_no_backup_and_the_next_clears_it_away(
    furnished_desk, standing_desk, tmp_path
):
    out = tmp_path / "desk.zip"
    with pytest.raises(Failed, match="SIGKILL"):
        furnished_desk.do(_killed_while_backing_up, out)
    assert not out.exists()
    furnished_desk.do(deeds.back_up, out)
    assert list(tmp_path.iterdir()) == [out]


def _killed_while_restoring(path) -> None:
    from treatywatch.desk.backup import restoring

    restoring._prove = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    deeds.restore(path)


def test_a_restore_that_was_killed_has_restored_nothing_and_can_be_done_again(
    furnished_desk, standing_desk, tmp_path
):
    furnished_desk.do(deeds.back_up, tmp_path / "desk.zip")
    new = standing_desk()
    for name in KEYS:
        shutil.copy(furnished_desk.folder / name, new.folder)
    with pytest.raises(Failed, match="SIGKILL"):
        new.do(_killed_while_restoring, tmp_path / "desk.zip")
    assert new.do(deeds.counts) == (0, 0, 0)
    new.do(deeds.restore, tmp_path / "desk.zip")
    assert new.do(deeds.counts) == (1, 1, 0)


def _rotate_and_die() -> None:
    from treatywatch.desk.vault import rotating

    rotating.record = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    rotating.rotate()


def _rotate() -> set[str]:
    from treatywatch.desk.vault.rotating import names_in_use, rotate

    rotate()
    return names_in_use()


def test_a_rotation_that_was_killed_leaves_a_vault_that_opens(desk):
    with pytest.raises(Failed, match="SIGKILL"):
        desk.do(_rotate_and_die)
    assert desk.do(deeds.opened) == deeds.SECRET_NAME
    assert len(desk.do(_rotate)) == 1
    assert desk.do(deeds.opened) == deeds.SECRET_NAME


def _put_and_rotate(turns: int) -> None:
    for _ in range(turns):
        _rotate()


def _put(number: int) -> None:
    from treatywatch.desk.people.models import Person
    from treatywatch.desk.vault.keeping import put
    from treatywatch.desk.vault.secret import Secret

    ruth = Person.objects.get(name="Ruth Okello")
    for one in range(10):
        put(ruth, "PRK", "a diplomat", Secret(f"Nana Sampleli {number} {one}"))


def _all_open() -> int:
    from treatywatch.desk.vault.keeping import unsealed
    from treatywatch.desk.vault.models import Source

    return len([unsealed(source).name for source in Source.objects.all()])


def test_sources_put_in_while_the_key_changes_all_open(desk):
    work = [desk.begin(_put, 1), desk.begin(_put, 2), desk.begin(_put_and_rotate, 3)]
    for one in work:
        one.result()
    assert desk.do(_all_open) == 21
