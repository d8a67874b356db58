"""What `codebook check` finds in a codebook: each flaw in a folder that has it and no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from treatywatch.claims.proving import FlawKind, Proof, Sample, prove_codebook
from treatywatch.model import InvalidCodebook
from treatywatch.register import Register, load_register

FAMILY = "{name: bells, themes: [bell-policy], treaty: BELL, weapon-class: bell}"
QUESTIONS = """
questions:
  ringing: {definition: Whether the state rings bells., answers: [yes, no]}
  bells: {definition: Whether it has bells., answers: [yes, no]}
"""
GOOD = r"""
rules:
  - id: ringing.verb
    question: ringing
    kind: verb
    match: '(?:rings?|rung|rang)\s+(?:the\s+)?{bells}'
    answers: {affirmed: yes, negated: no}
    positive:
      - {text: Peru rang the bells in 1999., expect: ringing=yes flat monitor, country: PER}
      - {text: Peru has never rung bells., expect: ringing=no flat monitor, country: PER}
    negative:
      - {text: Peru sells bells., country: PER}
"""


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


@pytest.fixture
def prove(tmp_path: Path, register: Register) -> Callable[..., Proof]:
    """Prove a codebook of one family whose rules are given."""

    def run(
        rules: str,
        *,
        family: str = FAMILY,
        words: str = "bells: 'bells?'",
        samples: tuple[Sample, ...] = (),
    ) -> Proof:
        for name in ("common", "bells"):
            (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / "common/rules.yaml").write_text(QUESTIONS + rules, encoding="utf-8")
        (tmp_path / "common/vocabulary.yaml").write_text(words, encoding="utf-8")
        (tmp_path / "bells/family.yaml").write_text(family, encoding="utf-8")
        return prove_codebook(tmp_path, register, samples)

    return run


def kinds(proof: Proof) -> set[FlawKind]:
    return {flaw.kind for flaw in proof.flaws}


def rule(name: str, **changed: str) -> str:
    """Another rule like the good one, with some keys changed."""
    entry = {
        "question": "bells",
        "kind": "verb",
        "match": r"'(?:owns?|owned)\s+(?:the\s+)?{bells}'",
        "answers": "{affirmed: yes, negated: no}",
        "positive": "[{text: Cuba owns bells., expect: bells=yes, country: CUB}]",
        "negative": "[{text: Cuba sells bells., country: CUB}]",
    } | changed
    lines = [f"    {key.replace('_', '-')}: {value}" for key, value in entry.items()]
    return f"  - id: {name}\n" + "\n".join(lines) + "\n"


def test_a_good_codebook_has_no_flaw(prove) -> None:
    proof = prove(GOOD + rule("bells.own"))
    assert proof.flaws == ()
    assert (proof.questions, proof.rules, proof.examples) == (2, 2, 5)


LARGE = r"(?:[\pL\pN]\s?){0,40}"
FAILING = {
    "a positive example that is not read": (
        rule("x", positive="[{text: Cuba lost the bells., expect: bells=yes, country: CUB}]"),
        FlawKind.MISSED,
        "expected bells=yes, got nothing (the pattern does not match)",
    ),
    "a positive example that is read otherwise": (
        rule("x", positive="[{text: Cuba never owned bells., expect: bells=yes, country: CUB}]"),
        FlawKind.MISSED,
        "got bells=no flat monitor",
    ),
    "a reading that fell says why": (
        rule("x", actor="group"),
        FlawKind.MISSED,
        "x: no armed group as the actor",
    ),
    "a negative example that is read": (
        rule("x", negative="[{text: Cuba owned the bells., country: CUB}]"),
        FlawKind.TAKEN,
        "the rule must leave this alone, but reads bells=yes",
    ),
    "a pattern that matches where nothing is": (
        rule("x", match="'(?:{bells})?'", positive="[]", negative="[]"),
        FlawKind.EMPTY,
        "matches where there is nothing",
    ),
    "a pattern that matches any sentence": (
        rule("x", match=r"'\w+'", positive="[]", negative="[]"),
        FlawKind.ANYTHING,
        "speak of nothing",
    ),
    "a row of any label and any value": (
        rule("x", kind="row", match="'.+'", label="'.'", positive="[]", negative="[]"),
        FlawKind.ANYTHING,
        "any value of any row",
    ),
    "a pattern of too many instructions": (
        rule("x", match=rf"'{LARGE}{LARGE}{LARGE}{{bells}}'", positive="[]"),
        FlawKind.HUGE,
        "instructions",
    ),
    "a pattern that begins with a sign, where a word must begin": (
        rule("x", match=r"'(?:US)?\$\d+ for {bells}|{bells}'", positive="[]"),
        FlawKind.BARRED,
        "begins with $",
    ),
    "two rules that answer differently by the same words": (
        rule("x", question="ringing", kind="frame", match="'rang the {bells}'", answers="no")
        .replace("Cuba owns bells", "Cuba rang the bells")
        .replace("bells=yes", "ringing=no"),
        FlawKind.CONFLICT,
        "x reads ringing=no, ringing.verb yes",
    ),
}


@pytest.mark.parametrize(("more", "kind", "words"), FAILING.values(), ids=FAILING.keys())
def test_a_flaw_that_fails_is_named_with_place_and_mend(prove, more, kind, words) -> None:
    proof = prove(GOOD + more)
    assert proof.fails
    assert not proof.unusable
    flaw = next(f for f in proof.flaws if f.kind is kind)
    assert words in flaw.message
    assert flaw.place.startswith("common/rules.yaml:")
    assert flaw.mend


UNUSABLE = {
    "an empty list of examples": (rule("x", positive=""), "`positive` is empty"),
    "an example without words": (rule("x", positive="[{country: CUB}]"), "`text` is no text"),
    "an example with a strange key": (
        rule("x", positive="[{text: A., contry: CUB}]"),
        "examples have no contry",
    ),
    "an answer that the question has not": (
        rule("x", answers="maybe"),
        "bells has no answer maybe",
    ),
    "a question that is not defined": (
        rule("x", question="song", answers="yes"),
        "there is no question song",
    ),
    "a macro that is not defined": (rule("x", match="'{drums}'"), "no macro {drums}"),
    "an actor that there is not": (rule("x", actor="choir"), "there is no actor choir"),
    "an aspect that the coder has not": (rule("x", aspects="[loud]"), "`aspects` has no loud"),
    "an argument that the coder has not": (rule("x", wants="[tune]"), "`wants` has no tune"),
    "a unit that nothing has": (rule("x", unit="[octaves]"), "measured in octaves"),
    "a rule that gives way to nothing": (
        rule("x", yields_to="[ringing=perhaps]"),
        "ringing has no answer perhaps",
    ),
    "a rule without a pattern": (rule("x", match=""), "gives no match"),
    "a pattern that RE2 refuses": (rule("x", match="'(?=a)b'"), "not an RE2 pattern"),
    "a subject that RE2 refuses": (rule("x", subject="'(?!a)b'"), "not an RE2 pattern"),
    "a name that is there twice": (rule("ringing.verb"), "ringing.verb is there twice"),
    "a key that is there twice": (
        rule("x") + "    question: bells\n",
        "names question twice",
    ),
}


@pytest.mark.parametrize(("more", "words"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_an_entry_that_cannot_be_used_is_named_with_file_and_line(prove, more, words) -> None:
    proof = prove(GOOD + more)
    assert proof.unusable
    flaw = next(f for f in proof.flaws if words in f.message)
    assert flaw.place.startswith("common/rules.yaml:")


def test_a_key_that_files_of_rules_have_not_is_named(prove) -> None:
    (flaw,) = prove(GOOD + "rule: []\n").flaws
    assert flaw.message == "has no rule"
    assert flaw.place == "common/rules.yaml:2"


def test_an_example_that_no_trigger_lets_in_says_so(prove) -> None:
    silent = "trigger: 'choirs?'\nbells: 'bells?'"
    assert "`trigger`" in prove(GOOD, words=silent).flaws[0].message
    assert prove("triggers: [bells]" + GOOD, words=silent).flaws == ()


def test_every_entry_that_cannot_be_used_is_told_at_once(prove) -> None:
    proof = prove(GOOD + rule("x", actor="choir") + rule("y", match="'{drums}'"))
    assert [(flaw.rule, flaw.place) for flaw in proof.flaws] == [
        ("x", "common/rules.yaml:17"),
        ("y", "common/rules.yaml:25"),
    ]


@pytest.mark.parametrize(
    ("family", "words"),
    [
        (FAMILY.replace("treaty: BELL, ", ""), "the family gives no treaty"),
        (FAMILY.replace("}", ", anthem: loud}"), "a family has no anthem"),
        (FAMILY.replace("}", ", headings: {Bells: drums}}"), "no theme of its own"),
        ("", "gives no name"),
    ],
)
def test_a_family_that_cannot_be_used_is_named(prove, family: str, words: str) -> None:
    flaw = prove(GOOD, family=family).flaws[0]
    assert words in flaw.message
    assert flaw.place == "bells/family.yaml"


def test_hints_fail_nothing(prove) -> None:
    proof = prove(GOOD + rule("x", positive="[]", negative="[]"))
    assert not proof.fails
    assert kinds(proof) == {FlawKind.UNUSED, FlawKind.UNTRIED}


def test_a_gold_sentence_counts_as_use(prove) -> None:
    more = GOOD + rule("x", positive="[]")
    samples = (Sample("Cuba owns bells.", "CUB"),)
    assert FlawKind.UNUSED in kinds(prove(more))
    assert FlawKind.UNUSED not in kinds(prove(more, samples=samples))


def test_a_rule_that_reads_only_what_another_reads_is_a_hint(prove) -> None:
    narrow = r"'owns\s+{bells}'"
    proof = prove(GOOD + rule("wide") + rule("narrow", match=narrow, confidence="0.5"))
    doubles = [f.rule for f in proof.flaws if f.kind is FlawKind.DOUBLE]
    assert "narrow" in doubles
    assert not proof.fails


def test_accusing_a_state_by_surprise_fails(prove) -> None:
    mines = "{name: m, themes: [t], treaty: MBT, weapon-class: antipersonnel-mine}"
    rules = r"""
  production: {definition: Whether it makes mines., answers: [yes, no]}
rules:
  - id: production.make
    question: production
    kind: verb
    match: 'ma(?:kes?|de)\s+mines'
    answers: {affirmed: yes}
    actor: state
    positive: [{text: Cuba makes mines., expect: production=yes, country: CUB}]
  - id: bells.own
    question: bells
    kind: verb
    match: 'owns?\s+{bells}'
    answers: yes
    positive: [{text: "Cuba owns bells, and Peru makes mines.", expect: bells=yes, country: CUB}]
"""
    (flaw,) = [f for f in prove(rules, family=mines).flaws if f.fails]
    assert flaw.kind is FlawKind.ACCUSED
    assert "production.make accuses PER" in flaw.message


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path, register: Register) -> None:
    with pytest.raises(InvalidCodebook, match="no such folder"):
        prove_codebook(tmp_path / "nowhere", register)
