"""Finds the bodies through which a state runs its mine action, by how they are named."""

from __future__ import annotations

import re

from treatywatch.claims.mentions.organisation_mention import OrganisationMention
from treatywatch.claims.mentions.scan import Scan

_FIELD = (
    r"(?:Humanitarian |Mine[-/])?(?:Demining|De-mining|Mine Action|Mine Clearance"
    r"|Mine Risk Education|Demining and [A-Z]\w+(?: [A-Z]\w+)?|Mine/UXO"
    r"|UXO(?:/Mine Action)?|Regulatory)"
)
_KIND = (
    r"Institute|Commission|Authority|Cent(?:er|re)|Office|Agency|Program(?:me)?|Cell|Secretariat"
    r"|Committee|Department|Directorate|Board|Council|Unit|Operations?|Administration"
)
_BODY = re.compile(
    rf"(?<![\w-])(?!(?:The|A|An|In|This|Its)\s)(?:[A-Z][\w'/-]*\s(?:and\s(?=[A-Z]))?){{0,4}}?{_FIELD}"
    rf"(?:\s(?:and\s)?[A-Z]\w+){{0,4}}?\s(?:{_KIND})\b(?:\sfor\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
)
_NATIONAL = re.compile(
    r"(?<![\w-])(?!(?:The|A|An|In|This|Its)\s)(?:[A-Z][\w'-]*\s){0,4}"
    r"(?:Commission|Committee|Program|Programme|Authority|Cent(?:er|re)|Agency|Directorate)\s"
    r"(?:for|on|of|against)\s(?:the\s)?(?:[A-Z][\w'-]*\s){0,3}(?:Demining|Mine\w*|Anti\w*)"
    r"(?:\s[A-Z]\w+)*(?:\sand\s[A-Z]\w+\s[A-Z]\w+)?"
)
_SIGN = re.compile(r"Demining|De-mining|Mine|Regulatory|UXO")
_OTHERS = re.compile(
    r"\b(?:UN|United Nations|UNMEE|UNMAS|NATO|EU|European|OAS|Danish|Norwegian|Swiss|Geneva"
    r"|International|Implementation|Regional|Standing|Survey|ICBL|Information)\b"
)


def find_bodies(scan: Scan) -> tuple[OrganisationMention, ...]:
    """Return the national mine action bodies that the text names, not those of the UN or NGOs."""
    if _SIGN.search(scan.plain) is None:
        return ()
    found = []
    for pattern in (_BODY, _NATIONAL):
        for match in pattern.finditer(scan.plain):
            before = scan.plain[max(0, match.start() - 24) : match.start()]
            if _OTHERS.search(match.group()) or re.search(rf"{_OTHERS.pattern}\s$", before):
                continue
            found.append(_mention(scan, *match.span()))
    return tuple(sorted(found, key=lambda m: (m.start, -m.end)))


def _mention(scan: Scan, start: int, end: int) -> OrganisationMention:
    written = scan.text[start:end]
    return OrganisationMention(start, end, written, "government", written)
