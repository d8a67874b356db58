"""The words and wordings that open, hold and close scopes."""

from __future__ import annotations

import re

from treatywatch.claims.coder.scope import Effect
from treatywatch.claims.coder.words import words
from treatywatch.model import Certainty

E = Effect


SPEECH: dict[str, Effect] = {}


for _effect in (
    E.SAYS,
    E.REPORTS,
    E.CLAIMS,
    E.ALLEGES,
    E.CONFIRMS,
    E.ADMITS,
    E.CONCLUDES,
    E.BELIEVES,
    E.DENIES,
    E.UNREAL,
):
    SPEECH.update(dict.fromkeys(words(f"speech-{_effect}"), _effect))


NOUNS_TOO = words("scopes-nouns-too")


BEFORE_BASE = words("before-base")


AFTER_STATES = words("after-states")


BEFORE_STATES = words("before-states")


CLAUSAL = words("clausal")


THAT_CLAUSE = re.compile(
    r"(?:(?!\b(?:and|but|saying|said)\b)[^,;:\"]){0,90}?(?:\bthat\b|:|,? \")|\s+(?:it|they|he|she"
    r"|its|their|the \w+|AREA_|NATION_ \w+"
    r"|GROUP_|no|there|mines|all|some) (?:\w+ly )?(?:has|have|had|is|are|was|were|did|does"
    r"|would)\b",
    re.IGNORECASE,
)


ADJECTIVE_HEDGES = {
    "clear": Certainty.CLEAR,
    "certain": Certainty.CLEAR,
    "evident": Certainty.CLEAR,
    "likely": Certainty.LIKELY,
    "probable": Certainty.LIKELY,
    "possible": Certainty.POSSIBLE,
    "conceivable": Certainty.POSSIBLE,
    **dict.fromkeys(
        [
            "believed",
            "assumed",
            "thought",
            "considered",
            "suspected",
            "presumed",
            "understood",
            "estimated",
            "feared",
        ],
        Certainty.BELIEVED,
    ),
    **dict.fromkeys(["reported", "said", "rumored", "rumoured"], Certainty.REPORTED),
    **dict.fromkeys(["alleged", "claimed"], Certainty.ALLEGED),
    **dict.fromkeys(["confirmed", "verified", "established"], Certainty.CONFIRMED),
}


IT_IS = re.compile(
    r"\bit (?:(?:is|was|has been|had been) (?:also |now |still |however |generally |widely |highly"
    r" |very |most |quite |more |not |un)*(?P<word>" + "|".join(ADJECTIVE_HEDGES) + r")\b"
    r"(?: (?:in|by|on|to)\b[^,;]{0,60})?,? (?:that|to)?|(?:would )?(?:appear|seem)(?:s"
    r"|ed)? (?:that|to)?)",
    re.IGNORECASE,
)


NO = (
    r"(?:no|not aware of any|unaware of any|aware of no|knows? of no|knew of no|not any"
    r"|never been any|n't any|without(?: any)?|not been any"
    r"|(?:did|has|have) not (?:find|found|receive|received|see|seen|hear|heard of) any|hardly any)"
)


NOTHING = re.compile(
    r"\b(?:nothing|no one|nobody) (?:\w+ )?(?:suggests?|suggested|indicates?|indicated|points? to"
    r"|shows?|hints?)(?: that)?\b",
    re.IGNORECASE,
)


CONCESSION = re.compile(
    r"\b(?:despite|in spite of|notwithstanding|regardless of|contrary to)\b[^,;]*", re.IGNORECASE
)


NO_NOUN = re.compile(
    rf"\b(?:there (?:is|are|was|were|has been|have been|had been|exists?)"
    rf"(?: also| still| currently)? "
    rf"{NO}|(?:ORG_|MONITOR_|Landmine Monitor|the Monitor|it) (?:has|have|had|is|was)"
    rf"(?: \w+)?(?: received| aware of| found| seen| identified| recorded| documented| know of)*"
    rf" {NO}|{NO})(?: \w+)? (?:\w+ |AREA_ |NATION_ |DATE_ )*?(?P<noun>reports?|evidence"
    rf"|indications?|signs?|proof|allegations?|instances?|cases?|records?|information|suggestion"
    rf"|accusations?|incidents?|claims?)\b"
    r"(?: (?:is|are|was|were|has been|have been|had been) (?:publicly |yet |currently |made )?"
    r"(?:available|known|reported|recorded|received|found|given|provided|confirmed))?"
    r" ?(?P<link>that|of|on|about|regarding|concerning|whether|to (?:suggest|indicate"
    r"|show)(?: that)?"
    r"|suggesting that|indicating that|to date|as to|in relation to|with regard to|relating to"
    r"|about whether|on whether|by|for|)\b",
    re.IGNORECASE,
)


