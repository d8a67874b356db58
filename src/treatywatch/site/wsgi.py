"""The site as a WSGI application, for any server. `TREATYWATCH_EVIDENCE` names the file."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

from treatywatch.publish.rendering import STATIC

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatywatch.site.settings")
application = WhiteNoise(get_wsgi_application(), root=STATIC, prefix="static/", max_age=3600)
