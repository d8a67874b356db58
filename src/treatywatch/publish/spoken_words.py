"""Words of templates, put into the language of their environment when a template is compiled.

An environment speaks one language, and most words that a template asks for are the same on every
page: `_("…")` with nothing to fill in becomes what it means once, and not on each page anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from treatywatch.publish.language import _

_CALL = (("name", "_"), ("lparen", "("), ("string", None), ("rparen", ")"))


class SpokenWords(Extension):
    """Replaces each `_("…")` of a template by its words, which are markup as `_` says they are."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Pass on the tokens of a template."""
        held: list[Token] = []
        for token in stream:
            held.append(token)
            if not _fits(token, len(held) - 1):
                yield from self._let_go(held)
            elif len(held) == len(_CALL):
                yield from _said(held)
                held.clear()
        yield from held

    def _let_go(self, held: list[Token]) -> Iterator[Token]:
        """Yield what is held and is no call; a last token that may begin one stays."""
        last = held[-1]
        again = len(held) > 1 and _fits(last, 0)
        yield from held[:-1] if again else held[:]
        held[:] = [last] if again else []


def _fits(token: Token, place: int) -> bool:
    kind, value = _CALL[place]
    return token.type == kind and value in (None, token.value)


def _said(call: list[Token]) -> Iterator[Token]:
    """Yield the words as a string that is safe, which Jinja joins with the text around it."""
    line = call[0].lineno
    words = str(Markup(_(call[2].value)) % {})  # noqa: S704 - the words of our own templates
    for kind, value in (
        *(("lparen", "("), ("string", words), ("pipe", "|"), ("name", "safe"), ("rparen", ")")),
    ):
        yield Token(line, kind, value)