WHETHER = re.compile(r"\bwhether\b", re.IGNORECASE)


UNKNOWN = re.compile(
    r"\b(?:(?:it )?(?:is|was|remains|are) (?:not (?:known|clear|certain|publicly known)|unknown"
    r"|unclear|uncertain) (?:if|whether|how|what|where|when|which|who)"
    r"|(?:could|can|was|has been|is)(?: not|n't) (?:been )?(?:able to )?(?:confirm|verify|establish"
    r"|determine)(?:ed)? (?:whether|if|the)|does not know (?:if|whether|of)"
    r"|nothing is known (?:about|of)|no one knows)\b",
    re.IGNORECASE,
)


NOUN_THAT = re.compile(
    r"\b(?P<noun>allegations?|accusations?|charges|claims?|reports?|rumou?rs|suspicions?|fears?"
    r"|concerns?|evidence|indications?|suggestions?|possibility|belief|denials?|assertions?"
    r"|confirmation|speculation)\b[^;:\"]{0,60}?\bthat\b",
    re.IGNORECASE,
)


NOUN_EFFECTS: dict[str, tuple[Effect, Certainty | None]] = {
    "allegation": (E.HEDGE, Certainty.ALLEGED),
    "accusation": (E.HEDGE, Certainty.ALLEGED),
    "charge": (E.HEDGE, Certainty.ALLEGED),
    "claim": (E.HEDGE, Certainty.ALLEGED),
    "suspicion": (E.HEDGE, Certainty.BELIEVED),
    "fear": (E.UNREAL, None),
    "concern": (E.UNREAL, None),
    "possibility": (E.HEDGE, Certainty.POSSIBLE),
    "speculation": (E.HEDGE, Certainty.POSSIBLE),
    "belief": (E.HEDGE, Certainty.BELIEVED),
    "denial": (E.DENIES, None),
    "report": (E.HEDGE, Certainty.REPORTED),
    "rumor": (E.HEDGE, Certainty.REPORTED),
    "rumour": (E.HEDGE, Certainty.REPORTED),
}


ACCORDING = re.compile(
    r"\b(?P<mark>according to|as (?:stated|reported|noted|claimed|alleged|confirmed|indicated"
    r"|explained) (?:by|in)|in the (?:words|view|opinion) of|quoting|citing|based on)\s",
    re.IGNORECASE,
)


CONDITION = re.compile(
    r"\b(?:if|unless|provided that|on condition that|in the event|should (?:such|the|it|any|war"
    r"|AREA_|an?)|were (?:it|they|AREA_) to|AREA_ were to|^had (?:AREA_|the|it|they|its|NATION_)"
    r"|in case|would have to|so long as|as long as|until such time|once all"
    r"|even if)\b",
    re.IGNORECASE,
)


IF_KNOWN = re.compile(
    r"\b(?:known|clear|know|asked|unclear|unknown|sure|say|determine)\s*$", re.IGNORECASE
)


NEW_SUBJECT = re.compile(
    r"\s*(?:it|its|they|their|he|she|his|that|the (?:country|government|army|military|state))\b",
    re.IGNORECASE,
)


NO_INFORMATION = re.compile(r"\bno (?:\w+ ){0,3}information\b[^,;]{0,40}$", re.IGNORECASE)


SHOULD = re.compile(
    r"\bshould\b(?! (?:also )?be (?:noted|recalled|stressed|mentioned|remembered|pointed out))"
    r"(?! (?:such|the|it|any|war|AREA_|an?)\b)",
    re.IGNORECASE,
)


SAYING = re.compile(r", (?:saying|stating|claiming|adding|asserting|arguing|insisting)\b")


AFTER_WHETHER = re.compile(
    r"\b(?:is|are|was|were|remains?) (?:not (?:known|clear)|unknown|unclear|uncertain)\b",
    re.IGNORECASE,
)


VERB_DENY = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es|ed)|dismiss(?:es"
    r"|ed))(?: \w+){0,3}\s*$",
    re.IGNORECASE,
)


VERB_STARTS = re.compile(
    r"\b(?:has|have|had|is|are|was|were|did|does|do|will|would|can|could|may|might|should|cannot"
    r"|[a-z]{2,}ed|laid|made|said|told|sent|took|gave|says|states|claims|denies|reports)\b"
)


EVIDENCE_TO = re.compile(
    r"\b(?:evidence|information|proof|indications?|signs?|reasons?) to $", re.IGNORECASE
)


CONFIRM = re.compile(r"\b(?:confirm|verify)", re.IGNORECASE)


OPENING_WHILE = re.compile(r"(?:while|although|though)\b", re.IGNORECASE)
