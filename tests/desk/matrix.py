"""Every route of the desk: whom it opens for, and with which keys. A route without a line fails.

`opens` are the people for whom the page of the report on North Korea opens with 200 (or goes on,
with 302); everybody else must get 403 or 404. `mirror` are those for whom the same page of
the report on Ukraine opens. A route that takes no keys has no mirror. `post` are routes that
answer to nothing but POST: those whom they open for get no 403 and no 404.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from . import vaulted

EVERYBODY = frozenset(
    (
        "researcher",
        "other_researcher",
        "coordinator",
        "editor",
        "other_editor",
        "checker",
        "other_checker",
        "publisher",
        "administrator",
        "nobody",
    )
)
ROLES = EVERYBODY - {"nobody"}

SEES_PRK = frozenset(
    (
        "researcher",
        "coordinator",
        "editor",
        "other_editor",
        "checker",
        "publisher",
        "administrator",
    )
)
SEES_UKR = frozenset(
    (
        "other_researcher",
        "editor",
        "other_editor",
        "other_checker",
        "publisher",
        "administrator",
    )
)

SOURCES_PRK = frozenset(
    (
        "researcher",
        "coordinator",
        "editor",
        "other_editor",
        "checker",
        "other_checker",
        "publisher",
    )
)
SOURCES_UKR = (SOURCES_PRK - {"researcher", "coordinator"}) | {"other_researcher"}
WRITES_PRK = frozenset(("researcher", "coordinator", "editor", "other_editor"))
WRITES_UKR = frozenset(("other_researcher", "editor", "other_editor"))


@dataclass(frozen=True)
class World:
    """What there is on the desk while the routes are asked for."""

    edition: object
    prk: object
    ukr: object
    people: dict
    invitation: object
    clients: dict


def _no_keys(_world: World, _thing: object) -> dict:
    return {}


@dataclass(frozen=True)
class Route:
    """Whom one route opens for."""

    opens: frozenset[str] = frozenset()
    mirror: frozenset[str] | None = None
    keys: Callable[[World, object], dict] = field(default=_no_keys)
    stranger: int = 302
    post: bool = False


def of_report(opens: frozenset[str], mirror: frozenset[str], *, post: bool = False) -> Route:
    """A page of one report."""
    return Route(opens, mirror, lambda _, thing: {"key": thing.pk}, post=post)


def of_source(
    opens: frozenset[str], mirror: frozenset[str], *, post: bool = False, keeper: bool = False
) -> Route:
    """A page of a confidential source; its researcher is named for it."""

    def keys(world: World, thing: object) -> dict:
        source = vaulted.source_of(world, thing)
        return {"key": source.key, "keeper": source.keeper} if keeper else {"key": source.key}

    return Route(opens, mirror, keys, post=post)


def of_request(opens: frozenset[str], mirror: frozenset[str], *, post: bool = False) -> Route:
    """A page of a request for information."""
    return Route(
        opens, mirror, lambda world, thing: {"key": vaulted.request_of(world, thing)}, post=post
    )


def of_version(opens: frozenset[str], mirror: frozenset[str], **keys: object) -> Route:
    """A page of one version of a report's draft."""
    return Route(opens, mirror, lambda _, thing: {"key": thing.pk, **keys})


def _comment_key(thing: object) -> int:
    draft = getattr(thing, "draft", None)
    return draft.comments.first().pk if draft else 1


READS_PRK = SEES_PRK - {"administrator"}
READS_UKR = SEES_UKR - {"administrator"}
DRAFTS_PRK = frozenset({"researcher"})
DRAFTS_UKR = frozenset({"other_researcher"})

DECIDES_PRK = frozenset({"editor", "checker"})
DECIDES_UKR = frozenset({"other_editor", "other_checker"})


def _matter(thing: object) -> str:
    """What the review page calls the first claim of a report."""
    from treatywatch.desk.review.state import review_of

    draft = getattr(thing, "draft", None)
    return review_of(draft).items[0].matter if draft else "-".join(["0" * 16] * 3)


