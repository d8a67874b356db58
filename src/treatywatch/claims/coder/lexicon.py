"""The small words that the scope engine reads: auxiliaries, negators, hedges, matrix verbs.

They belong to the English language and not to any question; that is why they are not in the
codebook.
"""

from __future__ import annotations

from treatywatch.claims.coder.words import words
from treatywatch.model import Certainty

BE = words("be")
HAVE = frozenset(["has", "have", "had", "having", "hasn't", "haven't", "hadn't"])
DO = frozenset(["do", "does", "did", "don't", "doesn't", "didn't"])
AUXILIARIES = BE | HAVE | DO
POSSIBLE = frozenset(["may", "might"])
FUTURE = words("future")
NEGATORS = frozenset(["not", "never", "nor", "neither", "cannot"])
LINKING = words("linking")

ADVERBS = words("adverbs")
HEDGE_ADVERBS = {
    "reportedly": Certainty.REPORTED,
    "allegedly": Certainty.ALLEGED,
    "supposedly": Certainty.ALLEGED,
    "purportedly": Certainty.ALLEGED,
    "probably": Certainty.LIKELY,
    "likely": Certainty.LIKELY,
    "apparently": Certainty.LIKELY,
    "seemingly": Certainty.LIKELY,
    "evidently": Certainty.LIKELY,
    "presumably": Certainty.BELIEVED,
    "possibly": Certainty.POSSIBLE,
    "perhaps": Certainty.POSSIBLE,
    "potentially": Certainty.POSSIBLE,
    "clearly": Certainty.CLEAR,
    "certainly": Certainty.CLEAR,
    "undoubtedly": Certainty.CLEAR,
}
MATRIX_HEDGES = {
    **dict.fromkeys(
        [
            "believed",
            "thought",
            "considered",
            "assumed",
            "suspected",
            "presumed",
            "understood",
            "deemed",
            "estimated",
            "judged",
            "expected",
            "feared",
        ],
        Certainty.BELIEVED,
    ),
    **dict.fromkeys(["reported", "said", "rumored", "rumoured"], Certainty.REPORTED),
    **dict.fromkeys(
        ["alleged", "claimed", "claims", "claim", "claiming", "accused"], Certainty.ALLEGED
    ),
    **dict.fromkeys(
        ["likely", "appear", "appears", "appeared", "seem", "seems", "seemed", "unlikely"],
        Certainty.LIKELY,
    ),
}
MATRIX_KNOWN = frozenset(["known"])
MATRIX_PLAIN = words("matrix-plain")
MATRIX_NEGATIVE = words("matrix-negative")
DEEDS = frozenset(
    w + e
    for stem, ends in {
        "us": "e es ed ing",
        "produc": "e es ed ing",
        "manufactur": "e es ed ing",
        "stockpil": "e es ed ing",
        "discover": "s ed ing",
        "export": " s ed ing",
        "import": " s ed ing",
        "transfer": " s red ring",
        "trad": "e es ed ing",
        "acquir": "e es ed ing",
        "develop": " s ed ing",
        "sell": " s ing",
        "lay": " s ing",
        "plant": " s ed ing",
        "emplac": "e es ed ing",
        "deploy": " s ed ing",
        "possess": " es ed ing",
        "retain": " s ed ing",
        "hold": " s ing",
        "purchas": "e es ed ing",
        "buy": " s ing",
        "receiv": "e es ed ing",
        "suppl": "y ies ied ying",
        "provid": "e es ed ing",
        "test": " s ed ing",
        "stor": "e es ed ing",
        "destroy": " s ed ing",
        "sign": " s ed ing",
        "ratif": "y ies ied ying",
        "acced": "e es ed ing",
        "assembl": "e es ed ing",
        "mak": "e es ing",
        "clear": " s ed ing",
        "remov": "e es ed ing",
        "kill": " s ed ing",
        "injur": "e es ed ing",
        "attend": " s ed ing",
        "participat": "e es ed ing",
        "scatter": " s ed ing",
        "block": " s ed ing",
        "seiz": "e es ed ing",
        "captur": "e es ed ing",
        "maintain": " s ed ing",
        "employ": " s ed ing",
        "procur": "e es ed ing",
        "obtain": " s ed ing",
        "keep": " s ing",
        "strew": " s ed ing",
        "plac": "e es ed ing",
        "halt": " s ed ing",
        "stop": " s ped ping",
        "vot": "e es ed ing",
        "abstain": " s ed ing",
        "support": " s ed ing",
        "submit": " s ted ting",
        "enact": " s ed ing",
        "mine": " s d",
        "join": " s ed ing",
    }.items()
    for e in [x.strip() for x in ends.split(" ")]
    for w in [stem]
) | frozenset(["sold", "laid", "held", "bought", "made", "kept", "had", "mined", "strewn", "given"])
BARE_PAST = words("bare-past")
PRONOUNS = frozenset(["it", "he", "she", "they", "its", "their", "his", "her"])
DETERMINERS = words("determiners")
