"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """The room as an application."""

    name = "treatywatch.desk.signoff"
    label = "signoff"

    def ready(self) -> None:
        """Hold a report until its sections are signed."""
        from treatywatch.desk.cycle.turns import GUARDS  # noqa: PLC0415 - apps are ready now
        from treatywatch.desk.signoff.sections import unsigned_sections  # noqa: PLC0415

        GUARDS.append(unsigned_sections)
