"""Reading codebook files: YAML to questions, families and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from treatywatch.archive import COUNTRY_REPORT
from treatywatch.claims.codebook.book import Codebook, Family, Question
from treatywatch.claims.codebook.family_file import read_family
from treatywatch.claims.codebook.macros import expand
from treatywatch.claims.codebook.pages import Entry, listing, mapping, parse, place, read_files
from treatywatch.claims.codebook.rule import Rule
from treatywatch.claims.codebook.rule_file import read_rule, word
from treatywatch.claims.codebook.setting import read_settings
from treatywatch.model import InvalidCodebook, fingerprint

SHIPPED = Path(__file__).parent
_COMMON = "common"
_OF_THEIR_OWN = frozenset({"family.yaml", "vocabulary.yaml"})
_KEYS = frozenset({"questions", "rules", "settings", "triggers"})
Complaint = Callable[[InvalidCodebook], None]


def load_codebook(path: Path | str | None = None) -> Codebook:
    """Read the codebook in folder `path` (the shipped one by default); raise InvalidCodebook.

    The folder holds `common/` and one folder for each treaty family, each with `*.yaml` files
    and a `vocabulary.yaml`; a family has a `family.yaml` besides.
    """
    return _load(Path(path) if path is not None else SHIPPED)


@lru_cache(maxsize=8)
def _load(home: Path) -> Codebook:
    return read_codebook(home, _refuse)


def _refuse(error: InvalidCodebook) -> None:
    raise error


def read_codebook(home: Path, complain: Complaint) -> Codebook:
    """Read the codebook afresh and hand every entry that cannot be used to `complain`.

    What it complains of is left out. Raises InvalidCodebook where there are no files at all.
    """
    texts = read_files(home)
    names = {file: file.relative_to(home).as_posix() for file in texts}
    reader = _Reader(home, names, complain)
    pages = {file: reader.page(file, text) for file, text in texts.items()}
    parts = [p for file in texts for p in (names[file], texts[file])]
    questions = tuple(reader.questions(pages))
    return Codebook(
        version=fingerprint(*parts)[:12],
        questions=questions,
        families=tuple(sorted(reader.families(pages, questions), key=_codes_other_themes)),
    )


def _codes_other_themes(family: Family) -> bool:
    """Put the family that codes whole country reports first: it codes what no other names."""
    return COUNTRY_REPORT not in family.themes


class _Reader:
    """Turns the pages of one folder into questions and families."""

    def __init__(self, home: Path, names: Mapping[Path, str], complain: Complaint) -> None:
        self._home, self._names, self._complain = home, names, complain
        self._broken: set[str] = set()

    def page(self, file: Path, text: str) -> Entry:
        """Parse one file; a broken one is empty."""
        name = self._names[file]
        try:
            page = parse(text, name)
            if file.name not in _OF_THEIR_OWN:
                strange = sorted(set(page) - _KEYS)
                if strange:
                    mend = f"a file of rules has {', '.join(sorted(_KEYS))}"
                    raise InvalidCodebook(f"has no {', '.join(strange)}", place(name, page), mend)
                listing(page.get("triggers", []), name, "triggers")
            return page
        except InvalidCodebook as error:
            self._complain(error)
            return Entry()

    def questions(self, pages: Mapping[Path, Entry]) -> Iterator[Question]:
        """Yield the questions of all files, each once."""
        seen: set[str] = set()
        for file, page in pages.items():
            if "questions" not in page:
                continue
            for name, entry in self._mapping(page, "questions", self._names[file]).items():
                try:
                    question = _question(name, entry, self._names[file])
                    if name in seen:
                        where = place(self._names[file], entry)
                        raise InvalidCodebook(f"question {name} is defined twice", where)
                except InvalidCodebook as error:
                    self._complain(error)
                else:
                    seen.add(name)
                    yield question

    def _mapping(self, page: Entry, key: str, where: str) -> Mapping[str, Any]:
        try:
            return mapping(page[key], where, key)
        except InvalidCodebook as error:
            self._complain(error)
            return {}

    def families(
        self, pages: Mapping[Path, Entry], questions: tuple[Question, ...]
    ) -> Iterator[Family]:
        """Yield the families, each with the common rules and its own."""
        found: dict[str, str] = {}
        for file in (f for f in pages if f.name == "family.yaml"):
            try:
                family = read_family(pages[file], self._names[file])
                for each in (f"family {family.name}", *(f"theme {t}" for t in family.themes)):
                    if each in found:
                        raise InvalidCodebook(f"{each} is there twice", self._names[file])
                    found[each] = family.name
                yield self._filled(family, file.parent, pages, questions)
            except InvalidCodebook as error:
                self._complain(error)
        if not found:
            mend = "a folder beside common/ needs a family.yaml; see docs/how-to/add-a-question.md"
            self._complain(InvalidCodebook("there is no family", str(self._home), mend))

    def _filled(
        self,
        family: Family,
        folder: Path,
        pages: Mapping[Path, Entry],
        questions: tuple[Question, ...],
    ) -> Family:
        shared: Mapping[str, Any] = pages.get(self._home / _COMMON / "vocabulary.yaml", {})
        vocabulary = {**shared, **pages.get(folder / "vocabulary.yaml", {})}
        answers = {q.name: frozenset(q.answers) for q in questions}
        rules: dict[str, Rule] = {}
        for file, page in pages.items():
            if file.parent not in (self._home / _COMMON, folder) or "rules" not in page:
                continue
            for rule in self._rules(page, vocabulary, answers, self._names[file]):
                if rule.id in rules:
                    text = f"rule {rule.id} is there twice, also at {rules[rule.id].place}"
                    self._once(InvalidCodebook(text, rule.place, "name each rule once"))
                else:
                    rules[rule.id] = rule
        files = [f for f in pages if f.parent in (self._home / _COMMON, folder)]
        settings = tuple(
            s for f in files for s in read_settings(pages[f], frozenset(answers), self._names[f])
        )
        return family.with_rules(
            tuple(rules.values()), self._trigger(files, pages, vocabulary, family.name), settings
        )

    def _trigger(
        self,
        files: list[Path],
        pages: Mapping[Path, Entry],
        vocabulary: Mapping[str, str],
        family: str,
    ) -> str:
        """Join the vocabulary's trigger and what the files add to it; empty where there is none."""
        if "trigger" not in vocabulary:
            return ""
        parts = [expand("{trigger}", vocabulary, family)]
        for file in files:
            own = pages[file].get("triggers", [])
            parts += [expand(rf"\b(?:{word})\b", vocabulary, self._names[file]) for word in own]
        return "|".join(parts)

    def _rules(
        self,
        page: Entry,
        vocabulary: Mapping[str, str],
        answers: Mapping[str, frozenset[str]],
        name: str,
    ) -> Iterator[Rule]:
        try:
            entries = listing(page["rules"], name, "rules")
        except InvalidCodebook as error:
            self._once(error)
            return
        for entry in entries:
            try:
                yield _rule(entry, vocabulary, answers, name)
            except InvalidCodebook as error:
                self._once(error)

    def _once(self, error: InvalidCodebook) -> None:
        """Complain of a common rule once, not once for each family."""
        if str(error) not in self._broken:
            self._broken.add(str(error))
            self._complain(error)


