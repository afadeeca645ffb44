"""Ink is counted without dust and edges; a picture says how finely it was taken; blank and alike are told by counts."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from motcua.kernel.ports.text_recognition import NotRecognised
from motcua.links.recognition.pictures import as_sheet, dots_to_the_inch, ink_of
from motcua.rules.scans import is_blank, nearly_same
from tests.factories import files
from tests.factories.scanned import WORDS

SIDE = 100


def grey(*dark: tuple[int, int], paper: int = 240) -> bytes:
    """A grey sheet with dark points (row, column)."""
    points = bytearray([paper] * SIDE * SIDE)
    for row, column in dark:
        points[row * SIDE + column] = 20
    return b"P5\n# a comment\n%d %d\n255\n" % (SIDE, SIDE) + bytes(points)


LINE = tuple((50, column) for column in range(20, 60))
DUST = tuple((row, column) for row in range(10, 90, 10) for column in range(10, 90, 10))
EDGE = tuple((row, column) for row in range(SIDE) for column in (0, 1, 2, 3))


@pytest.mark.parametrize(
    ("dark", "paper", "ink"),
    [((), 240, 0), (LINE, 240, 47), (LINE, 180, 47), (DUST, 240, 0), (EDGE, 240, 0)],
    ids=["white", "a line", "a line on grey paper", "dust", "a dark edge"],
)
def test_ink_is_what_is_darker_than_the_paper(dark, paper, ink):
    assert ink_of(grey(*dark, paper=paper)) == ink


def test_what_is_no_grey_picture_has_no_ink():
    assert (ink_of(b""), ink_of(b"P6\n1 1\n255\n000")) == (0, 0)


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHH", 17, 8, height, width) + bytes(10)
    return files.jpeg(comment=b"may anh")[:-2] + frame + b"\xff\xd9"


@pytest.mark.parametrize(
    ("content", "dots"), [(jpeg(3000, 4000), 342), (jpeg(600, 800), 72), (jpeg(9000, 9000), 600), (files.png(), 72),
                          (files.jpeg(), 72)]
)  # fmt: skip
def test_a_phone_picture_is_taken_for_a_sheet_of_a4(tmp_path: Path, content: bytes, dots: int):
    (tmp_path / "anh").write_bytes(content)
    assert dots_to_the_inch(tmp_path / "anh") == dots


def test_a_png_is_laid_on_a_sheet_and_a_broken_or_huge_one_is_refused(tmp_path: Path):
    place = tmp_path / "vao.png"
    place.write_bytes(files.png())
    assert as_sheet(place, tmp_path).read_bytes().startswith(b"%PDF-")
    huge = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", 60_000, 60_000)
    for content in (huge, files.png()[:40]):
        place.write_bytes(content)
        with pytest.raises(NotRecognised):
            as_sheet(place, tmp_path)


@pytest.mark.parametrize(
    ("text", "ink", "blank"),
    [("", 0, True), (" . -\n", 11, True), ("Đã nhận", 3, False), ("", 12, False), ("1 a", 2, True)],
)
def test_a_blank_page_has_no_ink_and_no_word(text: str, ink: int, blank: bool):
    assert is_blank(text, ink) is blank


def test_nearly_the_same_is_told_by_runs_of_words():
    words = WORDS.split()
    once_more = " ".join([*words[:-2], ["xã", "Thử"][0], "khác"])
    others = {1: WORDS, 2: once_more, 3: " ".join(reversed(words)), 4: ""}
    assert nearly_same(WORDS, others) == (1, 2)
    assert nearly_same("quá ngắn", {1: "quá ngắn"}) == ()
