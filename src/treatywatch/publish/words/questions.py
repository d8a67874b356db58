"""Questions in words, in the order in which a reader asks them."""

from __future__ import annotations

from treatywatch.publish.language import _
from treatywatch.publish.words.plain import capital, plain

_WORDS = {
    "treaty.status": "Treaty status",
    "treaty.intent": "Intent to join",
    "position": "Position",
    "reason": "Reason given",
    "vote": "Vote",
    "vote.record": "Voting record",
    "attendance": "Attendance",
    "transparency.report": "Transparency report",
    "legislation": "Legislation",
    "use": "Use by state forces",
    "use.denial": "Denial of use",
    "use.investigation": "Investigation of use",
    "armed-group.use": "Use by armed groups",
    "armed-group.pledge": "Pledge by armed groups",
    "production": "Production",
    "transfer.export": "Export",
    "transfer.import": "Import",
    "transfer.found-abroad": "Found abroad",
    "stockpile": "Stockpile",
    "stockpile.size": "Size of stockpile",
    "stockpile.origin": "Origin of stockpile",
    "stockpile.destruction": "Destruction of stockpile",
    "stockpile.retained": "Mines retained",
    "contamination": "Contamination",
    "clearance": "Clearance",
    "clearance.deadline": "Clearance deadline",
    "mine-action.contribution": "Contribution to mine action",
    "casualties": "Casualties",
    "survivor-assistance": "Survivor assistance",
    "risk-education": "Risk education",
    "funding": "Funding",
    "request": "Request for information",
}
_ORDER = {question: place for place, question in enumerate(_WORDS)}


def question_words(question: str) -> str:
    """Return a question of the codebook as a short label."""
    return _(_WORDS.get(question, capital(plain(question))))


def question_order(question: str) -> tuple[int, str]:
    """Return the sort key of a question: the codebook's order, unknown ones last by name."""
    return _ORDER.get(question, len(_ORDER)), question
