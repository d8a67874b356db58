"""Tasks on a report."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.drafts.views.finding import draft_to_read
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, needs, require, who_may
from treatywatch.desk.review.forms import TaskForm
from treatywatch.desk.review.models import Task


def _draft(request: HttpRequest, key: int) -> Draft:
    draft = draft_to_read(request.user, key)
    require(request.user, Action.SET_TASK, draft)
    return draft


@needs(Action.SET_TASK)
@require_http_methods(["GET", "POST"])
def tasks(request: HttpRequest, key: int) -> HttpResponse:
    """Show what is asked of whom on a report, and ask something."""
    draft = _draft(request, key)
    able = who_may(Action.SEE_DRAFT, draft.assignment, Person.objects.filter(is_active=True))
    people = Person.objects.filter(pk__in=[person.pk for person in able])
    quotation = request.GET.get("quotation", "")[:2000]
    form = TaskForm(request.POST or None, people=people, initial={"quotation": quotation})
    if request.method == "POST" and form.is_valid():
        Task.objects.create(draft=draft, asked_by=request.user, **form.cleaned_data)
        messages.success(request, "The task is set.")
        return redirect("tasks", key=key)
    context = {
        "title": "Tasks",
        "assignment": draft.assignment,
        "tasks": draft.tasks.select_related("for_whom", "asked_by"),
        "form": form,
    }
    return render(request, "review/tasks.html", context, status=400 if form.errors else 200)


@needs(Action.SET_TASK)
@require_POST
def task_done(request: HttpRequest, key: int, task: int) -> HttpResponse:
    """Say that a task is done; it is kept."""
    draft = _draft(request, key)
    found = get_object_or_404(draft.tasks, pk=task)
    if found.done is None:
        found.done = timezone.now()
        found.save(update_fields=["done"])
    return redirect("tasks", key=key)
