"""An edition: the same bytes from the same input, and every change to it is seen."""

import csv
import hashlib
import json

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.checks import finding_key, load_dismissals
from treatywatch.model import Finding, Severity, UnreadableInput
from treatywatch.publish.edition import PublicationStopped, publish, verify
from treatywatch.publish.edition.gate import stop_at_blocking
from treatywatch.publish.edition.staging import replaced_folder
from treatywatch.publish.signing import load_private_key


def _files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_the_same_bytes(edition, evidence_path, key, tmp_path):
    publish(evidence_path, tmp_path / "again", key=key, workers=2)
    assert _files(tmp_path / "again") == _files(edition)


def test_an_edition_is_as_it_was_published(edition, key):
    verdict = verify(edition)
    assert verdict.findings == ()
    assert verdict.files == len(_files(edition)) - 2
    assert len(verdict.signed_by) == 64


def test_the_manifest_counts_what_the_evidence_counts(edition, library):
    manifest = json.loads((edition / "manifest.json").read_text())
    summary = library.evidence.summary()
    assert manifest["counts"]["claims"] == summary.claims
    assert manifest["counts"]["reports"] == summary.reports
    assert set(manifest["versions"]) == {"codebook", "coder", "register", "schema", "corpus"}
    data = (edition / "data/evidence.db").read_bytes()
    listed = {one["path"]: one for one in manifest["files"]}["data/evidence.db"]
    assert listed["sha256"] == hashlib.sha256(data).hexdigest()
    assert listed["bytes"] == len(data)


def _caught(folder, key=None) -> bool:
    try:
        return bool(verify(folder, key).findings)
    except UnreadableInput:
        return True


PROOFS = ["SHA256SUMS", "SHA256SUMS.sig", "signing-key.pem", "manifest.json"]


def test_a_flipped_byte_in_any_file_is_caught_and_the_file_is_named(copy):
    spoiled = [path for path in _files(copy) if path not in PROOFS]
    for path in spoiled:
        data = bytearray((copy / path).read_bytes())
        data[len(data) // 2] ^= 1
        (copy / path).write_bytes(data)
    named = {f.message.split(" is not as")[0] for f in verify(copy).findings}
    assert named == set(spoiled)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_flipped_bit_of_the_proofs_is_caught(copy, data):
    path = copy / data.draw(st.sampled_from(PROOFS))
    before = path.read_bytes()
    at = data.draw(st.integers(0, len(before) - 1))
    spoiled = bytearray(before)
    spoiled[at] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(spoiled)
    try:
        assert _caught(copy)
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (lambda f: (f / "index.html").unlink(), "edition.missing-file"),
        (lambda f: (f / "new.html").write_text("x"), "edition.added-file"),
        (
            lambda f: (f / "static/new").mkdir() or (f / "static/new/x").touch(),
            "edition.added-file",
        ),
        (lambda f: (f / "index.html").write_text(""), "edition.changed-file"),
        (lambda f: (f / "SHA256SUMS.sig").unlink(), "edition.signature"),
    ],
    ids=["missing", "added", "added empty and hidden", "emptied", "signature gone"],
)
def test_what_is_spoiled_is_named(copy, spoil, rule):
    spoil(copy)
    assert rule in {finding.rule for finding in verify(copy).findings}


def test_a_link_in_place_of_a_file_is_caught(copy, edition):
    (copy / "index.html").unlink()
    (copy / "index.html").symlink_to(edition / "index.html")
    assert [f.rule for f in verify(copy).findings] == ["edition.changed-file"]


def test_an_edition_signed_by_another_does_not_hold_for_the_publishers_key(edition, key, tmp_path):
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    publisher = tmp_path / "publisher.pem"
    own = load_private_key(key).public_key()
    publisher.write_bytes(own.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    other = tmp_path / "other.pem"
    stranger = Ed25519PrivateKey.generate().public_key()
    other.write_bytes(stranger.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    assert verify(edition, publisher).findings == ()
    assert [f.rule for f in verify(edition, other).findings] == ["edition.signature"]


def test_an_unsigned_edition_does_not_pass_where_a_key_is_asked_for(copy, key, tmp_path):
    public = tmp_path / "public.pem"
    own = load_private_key(key).public_key()
    public.write_bytes(own.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    (copy / "SHA256SUMS.sig").unlink()
    messages = {f.message for f in verify(copy, public).findings}
    assert messages == {
        "the edition was signed, and the signature is gone",
        "the edition is not signed",
    }


def test_a_folder_that_is_no_edition_is_bad_input(tmp_path):
    with pytest.raises(UnreadableInput, match="not a published edition"):
        verify(tmp_path)


def test_nothing_but_an_edition_is_replaced(evidence_path, tmp_path):
    (tmp_path / "thesis.doc").write_text("mine")
    with pytest.raises(UnreadableInput, match="no edition"):
        publish(evidence_path, tmp_path)
    assert (tmp_path / "thesis.doc").read_text() == "mine"


def test_an_edition_is_replaced_when_the_new_one_is_whole(copy):
    (copy / "of-before.html").write_text("old")
    with replaced_folder(copy) as folder:
        (folder / "index.html").write_text("new")
        assert (copy / "of-before.html").is_file()
    assert [path.name for path in copy.iterdir()] == ["index.html"]


def test_an_edition_stays_when_the_new_one_fails(copy):
    before = _files(copy)
    with pytest.raises(ZeroDivisionError), replaced_folder(copy):
        raise ZeroDivisionError
    assert _files(copy) == before
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_blocking_finding_stops_until_it_is_dismissed_with_a_reason(tmp_path):
    block = Finding("checks.example", Severity.BLOCK, "two totals differ", "a-report")
    warn = Finding("checks.example", Severity.WARN, "look at this", "a-report")
    stop_at_blocking([warn], {})
    with pytest.raises(PublicationStopped, match=finding_key(block)):
        stop_at_blocking([block, warn], {})
    path = tmp_path / "dismissed.csv"
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("finding", "rule", "reason", "who", "date"))
        rows.writerow((finding_key(block), block.rule, "both are right", "an editor", "2026-01-01"))
    stop_at_blocking([block, warn], load_dismissals(path))
