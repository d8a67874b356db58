"""Coming in: by invitation, throttled, with a second factor; nobody learns who is here."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from treatywatch.desk.accounts.inviting import invite
from treatywatch.desk.people.models import Invitation, Person

from .browserlike import Https

pytestmark = pytest.mark.django_db
PASSWORD = "nineteen quiet herons"
LOGIN = "/account/login/"


@pytest.fixture(autouse=True)
def nobody_has_tried_yet():
    cache.clear()


@pytest.fixture
def invited(people):
    """An open invitation and its token."""
    made = Invitation(email="new@desk.example", name="New", role="researcher", countries=["MMR"])
    return made, invite(made, people["administrator"])


@pytest.fixture
def ruth(people):
    people["researcher"].set_password(PASSWORD)
    people["researcher"].save()
    return people["researcher"]


def _join(stranger, token, password=PASSWORD):
    return stranger.post(f"/join/{token}/", {"name": "New Person", "password": password})


def _sign_in(client, email, password=PASSWORD, **more):
    return client.post(LOGIN, {"login": email, "password": password, **more})


def test_an_invitation_makes_a_person_with_its_role(stranger, invited):
    assert stranger.get(f"/join/{invited[1]}/").status_code == 200
    assert _join(stranger, invited[1])["Location"] == LOGIN
    person = Person.objects.get(email="new@desk.example")
    assert [grant.words for grant in person.grants.all()] == ["Researcher for Myanmar"]
    assert person.password.startswith("argon2")
    assert _sign_in(stranger, "New@Desk.example")["Location"] == "/"


def test_an_invitation_works_once(stranger, invited):
    _join(stranger, invited[1])
    assert stranger.get(f"/join/{invited[1]}/").status_code == 404
    assert _join(stranger, invited[1]).status_code == 404
    assert Person.objects.filter(email="new@desk.example").count() == 1


def test_an_invitation_expires(stranger, invited):
    Invitation.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert _join(stranger, invited[1]).status_code == 404
    assert not Person.objects.filter(email="new@desk.example").exists()


def test_a_withdrawn_invitation_is_void(stranger, invited, sign_in):
    sign_in("administrator").post(reverse("withdraw", args=[invited[0].pk]))
    assert _join(stranger, invited[1]).status_code == 404


def test_the_token_stands_in_the_mail_alone(invited, sign_in):
    fields = {"name": "A", "email": "a@desk.example", "role": "editor"}
    sign_in("administrator").post(reverse("invite"), fields)
    (token,) = re.findall(r"/join/([\w-]{43})/", mail.outbox[0].body)
    row = Invitation.objects.get(email="a@desk.example")
    assert token not in str(row.__dict__)
    assert Invitation.objects.by_token(token).get() == row


BY_COORDINATOR = {
    "a researcher of the region": ({"role": "researcher", "countries": ["MMR"]}, 302),
    "a researcher of another region": ({"role": "researcher", "countries": ["UKR"]}, 403),
    "a researcher of both": ({"role": "researcher", "countries": ["MMR", "UKR"]}, 403),
    "an editor": ({"role": "editor"}, 200),
    "an administrator": ({"role": "administrator"}, 200),
}


@pytest.mark.parametrize("case", BY_COORDINATOR)
def test_a_coordinator_invites_researchers_of_the_own_region_alone(case, sign_in):
    fields, status = BY_COORDINATOR[case]
    form = {"name": "A", "email": "a@desk.example", **fields}
    assert sign_in("coordinator").post(reverse("invite"), form).status_code == status
    assert Invitation.objects.exists() is (status == 302)


WEAK = {
    "short": "herons",
    "common": "password123456",
    "only figures": "190519051905",
    "the address": "new@desk.example",
}


@pytest.mark.parametrize("case", WEAK)
def test_a_weak_password_is_refused(case, stranger, invited):
    assert _join(stranger, invited[1], WEAK[case]).status_code == 200
    assert not Person.objects.filter(email="new@desk.example").exists()


def test_nobody_signs_up(stranger):
    fields = {"email": "x@desk.example", "password1": PASSWORD, "password2": PASSWORD}
    assert stranger.post("/account/signup/", fields).status_code == 200
    assert not Person.objects.exists()


def test_a_wrong_address_and_a_wrong_password_look_the_same(stranger, ruth):
    wrong = _sign_in(stranger, ruth.email, "not this")
    unknown = _sign_in(Https(), "nobody-here@desk.example", "not this")
    assert wrong.status_code == unknown.status_code == 200
    assert _bare(wrong, ruth.email) == _bare(unknown, "nobody-here@desk.example")


def _bare(answer, email):
    text = answer.content.decode().replace(email, "")
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", text)


def test_a_reset_tells_nobody_whether_the_address_is_known(stranger, ruth):
    known = stranger.post("/account/password/reset/", {"email": ruth.email})
    unknown = Https().post("/account/password/reset/", {"email": "nobody-here@desk.example"})
    assert known.status_code == unknown.status_code == 302
    assert known["Location"] == unknown["Location"]
    assert [message.to for message in mail.outbox] == [[ruth.email]]


def test_guessing_is_throttled_even_for_the_right_password(stranger, ruth):
    for _ in range(5):
        _sign_in(stranger, ruth.email, "not this")
    answer = _sign_in(Https(), ruth.email)
    assert answer.status_code != 302
    assert "_auth_user_id" not in stranger.session


def test_whoever_was_stopped_does_not_come_in(stranger, ruth, sign_in):
    inside = sign_in("researcher")
    assert inside.get("/board/").status_code == 200
    ruth.is_active = False
    ruth.save()
    assert inside.get("/board/")["Location"].startswith(LOGIN)
    _sign_in(stranger, ruth.email)
    assert stranger.get("/board/").status_code == 302


def test_the_session_is_a_new_one_after_signing_in(stranger, ruth):
    stranger.get(LOGIN)
    session = stranger.session
    session["planted"] = "yes"
    session.save()
    stranger.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    _sign_in(stranger, ruth.email)
    assert stranger.session.session_key != session.session_key


def test_sessions_end(stranger, ruth):
    _sign_in(stranger, ruth.email)
    cookie = stranger.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == ""  # gone with the browser
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert stranger.session.get_expiry_age() <= 12 * 3600


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_signing_in_leads_nowhere_else(target, stranger, ruth):
    answer = _sign_in(stranger, ruth.email, next=target)
    assert answer.status_code == 302
    assert "evil" not in answer["Location"]


def test_a_second_factor_is_asked_for(stranger, ruth):
    secret = generate_totp_secret()
    TOTP.activate(ruth, secret)
    answer = _sign_in(stranger, ruth.email)
    assert answer["Location"].startswith("/account/second-factor/authenticate/")
    assert stranger.get("/board/").status_code == 302
    assert stranger.post(answer["Location"], {"code": "000000"}).status_code == 200
    assert stranger.get("/board/").status_code == 302
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    assert stranger.post(answer["Location"], {"code": code})["Location"] == "/"
    assert stranger.get("/board/").status_code == 200


MUST_HAVE = ("editor", "publisher", "administrator")


@pytest.mark.parametrize("who", ["researcher", "coordinator", "checker", *MUST_HAVE])
def test_whoever_can_change_what_is_published_must_have_a_second_factor(who, people, sign_in):
    client = sign_in(who)
    Authenticator.objects.all().delete()
    answer = client.get("/editions/")
    held = answer.status_code == 302 and "second-factor" in answer["Location"]
    assert held is (who in MUST_HAVE)
    assert client.get("/account/second-factor/").status_code == 200


def test_a_lost_second_factor_is_taken_away_by_an_administrator(people, sign_in, stranger, ruth):
    TOTP.activate(ruth, generate_totp_secret())
    sign_in("administrator").post(reverse("take-factor", args=[ruth.pk]))
    assert _sign_in(stranger, ruth.email)["Location"] == "/"


def test_the_last_administrator_stays(people, sign_in):
    adam = people["administrator"]
    client = sign_in("administrator")
    client.post(reverse("take-role", args=[adam.pk, adam.grants.get().pk]))
    client.post(reverse("stop-person", args=[adam.pk]))
    adam.refresh_from_db()
    assert adam.is_active
    assert adam.grants.filter(role="administrator").exists()


def test_roles_are_given_and_taken(people, sign_in):
    client, nora = sign_in("administrator"), people["nobody"]
    client.post(reverse("person", args=[nora.pk]), {"role": "coordinator", "region": "Africa"})
    assert [grant.words for grant in nora.grants.all()] == ["Coordinator for Africa"]
    client.post(reverse("take-role", args=[nora.pk, nora.grants.get().pk]))
    assert not nora.grants.exists()
    assert (
        client.post(
            reverse("person", args=[nora.pk]), {"role": "coordinator", "region": ""}
        ).status_code
        == 200
    )
    assert not nora.grants.exists()
