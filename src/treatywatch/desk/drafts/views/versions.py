"""The versions of a draft: the list, two side by side, and files to take away."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from treatywatch.desk.drafts.archive import last_edition
from treatywatch.desk.drafts.comparing import compare_texts
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.drafts.reading import code_version
from treatywatch.desk.drafts.views.finding import draft_to_read, version_of
from treatywatch.desk.permissions import Action, needs
from treatywatch.model import Report
from treatywatch.publish.printed.docx import report_as_docx

LAST_EDITION = 0
"""The number by which the last published edition is named among the versions."""
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@needs(Action.SEE_DRAFT)
@require_safe
def versions(request: HttpRequest, key: int) -> HttpResponse:
    """List the versions, newest first."""
    draft = draft_to_read(request.user, key)
    rows = draft.versions.select_related("author", "parent", "other_parent").order_by("-number")
    context = {
        "title": "Versions",
        "assignment": draft.assignment,
        "versions": rows.defer("text"),
        "newest": draft.newest,
        "earlier": bool(last_edition(draft.assignment)),
    }
    return render(request, "drafts/versions.html", context)


@needs(Action.SEE_DRAFT)
@require_safe
def compare(request: HttpRequest, key: int, older: int, newer: int) -> HttpResponse:
    """Show two versions side by side; older 0 is the last published edition."""
    draft = draft_to_read(request.user, key)
    lines = compare_texts(_report(draft, older), _report(draft, newer))
    context = {
        "title": "What changed",
        "assignment": draft.assignment,
        "older": "the last edition" if older == LAST_EDITION else f"version {older}",
        "newer": f"version {newer}",
        "lines": lines,
        "same": sum(line.kind == "same" for line in lines),
    }
    return render(request, "drafts/compare.html", context)


def _report(draft: Draft, number: int) -> Report:
    if number != LAST_EDITION:
        return code_version(version_of(draft, number)).report
    found = last_edition(draft.assignment)
    if not found:
        raise Http404
    return found[0].report


@needs(Action.SEE_DRAFT)
@require_safe
def version_file(request: HttpRequest, key: int, number: int, form: str) -> HttpResponse:
    """Give a version away as a Word file with footnotes, or as Markdown."""
    version = version_of(draft_to_read(request.user, key), number)
    if form == "docx":
        content, kind = report_as_docx(code_version(version).report), _WORD
    else:
        content, kind = version.text.encode(), "text/markdown; charset=utf-8"
    name = f"{version.draft.known.country.lower()}-version-{number}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=kind, headers=headers)
