"""The words of the pages for translators: gathered from the program, compiled always the same.

`make languages` adds new words to the catalogues of `src/treatywatch/publish/languages` and
compiles them; words that are gone are taken out.
"""

import ast
import io
import re
import sys
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from treatywatch.publish.language import CATALOGUES, DOMAIN, LANGUAGES

PUBLISH = CATALOGUES.parent
KEYWORDS = {"_": None, "told": None, "many": (1, 2), "plural": (1, 2), "ngettext": (1, 2)}
# Calls whose words are shown as they are, and translated where they are shown.
SHOWN = {"Link", "Passport", "Tally", "_Facet", "FacetChoices", "CorpusTable", "ChangeWords"}
NAMED = {"title", "heading", "words", "label"}
TABLES = {"standing.py", "tones.py", "tables.py", "theme.py", "facets.py", "notes.py"}
# Countings are put together from a word and its plural; see `count_words`.
_COUNTED = re.compile(r"""count_words\([^"'\n]*?["']([a-z ]+)["'](?:,\s*["']([a-z ]+)["'])?""")
_ANSWER = re.compile("security-situation|territory-not-controlled")


def messages() -> Catalog:
    """Gather every message of the interface, in the order of its words."""
    found: dict[object, None] = {}
    for path in sorted((PUBLISH / "templates").glob("*.html")):
        for _, message, *_rest in extract_from_file("jinja2.ext.babel_extract", path, KEYWORDS):
            found[message] = None
    for path in sorted(PUBLISH.rglob("*.py")):
        for _, message, *_rest in extract_from_file("python", path, KEYWORDS):
            found[message] = None
        text = path.read_text(encoding="utf-8")
        for one, more in _COUNTED.findall(text):
            found[(one, more or f"{one}s")] = None
        for words in _shown(path, ast.parse(text)):
            found[words] = None
    catalog = Catalog(domain=DOMAIN, project="treatywatch", charset="utf-8")
    plurals = {one[0] for one in found if isinstance(one, tuple)}
    for message in sorted(found, key=str):
        if isinstance(message, tuple) or message not in plurals:
            catalog.add(message)
    return catalog


def _shown(path: Path, tree: ast.AST):
    """Yield words that stand in the program as data: of vocabularies, titles, ways on."""
    whole = (path.parent.name == "words" and path.name != "__init__.py") or path.name in TABLES
    for node in ast.walk(tree):
        if whole and isinstance(node, ast.Dict):
            yield from (w for value in node.values for w in _texts(value))
        elif isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in SHOWN or name == "_row":
                yield from (w for value in node.args for w in _texts(value))
            for keyword in node.keywords:
                if keyword.arg in NAMED and path.parent.name == "pages":
                    yield from _texts(keyword.value)
        elif whole and isinstance(node, ast.List | ast.Tuple):
            yield from (w for value in node.elts for w in _texts(value))


def _texts(node: ast.AST):
    """Yield a constant's words; identifiers are none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        words = re.search("[A-Za-z]{2}", node.value)
        if words and not re.search(r"[/<>{}]|\.\w|^--|_words$|^[A-Z]+$|^[a-z]+_", node.value):
            yield node.value.replace("-", " ") if _ANSWER.fullmatch(node.value) else node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def catalogue(language: str) -> Catalog:
    """Read the catalogue of a language; an empty one where there is none."""
    path = CATALOGUES / language / f"{DOMAIN}.po"
    if not path.is_file():
        return Catalog(locale=language, domain=DOMAIN, project="treatywatch", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def compiled(catalog: Catalog) -> bytes:
    """Return the compiled catalogue; no day and no name goes into it."""
    plain = Catalog(locale=catalog.locale, domain=DOMAIN, charset="utf-8")
    for message in sorted((m for m in catalog if m.id), key=lambda m: str(m.id)):
        plain.add(message.id, message.string)
    out = io.BytesIO()
    write_mo(out, plain)
    return re.sub(
        rb"(POT-Creation-Date|PO-Revision-Date|Generated-By): [^\n]*\n", _blank, out.getvalue()
    )


def _blank(found: re.Match) -> bytes:
    """Blank a header that tells when and with what, and keep its length."""
    name = found[1] + b": "
    return name + b" " * (len(found[0]) - len(name) - 1) + b"\n"


def renew(language: str) -> list[object]:
    """Bring a catalogue up to the program and compile it; return what is not translated."""
    old, new = catalogue(language), messages()
    made = Catalog(locale=language, domain=DOMAIN, project="treatywatch", charset="utf-8")
    for message in new:
        if message.id:
            known = old.get(message.id[0] if isinstance(message.id, tuple) else message.id)
            made.add(message.id, known.string if known else "")
    folder = CATALOGUES / language
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{DOMAIN}.po").open("wb") as file:
        write_po(file, made, width=100, omit_header=True, sort_output=True)
    (folder / f"{DOMAIN}.mo").write_bytes(compiled(made))
    return [message.id for message in made if message.id and not _whole(message)]


def _whole(message) -> bool:
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(strings)


if __name__ == "__main__":
    for code in LANGUAGES[1:]:
        missing = renew(code)
        print(
            f"{code}: {len(missing)} not translated",
            *missing[: int(sys.argv[1]) if sys.argv[1:] else 0],
            sep="\n  ",
        )
