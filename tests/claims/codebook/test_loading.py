"""Reading codebook files: what they may hold, and how a mistake is shown."""

from __future__ import annotations

import pytest

from treatywatch.claims import load_codebook
from treatywatch.claims.codebook.macros import expand
from treatywatch.claims.coder.matching import RuleSet
from treatywatch.claims.coder.pattern import compile_pattern
from treatywatch.model import InvalidCodebook

_QUESTION = """
questions:
  production: {definition: Who makes it., answers: [yes, no]}
rules:
  - {id: p, question: production, kind: frame, match: 'makes {thing}', answers: %s}
"""


def _write(folder, rules=_QUESTION % "yes", vocabulary="thing: mines"):
    for name in ("common", "mine-ban"):
        (folder / name).mkdir()
    (folder / "common" / "arms.yaml").write_text(rules)
    (folder / "common" / "vocabulary.yaml").write_text(vocabulary)
    (folder / "mine-ban" / "family.yaml").write_text(
        "{name: mine-ban, themes: [country-report], treaty: MBT, weapon-class: antipersonnel-mine}"
    )
    return folder


def test_a_small_codebook_is_read(tmp_path):
    book = load_codebook(_write(tmp_path))
    assert book.families[0].rules[0].match == r"\b(?:makes (?:mines))"
    assert book.question("production").answers == ("yes", "no")


def test_the_version_changes_with_every_file(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = load_codebook(_write(tmp_path / "a"))
    other = load_codebook(_write(tmp_path / "b", vocabulary="thing: landmines"))
    assert one.version != other.version


@pytest.mark.parametrize(
    ("rules", "vocabulary", "message"),
    [
        (_QUESTION % "maybe", "thing: mines", "no answer maybe"),
        (_QUESTION % "yes", "other: mines", "no macro {thing}"),
        (_QUESTION.replace("kind: frame", "kind: poem") % "yes", "thing: m", "not allowed"),
        (_QUESTION.replace("match:", "motch:") % "yes", "thing: m", "rules have no motch"),
        ("- a list", "thing: m", "a mapping"),
        ("a: [", "thing: m", "expected"),
    ],
)
def test_a_mistake_names_file_and_mend(tmp_path, rules, vocabulary, message):
    with pytest.raises(InvalidCodebook, match=r".+") as caught:
        load_codebook(_write(tmp_path, rules, vocabulary))
    assert message in str(caught.value)
    assert "arms.yaml" in str(caught.value)


def test_an_empty_folder_is_no_codebook(tmp_path):
    with pytest.raises(InvalidCodebook, match="no codebook files"):
        load_codebook(tmp_path)


def test_a_macro_that_calls_itself_is_refused():
    with pytest.raises(InvalidCodebook, match="itself"):
        expand("{a}", {"a": "x{a}"}, "here")


def test_re2_refuses_what_can_match_catastrophically():
    with pytest.raises(InvalidCodebook, match="no look-around"):
        compile_pattern(r"(?=a)b", "rule")


def test_every_rule_of_every_family_compiles(codebook):
    for family in codebook.families:
        assert RuleSet(family.rules)


def test_rule_names_are_unique_within_a_family(codebook):
    for family in codebook.families:
        names = [rule.id for rule in family.rules]
        assert len(names) == len(set(names))


def test_every_question_has_rules(codebook):
    asked = {rule.question for rule in codebook.families[0].rules}
    assert asked == {question.name for question in codebook.questions}


def test_the_theme_chooses_the_family(codebook):
    assert codebook.family_for("cluster-munition-ban-policy").treaty == "CCM"
    assert codebook.family_for("mine-ban-policy").treaty == "MBT"
    assert codebook.family_for("something new").treaty == codebook.families[0].treaty
