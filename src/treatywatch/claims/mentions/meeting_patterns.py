"""How meetings are named, kind by kind. Patterns are matched against text in lower case."""

from __future__ import annotations

import re

_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEENS = [
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
]
ORDINALS = {word: n for n, word in enumerate([*_UNITS, *_TEENS], start=1)}
ORDINALS |= {f"twenty{gap}{word}": 20 + n for n, word in enumerate(_UNITS, 1) for gap in "- "}

SUMMITS = {
    "nairobi summit": 1,
    "cartagena summit": 2,
    "maputo review conference": 3,
    "oslo review conference": 4,
    "siem reap-angkor summit": 5,
}
"""Review conferences of the Mine Ban Treaty by the names of their places, with their number."""

_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))
_ORDINAL = rf"(?:(?:(?P<ordinal>{_WORDS})|(?P<digits>\d{{1,2}})(?:st|nd|rd|th)) )?"

MEETING_PATTERNS = tuple(
    (meeting, re.compile(pattern))
    for meeting, pattern in (
        (
            "msp",
            (
                rf"\b{_ORDINAL}(?:annual )?(?P<word>meetings?|conferences?) of "
                r"(?:the )?(?:states?[ -]parties|high contracting parties)\b"
            ),
        ),
        ("msp", r"\b(?P<digits>\d{1,2})(?:st|nd|rd|th)? ?msp\b"),
        (
            "review-conference",
            rf"\b(?P<summit>{'|'.join(SUMMITS)})\b|\b{_ORDINAL}(?P<word>review conferences?)\b",
        ),
        (
            "intersessional",
            (
                r"\binter-?sessional(?: standing committee)?"
                r"(?: (?:work )?(?:meetings?|program|programme|week|process))?\b"
                r"|\bstanding committees?\b(?: meetings?| on [a-z]+)?"
            ),
        ),
        ("ottawa-process", r"\bottawa (?:process(?: meetings?)?|(?:strategy )?conference)\b"),
        (
            "oslo-process",
            (
                r"\boslo process\b(?: meetings?)?|\bconference in dublin\b"
                r"|\b(?:wellington|lima|vienna|dublin|oslo) (?:diplomatic )?conference\b"
            ),
        ),
        (
            "signing",
            (
                r"\b(?:treaty |convention )?signing (?:ceremony|conference)\b"
                r"|\bsigning of the (?:treaty|convention) in (?:ottawa|oslo)\b"
            ),
        ),
        (
            "negotiation",
            (
                r"\b(?:treaty |oslo |diplomatic |ban treaty )?"
                r"(?:negotiations?|negotiating conference|diplomatic conference)\b"
                r"(?: in oslo| in dublin)?"
                r"|\b(?:treaty )?preparatory (?:meetings?|conferences?)\b"
            ),
        ),
        (
            "amended-protocol-conference",
            (
                rf"\b{_ORDINAL}annual conferences?(?: of (?:the )?states parties)?"
                r"(?= (?:to|of|on)(?: the)?(?: ccw)? ?amended protocol)"
            ),
        ),
        (
            "regional",
            r"\b(?:sub-?)?regional (?:seminars?|workshops?|conferences?|meetings?|roundtables?)\b",
        ),
    )
)
