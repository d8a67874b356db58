"""Whether a section has named an armed group so far: looked up only when somebody asks."""

from __future__ import annotations

from treatywatch.claims.coder.actor_words import GROUP_WORDS


class NamedGroups:
    """True once one of the masked sentences that were added names an armed group."""

    __slots__ = ("_named", "_unread")

    def __init__(self) -> None:
        self._named = False
        self._unread: list[str] = []

    def add(self, text: str) -> None:
        """Take in the next sentence."""
        if not self._named:
            self._unread.append(text)

    def __bool__(self) -> bool:
        """Read what has not been read yet; few sentences speak of "both sides"."""
        self._named = self._named or any(map(GROUP_WORDS.search, self._unread))
        self._unread.clear()
        return self._named
