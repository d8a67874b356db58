"""The words that every room shares: reports, notes, claims, changes, findings, errors."""

from treatywatch.model.anchor import Anchor, Span
from treatywatch.model.change import Change, ChangeKind, Side
from treatywatch.model.claim import Certainty, Claim, ClaimStatus, Quantity, Speaker
from treatywatch.model.coded_report import CodedReport
from treatywatch.model.corpus import CorpusLine, CorpusReport, era_of
from treatywatch.model.decision import FOUR_EYES, ClaimContent, Decision, Judgement
from treatywatch.model.errors import (
    InvalidCodebook,
    InvalidCorrection,
    InvalidDecision,
    InvalidEvidence,
    InvalidGold,
    InvalidRegister,
    NotInEvidence,
    Refusal,
    TreatywatchError,
    UnknownFormat,
    UnknownLayout,
    UnreadableInput,
)
from treatywatch.model.finding import Evidence, Finding, Severity
from treatywatch.model.identifiers import fingerprint, slug
from treatywatch.model.note import Citation, Marker, Note, NoteState, Source
from treatywatch.model.page_kind import PageKind
from treatywatch.model.report import (
    Origin,
    Paragraph,
    ParagraphKind,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
)
from treatywatch.model.resolution import AreaNames, Outcome, Resolution

__all__ = [
    "FOUR_EYES",
    "Anchor",
    "AreaNames",
    "Certainty",
    "Change",
    "ChangeKind",
    "Citation",
    "Claim",
    "ClaimContent",
    "ClaimStatus",
    "CodedReport",
    "CorpusLine",
    "CorpusReport",
    "Decision",
    "Evidence",
    "Finding",
    "InvalidCodebook",
    "InvalidCorrection",
    "InvalidDecision",
    "InvalidEvidence",
    "InvalidGold",
    "InvalidRegister",
    "Judgement",
    "Marker",
    "NotInEvidence",
    "Note",
    "NoteState",
    "Origin",
    "Outcome",
    "PageKind",
    "Paragraph",
    "ParagraphKind",
    "Quantity",
    "Refusal",
    "Region",
    "RegionKind",
    "Report",
    "Resolution",
    "Section",
    "Sentence",
    "Severity",
    "Side",
    "Source",
    "Span",
    "Speaker",
    "TreatywatchError",
    "UnknownFormat",
    "UnknownLayout",
    "UnreadableInput",
    "era_of",
    "fingerprint",
    "slug",
]
