"""Editions: a folder of pages and data that opens anywhere and proves itself."""

from treatywatch.publish.edition.gate import PublicationStopped
from treatywatch.publish.edition.publishing import Published, publish
from treatywatch.publish.edition.verifying import Verdict, verify

__all__ = ["PublicationStopped", "Published", "Verdict", "publish", "verify"]
