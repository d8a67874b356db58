"""What a check of the audit finds: the chain against itself, its head, and heads seen before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from treatywatch.desk.audit.chain import BEGINNING, Row, breaks
from treatywatch.desk.audit.heads import Head


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many rows were read, and everything that does not hold, in words."""

    rows: int
    problems: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def judge(
    rows: Iterable[Row], head: Head | None, seen: Iterable[Head], key: Ed25519PublicKey
) -> Verdict:
    """Check rows in the order of their numbers against their head and heads seen before."""
    read = list(rows)
    digests = {row.number: row.digest for row in read}
    digests[0] = BEGINNING
    problems = [found.words for found in breaks(read)]
    problems += _of_head(head, read, key)
    problems += [
        words for one in seen if (words := _of_seen(one, digests, key)) and words not in problems
    ]
    return Verdict(len(read), tuple(problems))


def _of_head(head: Head | None, rows: list[Row], key: Ed25519PublicKey) -> list[str]:
    last = rows[-1] if rows else None
    if head is None:
        return ["there are rows, but no signed head"] if last else []
    if not head.is_signed_by(key):
        return [f"the head (row {head.number}) is not signed by this desk's key"]
    found = last.number if last else 0
    if head.number > found:
        return [f"the tail is cut: the signed head is row {head.number}, the last row is {found}"]
    if last and (head.number < found or head.digest != last.digest):
        return [f"row {found} is not the row {head.number} that the head was signed for"]
    return []


def _of_seen(one: Head, digests: dict[int, str], key: Ed25519PublicKey) -> str:
    """Return what a head seen before says against the chain; only a signed one can."""
    digest = digests.get(one.number)
    if digest == one.digest:
        return ""
    if not one.is_signed_by(key):
        return f"a head that was kept (row {one.number}, {one.at}) is not signed by this desk's key"
    if digest is None:
        return f"row {one.number} is gone: a signed head of {one.at} has it"
    return f"row {one.number} was written anew: a signed head of {one.at} has another digest"
