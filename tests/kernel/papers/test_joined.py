"""Photos and scans of one paper become one file, page by page, turned and in the order somebody wants."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from motcua.kernel.errors import UserError
from motcua.kernel.papers.joined import PDF, LeafWanted, arranged, joined, leaf_count
from tests.factories.signed import plain, signed

PNG, JPEG = "image/png", "image/jpeg"


def photo(wide: int, high: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    raw = b"".join(b"\0" + bytes([200, 120, 40] * wide) for _ in range(high))
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


def pages(content: bytes) -> list[tuple[int, int, int]]:
    found = PdfReader(io.BytesIO(content)).pages
    return [(round(one.mediabox.width), round(one.mediabox.height), one.rotation) for one in found]


def test_photos_and_a_scan_become_one_file_each_page_in_its_shape():
    made = joined([(photo(30, 60), PNG), (photo(60, 30), PNG), (plain(), PDF)])
    assert pages(made)[:2] == [(595, 1190, 0), (842, 421, 0)]
    assert len(pages(made)) == 2 + leaf_count(plain(), PDF)
    assert leaf_count(photo(3, 6), PNG) == 1


def test_pages_are_left_out_turned_and_put_in_order():
    made = joined([(photo(30, 60), PNG), (photo(60, 30), PNG), (photo(10, 10), PNG)])
    assert pages(arranged(made, [LeafWanted(1, 1), LeafWanted(0)])) == [(842, 421, 90), (595, 1190, 0)]


def locked() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(plain()))
    writer.encrypt("mat khau", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (signed, PDF), (locked, PDF), (lambda: b"%PDF-1.7 rac", PDF), (lambda: photo(3, 3)[:-30], PNG),
        (lambda: b"\xff\xd8\xff\xe0", JPEG), (lambda: b"chu", "text/plain"),
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_said(content, mime):
    with pytest.raises(UserError) as error:
        joined([(content(), mime), (photo(3, 3), PNG)])
    assert error.value.code == "not_joinable"


@pytest.mark.parametrize("leaves", [[], [LeafWanted(9)], [LeafWanted(-1)]])
def test_a_page_that_is_not_there_is_said(leaves):
    with pytest.raises(UserError):
        arranged(joined([(photo(3, 3), PNG)]), leaves)
