"""Reading codebook files: YAML to questions, families and rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml

from treatywatch.claims.codebook.book import Codebook, Family, Question
from treatywatch.claims.codebook.macros import expand
from treatywatch.claims.codebook.rule import Rule
from treatywatch.claims.codebook.rule_file import read_rule, word
from treatywatch.model import InvalidCodebook, fingerprint

_HOME = Path(__file__).parent
_COMMON = "common"


def load_codebook(path: Path | str | None = None) -> Codebook:
    """Read the codebook in folder `path` (the shipped one by default); raise InvalidCodebook.

    The folder holds `common/` and one folder for each treaty family, each with `*.yaml` files
    and a `vocabulary.yaml`; a family has a `family.yaml` besides.
    """
    return _load(Path(path) if path is not None else _HOME)


@lru_cache(maxsize=8)
def _load(home: Path) -> Codebook:
    files = sorted(home.glob("*/*.yaml"))
    if not files:
        raise InvalidCodebook("no codebook files", str(home), "point to a folder of families")
    texts = {f: f.read_text(encoding="utf-8") for f in files}
    pages = {f: _parse(f, text) for f, text in texts.items()}
    parts = [p for f in files for p in (f.relative_to(home).as_posix(), texts[f])]
    return Codebook(
        version=fingerprint(*parts)[:12],
        questions=tuple(_questions(pages)),
        families=tuple(_families(home, pages)),
    )


def _parse(file: Path, text: str) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        page = yaml.load(text, Loader=loader)  # noqa: S506 - both loaders are safe ones
    except yaml.YAMLError as error:
        raise InvalidCodebook(str(error), file.name, "mend the YAML") from error
    if not isinstance(page, dict):
        raise InvalidCodebook("a codebook file is a mapping", file.name, "see add-a-question")
    return page


def _questions(pages: Mapping[Path, dict[str, Any]]) -> Iterator[Question]:
    seen: set[str] = set()
    for file, page in pages.items():
        for name, entry in page.get("questions", {}).items():
            if name in seen:
                raise InvalidCodebook(f"question {name} is defined twice", file.name)
            seen.add(name)
            answers = tuple(word(a) for a in entry["answers"])
            yield Question(name, entry["definition"], answers, entry.get("scope-notes", ""))


def _families(home: Path, pages: Mapping[Path, dict[str, Any]]) -> Iterator[Family]:
    answers = {q.name: frozenset(q.answers) for q in _questions(pages)}
    shared = pages.get(home / _COMMON / "vocabulary.yaml", {})
    for file, family in pages.items():
        if file.name != "family.yaml":
            continue
        vocabulary = {**shared, **pages.get(file.parent / "vocabulary.yaml", {})}
        rules = tuple(
            rule
            for page_file, page in pages.items()
            if page_file.parent in (home / _COMMON, file.parent)
            for rule in _rules(page, vocabulary, answers, page_file.name)
        )
        yield Family(
            family["name"],
            tuple(family["themes"]),
            family["treaty"],
            family["weapon-class"],
            rules,
            expand("{trigger}", vocabulary, file.name) if "trigger" in vocabulary else "",
        )


def _rules(
    page: dict[str, Any],
    vocabulary: Mapping[str, str],
    answers: Mapping[str, frozenset[str]],
    where: str,
) -> Iterator[Rule]:
    for entry in page.get("rules", ()):
        place = f"{where}: {entry.get('id', '?')}"
        rule = read_rule(entry, partial(expand, vocabulary=vocabulary, where=place), place)
        unknown = set(rule.answers.values()) - answers.get(rule.question, frozenset())
        if unknown:
            raise InvalidCodebook(
                f"{rule.question} has no answer {', '.join(sorted(unknown))}", place
            )
        yield rule
