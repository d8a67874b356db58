"""Serving a WSGI application with gunicorn, from Python. Knows no framework."""

from treatywatch.serving.address import AddressTaken, as_host, is_local
from treatywatch.serving.running import Announce, say_nothing, serve_application

__all__ = ["AddressTaken", "Announce", "as_host", "is_local", "say_nothing", "serve_application"]
