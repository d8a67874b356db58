"""What the coder remembers from one sentence to the next: who spoke, whom it was about."""

from __future__ import annotations

from dataclasses import dataclass, field

from treatywatch.claims.codebook import Setting
from treatywatch.claims.coder.named_groups import NamedGroups
from treatywatch.claims.coder.quotation import Quotation
from treatywatch.claims.coder.speakers import Voice


@dataclass(slots=True)
class Memory:
    """The report's country, the voice that "he said" points back to, and whom "it" means.

    `quotation` is one that the last sentence left open, `setting` what the heading lends.
    `groups` tells whether the section has named an armed group.
    """

    country: str | None
    voice: Voice | None = None
    topic: str | None = None
    group: bool = False
    quotation: Quotation | None = None
    setting: Setting | None = None
    groups: NamedGroups = field(default_factory=NamedGroups)
