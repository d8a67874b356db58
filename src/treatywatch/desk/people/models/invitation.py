"""An invitation: the only way to become a person of a desk."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from treatywatch.desk.people.models.grant import Span


class Open(models.QuerySet):
    """Invitations that can still be taken up."""

    def open(self) -> Open:
        """Return those that were neither used nor withdrawn and have not expired."""
        return self.filter(used=None, withdrawn=None, expires__gt=timezone.now())

    def by_token(self, token: str) -> Open:
        """Return the open invitation of a token, or none. The table holds hashes only."""
        return self.open().filter(token_hash=hash_of(token))


def hash_of(token: str) -> str:
    """Return what the table keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


class Invitation(Span):
    """An address that was invited to a role; its token is in the mail alone."""

    email = models.EmailField()
    name = models.CharField(max_length=120)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    invited = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField(editable=False)
    used = models.DateTimeField(null=True, editable=False)
    withdrawn = models.DateTimeField(null=True, editable=False)

    objects = Open.as_manager()

    class Meta:
        ordering = ("-invited",)

    def __str__(self) -> str:
        return f"{self.name} as {self.words}"

    def renew(self) -> str:
        """Set a new token and a new end, and return the token; an older one is void."""
        token = secrets.token_urlsafe(32)
        self.token_hash = hash_of(token)
        self.expires = timezone.now() + timedelta(days=settings.INVITATION_DAYS)
        return token

    @property
    def is_open(self) -> bool:
        """Tell whether it can still be taken up."""
        return not self.used and not self.withdrawn and self.expires > timezone.now()