def _question(name: str, entry: object, file: str) -> Question:
    where = place(file, entry, name)
    given = mapping(entry, where, name)
    missing = [key for key in ("definition", "answers") if not given.get(key)]
    if missing:
        mend = "a question has a definition and answers"
        raise InvalidCodebook(f"the question gives no {', '.join(missing)}", where, mend)
    answers = tuple(word(a) for a in listing(given["answers"], where, "answers"))
    return Question(name, given["definition"], answers, given.get("scope-notes", ""))


def _rule(
    entry: object,
    vocabulary: Mapping[str, str],
    answers: Mapping[str, frozenset[str]],
    file: str,
) -> Rule:
    given = mapping(entry, file, "a rule")
    where = place(file, entry, str(given.get("id", "?")))
    rule = read_rule(given, partial(expand, vocabulary=vocabulary, where=where), where)
    if rule.question not in answers:
        raise InvalidCodebook(f"there is no question {rule.question}", where, "define it")
    for asked in sorted(rule.yields_to | {f"{rule.question}={a}" for a in rule.answers.values()}):
        _known(asked, answers, where)
    return rule


def _known(asked: str, answers: Mapping[str, frozenset[str]], where: str) -> None:
    """Raise InvalidCodebook where "question" or "question=answer" names what is not there."""
    question, _, answer = asked.partition("=")
    if question not in answers:
        raise InvalidCodebook(f"there is no question {question}", where, "define it")
    if answer and answer not in answers[question]:
        mend = f"its answers are {', '.join(sorted(answers[question]))}"
        raise InvalidCodebook(f"{question} has no answer {answer}", where, mend)
