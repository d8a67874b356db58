"""Pages that give letters and documents out."""

from __future__ import annotations

from io import BytesIO

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from treatywatch.desk.cycle.models import Edition
from treatywatch.desk.permissions import Action, needs, thing_or_404, visible
from treatywatch.desk.requests.forms import LettersForm
from treatywatch.desk.requests.letters import UnknownField
from treatywatch.desk.requests.models import Reply
from treatywatch.desk.requests.sending import letters_of


@needs(Action.WRITE_REQUEST)
def letters(request: HttpRequest, edition: int) -> HttpResponse:
    """Make the letters of all requests of an edition that one may write and that are not sent."""
    found = get_object_or_404(Edition, pk=edition)
    waiting = visible(request.user, Action.WRITE_REQUEST, found.requests.filter(sent=None))
    form = LettersForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            rows = waiting.select_related("edition", "source")
            data = letters_of(rows, form.cleaned_data["text"], request.user)
        except UnknownField as error:
            form.add_error("text", str(error))
        else:
            return _file(data, f"letters-{found.year}.zip")
    words = f"{waiting.count()} requests are not sent yet."
    context = {"title": f"Letters, {found}", "words": words, "form": form, "button": "Make them"}
    return render(request, "frame/form.html", context)


@needs(Action.SEE_REQUESTS)
@require_safe
def document(request: HttpRequest, key: int) -> HttpResponse:
    """Give the document of a reply, as a file that no browser opens by itself."""
    found: Reply = thing_or_404(request.user, Action.SEE_REQUESTS, Reply.objects.all(), pk=key)
    if found.document is None:
        raise Http404
    return _file(bytes(found.document), found.file_name)


def _file(data: bytes, name: str) -> FileResponse:
    """Return bytes as a download, its name made safe by Django."""
    return FileResponse(
        BytesIO(data),
        as_attachment=True,
        filename=name,
        content_type="application/octet-stream",
    )
