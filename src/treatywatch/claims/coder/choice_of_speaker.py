"""In whose voice a reading stands, and how that bears on its certainty."""

from __future__ import annotations

import re

from treatywatch.claims.codebook.rule import Polarity
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.scope import Effect
from treatywatch.claims.coder.speakers import Voice
from treatywatch.claims.coder.stance import Stance
from treatywatch.claims.coder.word_forms import core
from treatywatch.model import Certainty, Speaker
from treatywatch.model.claim import ACCUSING_QUESTIONS, FIRM

CHARGES = frozenset({"use", "armed-group.use", "production", "transfer.export", "transfer.import"})


DEED_QUESTIONS = CHARGES | {"stockpile"}


def speaker(context: Context, reading: Reading, stance: Stance) -> None:
    """Set the speaker, and the certainty that follows from who speaks of whom."""
    voice = stance.voice
    reading.speaker = voice.speaker if voice is not None else Speaker.MONITOR
    if reading.rule.speaker is not None:
        reading.speaker = reading.rule.speaker
        return
    if reading.polarity is Polarity.DENIED and _of_others(context, reading, voice):
        reading.rejected = "a denial of what others did"
        return
    if voice is None or reading.rule.question not in CHARGES:
        return
    code = voice.code or (context.home.country if voice.speaker is Speaker.GOVERNMENT else None)
    if reading.speaker is Speaker.GOVERNMENT and code not in reading.subjects:
        reading.speaker = Speaker.OTHER_GOVERNMENT
    elif reading.speaker is Speaker.OTHER_GOVERNMENT and code in reading.subjects:
        reading.speaker = Speaker.GOVERNMENT if code == context.home.country else reading.speaker
    if reading.polarity is Polarity.AFFIRMED and is_charge(reading, code):
        reading.certainty = Certainty.ALLEGED
    demote(reading)
    admission(reading)
    if _unplaced(context, reading, voice):
        reading.rejected = "nothing tells whose officials say so"


def _of_others(context: Context, reading: Reading, voice: Voice | None) -> bool:
    """Tell whether somebody denies the deed of another state, which says nothing firm of it."""
    if voice is None or reading.rule.question not in DEED_QUESTIONS:
        return False
    code = voice.code or (context.home.country if voice.speaker is Speaker.GOVERNMENT else None)
    return code is not None and code not in reading.subjects


def _unplaced(context: Context, reading: Reading, voice: Voice) -> bool:
    """Tell whether a state would admit a deed by officials who may be anybody's.

    What "the army" admits of the report's own country is its own deed, though both are named.
    """
    answer = reading.rule.answers.get(reading.polarity)
    if reading.rule.question not in ACCUSING_QUESTIONS or answer != "yes":
        return False
    if reading.speaker is not Speaker.GOVERNMENT or voice.named or not voice.office:
        return False
    named = reading.actor is not None and re.search(r"AREA_|NATION_", reading.actor.text)
    own = reading.subjects == (context.home.country,) and any(
        s.mark.startswith(("ack", "admi", "conc")) for s in reading.scopes
    )
    return voice.vague or (named is not None and not own)


ATTITUDES = frozenset({"position", "reason", "treaty.intent", "legislation"})


EXPRESSES = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|rul(?:es|ed) out|promis(?:es|ed)|pledg(?:es|ed)|announc(?:es|ed)"
    r"|declar(?:es|ed)|voic(?:es|ed)|argu(?:es|ed)|justif(?:ies|ied)|nam(?:es|ed)|spoke|told"
    r"|cit(?:es|ed|ing)|arguing|attribut(?:es|ed)|point(?:s|ed) to|assur(?:es|ed)"
    r"|referred|reason given|gives? as|explain(?:s|ed)|reject(?:s|ed)|insist(?:s|ed)|maintains)\b",
    re.IGNORECASE,
)


OFFICIALS = re.compile(
    r"\b(?:minister|officials?|representatives?|ambassador|spokes\w+|delegates?|delegation"
    r"|president"
    r"|diplomats?|general|colonel|officers?|lawyer|secretary|permanent mission|counsell?or)\b",
    re.IGNORECASE,
)


_REASONS_GIVEN = re.compile(
    r"\b(?:gave|given|gives?|offer(?:s|ed)|cit(?:es|ed)|nam(?:es|ed))\b[^;]{0,40}\breasons?\b"
    r"|\b(?:minist\w+|officials?|government|authorities|representatives?)\b[^;]{0,40}"
    r"\b(?:attribut(?:es|ed)|point(?:s|ed) to|blam(?:es|ed)|invok(?:es|ed))\b[^;]{0,40}$",
    re.IGNORECASE,
)


def attitude(reading: Reading, text: str) -> None:
    """What a government believes of its own policy is its policy, not a belief about it."""
    if reading.rule.question not in ATTITUDES:
        return
    if reading.speaker is Speaker.MONITOR and reading.rule.speaker is None:
        words = text[reading.start : reading.tail]
        officials = reading.actor is not None and OFFICIALS.search(core(reading.actor.text))
        if EXPRESSES.search(words) or officials or _REASONS_GIVEN.search(text[: reading.start]):
            reading.speaker = Speaker.GOVERNMENT
    if (
        reading.speaker is Speaker.GOVERNMENT
        and reading.certainty is Certainty.BELIEVED
        and any(s.effect is Effect.BELIEVES for s in reading.scopes)
    ):
        reading.certainty = Certainty.FLAT


def demote(reading: Reading) -> None:
    """What the UN or an organisation says firmly of a state stays a report: no accusation."""
    if (
        reading.rule.question in ACCUSING_QUESTIONS
        and reading.speaker in {Speaker.UN, Speaker.NGO}
        and reading.certainty in FIRM
        and reading.polarity is Polarity.AFFIRMED
        and reading.scopes
    ):
        reading.certainty = Certainty.REPORTED


def is_charge(reading: Reading, code: str | None) -> bool:
    """Tell whether one side says this of the other: a charge, in whatever verb."""
    if reading.certainty is Certainty.CONFIRMED:
        return False
    if reading.rule.question == "armed-group.use":
        return reading.speaker in {Speaker.GOVERNMENT, Speaker.OTHER_GOVERNMENT}
    if reading.speaker is Speaker.OTHER_GOVERNMENT:
        return code not in reading.subjects
    return reading.speaker is Speaker.ARMED_GROUP


def admission(reading: Reading) -> None:
    """Read an actor's acknowledgment of its own deed as confirmation."""
    if reading.polarity is not Polarity.AFFIRMED or reading.speaker is not Speaker.GOVERNMENT:
        return
    marks = {s.mark for s in reading.scopes if s.effect is Effect.CONFIRMS}
    if reading.rule.question in DEED_QUESTIONS and any(
        m.startswith(("ack", "conf")) for m in marks
    ):
        reading.certainty = Certainty.CONFIRMED
