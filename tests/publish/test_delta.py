"""What became of claims and sources between two editions."""

from dataclasses import replace
from xml.dom.minidom import parseString

import pytest

from treatywatch.model import Anchor, Certainty
from treatywatch.publish.delta import Kind, delta_as_json, delta_of, evidence_in
from treatywatch.publish.delta.feed import feed
from treatywatch.publish.delta.pairing import paired
from treatywatch.publish.edition import publish, verify
from treatywatch.store import open_evidence, write_evidence


def _written(library, tmp_path, name, spoil):
    coded = [library.evidence.coded(slug) for slug in library.evidence.report_slugs()]
    first = max(coded, key=lambda one: len(one.claims))
    spoilt = [spoil(one) if one is first else one for one in coded]
    out = tmp_path / f"{name}.db"
    write_evidence([one for one in spoilt if one], out=out, sources={}, meta={})
    return out


@pytest.fixture
def whole(library, tmp_path):
    return _written(library, tmp_path, "whole", lambda one: one)


def _delta(old, new):
    with open_evidence(old) as earlier, open_evidence(new) as later:
        return delta_of(earlier, later)


def test_the_same_edition_has_no_changes(whole):
    delta = _delta(whole, whole)
    assert (delta.claims, delta.sources) == ((), ())


def test_a_claim_that_goes_and_comes_back_is_gone_and_added(library, whole, tmp_path):
    less = _written(
        library,
        tmp_path,
        "less",
        lambda one: replace(
            one,
            claims=tuple(c for c in one.claims if c.sentence != one.claims[-1].sentence),
        ),
    )
    gone, added = _delta(whole, less), _delta(less, whole)
    assert {one.kind for one in gone.claims} == {Kind.GONE}
    assert {one.kind for one in added.claims} == {Kind.ADDED}
    assert [one.claim for one in gone.claims] == [one.claim for one in added.claims]


def test_a_claim_said_less_firmly_is_changed_and_says_how(library, whole, tmp_path):
    def weaken(one):
        first, *rest = one.claims
        assert first.certainty is Certainty.FLAT
        return replace(one, claims=(replace(first, certainty=Certainty.ALLEGED), *rest))

    (found,) = _delta(whole, _written(library, tmp_path, "weaker", weaken)).claims
    assert found.kind is Kind.CHANGED
    assert [(d.name, d.before, d.after) for d in found.differences] == [
        ("certainty", "flat", "alleged")
    ]


def test_a_report_that_goes_takes_its_claims_along(library, whole, tmp_path):
    delta = _delta(whole, _written(library, tmp_path, "fewer", lambda _: None))
    assert {one.kind for one in delta.claims} == {Kind.GONE}
    assert len({one.report.slug for one in delta.claims}) == 1


def test_every_claim_is_paired_once(library):
    claims = [c for slug in library.evidence.report_slugs() for c in library.evidence.claims(slug)]
    pairs = paired(claims[::2], claims[1::2])
    assert sorted(str(a) for a, _ in pairs if a) == sorted(map(str, claims[::2]))
    assert sorted(str(b) for _, b in pairs if b) == sorted(map(str, claims[1::2]))


def test_a_sentence_that_moved_is_no_change(library):
    slug = library.evidence.report_slugs()[0]
    claims = library.evidence.claims(slug)

    def moved(anchor):
        return Anchor(anchor.start + 7, anchor.end + 7, anchor.quotation)

    later = [replace(c, sentence=moved(c.sentence), anchor=moved(c.anchor)) for c in claims]
    assert paired(claims, later) == list(zip(claims, later, strict=True))


def test_the_feed_is_xml_with_an_entry_for_each_report(library, whole, tmp_path):
    delta = _delta(whole, _written(library, tmp_path, "fewer", lambda _: None))
    found = parseString(feed(delta, library.names, "2026-01-02"))
    (entry,) = found.getElementsByTagName("entry")
    assert entry.getElementsByTagName("updated")[0].firstChild.data == "2026-01-02T00:00:00Z"
    lines = entry.getElementsByTagName("content")[0].firstChild.data.split("\n")
    assert len(lines) == len(delta.claims)


def test_an_edition_lists_what_changed_since_another(library, evidence_path, whole, tmp_path):
    out = tmp_path / "edition"
    publish(evidence_path, out, since=whole)
    assert (out / "changes/feed.atom").is_file()
    assert verify(out).findings == ()
    with evidence_in(out) as published, open_evidence(whole) as earlier:
        delta = delta_of(earlier, published)
    assert delta.sources
    assert delta_as_json(delta)["counts"]["added"]["sources"] == len(delta.sources)
