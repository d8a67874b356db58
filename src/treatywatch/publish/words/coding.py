"""What the coder did, in words."""

from __future__ import annotations

from treatywatch.claims.explaining import Outcome
from treatywatch.model import Judgement

KINDS = {
    "area": "state or area",
    "treaty": "treaty",
    "date": "date",
    "resolution": "resolution",
    "tally": "count of votes",
    "weapon": "weapon",
    "meeting": "meeting",
    "quantity": "quantity",
    "organisation": "organisation",
    "person": "person",
    "official": "official",
}
EFFECTS = {
    "says": "somebody says it",
    "reports": "it is reported",
    "claims": "somebody claims it",
    "alleges": "it is alleged",
    "confirms": "somebody confirms it",
    "admits": "somebody admits it",
    "concludes": "an inquiry concludes it",
    "believes": "somebody believes it",
    "denies": "it is denied",
    "hedge": "it is doubted",
    "no-reports": "there are no reports of it",
    "not-known": "it is not known to be so",
    "unknown": "it is not known",
    "unreal": "it is a condition, a wish, a law or a plan",
}
JUDGEMENTS = {
    Judgement.ACCEPT: "Accepted by",
    Judgement.CORRECT: "Corrected by",
    Judgement.REJECT: "Rejected by",
    Judgement.ADD: "Added by",
    Judgement.WITHDRAW: "Taken back by",
}
OUTCOMES = {
    Outcome.CLAIMED: "made a claim",
    Outcome.REJECTED: "rejected",
    Outcome.SILENT: "says nothing",
    Outcome.OUTDONE: "outdone",
}
