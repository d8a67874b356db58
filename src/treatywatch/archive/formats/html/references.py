"""Which places of a page its links lead to, and which of those are definitions of notes."""

from __future__ import annotations

from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from treatywatch.archive.formats.html.markers import linked_number

LONGEST_NUMBER = 12
"""No link to a note has more characters than these."""


@dataclass(slots=True)
class References:
    """Named places by order, and the definitions that links further up lead down to."""

    places: dict[str, int] = field(default_factory=dict)
    definitions: dict[str, int] = field(default_factory=dict)

    def number_of(self, href: str, text: str) -> int | None:
        """Return the number of the note that a link leads to or from, None for other links."""
        _, hash_sign, fragment = href.partition("#")
        if not hash_sign or len(text) > LONGEST_NUMBER:
            return None
        return linked_number(text, fragment, fragment in self.places)


def find_references(nodes: list[LexborNode]) -> References:
    """Read the links and names of a page's elements, given in order."""
    found = References()
    links: list[tuple[int, str, str]] = []
    for place, node in enumerate(nodes):
        attributes = node.attributes
        for key in ("id", "name"):
            value = attributes.get(key)
            if value:
                found.places.setdefault(value, place)
        href = attributes.get("href") or ""
        if node.tag == "a" and "#" in href:
            links.append((place, href, (node.text() or "")[: LONGEST_NUMBER + 1]))
    for place, href, text in links:
        fragment = href.partition("#")[2]
        number = found.number_of(href, text)
        if number is not None and found.places.get(fragment, -1) > place:
            found.definitions.setdefault(fragment, number)
    return found
