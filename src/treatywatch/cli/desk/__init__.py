"""`treatywatch desk`: one command a file."""

from treatywatch.cli.desk.group import desk

__all__ = ["desk"]