def _task(thing: object) -> int:
    draft = getattr(thing, "draft", None)
    return draft.tasks.first().pk if draft else 1


def of_claim(*, post: bool = False) -> Route:
    """A page of one claim under review."""
    return Route(
        DECIDES_PRK,
        DECIDES_UKR,
        lambda _, thing: {"key": thing.pk, "matter": _matter(thing)},
        post=post,
    )


PUBLISHES = frozenset({"publisher"})
PLANS = frozenset({"publisher", "administrator"})
GIVES_OUT = frozenset({"coordinator", "editor", "other_editor", "administrator"})
ADMINISTERS = frozenset({"administrator"})

ACCOUNT = Route(EVERYBODY)
"""A page of one's own account."""
ENTRANCE = Route(EVERYBODY, stranger=200)
"""A page for whoever is not signed in yet."""

ROUTES: dict[str, Route] = {
    "home": ACCOUNT,
    "board": Route(ROLES),
    "editions": Route(ROLES),
    "edition": Route(ROLES, keys=lambda world, _: {"key": world.edition.pk}),
    "edition-new": Route(PLANS),
    "edition-calendar": Route(PLANS, keys=lambda world, _: {"key": world.edition.pk}),
    "give-out": Route(GIVES_OUT, keys=lambda world, _: {"key": world.edition.pk}),
    "reassign": of_report(GIVES_OUT, GIVES_OUT - {"coordinator"}),
    "step": of_report(SEES_PRK, SEES_UKR, post=True),
    "remind": of_report(GIVES_OUT, GIVES_OUT - {"coordinator"}, post=True),
    "assignment": of_report(SEES_PRK, SEES_UKR),
    "audit": Route(frozenset({"administrator"})),
    "vault": Route(SOURCES_PRK | SOURCES_UKR),
    "new-source": Route(WRITES_PRK | WRITES_UKR),
    "held": Route(SOURCES_PRK | SOURCES_UKR),
    "sighting": Route(
        frozenset({"researcher"}),
        frozenset({"other_researcher"}),
        lambda world, thing: {"number": vaulted.sighting_of(world, thing)},
    ),
    "source": of_source(SOURCES_PRK, SOURCES_UKR),
    "open-source": of_source(frozenset({"researcher"}), frozenset({"other_researcher"}), post=True),
    "change-source": of_source(
        frozenset({"researcher"}), frozenset({"other_researcher"}), post=True
    ),
    "name-for-source": of_source(
        frozenset({"researcher"}), frozenset({"other_researcher"}), post=True
    ),
    "end-naming": of_source(
        frozenset({"researcher"}), frozenset({"other_researcher"}), keeper=True
    ),
    "requests": Route(SOURCES_PRK | SOURCES_UKR),
    "new-request": Route(WRITES_PRK | WRITES_UKR),
    "letters": Route(WRITES_PRK | WRITES_UKR, keys=lambda world, _: {"edition": world.edition.pk}),
    "request": of_request(SOURCES_PRK, SOURCES_UKR),
    "remind-of-request": of_request(WRITES_PRK, WRITES_UKR, post=True),
    "reply-to-request": of_request(WRITES_PRK, WRITES_UKR, post=True),
    "reply-document": Route(
        SOURCES_PRK,
        SOURCES_UKR,
        lambda world, thing: {"key": vaulted.reply_of(world, thing)},
    ),
    "requests-of-country": Route(
        SOURCES_PRK,
        SOURCES_UKR,
        lambda world, thing: {
            "edition": world.edition.pk,
            "country": getattr(thing, "country", "ZZZ"),
        },
    ),
    "draft": of_report(READS_PRK, READS_UKR),
    "draft-begin": of_report(DRAFTS_PRK, DRAFTS_UKR, post=True),
    "draft-edit": of_report(DRAFTS_PRK, DRAFTS_UKR),
    "draft-save": of_report(DRAFTS_PRK, DRAFTS_UKR, post=True),
    "draft-upload": of_report(DRAFTS_PRK, DRAFTS_UKR),
    "versions": of_report(READS_PRK, READS_UKR),
    "version": of_version(READS_PRK, READS_UKR, number=1),
    "version-file": of_version(READS_PRK, READS_UKR, number=1, form="docx"),
    "compare": of_version(READS_PRK, READS_UKR, older=1, newer=1),
    "comment": of_report(READS_PRK, READS_UKR, post=True),
    "settle": Route(
        READS_PRK,
        READS_UKR,
        lambda _, thing: {"key": thing.pk, "comment_key": _comment_key(thing)},
        post=True,
    ),
    "review": of_report(DECIDES_PRK, DECIDES_UKR),
    "decide": of_report(DECIDES_PRK, DECIDES_UKR, post=True),
    "accept-unchanged": of_report(DECIDES_PRK, DECIDES_UKR, post=True),
    "claim": of_claim(),
    "correct": of_claim(post=True),
    "add-claim": of_version(DECIDES_PRK, DECIDES_UKR, start=0),
    "tasks": of_report(READS_PRK, READS_UKR),
    "task-done": Route(
        READS_PRK,
        READS_UKR,
        lambda _, thing: {"key": thing.pk, "task": _task(thing)},
        post=True,
    ),
    "signoff": of_report(READS_PRK, READS_UKR),
    "sign-section": of_report(frozenset({"checker"}), frozenset({"other_checker"}), post=True),
    "sign-report": of_report(PUBLISHES, PUBLISHES, post=True),
    "reopen": of_report(PUBLISHES, PUBLISHES, post=True),
    "releasing": Route(PUBLISHES, keys=lambda world, _: {"key": world.edition.pk}),
    "people": Route(frozenset({"coordinator", "administrator"})),
    "invite": Route(frozenset({"coordinator", "administrator"})),
    "person": Route(ADMINISTERS, keys=lambda world, _: {"key": world.people["nobody"].pk}),
    "take-role": Route(
        ADMINISTERS,
        keys=lambda world, _: {
            "key": world.people["checker"].pk,
            "grant_key": world.people["checker"].grants.get().pk,
        },
        post=True,
    ),
    "stop-person": Route(
        ADMINISTERS, keys=lambda world, _: {"key": world.people["nobody"].pk}, post=True
    ),
    "take-factor": Route(
        ADMINISTERS, keys=lambda world, _: {"key": world.people["nobody"].pk}, post=True
    ),
    "withdraw": Route(
        ADMINISTERS | {"coordinator"},
        keys=lambda world, _: {"key": world.invitation.pk},
        post=True,
    ),
    "join": Route(frozenset(), keys=lambda *_: {"token": "x" * 43}, stranger=404),
    "account": ACCOUNT,
    "account_login": ENTRANCE,
    "account_logout": ACCOUNT,
    "account_inactive": ENTRANCE,
    "account_signup": ENTRANCE,
    "account_reauthenticate": ACCOUNT,
    "account_change_password": ACCOUNT,
    "account_set_password": ACCOUNT,
    "account_reset_password": ENTRANCE,
    "account_reset_password_done": ENTRANCE,
    "account_reset_password_from_key": Route(
        EVERYBODY, keys=lambda *_: {"uidb36": "1", "key": "x-y"}, stranger=200
    ),
    "account_reset_password_from_key_done": ENTRANCE,
    "mfa_index": ACCOUNT,
    "mfa_authenticate": ACCOUNT,
    "mfa_reauthenticate": ACCOUNT,
    "mfa_activate_totp": ACCOUNT,
    "mfa_deactivate_totp": ACCOUNT,
    "mfa_view_recovery_codes": ACCOUNT,
    "mfa_generate_recovery_codes": ACCOUNT,
    "mfa_download_recovery_codes": ACCOUNT,
}
NOT_THERE_YET = frozenset({"mfa_view_recovery_codes", "mfa_download_recovery_codes"})
"""Pages that are 404 for everybody who has no recovery codes."""
