"""Django's settings for the desk. Everything that differs between desks is in the environment.

`TREATYWATCH_DESK` is the desk's folder, `TREATYWATCH_DESK_KEYS` another folder for its keys,
`TREATYWATCH_DESK_DATABASE` a PostgreSQL database instead
of SQLite, `TREATYWATCH_DESK_MAIL` an SMTP server instead of the console,
`TREATYWATCH_DESK_SENDER` the address that mail comes from, `TREATYWATCH_DESK_HOSTS` the host
names to answer to, `TREATYWATCH_DESK_EVIDENCE` the evidence file of the last editions, which a
release makes anew from the texts in `TREATYWATCH_DESK_ARCHIVE` and from what was signed off.
Without `TREATYWATCH_DESK_LOCAL=1` the desk is spoken to by HTTPS only, and
`TREATYWATCH_DESK_PROXY=1` says that a proxy in front of it ends the encryption.
"""

from __future__ import annotations

import os
from pathlib import Path

from treatywatch.desk import services
from treatywatch.desk.folder import desk_folder, secret_key
from treatywatch.publish.rendering import STATIC

_HERE = "treatywatch.desk"


def _flag(name: str) -> bool:
    return os.environ.get(f"TREATYWATCH_DESK_{name}", "") == "1"


FOLDER = desk_folder()
KEYS = Path(os.environ.get("TREATYWATCH_DESK_KEYS") or FOLDER)
LOCAL = _flag("LOCAL")
DEBUG = False
SECRET_KEY = secret_key(FOLDER)
ALLOWED_HOSTS = [
    host.strip()
    for host in os.environ.get("TREATYWATCH_DESK_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
    if host.strip()
]
TREATYWATCH_EVIDENCE = os.environ.get("TREATYWATCH_DESK_EVIDENCE", "")
TREATYWATCH_ARCHIVE = os.environ.get("TREATYWATCH_DESK_ARCHIVE", "")

INSTALLED_APPS = [
    f"{_HERE}.frame",
    f"{_HERE}.people",
    f"{_HERE}.audit",
    f"{_HERE}.vault",
    f"{_HERE}.accounts",
    f"{_HERE}.cycle",
    f"{_HERE}.drafts",
    f"{_HERE}.review",
    f"{_HERE}.requests",
    f"{_HERE}.signoff",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "treatywatch.web.headers.headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    f"{_HERE}.accounts.second_factor.second_factor",
    f"{_HERE}.frame.mishaps.mishaps",
]
ROOT_URLCONF = f"{_HERE}.urls"
WSGI_APPLICATION = f"{_HERE}.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                f"{_HERE}.frame.navigation.navigation",
            ],
            "builtins": [f"{_HERE}.frame.templatetags.desk"],
        },
    }
]

DATABASES = {"default": services.database(os.environ.get(services.DATABASE, ""), FOLDER)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# In the database, so that every process counts the same tries to sign in.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "desk_cache",
    }
}

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "static/"
STATICFILES_DIRS = [STATIC]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

# Who somebody is.

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name", "public_name")},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = f"{_HERE}.accounts.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation reached the address, or nobody came in
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[treatywatch] "
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_METHODS = ["password", "mfa"]
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/h/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "treatywatch desk"
MFA_ADAPTER = "allauth.mfa.adapter.DefaultMFAAdapter"
# Roles whose people must have a second factor; nobody on a desk that only this machine can reach.
SECOND_FACTOR_ROLES = () if LOCAL else ("administrator", "publisher", "editor")

SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not LOCAL
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = not LOCAL
TREATYWATCH_CACHE_CONTROL = "no-store"  # nothing of the desk stays in a cache
CSRF_FAILURE_VIEW = f"{_HERE}.frame.mishaps.csrf_failure"
INVITATION_DAYS = 14

# What may come in, and what goes out.

LARGEST_UPLOAD = 10_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_PERMISSIONS = 0o600
SECURE_SSL_REDIRECT = not LOCAL
SECURE_HSTS_SECONDS = 0 if LOCAL else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOCAL
SECURE_HSTS_PRELOAD = not LOCAL
if _flag("PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # the square code of the second factor
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

for _name, _value in services.mail(os.environ.get(services.MAIL, "")).items():
    globals()[_name] = _value
DEFAULT_FROM_EMAIL = os.environ.get("TREATYWATCH_DESK_SENDER", "desk@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

DEFAULT_EXCEPTION_REPORTER = f"{_HERE}.frame.reports.Reporter"
DEFAULT_EXCEPTION_REPORTER_FILTER = f"{_HERE}.frame.reports.Silent"
# A line says which address failed and how; never what was sent, and never a traceback's values.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "bare": {"()": f"{_HERE}.frame.logs.Bare", "format": "{asctime} {levelname} {message}"}
    },
    "handlers": {
        "quiet": {"class": "logging.NullHandler"},
        "errors": {"class": "logging.StreamHandler", "formatter": "bare"},
    },
    "loggers": {
        "django": {"handlers": ["quiet"], "propagate": False},
        "treatywatch.desk": {"handlers": ["errors"], "level": "INFO", "propagate": False},
    },
}
