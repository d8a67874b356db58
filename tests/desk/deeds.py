"""What people of a standing desk do; each is run in a process of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

SECRET_NAME = "Tamar Examplidze"
NUMBER = "+997 555 019 977"


def furnish() -> None:
    """People, an edition, a request and a source."""
    from treatywatch.desk import demo
    from treatywatch.desk.people.models import Person
    from treatywatch.desk.vault.keeping import put
    from treatywatch.desk.vault.secret import Secret

    demo.furnish()
    ruth = Person.objects.get(name="Ruth Okello")
    put(ruth, "PRK", "a Ministry of Defence official", Secret(SECRET_NAME, contacts=NUMBER))
    ask(1)


def ask(times: int, who: str = "Ruth Okello") -> None:
    """Make requests, each with its row in the audit."""
    from treatywatch.desk.cycle.models import Edition
    from treatywatch.desk.people.models import Person
    from treatywatch.desk.requests.asking import save_request
    from treatywatch.desk.requests.models import Request

    person, edition = Person.objects.get(name=who), Edition.objects.get()
    for _ in range(times):
        request = Request(edition=edition, country="PRK", recipient="the Ministry of Defence")
        request.sent = date(2025, 2, 3)
        save_request(person, request)


def ask_for_ever() -> None:
    """Make requests until killed."""
    while True:
        ask(5)


def counts() -> tuple[int, int, int]:
    """Return how many requests there are, how many the audit knows, and how many problems."""
    from treatywatch.desk.audit.models import Entry
    from treatywatch.desk.audit.verifying import verify
    from treatywatch.desk.requests.models import Request

    made = Entry.objects.filter(action="request.make").count()
    return Request.objects.count(), made, len(verify().problems)


def back_up(out: Path):
    """Make a backup."""
    from treatywatch.desk.backup.making import backup

    return backup(out)


def restore(path: Path, new_audit_key: bool = False):
    """Restore a backup."""
    from treatywatch.desk.backup.restoring import restore as put_back

    return put_back(path, new_audit_key=new_audit_key)


def opened() -> str:
    """Return the name that a source has for whoever is named for it."""
    from treatywatch.desk.people.models import Person
    from treatywatch.desk.vault.keeping import open_source
    from treatywatch.desk.vault.models import Source

    return open_source(Person.objects.get(name="Ruth Okello"), Source.objects.get()).name


def everything() -> dict[str, list[dict]]:
    """Return all rows of all tables that a backup holds, but the audit's last word."""
    from treatywatch.desk.backup.tables import tables

    return {
        table._meta.label_lower: list(table._base_manager.order_by("pk").values())
        for table in tables()
        if table._meta.app_label != "audit"
    }
