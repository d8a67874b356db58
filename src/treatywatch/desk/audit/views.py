"""The audit as a page. It can be read; there is no way to change it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from treatywatch.desk.audit.models import Entry
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, needs

ROWS = 100


@needs(Action.SEE_AUDIT)
@never_cache
@require_safe
def audit(request: HttpRequest) -> HttpResponse:
    """Show who did what when, newest first; of one thing or person where asked."""
    thing, who = request.GET.get("thing", ""), request.GET.get("who", "")
    rows = Entry.objects.all()
    rows = rows.filter(thing=thing) if thing else rows
    rows = rows.filter(who=who) if who else rows
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    names = {f"person:{key}": name for key, name in Person.objects.values_list("pk", "name")}
    lines = [(entry, names.get(entry.who, entry.who)) for entry in page]
    context = {"title": "Audit", "page": page, "lines": lines, "thing": thing, "who": who}
    return render(request, "audit/audit.html", context)
