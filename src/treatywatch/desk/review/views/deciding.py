"""Forms that decide: sent by the page's script, or as plain forms where there is none."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.permissions import Action, needs
from treatywatch.desk.review.deciding import accept_unchanged, add_claim, decide
from treatywatch.desk.review.forms import ClaimForm, DecisionForm
from treatywatch.desk.review.names import public_label
from treatywatch.desk.review.pages.review_page import item_line
from treatywatch.desk.review.state import Item, review_of
from treatywatch.desk.review.views.page import draft_under_review, review_or_404
from treatywatch.model import Judgement, TreatywatchError

CHANGED = 409
"""The status for a decision on something that no longer stands there."""


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


@needs(Action.REVIEW)
@require_POST
def decide_one(request: HttpRequest, key: int) -> HttpResponse:
    """Take a decision on one claim."""
    draft = draft_under_review(request, key)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _refused(request, key, form.errors.as_text(), 400)
    data = form.cleaned_data
    try:
        item = decide(draft, data["matter"], form.judged(), request.user, data["reason"])
    except TreatywatchError as error:
        return _refused(request, key, str(error), CHANGED)
    if _wants_json(request):
        return JsonResponse(_answer(request, draft, item))
    return redirect(f"{reverse('review', kwargs={'key': key})}#c-{item.matter}")


def _answer(request: HttpRequest, draft: Draft, item: Item) -> dict[str, object]:
    review = review_of(draft)
    label = public_label(request.user)
    line = item_line(review.reading.coded.report, item, label)
    return {
        "standing": line.standing,
        "kind": line.kind,
        "needs": line.needs,
        "left": len(review.left_for(label)),
        "open": len(review.open),
        "waiting": len(review.waiting),
    }


def _refused(request: HttpRequest, key: int, words: str, status: int) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"words": words}, status=status)
    messages.error(request, words)
    return redirect("review", key=key)


@needs(Action.REVIEW)
@require_POST
def accept_all_unchanged(request: HttpRequest, key: int) -> HttpResponse:
    """Accept at once what the last edition claimed in the same words."""
    draft = draft_under_review(request, key)
    try:
        number = accept_unchanged(draft, request.user)
    except TreatywatchError as error:
        return _refused(request, key, str(error), CHANGED)
    messages.success(request, f"{number} unchanged claims accepted.")
    return redirect("review", key=key)


@needs(Action.REVIEW)
@require_http_methods(["POST"])
def correct(request: HttpRequest, key: int, matter: str) -> HttpResponse:
    """Correct a claim."""
    draft = draft_under_review(request, key)
    form = ClaimForm(request.POST)
    if form.is_valid():
        try:
            _correct(draft, matter, form, request)
        except TreatywatchError as error:
            form.add_error(None, str(error))
        else:
            return redirect(f"{reverse('review', kwargs={'key': key})}#c-{matter}")
    item = review_or_404(draft).find(matter)
    context = {
        "title": "Correct a claim",
        "assignment": draft.assignment,
        "sentence": " ".join(item.sentence.text.split()) if item else "",
        "matter": matter,
        "form": form,
    }
    return render(request, "review/claim.html", context, status=400)


def _correct(draft: Draft, matter: str, form: ClaimForm, request: HttpRequest) -> None:
    reason, claim = form.cleaned_data["reason"], form.content()
    decide(draft, matter, Judgement.CORRECT, request.user, reason, claim)


@needs(Action.REVIEW)
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, key: int, start: int) -> HttpResponse:
    """Add a claim that no rule proposes to a sentence."""
    draft = draft_under_review(request, key)
    report = review_or_404(draft).reading.coded.report
    sentence = next((s for s in report.sentences() if s.start == start), None)
    initial = {"subject": draft.assignment.country, "certainty": "flat", "speaker": "monitor"}
    form = ClaimForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            add_claim(draft, start, form.content(), request.user, form.cleaned_data["reason"])
        except TreatywatchError as error:
            form.add_error(None, str(error))
        else:
            return redirect("review", key=key)
    context = {
        "title": "Add a claim",
        "assignment": draft.assignment,
        "sentence": " ".join(sentence.text.split()) if sentence else "",
        "form": form,
    }
    return render(request, "review/claim.html", context, status=400 if form.errors else 200)
