"""Assembly: accepted readings become claims with their arguments, each claim once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from treatywatch.claims.codebook import Family
from treatywatch.claims.codebook.rule import Polarity, Rule, RuleKind
from treatywatch.claims.coder.arguments import areas_of, weapon_class_of, weapons_of
from treatywatch.claims.coder.attended import meetings_of
from treatywatch.claims.coder.clauses import Edge
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.dates import governing_date, new_deadline, row_date
from treatywatch.claims.coder.figures import in_its_unit
from treatywatch.claims.coder.occasion import Occasion
from treatywatch.claims.coder.quantities import quantity_of
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.roll_calls import roll_calls_of
from treatywatch.claims.coder.scope_words import VERB_STARTS
from treatywatch.claims.coder.stance import weakest
from treatywatch.claims.coder.treaties import treaties_of, treaty_of_label
from treatywatch.model import Anchor, Certainty, Claim, Quantity, Sentence, Speaker

_WEAPON_QUESTIONS = frozenset(
    [
        "production",
        "transfer.export",
        "transfer.import",
        "transfer.found-abroad",
        "stockpile",
        "stockpile.size",
        "stockpile.origin",
        "stockpile.destruction",
        "stockpile.retained",
        "use",
        "use.denial",
        "armed-group.use",
        "contamination",
        "clearance",
        "casualties",
    ]
)


class Assembler:
    """Builds claims for reports of one family."""

    def __init__(self, family: Family) -> None:
        self._family = family

    def claims(self, context: Context, readings: Iterable[Reading]) -> tuple[Claim, ...]:
        """Return the claims of a sentence in order of place, without repetitions."""
        proposed = [(r.rule, c) for r in readings for c in self._of(context, r)]
        kept = [c for rule, c in proposed if not _outdone(rule, c, proposed)]
        return tuple(sorted(_once(kept), key=lambda c: (c.anchor.start, c.question, c.answer)))

    def _of(self, context: Context, reading: Reading) -> Iterator[Claim]:
        for occasion in self._occasions(context, reading):
            answer = self._answer(reading, occasion)
            if answer is None:
                continue
            for subject in reading.subjects:
                yield self._claim(context, reading, occasion, answer, subject)

    def _answer(self, reading: Reading, occasion: Occasion) -> str | None:
        polarity = reading.polarity
        if occasion.flipped:
            opposite = {Polarity.AFFIRMED: Polarity.NEGATED, Polarity.NEGATED: Polarity.AFFIRMED}
            polarity = opposite.get(polarity, polarity)
        return reading.rule.answers.get(polarity)

    def _occasions(self, context: Context, reading: Reading) -> list[Occasion]:
        wants = reading.rule.wants
        named = treaty_of_label(context.view) if "treaty" in wants else None
        if named is not None:
            return [Occasion(treaty=named)]
        if "treaty" in wants:
            return treaties_of(context, reading, self._family.treaty)
        if "roll-call" in wants:
            return roll_calls_of(context, reading)
        if reading.rule.question == "attendance" and reading.rule.kind is not RuleKind.ROW:
            return meetings_of(context, reading) or [Occasion(treaty=reading.rule.treaty)]
        return [Occasion(treaty=reading.rule.treaty)]

    def _claim(
        self,
        context: Context,
        reading: Reading,
        occasion: Occasion,
        answer: str,
        subject: str,
    ) -> Claim:
        view, sentence, wants = context.view, context.view.sentence, reading.rule.wants
        clause = (context.clauses.before(reading.head).end, context.clauses.end_after(reading.tail))
        stretch = (reading.start, max(reading.tail, clause[1]))
        named = areas_of(view, reading.head, stretch[1], but=subject)
        evidence = _anchor(context, reading)
        weapon_class = self._weapon_class(context, reading, stretch)
        return Claim(
            question=reading.rule.question,
            answer=answer,
            subject=subject,
            certainty=_certainty(reading, subject),
            speaker=reading.speaker,
            sentence=sentence.anchor,
            anchor=evidence,
            date=occasion.date or (None if occasion.undated else _date(context, reading, clause)),
            period=reading.period if "period" in wants else None,
            quantity=_quantity(context, reading, weapon_class),
            treaty=occasion.treaty,
            resolution=occasion.resolution,
            weapon_class=weapon_class,
            places=named if "places" in wants else (),
            partners=named if "partners" in wants else (),
            victims=(),
            weapons=weapons_of(view, *stretch) if "weapons" in wants else (),
            notes=_notes(sentence),
            in_note=sentence.note,
            rule=reading.rule.id,
            confidence=reading.rule.confidence,
        )

    def _weapon_class(
        self, context: Context, reading: Reading, stretch: tuple[int, int]
    ) -> str | None:
        if reading.rule.question not in _WEAPON_QUESTIONS:
            return None
        return weapon_class_of(context.view, *stretch) or self._family.weapon_class


def _quantity(context: Context, reading: Reading, weapon_class: str | None) -> Quantity | None:
    found = quantity_of(context.view, reading) if reading.rule.unit else None
    return found and in_its_unit(reading.rule.question, weapon_class, found)


def _certainty(reading: Reading, subject: str) -> Certainty:
    """Return the certainty of the reading, weakened by a doubt about this actor alone."""
    if reading.actor is None:
        return reading.certainty
    group = reading.rule.question.startswith("armed-group")
    hedge = reading.actor.hedge_of(None if group else subject)
    if hedge is None or reading.polarity is not Polarity.AFFIRMED:
        return reading.certainty
    return weakest([reading.certainty, hedge]) or hedge


def _date(context: Context, reading: Reading, clause: tuple[int, int]) -> str | None:
    view = context.view
    if "no-date" in reading.rule.wants:
        return None
    if reading.rule.kind is RuleKind.ROW:
        return row_date(view)
    newest = new_deadline(view, reading) if "new-deadline" in reading.rule.wants else None
    joined = context.clauses.before(reading.head).kind is Edge.COORDINATE
    verb = VERB_STARTS.search(view.text) if joined else None
    return newest or governing_date(view, reading, clause, verb.start() if verb else None)


def _notes(sentence: Sentence) -> tuple[int, ...]:
    return tuple(dict.fromkeys(m.number for m in sentence.markers))


def _anchor(context: Context, reading: Reading) -> Anchor:
    view, sentence = context.view, context.view.sentence
    start, end = view.plain(reading.start), view.plain(reading.tail)
    text = view.folded[start:end]
    start += len(text) - len(text.lstrip(" ,;"))
    end -= len(text) - len(text.rstrip(" ,;"))
    if end <= start:
        return sentence.anchor
    begin = sentence.start
    return Anchor(begin + start, begin + end, sentence.text[start:end])


def _outdone(rule: Rule, claim: Claim, others: list[tuple[Rule, Claim]]) -> bool:
    """Tell whether the sentence makes a claim that the rule gives way to.

    Where two rules give way to each other, the claim that stands later in the sentence stays.
    """
    if _denied_too(claim, [other for _, other in others]):
        return True
    return any(
        _gives_way(rule, claim, other)
        and not (_gives_way(its, other, claim) and claim.anchor.start > other.anchor.start)
        for its, other in others
    )


def _gives_way(rule: Rule, claim: Claim, other: Claim) -> bool:
    return (
        (other.question, other.answer) != (claim.question, claim.answer)
        and other.subject == claim.subject
        and (other.treaty == claim.treaty or other.question != claim.question)
        and bool({other.question, f"{other.question}={other.answer}"} & rule.yields_to)
    )


def _denied_too(claim: Claim, others: list[Claim]) -> bool:
    """Tell whether "only in self-defense" stands in a denial: it admits and explains nothing."""
    admits = (claim.question, claim.answer, claim.speaker) == ("use", "yes", Speaker.GOVERNMENT)
    explains = (claim.question, claim.answer) == ("reason", "self-defence")
    return (
        (admits or explains)
        and claim.certainty is Certainty.FLAT
        and any(o.question == "use.denial" and o.subject == claim.subject for o in others)
    )


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """Keep one claim of each identity: the one that its rule trusts most, then the first."""
    best: dict[tuple[str | None, ...], Claim] = {}
    for claim in claims:
        key = _identity(claim)
        if key not in best or claim.confidence > best[key].confidence:
            best[key] = claim
    return [c for c in best.values() if not _vaguer(c, best.values())]


def _vaguer(claim: Claim, others: Iterable[Claim]) -> bool:
    """Tell whether a meeting without a date stands beside dated ones of the same answer."""
    return (
        claim.question == "attendance"
        and claim.date is None
        and any(
            (o.question, o.answer, o.subject) == (claim.question, claim.answer, claim.subject)
            for o in others
            if o.date is not None
        )
    )


def _identity(claim: Claim) -> tuple[str | None, ...]:
    several = claim.date if claim.question in {"vote", "attendance"} else None
    return (
        claim.question,
        claim.answer,
        claim.subject,
        claim.treaty,
        claim.resolution,
        several,
    )
