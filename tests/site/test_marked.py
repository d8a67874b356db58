"""Text cut at marked places loses nothing."""

from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model import Span
from treatywatch.publish.pages.marked import Marked, marked

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*sorted(pair)))
)


@given(st.text(max_size=40), SPANS)
def test_the_pieces_joined_are_the_text(text, spans):
    assert "".join(piece.text for piece in marked(text, spans)) == text


@given(st.text(min_size=1, max_size=40), SPANS)
def test_a_character_is_marked_exactly_when_a_span_covers_it(text, spans):
    lit = [piece.on for piece in marked(text, spans) for _ in piece.text]
    assert lit == [any(s.start <= at < s.end for s in spans) for at in range(len(text))]


def test_an_example():
    assert marked("has exported mines", (Span(4, 12),)) == (
        Marked("has "),
        Marked("exported", on=True),
        Marked(" mines"),
    )
