"""Writing: in the browser, by a file, or from the last edition's text."""

from __future__ import annotations

from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from treatywatch.desk.drafts.forms import TextForm, UploadForm, new_key
from treatywatch.desk.drafts.incoming import begin_from, read_upload
from treatywatch.desk.drafts.models import Draft, Origin
from treatywatch.desk.drafts.saving import Save, Saved, save
from treatywatch.desk.drafts.views.finding import draft_to_write
from treatywatch.desk.permissions import Action, needs
from treatywatch.model import TreatywatchError

NOT_KEPT = 507
"""The status for a text that this side cannot keep now: the sender has to keep it."""


@needs(Action.WRITE_DRAFT)
@require_POST
def begin(request: HttpRequest, key: int) -> HttpResponse:
    """Begin with the last edition's text."""
    draft = draft_to_write(request.user, key)
    incoming = begin_from(draft.assignment)
    if incoming is None:
        messages.error(request, "There is no earlier edition on this country to begin from.")
    elif draft.newest is None:
        what = Save(incoming.text, 0, f"begin-{draft.pk}", Origin.UPDATE)
        save(draft, what, request.user)
    return redirect("draft", key=key)


@needs(Action.WRITE_DRAFT)
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Show the text to write on, and save it when it comes back."""
    draft = draft_to_write(request.user, key)
    form = TextForm(request.POST) if request.method == "POST" else TextForm.of(draft)
    if request.method == "POST" and form.is_valid():
        try:
            saved = save(draft, _sent(form), request.user)
        except (DatabaseError, TreatywatchError) as error:
            form.add_error(None, _words(error))
            return _editor(request, draft, form, _status(error))
        if saved.conflict:
            return _editor(request, draft, _both(draft, saved), 409, saved)
        _tell(request, saved)
        return redirect("draft", key=key)
    return _editor(request, draft, form, 400 if form.errors else 200)


@needs(Action.WRITE_DRAFT)
@require_POST
def save_by_script(request: HttpRequest, key: int) -> HttpResponse:
    """Save what the page's script sends, and answer in JSON."""
    draft = draft_to_write(request.user, key)
    form = TextForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"saved": False, "words": form.errors.as_text()}, status=400)
    try:
        saved = save(draft, _sent(form), request.user)
    except (DatabaseError, TreatywatchError) as error:
        return JsonResponse({"saved": False, "words": _words(error)}, status=_status(error))
    newest = draft.newest
    if saved.conflict:
        parts = [{"mine": part.mine, "theirs": part.theirs} for part in saved.merge.conflicts]
        answer = {"saved": False, "conflicts": parts, "text": saved.merge.text}
        return JsonResponse({**answer, "version": newest.number}, status=409)
    merged = saved.version.origin == Origin.MERGE
    answer = {"saved": True, "version": newest.number, "merged": merged, "text": newest.text}
    return JsonResponse(answer)


@needs(Action.WRITE_DRAFT)
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest, key: int) -> HttpResponse:
    """Take a Word or Markdown file as the next version."""
    draft = draft_to_write(request.user, key)
    newest = draft.newest
    start = {"parent": newest.number if newest else 0, "key": new_key()}
    form = UploadForm(request.POST or None, request.FILES or None, initial=start)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            return _taken(request, draft, form)
        except (DatabaseError, TreatywatchError) as error:
            form.add_error(None, _words(error))
            status = _status(error)
    words = "Footnotes and endnotes stay with their markers. Tracked changes count as accepted."
    context = {"title": "Upload a file", "form": form, "words": words, "button": "Upload"}
    status = 400 if form.errors and status == 200 else status
    return render(request, "frame/form.html", context, status=status)


def _taken(request: HttpRequest, draft: Draft, form: UploadForm) -> HttpResponse:
    file = form.cleaned_data["file"]
    incoming = read_upload(file.read(), file.name, draft)
    data = form.cleaned_data
    what = Save(incoming.text, data["parent"], data["key"], Origin.UPLOAD, file.name)
    saved = save(draft, what, request.user)
    if saved.conflict:
        return _editor(request, draft, _both(draft, saved), 409, saved)
    _tell(request, saved)
    for line in incoming.left_out[:20]:
        messages.warning(request, f"Not part of the text, so left out: “{line[:200]}”")
    return redirect("draft", key=draft.assignment_id)


def _sent(form: TextForm) -> Save:
    data = form.cleaned_data
    return Save(data["text"], data["parent"], data["key"])


def _both(draft: Draft, saved: Saved) -> TextForm:
    """Return the form with both readings one after the other, to be saved on the newest."""
    number = draft.newest.number
    return TextForm(initial={"text": saved.merge.text, "parent": number, "key": new_key()})


def _editor(
    request: HttpRequest, draft: Draft, form: TextForm, status: int, saved: Saved | None = None
) -> HttpResponse:
    context = {
        "title": "Write",
        "assignment": draft.assignment,
        "form": form,
        "conflicts": saved.merge.conflicts if saved else (),
    }
    return render(request, "drafts/edit.html", context, status=status)


def _tell(request: HttpRequest, saved: Saved) -> None:
    words = f"Saved as version {saved.version.number}."
    if saved.version.origin == Origin.MERGE:
        words += " Somebody had saved in the meantime; both changes are in it."
    messages.success(request, words)


def _words(error: Exception) -> str:
    if isinstance(error, DatabaseError):
        return "Not saved: the desk cannot keep it just now. Your text is still below; try again."
    return str(error)


def _status(error: Exception) -> int:
    return NOT_KEPT if isinstance(error, DatabaseError) else 400
