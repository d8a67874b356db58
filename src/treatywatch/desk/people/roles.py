"""The roles of the network."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """What somebody does in the network; one person can hold several roles."""

    RESEARCHER = "researcher", "Researcher"
    COORDINATOR = "coordinator", "Coordinator"
    EDITOR = "editor", "Editor"
    FACT_CHECKER = "fact-checker", "Fact-checker"
    PUBLISHER = "publisher", "Publisher"
    ADMINISTRATOR = "administrator", "Administrator"
