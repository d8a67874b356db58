"""The addresses. Each ends in a slash, so that a published page is a folder with an index."""

from __future__ import annotations

from django.urls import path, register_converter

from treatywatch.site import views


class Year:
    """An edition in an address."""

    regex = "[0-9]{4}"

    def to_python(self, value: str) -> int:
        """Return the year."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Return the year as it stands in an address."""
        return str(value)


class Name:
    """An identifier in an address: letters, digits, and the marks that join them."""

    regex = "[A-Za-z0-9][A-Za-z0-9._:-]*"

    def to_python(self, value: str) -> str:
        """Return it as it stands."""
        return value

    def to_url(self, value: str) -> str:
        """Return it as it stands."""
        return value


register_converter(Year, "year")
register_converter(Name, "name")

urlpatterns = [
    path("", views.home),
    path("reading/", views.reading),
    path("search/", views.search),
    path("reports/<name:slug>/", views.report),
    path("country/<name:code>/", views.country),
    path("country/<name:code>/compare/<year:earlier>/<year:later>/", views.comparison),
    path("findings/", views.findings),
    path("findings/rule/<name:rule>/", views.rule),
    path("findings/country/<name:code>/", views.country_findings),
    path("findings/edition/<year:edition>/", views.edition),
    path("sources/", views.sources),
    path("sources/<name:key>/", views.source),
]
handler400 = "treatywatch.site.mishaps.bad_request"
handler404 = "treatywatch.site.mishaps.not_found"
handler500 = "treatywatch.site.mishaps.failure"
