"""Pictures of pages (ảnh trang): each page as a JPEG to be looked at, and how much ink is on it, by Ghostscript."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

import typst

from motcua.kernel.ports.text_recognition import NotRecognised
from motcua.links.recognition.running import run
from motcua.rules.sentences import Sentence

PICTURED = 20
COARSE, FINE = 40, 110  # points to the inch
DARKER = 70  # than the paper, of 256
MOST_POINTS = 120_000_000
LONG_SIDE = 11.7  # inches of A4
FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})


def rasterised(portable: Path, folder: Path, *, seconds: float) -> tuple[list[int], list[bytes]]:
    """The ink of every page in ten thousandths, and pictures of the first pages. Raises TookTooLong, OSError."""
    usual = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dGraphicsAlphaBits=4", "-dTextAlphaBits=4"]
    coarse = [*usual, "-sDEVICE=pgmraw", f"-r{COARSE}", f"-sOutputFile={folder / 'muc-%05d.pgm'}", str(portable)]
    fine = ["-sDEVICE=jpeg", f"-r{FINE}", "-dJPEGQ=70", f"-dLastPage={PICTURED}"]
    run(coarse, folder=folder, seconds=seconds)
    run(
        [*usual, *fine, f"-sOutputFile={folder / 'anh-%05d.jpg'}", str(portable)],
        folder=folder,
        seconds=seconds,
    )
    inks = [ink_of(place.read_bytes()) for place in sorted(folder.glob("muc-*.pgm"))]
    return inks, [place.read_bytes() for place in sorted(folder.glob("anh-*.jpg"))]


def ink_of(grey: bytes) -> int:
    """Dark points in ten thousand of a grey picture (PGM), leaving out its edges and lone specks of dust."""
    width, height, points = _points(grey)
    if not points:
        return 0
    tones = [points.count(tone) for tone in range(256)]
    paper = max(range(128, 256), key=tones.__getitem__)
    dark = points.translate(bytes(1 if tone < paper - DARKER else 0 for tone in range(256)))
    aside, down = width // 25, height // 25
    rows = [dark[at * width + aside : (at + 1) * width - aside] for at in range(down, height - down)]
    seen = sum(len(row) for row in rows)
    return 2 * sum(row.count(b"\1\1") for row in rows) * 10_000 // seen if seen else 0


def _points(grey: bytes) -> tuple[int, int, bytes]:
    """Width, height and points of a raw PGM."""
    lines = [line for line in grey.split(b"\n", 4)[:4] if not line.startswith(b"#")]
    if grey[:2] != b"P5" or len(lines) < 3:
        return 0, 0, b""
    width, height = map(int, lines[1].split())
    return width, height, grey[-width * height :]


def dots_to_the_inch(place: Path) -> int:
    """How finely a picture must have been taken if it shows a sheet of A4: phones do not say, or say nonsense."""
    long_side = max(_size(place.read_bytes()[: 512 * 1024]))
    return min(600, max(72, round(long_side / LONG_SIDE)))


def as_sheet(place: Path, folder: Path) -> Path:
    """A PNG laid on a sheet, since ocrmypdf takes none that is transparent. Raises NotRecognised."""
    width, height = _size(place.read_bytes()[:64])
    if not 0 < width * height <= MOST_POINTS:
        raise NotRecognised(Sentence("Ảnh này quá lớn hoặc không mở được; xin chụp lại rồi tải lên."))
    shutil.copyfile(place, folder / "anh.png")
    page = folder / "trang.typ"
    page.write_text(
        '#set page(width: auto, height: auto, margin: 0pt)\n#image("anh.png", width: 210mm)\n', encoding="utf-8"
    )
    sheet = folder / "trang.pdf"
    try:
        typst.compile(str(page), output=str(sheet), root=str(folder))
    except RuntimeError as error:
        raise NotRecognised(Sentence("Ảnh này bị hỏng nên không mở được; xin chụp lại rồi tải lên.")) from error
    return sheet


def _size(head: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG by its head; nothing where they are not found."""
    if head.startswith(b"\x89PNG") and len(head) >= 24:
        width, height = struct.unpack(">II", head[16:24])
        return width, height
    at = 2
    while at + 9 <= len(head) and head[at] == 0xFF:
        if head[at + 1] in FRAMES:
            height, width = struct.unpack(">HH", head[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", head[at + 2 : at + 4])[0]
    return 0, 0
