"""What the words of a noun phrase tell of an actor; what was told of a phrase is kept."""

from __future__ import annotations

import re

from treatywatch.claims.coder.kept import kept

GROUP_WORDS = re.compile(
    r"\b(?:rebels?|rebel (?:groups?|forces|factions?)|insurgents?|guerrillas?|militants?|militias?"
    r"|opposition (?:forces|fighters|groups|troops)|non-?state|NSAGs?|NSAs?|separatists?"
    r"|terrorists?"
    r"|paramilitar(?:y|ies)|fighters?|factions?|armed (?:non-state |opposition |ethnic )?(?:groups?"
    r"|actors?|elements)|ethnic (?:armed )?(?:groups?|armies|organizations)|warlords?|jihadists?"
    r"|mujahideen|extremists?|secessionists?|bandits?|smugglers?|poachers?|drug traffickers"
    r"|anti-government (?:forces|fighters|groups|elements|troops)|(?:Serb|Croat|Kurdish|Islamist"
    r"|separatist|Abkhaz"
    r"|Ossetian|Chechen) (?:forces|fighters|troops|rebels)|peshmerga|private armed groups"
    r"|(?<!people's )liberation (?:army|front)"
    r"|islamists?|partisans?|criminal (?:groups|gangs)|GROUP_|maoists?|contras?|resistance)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:it|its|they|he|she|we|my (?:country|government|delegation)"
    r"|our (?:\w+ )?(?:forces|army|troops|country|soldiers|military)|both"
    r"|(?:his|her|their|its) (?:own )?(?:country|government|forces|army|troops|soldiers|military"
    r"|units|state|side)"
    r"|the (?:old |new |previous |former |then |royal |de facto |military |transitional |interim "
    r"|federal |central )*(?:country|state|nation|government|authorities|regime|army"
    r"|military|armed forces|junta|republic|kingdom|island|archipelago|islands|administration)"
    r"(?:'s)?|its own|government forces|government troops|security forces|state forces"
    r"|government soldiers|government|the government forces|the security forces|the state forces"
    r"|(?:the )?(?:government )?(?:officials?|ministry|minister|ambassador|delegation"
    r"|representatives?|president|parliament|delegates?))\b",
    re.IGNORECASE,
)
_HOME_FORCES = re.compile(
    r"^(?:(?:the|its|their|his|our|both|regular|national|own|local|federal|state|government|royal"
    r"|armed|security|police|military|border|army|naval|interior|defen[sc]e|special|republican"
    r"|revolutionary|presidential|air|ground|central|uniformed|elite|country's|de facto|ruling"
    r"|engineering|frontier|coast|ordinary|some|other|all|two|three) )*"
    r"(?:forces?|army|armies|military|troops|soldiers|navy|police|guards?|government|authorities|junta"
    r"|units?|personnel|engineers|sappers|regime|tatmadaw|republican guards?|ministry"
    r"|revolutionary guards?|SPDC|SLORC|IDF|(?:two|both) (?:countries|states|sides|governments)"
    r"|general staff|officials?|officers?|administration|customs|aircraft|warplanes|jets"
    r"|helicopters|artillery)(?:$|\s)",
    re.IGNORECASE,
)
_NOT_HOME = re.compile(
    r"-(?:backed|supported|allied|funded|trained|sponsored|aligned|controlled|led)\b"
    r"|\banti-government"
    r"|\b(?:enemies|foes|opponents|adversaries|rivals|critics|victims|prisoners|deserters|defectors"
    r"|hostages)\b"
    r"|\banti-regime|\bpro-|\b(?:former|retreating|foreign|occupying|colonial|coalition|rival"
    r"|opposing"
    r"|warring|private|invading|enemy|allied|peacekeeping|international|UN|NATO|SFOR|KFOR|ISAF)\b"
    r"|\b(?:Serbs?|Croats?|Kurdish|Kurds?|Tamil|Karen|Kachin|Shan|Abkhaz|Ossetian?|Chechen|Islamist"
    r"|Palestinian|Polisario|Moro|Houthi|tribal|clan)\b",
    re.IGNORECASE,
)
MOVING = re.compile(
    r"\b(?:retreating|withdrawing|departing|invading|occupying|advancing|foreign) ", re.IGNORECASE
)
_PATIENT = re.compile(
    r"^(?:(?:the|some|these|those|many|several|more|new|old|no|such|all|most|any|both|about|over"
    r"|at|least|than|an?|estimated|additional|further|live|their|its|\d[\d.,]*|\w+ million)\s+)*"
    r"(?:NATION_ |AREA_'s |AREA_ |anti-?personnel |anti-?vehicle |anti-?tank |land)*"
    r"(?:mines?|landmines?|minefields?|weapons?|munitions?|submunitions?|explosives?|devices?)\b",
    re.IGNORECASE,
)
AUTHORITIES = re.compile(r"(?:the )?(?:de facto )?authorities\b", re.IGNORECASE)


@kept
def is_patient(head: str) -> bool:
    """Tell whether a phrase is about weapons, to which something is done."""
    return _PATIENT.match(head) is not None


@kept
def is_elsewhere(head: str) -> bool:
    """Tell whether a phrase names forces that are not those of the state."""
    return _NOT_HOME.search(head) is not None


@kept
def is_pronoun(phrase: str) -> bool:
    """Tell whether a phrase points back to the state: "it", "the government"."""
    return _PRONOUN.match(phrase) is not None


@kept
def is_home_force(head: str) -> bool:
    """Tell whether a phrase names forces of the state without naming it."""
    return _HOME_FORCES.match(head) is not None


@kept
def names_group(words: str) -> bool:
    """Tell whether words name an armed group by what it is, not by its own name."""
    return GROUP_WORDS.search(words) is not None
