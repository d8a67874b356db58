"""Finds resolutions of the General Assembly, drafts of them, and the tallies of votes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from treatywatch.claims.mentions.date_mention import DateMention
from treatywatch.claims.mentions.resolution_mention import ResolutionMention, TallyMention
from treatywatch.claims.mentions.scan import Scan

_BODY = r"(?:united nations general assembly|un general assembly|general assembly|unga|un)"
_NUMBER = re.compile(
    rf"(?P<lead>(?<![\w/])(?:{_BODY} |a/res/|annual |pro-ban |pro-mine ban )*"
    r"(?:resolutions? |a/res/|unga |res\. )(?:no\. ?|number )?(?:a/res/)?"
    r"|\ba/res/|(?<![\w/.$-]))"
    r"(?P<session>[4-9]\d)/(?P<item>\d{1,3})(?:\s?(?P<letter>[a-z])(?![\w']))?(?![\d/]|\.\d)"
)
_NAMED = re.compile(
    r"\b(?:every |each |all |annual |the \d{4} |subsequent |similar |previous |other |key "
    rf"|pro-ban |pro-mine ban |pro-treaty )*{_BODY}"
    r"(?: \((?:unga|un|ga)\))?(?: first committee)? (?P<word>resolutions?)\b(?! \d)"
)
_BARE = re.compile(
    r"\b(?:annual|pro-ban|pro-mine ban|pro-treaty|similar|previous|subsequent|every|each) "
    r"(?:annual |pro-ban |pro-mine ban |pro-treaty )*(?P<word>resolutions?)\b(?! \d)"
)
_DRAFT = re.compile(r"(?:\ba/c\.1/\d\d/)?\bl\.\d+(?:/rev\.\d+)?\b")
_SERIES = re.compile(r"\b(?:annual|every|each|similar|subsequent|previous)\b")
_COMMITTEE = "first committee"
_TALLY = re.compile(
    r"(?<![\w/.,-])(?P<for>\d{1,3})-(?P<against>\d{1,2}|none)(?:-(?P<abstain>\d{1,3}))?"
    r"(?![\w/-]|,\d|\.\d| km| m2|%)"
)
_TALLY_WORDS = re.compile(
    r"(?P<for>\d{1,3})(?: (?:votes?|states|countries|nations|in favor|in favour|for|yes))+"
    r",? (?:and )?(?:to )?(?P<against>none|no one|no votes?|zero|one|two|three|\d{1,2})"
    r"(?: (?:votes?|states?))? (?:against|opposed)"
    r"(?:,? (?:and |with )?(?P<abstain>\d{1,3}|none|no) (?:abstentions?|abstaining|abstained))?"
)
_TALLY_TO = re.compile(
    r"(?P<for>\d{1,3})(?: votes?)?(?: in favou?r)? to (?P<against>none|zero|\d{1,2})(?: against)?"
    r",? (?:and |with )?(?P<abstain>\d{1,3}|none|no) (?:abstentions?|abstaining|abstained)"
)
MOST_DAYS = 31
"""Two numbers joined by a hyphen may be days of a month up to here, and no tally."""

_WORD_COUNTS = {"none": 0, "no one": 0, "no": 0, "no vote": 0, "no votes": 0, "zero": 0}
_WORD_COUNTS |= {"one": 1, "two": 2, "three": 3}
_VOTED = re.compile(r"\b(?:vote|votes|voted|passed|adopted|approved|carried|against|abstention)")


def find_resolutions(
    scan: Scan, dates: Callable[[], Sequence[DateMention]]
) -> tuple[ResolutionMention, ...]:
    """Return numbered resolutions, unnumbered references to them, and drafts.

    `dates` is asked for the dates of the text only where a reference has no number.
    """
    folded = scan.folded
    mentions: list[ResolutionMention] = []
    committee = _COMMITTEE in folded
    if "/" in folded:
        mentions.extend(_numbered(scan, committee))
        mentions.extend(_drafts(scan, committee))
    if "resolution" in folded:
        taken = [(m.start, m.end) for m in mentions]
        for pattern in (_NAMED, _BARE):
            for match in pattern.finditer(folded):
                if not any(a < match.end() and match.start() < b for a, b in taken):
                    mentions.append(_unnumbered(scan, match, dates(), committee))
                    taken.append(match.span())
    return tuple(sorted(mentions, key=lambda m: m.start))


def _numbered(scan: Scan, committee: bool) -> Iterator[ResolutionMention]:
    known_resolution = "resolution" in scan.folded or "unga" in scan.folded
    for match in _NUMBER.finditer(scan.folded):
        if not match["lead"] and not known_resolution:
            continue
        start = match.start()
        while scan.folded[start] == " ":
            start += 1
        letter = match["letter"]
        end = match.end()
        if letter and not scan.plain[end - 1].isupper():
            letter, end = None, match.end("item")
        yield ResolutionMention(
            start,
            end,
            scan.text[start:end],
            f"{match['session']}/{int(match['item'])}",
            letter.upper() if letter else None,
            int(match["session"]),
            first_committee=committee,
        )


def _drafts(scan: Scan, committee: bool) -> Iterator[ResolutionMention]:
    for match in _DRAFT.finditer(scan.folded):
        start, end = match.span()
        written = scan.text[start:end]
        symbol = written[written.upper().index("L.") :]
        yield ResolutionMention(
            start, end, written, None, first_committee=committee or "/" in written[:3], draft=symbol
        )


def _unnumbered(
    scan: Scan, match: re.Match[str], dates: Sequence[DateMention], committee: bool
) -> ResolutionMention:
    start, end = match.span()
    while scan.folded[start] == " ":
        start += 1
    years = _years_near(start, end, dates)
    series = match["word"] == "resolutions" or _SERIES.search(match[0]) is not None
    return ResolutionMention(
        start,
        end,
        scan.text[start:end],
        None,
        years=years,
        series=series,
        first_committee=committee,
    )


def _years_near(start: int, end: int, dates: Sequence[DateMention]) -> tuple[int, ...]:
    """Return the years written inside the reference or right behind it ("in 1997 and 1998")."""
    years: list[int] = []
    reach = end + 12
    for found in dates:
        if found.earliest is None or found.precision == "range":
            continue
        if start <= found.start <= reach:
            years.append(found.earliest.year)
            reach = max(reach, found.end + 8)
    return tuple(years)


def find_tallies(scan: Scan) -> tuple[TallyMention, ...]:
    """Return the tallies of votes, in figures ("142-0-18") or in words."""
    folded = scan.folded
    if not _VOTED.search(folded):
        return ()
    mentions = [
        _tally(scan, match)
        for pattern in (_TALLY_WORDS, _TALLY_TO)
        for match in pattern.finditer(folded)
    ]
    mentions.extend(
        _tally(scan, match)
        for match in _TALLY.finditer(folded)
        if match["abstain"] is not None or int(match["for"]) > MOST_DAYS
    )
    return tuple(sorted(mentions, key=lambda m: m.start))


def _tally(scan: Scan, match: re.Match[str]) -> TallyMention:
    start, end = match.span()
    return TallyMention(
        start,
        end,
        scan.text[start:end],
        int(match["for"]),
        _count(match["against"]),
        _count(match["abstain"]),
    )


def _count(written: str | None) -> int | None:
    if written is None:
        return None
    return _WORD_COUNTS[written] if written in _WORD_COUNTS else int(written)
