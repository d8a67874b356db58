"""The open data in PostgreSQL: loaded by COPY, searched like the evidence file."""

from treatywatch.store.postgres.connecting import DatabaseRefused, is_address
from treatywatch.store.postgres.loading import load_postgres
from treatywatch.store.postgres.passages import Tables
from treatywatch.store.postgres.search import search_postgres

__all__ = ["DatabaseRefused", "Tables", "is_address", "load_postgres", "search_postgres"]
