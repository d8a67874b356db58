"""Django's own reports of a failure, without what was sent or held: places in the code alone."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.views.debug import ExceptionReporter, SafeExceptionReporterFilter


class Silent(SafeExceptionReporterFilter):
    """Hides every field that was sent and every value that the code held, on every page."""

    def is_active(self, request: HttpRequest | None) -> bool:  # noqa: ARG002
        """Return that it is on, whatever the settings say of debugging."""
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, str]:
        """Return the names of what was sent."""
        return {} if request is None else dict.fromkeys(request.POST, self.cleansed_substitute)

    def get_traceback_frame_variables(
        self,
        request: HttpRequest | None,  # noqa: ARG002
        tb_frame: Any,
    ) -> list[tuple[str, str]]:
        """Return the names of what the code held."""
        return [(name, self.cleansed_substitute) for name in tb_frame.f_locals]


class Reporter(ExceptionReporter):
    """Leaves out the words of an error and what an address asked for: both can hold a name."""

    def get_traceback_data(self) -> dict[str, Any]:
        """Return what a report is made of."""
        data = super().get_traceback_data()
        for name in ("exception_value", "exception_notes"):
            data[name] = ""
        for name in ("request_GET_items", "request_FILES_items", "request_COOKIES_items"):
            data[name] = []
        return data
