"""The names that a rule may use for its actor, its arguments, its period and its aspects."""

from __future__ import annotations

ACTORS = frozenset(
    {
        *("state", "group", "home", "any", "donor", "recipient", "company", "agent", "made-here"),
        *("patient", "denier", "denied-by", "producer", "receiver", "state-or-silent"),
    }
)
WANTS = frozenset(
    {
        *("treaty", "roll-call", "period", "places", "partners", "weapons", "no-date"),
        "new-deadline",
    }
)
PERIODS = frozenset({"past", "current", "ever"})
ASPECTS = frozenset(
    {
        *("abroad", "abroad-or-mission", "adjective-hedge", "any-scope", "any-voice", "at-home"),
        *("bare", "conditional", "date-near", "event-date", "foreign-agent", "foreign-area"),
        *("foreign-nation", "future", "not-abroad"),
        *("home-actor", "home-subject", "inner-hedge", "needs-quantity", "no-clearing"),
        *("needs-quantity-if-affirmed", "no-negated", "not-own-weapon", "own-law", "own-nation"),
        "other-subject",
        *(
            "own-object",
            "own-stock",
            "own-voice",
            "own-weapon",
            "series",
            "silent-reports",
            "whole-subject",
        ),
    }
)
