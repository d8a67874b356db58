"""How tables are printed: fitted while somebody can read them, line by line when they cannot."""

from __future__ import annotations

from treatywatch.cli.output import FITTED, print_table


def test_few_rows_are_a_table(capsys):
    print_table("Few", ("rule", "message"), [("a.rule", "words"), ("b.rule", None)])
    assert capsys.readouterr().out.splitlines()[0].strip() == "Few"


def test_very_many_rows_are_a_line_each_with_every_cell(capsys):
    rows = [(f"rule.{n}", n, "a long message " * 20, None) for n in range(FITTED + 1)]
    print_table("Many", ("rule", "number", "message", "note"), rows)
    title, head, *lines = capsys.readouterr().out.splitlines()
    assert (title, head.split()) == ("Many", ["rule", "number", "note", "message"])
    assert len(lines) == len(rows)
    assert lines[7].split()[:2] == ["rule.7", "7"]
    assert lines[7].endswith(("a long message " * 20).strip() + " ")
