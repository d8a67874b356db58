"""Coding one sentence: mentions, clauses, scopes, readings, gate, claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from treatywatch.claims.codebook.rule import RuleKind
from treatywatch.claims.coder.actors import ActorKind, Home
from treatywatch.claims.coder.assembly import Assembler
from treatywatch.claims.coder.clauses import Clauses
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.gate import refusal
from treatywatch.claims.coder.interpretation import interpret
from treatywatch.claims.coder.matching import Match, RuleSet, inner
from treatywatch.claims.coder.memory import Memory
from treatywatch.claims.coder.pattern import Encoded
from treatywatch.claims.coder.quotation import Quotation, running_scope, runs_on, speaks_itself
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.scopes import ScopeFinder
from treatywatch.claims.coder.speakers import Voice
from treatywatch.claims.coder.tokens import tokens
from treatywatch.claims.coder.trace import Trace
from treatywatch.claims.coder.view import SentenceView, fold, view
from treatywatch.claims.coder.word_forms import head_index
from treatywatch.claims.mentions import MentionFinder
from treatywatch.model import Sentence, Speaker

_NO_VERB = frozenset({"modifies a noun", "part of a longer word"})
_PERSONS = frozenset(
    {Speaker.GOVERNMENT, Speaker.OTHER_GOVERNMENT, Speaker.ARMED_GROUP, Speaker.EXPERT}
)


class SentenceCoder:
    """Codes the sentences of one report with the rules of its family."""

    def __init__(self, finder: MentionFinder, rules: RuleSet, assembler: Assembler) -> None:
        self._finder, self._rules, self._assembler = finder, rules, assembler

    def code(self, sentence: Sentence, memory: Memory) -> Trace:
        """Return everything found in the sentence; `memory` moves on to the next one."""
        folded = fold(sentence)
        plain = Encoded(folded)
        if sentence.label is None and not self._rules.may_match(plain):
            return self._pass_over(Trace(sentence, folded), memory)
        seen = view(sentence, folded, self._finder.scan(folded))
        memory.groups.add(seen.text)
        text = Encoded(seen.text)
        matches = list(self._rules.find(text, plain, sentence.label, memory.setting))
        opens = "“" in sentence.text  # who speaks must be known to the next sentence
        if not (matches or opens):
            return self._pass_over(Trace(sentence, seen.text, view=seen), memory)
        context = self._context(seen, memory)
        readings = [r for match in matches for r in self._read(context, text, match)]
        for reading in readings:
            reading.rejected = reading.rejected or refusal(context, reading)
        accepted = [r for r in readings if not r.rejected]
        claims = self._assembler.claims(context, accepted)
        self._remember(context, accepted, memory)
        return Trace(sentence, seen.text, context.scopes, tuple(readings), claims, seen)

    @staticmethod
    def _read(context: Context, text: Encoded, match: Match) -> Iterator[Reading]:
        """Read a match; where its first word is no verb, read also what begins behind it."""
        reading = interpret(context, match)
        yield reading
        while reading.rejected in _NO_VERB and match.rule.kind is RuleKind.VERB:
            word = head_index(context, match.head)
            later = inner(text, match, context.words[word].end)
            if later is None:
                return
            match, reading = later, interpret(context, later)
            yield reading

    def _pass_over(self, trace: Trace, memory: Memory) -> Trace:
        memory.topic, memory.group = None, False
        memory.quotation = runs_on(trace.sentence.text, memory.quotation, trace.scopes)
        return trace

    def _context(self, seen: SentenceView, memory: Memory) -> Context:
        words, clauses = tokens(seen.text), Clauses(seen.text)
        home = Home(memory.country, memory.topic, memory.group, memory.groups)
        scopes = ScopeFinder(seen, words, clauses, home).find()
        quotation = memory.quotation
        if quotation is None and speaks_itself(seen.text, scopes):
            quotation = Quotation(memory.voice or Voice(Speaker.GOVERNMENT, memory.country))
        if quotation is not None:
            scopes = (running_scope(quotation, seen.text), *scopes)
        return Context(seen, words, clauses, scopes, home, memory.voice)

    def _remember(self, context: Context, accepted: list[Reading], memory: Memory) -> None:
        text = context.view.sentence.text
        memory.quotation = runs_on(text, memory.quotation, context.scopes)
        for scope in context.scopes:
            if scope.voice is not None and scope.voice.speaker in _PERSONS:
                memory.voice = replace(scope.voice, named=True)
                break
        actor = next((r.actor for r in accepted if r.actor is not None), None)
        memory.group = actor is not None and actor.kind is ActorKind.GROUP and not actor.parts
        state = actor is not None and actor.kind is ActorKind.STATE
        memory.topic = actor.code if state and actor is not None else None


__all__ = ["Reading", "SentenceCoder"]
