"""Every route for every role: what opens, what is refused, and that no key of another opens it."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from .matrix import EVERYBODY, NOT_THERE_YET, ROUTES
from .worlds import make_world

pytestmark = pytest.mark.django_db
REFUSED = (403, 404)


def _patterns(resolver: URLResolver):
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern)
        else:
            yield pattern


def _routes() -> list[URLPattern]:
    return list(_patterns(get_resolver()))


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """An edition with two reports, each with a draft and a comment on its sentence.

    Made once: what a test does to it is taken back at its end.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


def _ask(client, route, path):
    return _undone(client.post if route.post else client.get, path)


def _undone(method, path):
    """Ask, and take back what was done, so that the next person finds the same world."""
    with transaction.atomic():
        answer = method(path)
        transaction.set_rollback(True)
    return answer


def test_every_route_has_a_name_and_a_line_in_the_matrix():
    names = [route.name for route in _routes()]
    assert all(names)
    assert sorted(set(names)) == sorted(ROUTES)


def test_every_view_of_the_desk_says_what_it_needs():
    for route in _routes():
        if route.callback.__module__.startswith("treatywatch"):
            assert hasattr(route.callback, "needs"), route.name


@pytest.mark.parametrize("name", ROUTES)
def test_a_route_opens_for_those_whom_the_matrix_names(name, world):
    route = ROUTES[name]
    for thing, opens in ((world.prk, route.opens), (world.ukr, route.mirror)):
        if opens is None:
            continue
        path = reverse(name, kwargs=route.keys(world, thing))
        for who in sorted(EVERYBODY):
            status = _ask(world.clients[who], route, path).status_code
            if name in NOT_THERE_YET:
                assert status == 404, (name, who, status)
            elif who not in opens:
                assert status in REFUSED, (name, who, status)
            elif route.post:
                assert status not in REFUSED, (name, who, status)
                assert status < 500, (name, who, status)
            else:
                assert status in (200, 302), (name, who, status)


@pytest.mark.parametrize("name", ROUTES)
def test_a_form_is_refused_like_its_page(name, world):
    route = ROUTES[name]
    for thing, opens in ((world.prk, route.opens), (world.ukr, route.mirror)):
        for who in sorted(EVERYBODY - opens) if opens is not None else ():
            path = reverse(name, kwargs=route.keys(world, thing))
            status = _undone(world.clients[who].post, path).status_code
            assert status in (*REFUSED, 405), (name, who)


@pytest.mark.parametrize("name", ROUTES)
def test_a_stranger_is_led_to_the_sign_in(name, world, stranger):
    route = ROUTES[name]
    path = reverse(name, kwargs=route.keys(world, world.prk))
    answer = _ask(stranger, route, path)
    assert answer.status_code == route.stranger
    if answer.status_code == 302 and name != "account_logout":
        assert answer["Location"].startswith(("/account/login/", "/account/second-factor/"))


@pytest.mark.parametrize("name", [n for n, r in ROUTES.items() if r.mirror is not None])
def test_a_key_that_does_not_exist_looks_like_one_of_another_country(name, world):
    route = ROUTES[name]
    stands = type("Nothing", (), {"pk": 987654321})
    path = reverse(name, kwargs=route.keys(world, stands))
    for who in sorted(EVERYBODY):
        assert _ask(world.clients[who], route, path).status_code in REFUSED, who
