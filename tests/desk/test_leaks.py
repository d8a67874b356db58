"""Fifty names and numbers go into the vault; none comes out, on the public side or at the desk.

The sources are put in through the desk's pages, cited by their labels in a report that is signed
off and released, and then everything that the public side makes is searched, byte by byte and in
every encoding; and every page of the desk, as everybody who is not named.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tarfile
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.db import transaction
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from treatywatch.desk.audit.verifying import export
from treatywatch.desk.backup.making import backup
from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.cycle.turns import NotYet, move
from treatywatch.desk.drafts.saving import Save, draft_of, save
from treatywatch.desk.review.deciding import decide
from treatywatch.desk.review.models import Task
from treatywatch.desk.review.state import review_of
from treatywatch.desk.signoff.packing import packages_folder
from treatywatch.desk.signoff.releasing import release
from treatywatch.desk.signoff.sections import sections_of
from treatywatch.desk.signoff.signing import sign_report, sign_section
from treatywatch.desk.vault.models import Source
from treatywatch.desk.vault.watching import HeldByVault, held_for, set_aside
from treatywatch.model import Judgement
from treatywatch.publish.edition import publish

from .matrix import ROUTES, World
from .needles import Needles
from .worlds import make_world

pytestmark = pytest.mark.django_db
CANARIES = 50
A_PAGE = 10
CRAWLER = Path(__file__).with_name("public_side.py")
NAMES = [f"Zyxorel{chr(97 + n // 26)}{chr(97 + n % 26)} Quwanthi" for n in range(CANARIES)]
NUMBERS = [f"+997 555 77{n:02}{n:02}" for n in range(CANARIES)]
NEEDLES = Needles(
    [word for name in NAMES for word in (name, name.split()[0])]
    + ["Quwanthi", "Kestrelbrook"]
    + [word for n in NUMBERS for word in (n, n.replace(" ", ""), n.replace(" ", "")[1:])]
)


def _label(number: int) -> str:
    return f"an official of department {number + 1} of the Ministry of Defence"


@dataclass
class Case:
    """The desk with the canaries in its vault, and the report that cites them."""

    world: World
    folder: Path
    draft: object = None
    notes: list[str] = field(default_factory=list)

    @property
    def evidence(self) -> Path:
        """The public evidence file."""
        return self.folder / "public" / "online.evidence"


@pytest.fixture(scope="module")
def case(django_db_setup, django_db_blocker, tmp_path_factory):
    """A released report that cites fifty confidential sources; made once, taken back at the end."""
    folder = tmp_path_factory.mktemp("leaks")
    (folder / "public").mkdir()
    places = {
        "FOLDER": folder / "desk",
        "KEYS": folder / "keys",
        "TREATYWATCH_EVIDENCE": str(folder / "public" / "online.evidence"),
        "TREATYWATCH_ARCHIVE": "",
    }
    with override_settings(**places), django_db_blocker.unblock(), transaction.atomic():
        made = Case(make_world(), folder)
        _fill_vault(made)
        _write_and_release(made)
        yield made
        transaction.set_rollback(True)


def _fill_vault(case: Case) -> None:
    """Put the canaries in through the pages, and take the notes that cite them from there."""
    client = case.world.clients["researcher"]
    for number, (name, phone) in enumerate(zip(NAMES, NUMBERS, strict=True)):
        form = {
            "country": "PRK",
            "label": _label(number),
            "name": name,
            "also_known_as": f"the man of Kestrelbrook {number}",
            "contacts": phone,
            "notes": f"met {name} at Kestrelbrook, call {phone}",
        }
        assert client.post("/vault/new/", form).status_code == 302
        source = Source.objects.get(label=_label(number))
        asked = {"channel": "interview", "on": "2025-03-03", "place": "Geneva"}
        page = client.get(f"/vault/{source.key}/", asked).content.decode()
        case.notes.append(re.search(r"<q>(.*?)</q>", page)[1])
        assert NEEDLES.in_file("opened", client.post(f"/vault/{source.key}/open/").content)


def _text(case: Case) -> str:
    """A report whose every sentence rests on ten confidential sources."""
    notes = [case.notes[at : at + A_PAGE] for at in range(0, CANARIES, A_PAGE)]
    said = "\n\n".join(
        f"Some {n}00 antipersonnel mines were destroyed in 200{n}.[^{n}]"
        for n in range(1, len(notes) + 1)
    )
    cited = "\n".join(
        f"[^{n}]: {'; '.join(note.rstrip('.') for note in page)}."
        for n, page in enumerate(notes, 1)
    )
    return f"North Korea has not acceded to the Mine Ban Treaty.\n\n{said}\n\n{cited}\n"


def _write_and_release(case: Case) -> None:
    """Take the report through review, sign-off and release."""
    people, prk = case.world.people, case.world.prk
    save(draft_of(prk), Save(_text(case), 1, "cited"), people["researcher"])
    Task.objects.update(done=timezone.now())
    move(prk, State.REVIEW, people["researcher"])
    _decide(prk, people["editor"])
    move(_fresh(prk), State.CHECKING, people["editor"])
    _decide(prk, people["checker"])
    for section in sections_of(draft_of(_fresh(prk))):
        sign_section(draft_of(_fresh(prk)), section.name, section.digest, people["checker"])
    move(_fresh(prk), State.READY, people["checker"])
    sign_report(draft_of(_fresh(prk)), people["publisher"])
    over = timezone.now() - timedelta(days=1)
    Edition.objects.update(embargo_until=over)
    release(Edition.objects.get(), people["publisher"])
    case.draft = draft_of(_fresh(prk))


def _fresh(assignment) -> Assignment:
    return Assignment.objects.select_related("edition").get(pk=assignment.pk)


def _decide(assignment, by) -> None:
    for item in review_of(draft_of(_fresh(assignment))).items:
        decide(draft_of(_fresh(assignment)), item.matter, Judgement.ACCEPT, by)


@pytest.fixture(scope="module")
def public(case, tmp_path_factory) -> dict[str, bytes]:
    """Everything that the public side makes: files by name."""
    made: dict[str, bytes] = {"evidence": case.evidence.read_bytes()}
    site = case.folder / "public" / "site"
    publish(case.evidence, site)
    for root in (site, packages_folder()):
        for path in sorted(root.rglob("*")):
            if path.is_file():
                made[str(path.relative_to(case.folder))] = path.read_bytes()
    answers = case.folder / "answers.zip"
    asked = subprocess.run(
        [sys.executable, CRAWLER, case.evidence, answers],
        capture_output=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr.decode()
    made["answers"] = answers.read_bytes()
    made["log"] = asked.stdout + asked.stderr
    saved = io.BytesIO()
    with tarfile.open(fileobj=saved, mode="w:gz") as package:
        package.add(case.folder / "public", "public")
    made["backup of the public side"] = saved.getvalue()
    return made


def test_the_public_side_has_the_labels(public):
    labels = Needles([_label(number) for number in (0, CANARIES - 1)])
    for name in ("evidence", "answers", "backup of the public side"):
        assert len({word for word, _ in labels.in_file(name, public[name])}) == 2, name
    kinds = {Path(name).suffix for name in public}
    assert {".html", ".pdf", ".docx", ".xlsx", ".parquet", ".csv", ".json", ".md"} <= kinds


def test_nothing_of_the_vault_is_anywhere_on_the_public_side(public):
    found = {one for name, data in public.items() for one in NEEDLES.in_file(name, data)}
    assert found == set()


def _read(answer) -> bytes:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return repr(sorted(answer.headers.items())).encode() + body


NOT_NAMED = ("other_researcher", "coordinator", "editor", "checker", "publisher", "administrator")


@pytest.mark.parametrize("who", NOT_NAMED)
def test_no_page_of_the_desk_shows_anything_to_whoever_is_not_named(case, who, caplog):
    client = case.world.clients[who]
    real = [s.key for s in Source.objects.order_by("pk")[:2]]
    asked = 0
    for name, route in ROUTES.items():
        if name in ("join", "account_logout"):
            continue
        for thing in (case.world.prk, case.world.ukr):
            paths = {reverse(name, kwargs=route.keys(case.world, thing))}
            if name in ("source", "open-source", "change-source", "name-for-source"):
                paths |= {reverse(name, kwargs={"key": key}) for key in real}
            for path in sorted(paths):
                for method in (client.get, client.post):
                    with transaction.atomic():
                        said = _read(method(path))
                        transaction.set_rollback(True)
                    assert NEEDLES.in_file(f"{name} {path}", said) == set()
                    asked += 1
    assert asked > 100
    assert NEEDLES.in_file("log", caplog.text.encode()) == set()


def test_searching_the_desk_for_a_name_finds_nothing(case):
    for who in NOT_NAMED:
        client = case.world.clients[who]
        for path in ("/audit/?thing=Quwanthi", "/requests/?q=Quwanthi", "/vault/?q=Quwanthi"):
            found = NEEDLES.in_file(path, _read(client.get(path)))
            assert {word for word, _ in found} <= {"Quwanthi"}  # one's own words, said back


def test_mails_backups_and_the_audit_hold_nothing(case, tmp_path):
    backup(tmp_path / "desk.zip")
    export(tmp_path / "audit.jsonl")
    for path in tmp_path.iterdir():
        assert NEEDLES.in_file(path.name, path.read_bytes()) == set()
    sent = json.dumps([[m.subject, m.body, m.to] for m in mail.outbox]).encode()
    assert NEEDLES.in_file("mail", sent) == set()


def test_a_source_that_came_after_the_text_holds_it_and_can_be_set_aside(case):
    people = case.world.people
    assignment = _fresh(case.world.ukr)
    draft = draft_of(assignment)
    text = "Ukraine joined the treaty.[^1]\n\n[^1]: Interview with Bogdan Exemplar, 3 May 2024.\n"
    save(draft, Save(text, 1, "u1"), people["other_researcher"])
    Assignment.objects.filter(pk=assignment.pk).update(state=State.READY)
    form = {"country": "UKR", "label": "a deminer", "name": "Bogdan Exemplar"}
    assert case.world.clients["other_researcher"].post("/vault/new/", form).status_code == 302
    draft = draft_of(_fresh(assignment))
    with pytest.raises(HeldByVault):
        sign_report(draft, people["publisher"])
    (sighting,) = held_for(people["other_researcher"])
    set_aside(people["other_researcher"], sighting, "he is quoted by name with his consent")
    with pytest.raises(NotYet, match="undecided"):  # the vault has nothing against it any more
        sign_report(draft, people["publisher"])
