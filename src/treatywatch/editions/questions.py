"""What kind of thing a question asks for, as far as a comparison of editions must know it."""

from __future__ import annotations

EVENTS = frozenset(
    {
        *("vote", "attendance", "casualties", "use", "use.denial", "use.investigation", "request"),
        *("armed-group.use", "funding", "transparency.report"),
    }
)
"""Each answer is about one happening: another date is another assertion."""

HISTORY = frozenset(
    {
        *("production", "transfer.export", "transfer.import", "transfer.found-abroad", "use"),
        *("armed-group.use", "use.denial"),
    }
)
"""Without a period, the answer is about all time up to the edition."""

FORMAL = frozenset(
    {"treaty.status", "vote", "vote.record", "attendance", "transparency.report", "request"}
)
"""The act counts, not the wording: the same answer in other words is carried."""

SEVERAL = frozenset(
    {
        *("position", "reason", "stockpile.origin", "request", "attendance", "use.investigation"),
        *("casualties", "funding", "clearance", "clearance.deadline", "armed-group.pledge"),
    }
)
"""Several answers stand side by side: another answer is one more, not the opposite."""

LOCAL = frozenset({"use", "armed-group.use", "contamination", "clearance", "casualties"})
"""Another place is another assertion."""

TOPICS = {
    "mine-ban-policy": frozenset(
        {
            *("treaty.status", "treaty.intent", "position", "reason", "vote", "vote.record"),
            *("attendance", "transparency.report", "legislation", "production", "transfer.export"),
            *("transfer.import", "transfer.found-abroad", "stockpile", "stockpile.size"),
            *("stockpile.origin", "stockpile.destruction", "stockpile.retained", "use"),
            *("use.denial", "use.investigation", "armed-group.use", "armed-group.pledge"),
        }
    ),
    "impact": frozenset(
        {
            *("contamination", "clearance", "clearance.deadline", "casualties", "risk-education"),
            *("survivor-assistance", "mine-action.contribution"),
        }
    ),
    "mine-action": frozenset(
        {"contamination", "clearance", "clearance.deadline", "mine-action.contribution"}
    ),
    "casualties": frozenset({"casualties", "survivor-assistance"}),
    "support-for-mine-action": frozenset({"funding", "mine-action.contribution"}),
}
"""The questions that a profile of each theme is there to answer; a country report answers all."""


def covers(theme: str, question: str) -> bool:
    """Tell whether a report of this theme would be the place to answer the question."""
    if question == "request":
        return True
    for name, questions in TOPICS.items():
        if theme.startswith(name):
            return question in questions
    if theme.startswith("cluster-munition-ban"):
        return question in TOPICS["mine-ban-policy"]
    return True
