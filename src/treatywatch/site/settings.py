"""Django's settings: read-only pages, no database of Django's, no sessions, nothing to sign.

`TREATYWATCH_EVIDENCE` (environment) is the evidence file. `TREATYWATCH_HOSTS` is a comma-separated
list of the host names to answer to; without it, only those of this machine.
"""

from __future__ import annotations

import os
import secrets

DEBUG = False
SECRET_KEY = secrets.token_urlsafe(48)  # signs nothing: there are no sessions, cookies or forms
ALLOWED_HOSTS = [
    host.strip()
    for host in os.environ.get("TREATYWATCH_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
    if host.strip()
]
# The file in which all processes of a server keep pages; without it each process has its own.
TREATYWATCH_SHELF = os.environ.get("TREATYWATCH_SHELF", "")
TREATYWATCH_EVIDENCE = os.environ.get("TREATYWATCH_EVIDENCE", "")

INSTALLED_APPS = ["csp"]
MIDDLEWARE = [
    "treatywatch.site.keeping.kept",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "treatywatch.web.headers.headers",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "treatywatch.site.mishaps.mishaps",
]
TREATYWATCH_CACHE_CONTROL = "no-cache"  # ask each time whether it is still so
ROOT_URLCONF = "treatywatch.site.urls"
WSGI_APPLICATION = "treatywatch.site.wsgi.application"
# Counts what each address asks of the API, in the memory of this process.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
NINJA_NUM_PROXIES = 0
DATABASES: dict[str, object] = {}
TEMPLATES: list[object] = []
USE_I18N = False
USE_TZ = True
APPEND_SLASH = True


CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "quiet": {"class": "logging.NullHandler"},
        "errors": {"class": "logging.StreamHandler"},
    },
    "loggers": {
        "django": {"handlers": ["quiet"], "propagate": False},
        "treatywatch.site": {"handlers": ["errors"], "level": "ERROR", "propagate": False},
    },
}
