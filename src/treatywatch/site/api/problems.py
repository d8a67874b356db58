"""Errors as `application/problem+json` (RFC 9457)."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, Throttled, ValidationError

from treatywatch.model import NotInEvidence, TreatywatchError

_TITLES = {
    400: "Bad request",
    404: "Not in this evidence file",
    422: "The question cannot be read",
    429: "Too many requests",
}
TYPE = "application/problem+json"


def problem(
    request: HttpRequest, status: int, detail: str, extra: dict[str, object] | None = None
) -> HttpResponse:
    """Return an error in the standard shape; it says nothing of the inside."""
    body = {
        "type": "about:blank",
        "title": _TITLES.get(status, "Error"),
        "status": status,
        "detail": detail,
        "instance": request.path,
    }
    text = json.dumps(body | (extra or {}), ensure_ascii=False)
    return HttpResponse(text, status=status, content_type=TYPE)


class ProblemAPI(NinjaAPI):
    """An API whose description gives errors their own media type."""

    def get_openapi_schema(self, *args: Any, **kwargs: Any) -> Any:
        """Return the description, errors as problems."""
        schema = super().get_openapi_schema(*args, **kwargs)
        for path in schema["paths"].values():
            for operation in path.values():
                for status, answer in operation["responses"].items():
                    if int(status) >= 400 and "application/json" in answer.get("content", {}):
                        answer["content"] = {TYPE: answer["content"].pop("application/json")}
        return schema


def describe_errors(api: NinjaAPI) -> None:
    """Let every error of the API take this shape."""

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        places = [
            {"where": ".".join(map(str, one["loc"])), "what": one["msg"]} for one in error.errors
        ]
        return problem(request, 422, "some parameters cannot be read", {"errors": places})

    @api.exception_handler(NotInEvidence)
    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Exception) -> HttpResponse:
        words = str(error) if isinstance(error, TreatywatchError) else "there is nothing here"
        return problem(request, 404, words)

    @api.exception_handler(Throttled)
    def throttled(request: HttpRequest, error: Throttled) -> HttpResponse:
        response = problem(request, 429, "ask again later")
        if error.wait is not None:
            response["Retry-After"] = str(int(error.wait) + 1)
        return response

    @api.exception_handler(HttpError)
    def other(request: HttpRequest, error: HttpError) -> HttpResponse:
        return problem(request, error.status_code, str(error))
