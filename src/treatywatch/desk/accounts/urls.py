"""Addresses of people and accounts: allauth's own, but only those that a desk needs."""

from __future__ import annotations

from allauth.account import views as account
from django.urls import include, path, re_path

from treatywatch.desk.accounts import views

_INVITED = r"(?P<token>[A-Za-z0-9_-]{43})"
_RESET = r"^account/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/invite/", views.invite_somebody, name="invite"),
    path("people/<int:key>/", views.change_person, name="person"),
    path("people/<int:key>/roles/<int:grant_key>/take/", views.take_role, name="take-role"),
    path("people/<int:key>/stop/", views.stop_person, name="stop-person"),
    path("people/<int:key>/second-factor/take/", views.take_factor, name="take-factor"),
    path("people/invitations/<int:key>/withdraw/", views.withdraw, name="withdraw"),
    re_path(rf"^join/{_INVITED}/$", views.join, name="join"),
    path("account/", views.account, name="account"),
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/signup/", account.signup, name="account_signup"),
    path("account/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("account/password/change/", account.password_change, name="account_change_password"),
    path("account/password/set/", account.password_set, name="account_set_password"),
    path("account/password/reset/", account.password_reset, name="account_reset_password"),
    path(
        "account/password/reset/done/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(_RESET, account.password_reset_from_key, name="account_reset_password_from_key"),
    path(
        "account/password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("account/second-factor/", include("allauth.mfa.urls")),
]
