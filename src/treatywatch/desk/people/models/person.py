"""A person of the network, who signs in by e-mail."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class People(BaseUserManager):
    """Makes people."""

    def create_user(self, email: str, name: str, password: str | None = None) -> Person:
        """Return a new person; without a password nobody can sign in as them yet."""
        person = self.model(email=email.strip().lower(), name=name)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, email: str) -> Person:
        """Return the person with this e-mail address, however it is written."""
        return self.get(email__iexact=email)


class Person(AbstractBaseUser):
    """Somebody who works at the desk.

    `name` is for colleagues. `public_name` stands in the list of contributors of an edition;
    empty, the person is not named anywhere that the public sees.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    public_name = models.CharField(
        "name in the list of contributors", max_length=120, blank=True, default=""
    )
    is_active = models.BooleanField("may sign in", default=True)
    date_joined = models.DateTimeField(default=timezone.now, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ("name",)

    objects = People()

    class Meta:
        verbose_name_plural = "people"
        ordering = ("name",)
        constraints = (models.UniqueConstraint(Lower("email"), name="one_person_per_address"),)

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """Return the name that colleagues see."""
        return self.name

    def get_short_name(self) -> str:
        """Return the same."""
        return self.name
