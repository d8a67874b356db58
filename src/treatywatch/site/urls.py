"""The addresses. Each ends in a slash, so that a published page is a folder with an index."""

from __future__ import annotations

from django.urls import path, register_converter

from treatywatch.site import views
from treatywatch.site.api.api import api


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


PAGE = "page-<int:number>/"

urlpatterns = [
    path("", views.show("home")),
    path("api/v1/", api.urls),
    path("reading/", views.show("reading")),
    path("about/", views.show("about")),
    path("corpus/", views.show("corpus")),
    path("downloads/", views.show("downloads")),
    path("data/<name:name>.csv", views.table),
    path("data/prov/<name:slug>.json", views.provenance),
    path("search/", views.search),
    path("beside/", views.beside),
    path("editions/", views.show("editions")),
    path("editions/<year:edition>/", views.show("edition")),
    path("votes/", views.show("votes")),
    path("treaties/<name:code>/", views.treaty),
    path("treaties/<name:code>/<year:year>/", views.show("treaty-then")),
    path("questions/", views.show("questions")),
    path("questions/<name:question>/", views.show("question")),
    path("reports/<name:slug>/", views.show("report")),
    path("reports/<name:slug>/s-<int:start>/", views.show("sentence")),
    path("country/<name:code>/", views.show("country")),
    path("country/<name:code>/answers/", views.show("country-answers")),
    path("country/<name:code>/history/<name:question>/", views.show("history")),
    path("country/<name:code>/profile.pdf", views.profile, {"form": "pdf"}),
    path("country/<name:code>/profile.docx", views.profile, {"form": "docx"}),
    path("data/annual-report-<year:edition>.pdf", views.annual_report),
    path("country/<name:code>/compare/<year:earlier>/<year:later>/", views.show("comparison")),
    path("findings/", views.show("findings")),
    path("findings/rule/<name:rule>/", views.show("findings-of-rule")),
    path(f"findings/rule/<name:rule>/{PAGE}", views.show("findings-of-rule")),
    path("findings/country/<name:code>/", views.show("findings-of-country")),
    path(f"findings/country/<name:code>/{PAGE}", views.show("findings-of-country")),
    path("findings/edition/<year:edition>/", views.show("findings-of-edition")),
    path(f"findings/edition/<year:edition>/{PAGE}", views.show("findings-of-edition")),
    path("sources/", views.show("sources")),
    path(f"sources/{PAGE}", views.show("sources")),
    path("sources/<name:key>/", views.show("source")),
    path(f"sources/<name:key>/{PAGE}", views.show("source")),
]
handler400 = "treatywatch.site.mishaps.bad_request"
handler404 = "treatywatch.site.mishaps.not_found"
handler500 = "treatywatch.site.mishaps.failure"
