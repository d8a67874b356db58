"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """The room as an application."""

    name = "treatywatch.desk.review"
    label = "review"

    def ready(self) -> None:
        """Hold a report in review until its claims are decided on."""
        from treatywatch.desk.cycle.turns import GUARDS  # noqa: PLC0415 - apps are ready now
        from treatywatch.desk.review.guards import open_claims  # noqa: PLC0415

        GUARDS.append(open_claims)
