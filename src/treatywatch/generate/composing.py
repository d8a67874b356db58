"""From scenes to sentences with notes: no sentence twice, notes numbered as they come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from treatywatch.generate.grammar_file import Gold, load_grammar
from treatywatch.generate.scenes import Scene
from treatywatch.generate.sources import Cited, cite

_TRIES = 4
_WITHOUT_NOTE = 0.25
_IBID = 0.12
_LOST = 0.01


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence without its marker, what it claims, and the note that it cites."""

    section: str
    text: str
    claims: list[Gold]
    cited: Cited | None


@dataclass(slots=True)
class Notes:
    """The notes of one report in order; a lost one has a marker and no definition."""

    definitions: dict[int, str] = field(default_factory=dict)
    gold: dict[str, list[Gold]] = field(default_factory=dict)
    lost: list[int] = field(default_factory=list)
    count: int = 0

    def add(self, cited: Cited, random: Random) -> int:
        """Number a note; now and then it repeats the one before, or its text is lost."""
        self.count += 1
        number, chance = self.count, random.random()
        before = self.gold.get(str(number - 1))
        if before is not None and chance < _IBID:
            self.definitions[number] = "Ibid."
            self.gold[str(number)] = [{"kind": before[0]["kind"], "same_as": str(number - 1)}]
        elif chance > 1 - _LOST:
            self.lost.append(number)
        else:
            self.definitions[number] = cited.text
            self.gold[str(number)] = [cited.gold]
        return number


def say_all(scenes: Iterable[Scene], random: Random, words: int) -> list[Said]:
    """Return sentences for the scenes, as many as `words` allows, each text once."""
    said: dict[str, Said] = {}
    length = 0
    for scene in scenes:
        if length >= words:
            break
        sentence = _say(scene, random, said)
        if sentence is not None:
            said[sentence.text] = sentence
            length += sentence.text.count(" ") + 1
    return list(said.values())


def _say(scene: Scene, random: Random, said: dict[str, Said]) -> Said | None:
    wordings = load_grammar()[scene.situation]
    for _ in range(_TRIES):
        wording = wordings[int(random.random() * len(wordings))]
        text = wording.say(scene.facts, random)
        if text not in said:
            sourced = wording.source and random.random() > _WITHOUT_NOTE
            cited = cite(wording.source, scene.facts, random) if sourced else None
            return Said(scene.section, text, wording.gold(scene.facts), cited)
    return None
