"""Where in a page the walk stands: what the open elements say of the words inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from treatywatch.archive.document import BlockRole
from treatywatch.archive.formats.html.line import Cell
from treatywatch.archive.formats.html.tags import FURNITURE, FURNITURE_ROLES

_FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|footer|sidebar|side-?bar|"
    r"masthead|toolbar|share|sharing|social|cookies?|search|skip|login|newsletter|related|"
    r"advert\w*|banner|pagination|pager)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOTES_NAMES = re.compile(r"footnote|endnote|notes|references", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """What holds at a place of the page; `box` is the number of the innermost block element."""

    box: int = 0
    role: BlockRole = BlockRole.UNKNOWN
    level: int = 0
    raw: bool = False
    furniture: int = 0
    cell: Cell | None = None
    note: int | None = None
    bold: bool = False
    link: bool = False
    notes_list: bool = False


Attributes = dict[str, str | None]


def furniture_of(tag: str, attributes: Attributes) -> int:
    """Return 2 for an element that is furniture by kind, 1 for one by its name, else 0."""
    if not attributes:
        return 2 if tag in FURNITURE else int(tag == "aside")
    if is_notes_list(attributes):
        return 0
    name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    role = (attributes.get("role") or "").lower()
    hidden = "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "")
    if hidden or tag in FURNITURE or role in FURNITURE_ROLES:
        return 2
    return 1 if tag == "aside" or _FURNITURE_NAMES.search(name) else 0


def is_notes_list(attributes: Attributes) -> bool:
    """Tell whether an element's role or name says that it holds notes."""
    if not attributes:
        return False
    role = (attributes.get("role") or "").lower()
    name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return role in {"doc-endnotes", "doc-footnote"} or bool(_NOTES_NAMES.search(name))


def role_of(tag: str, context: Context) -> tuple[BlockRole, int]:
    """Return role and heading level that an element gives to the words inside it."""
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return BlockRole.HEADING, int(tag[1])
    if tag in {"li", "dd", "dt"}:
        return BlockRole.LIST_ITEM, 0
    if tag == "p" and context.role is BlockRole.UNKNOWN:
        return BlockRole.PARAGRAPH, 0
    if tag in {"td", "th", "pre"}:
        return BlockRole.UNKNOWN, 0
    return context.role, context.level


def attributes_of(node: LexborNode) -> Attributes:
    """Return an element's attributes."""
    found: Attributes = dict(node.attributes)
    return found
