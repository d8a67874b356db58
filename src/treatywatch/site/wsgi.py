"""The site as a WSGI application, for any server.

`TREATYWATCH_EVIDENCE` names the file, `TREATYWATCH_LANGUAGE` (en, fr, es) the language of pages.
"""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

from treatywatch.publish.language import speak
from treatywatch.publish.rendering import STATIC

speak(os.environ.get("TREATYWATCH_LANGUAGE", "en"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatywatch.site.settings")
application = WhiteNoise(get_wsgi_application(), root=STATIC, prefix="static/", max_age=3600)
