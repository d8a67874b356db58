"""Zip, gzip, WARC and WACZ: every whole member goes in, every other one is refused by name."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from treatywatch.archive import collect
from treatywatch.archive.formats import open_members, read_documents
from treatywatch.archive.formats.containers import Member
from treatywatch.model import Refusal

REPORT = b"FIJI, Landmine Monitor Report 2004\n\n" + (
    b"Fiji is a State Party to the Mine Ban Treaty. It has no mines.\n\n" * 9
)
PAGE = (
    b"<html><body><h1>Fiji</h1><p>Fiji is a State Party to the treaty on mines.</p></body></html>"
)


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def warc(
    *pages: tuple[str, str, bytes], packed: bool = True, status: str = "200 OK", kind: str = ""
) -> bytes:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    for address, content_type, body in pages:
        headers = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address,
                kind or "response",
                payload=io.BytesIO(body),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": "2011-03-12T00:00:00Z"},
            )
        )
    return stream.getvalue()


def opened(raw: bytes, name: str = "box") -> tuple[list[str], list[Refusal]]:
    found = list(open_members(raw, name))
    names = [member.name for member in found if isinstance(member, Member)]
    return names, [refusal for refusal in found if isinstance(refusal, Refusal)]


def test_a_zip_gives_its_files_in_order_and_leaves_hidden_ones_out() -> None:
    raw = zipped(
        ("b/2.html", PAGE), ("b/", b""), ("a.txt", REPORT), ("__MACOSX/a.txt", b"x"), (".x", b"x")
    )
    assert opened(raw, "archive.zip") == (["archive.zip/a.txt", "archive.zip/b/2.html"], [])


def test_documents_know_the_path_and_the_hash_of_their_own_bytes() -> None:
    documents = list(read_documents(zipped(("a.txt", REPORT), ("b.html", PAGE)), "x.zip"))
    assert [(d.name, d.format) for d in documents if not isinstance(d, Refusal)] == [
        ("x.zip/a.txt", "text"),
        ("x.zip/b.html", "html"),
    ]
    again = list(read_documents(REPORT, "a.txt"))
    assert documents[0].sha256 == again[0].sha256  # type: ignore[union-attr]


def linked() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("link.txt")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


@pytest.mark.parametrize(
    ("member", "said"),
    [
        pytest.param("../../etc/passwd", "leads out", id="up and out"),
        pytest.param("/etc/passwd", "leads out", id="absolute"),
        pytest.param("C:\\x.txt", "leads out", id="drive letter"),
        pytest.param("a\\..\\..\\x.txt", "leads out", id="backslashes"),
        pytest.param(linked(), "symbolic link", id="link"),
    ],
)
def test_path_tricks_are_refused_and_the_rest_goes_in(
    member: str | zipfile.ZipInfo, said: str
) -> None:
    names, refusals = opened(zipped((member, b"x"), ("good.txt", REPORT)))
    assert names == ["box/good.txt"]
    assert [said in refusal.error and bool(refusal.mend) for refusal in refusals] == [True]


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    names, refusals = opened(zipped(("bomb.txt", b"0" * 60_000_000), ("good.txt", REPORT)))
    assert names == ["box/good.txt"]
    assert "bomb" in refusals[0].error


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    raw = bytearray(zipped(("bomb.txt", b"0" * 60_000_000)))
    directory = raw.index(b"PK\x01\x02")
    raw[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    names, refusals = opened(bytes(raw))
    assert not names
    assert refusals


def test_containers_inside_each_other_are_opened_to_a_depth() -> None:
    inside = zipped(("a.txt", REPORT))
    assert opened(zipped(("in.zip", inside)))[0] == ["box/in.zip/a.txt"]
    for _ in range(4):
        inside = zipped(("in.zip", inside))
    names, refusals = opened(inside)
    assert not names
    assert "inside each other" in refusals[0].error


def test_the_same_name_twice_is_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        raw = zipped(("a.txt", REPORT), ("a.txt", b"other"))
    names, refusals = opened(raw)
    assert names == ["box/a.txt"]
    assert "twice" in refusals[0].error


def test_a_locked_member_is_refused() -> None:
    raw = bytearray(zipped(("a.txt", REPORT), ("b.txt", REPORT)))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    names, refusals = opened(bytes(raw))
    assert names == ["box/b.txt"]
    assert "password" in refusals[0].error


def test_a_damaged_member_is_refused() -> None:
    raw = bytearray(zipped(("a.txt", REPORT), ("b.txt", REPORT)))
    raw[raw.index(b"a.txt") + 15] ^= 0xFF
    names, refusals = opened(bytes(raw))
    assert names == ["box/b.txt"]
    assert "damaged" in refusals[0].error


@pytest.mark.parametrize("cut", [0.55, 0.9])
def test_a_zip_that_breaks_off_gives_what_was_whole(cut: float) -> None:
    members = [(f"{n}.txt", bytes(str(n), "ascii") * 50 + REPORT) for n in range(6)]
    raw = zipped(*members)
    names, refusals = opened(raw[: int(len(raw) * cut)])
    assert 0 < len(names) < 6 or cut > 0.8
    assert names == [f"box/{n}.txt" for n in range(len(names))]
    assert "breaks off" in refusals[-1].error


def test_gzip_gives_the_file_inside_it() -> None:
    assert opened(gzip.compress(REPORT), "fiji-2004.txt.gz") == (
        ["fiji-2004.txt.gz/fiji-2004.txt"],
        [],
    )
    names, refusals = opened(gzip.compress(REPORT)[:-9], "fiji.gz")
    assert not names
    assert "breaks off" in refusals[0].error


PAGES = [
    ("https://example.org/lm/1999/fiji.html", "text/html; charset=utf-8", PAGE),
    ("https://example.org/style.css", "text/css", b"p {}"),
    ("https://example.org/fiji.txt", "text/plain", REPORT),
]


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_a_warc_gives_the_pages_that_can_hold_reports(packed: bool) -> None:
    assert opened(warc(*PAGES, packed=packed), "crawl.warc") == (
        [
            "crawl.warc/https://example.org/lm/1999/fiji.html",
            "crawl.warc/https://example.org/fiji.txt",
        ],
        [],
    )


def test_redirects_and_errors_of_a_web_archive_are_left_out() -> None:
    assert opened(warc(PAGES[0], status="404 Not Found")) == ([], [])


def test_an_address_captured_twice_keeps_both_captures() -> None:
    names, _ = opened(warc(PAGES[0], PAGES[0]), "c")
    assert names == [
        "c/https://example.org/lm/1999/fiji.html",
        "c/https://example.org/lm/1999/fiji.html (2)",
    ]


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_a_warc_that_breaks_off_gives_what_was_whole(packed: bool) -> None:
    raw = warc(PAGES[0], PAGES[2], packed=packed)
    names, refusals = opened(raw[:-60], "c")
    assert names == ["c/https://example.org/lm/1999/fiji.html"]
    assert "breaks off" in refusals[0].error


def test_a_wacz_gives_the_pages_of_its_warcs() -> None:
    raw = zipped(
        ("datapackage.json", b"{}"),
        ("archive/data.warc.gz", warc(*PAGES)),
        ("pages/pages.jsonl", b"{}"),
    )
    names, refusals = opened(raw, "x.wacz")
    assert len(names) == 2
    assert not refusals


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.zip").write_bytes(zipped(("fiji.txt", REPORT), ("../x.txt", b"x")))
    (tmp_path / "b.txt").write_bytes(REPORT)
    return tmp_path


def test_a_batch_takes_the_files_out_of_its_containers(folder: Path) -> None:
    files = collect([folder])
    assert [name for name, _ in files] == ["a.zip/fiji.txt", "b.txt"]
    assert [refusal.file for refusal in files.refused] == ["a.zip/../x.txt"]


def test_what_a_container_refused_is_told_by_the_whole_walk(folder: Path) -> None:
    from treatywatch.walk import read

    readings = list(read([folder]))
    assert [r.file for r in readings if r.refusal] == ["a.zip/../x.txt"]
    assert sum(len(r.reports) for r in readings) == 2


def test_members_are_unpacked_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    original: Callable[..., object] = zipfile.ZipFile.open

    def noted(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, *rest: object) -> object:
        taken.append(entry.filename)
        return original(archive, entry, *rest)

    raw = zipped(("a.txt", REPORT), ("b.txt", REPORT))
    monkeypatch.setattr(zipfile.ZipFile, "open", noted)
    members = open_members(raw, "x")
    next(members)
    assert taken == ["a.txt"]


def test_a_length_beyond_all_numbers_is_damage() -> None:
    raw = warc(PAGES[0], PAGES[2], packed=False)
    first = raw.index(b"Content-Length: ") + len(b"Content-Length: ")
    names, refusals = opened(raw[:first] + b"9" * 30 + raw[first:], "c")
    assert not names
    assert refusals
