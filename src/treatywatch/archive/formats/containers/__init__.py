"""Containers: zip, gzip, WARC and WACZ files, whose members are read one by one."""

from treatywatch.archive.formats.containers.member import Member
from treatywatch.archive.formats.containers.opening import OPENERS, open_members

__all__ = ["OPENERS", "Member", "open_members"]
