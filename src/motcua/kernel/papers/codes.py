"""Codes on papers (mã vạch, mã QR): a dossier's number as bars, an address as a square; as SVG and as PNG.

Bars are Code 128 (ISO/IEC 15417): letters in set B, runs of at least four digits in pairs in set C.
"""

from __future__ import annotations

import io
import re
import struct
import zlib

import segno

WIDTHS = re.findall(
    r"\d+",
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 "
    "113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 "
    "212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 "
    "113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
    "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 "
    "241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 "
    "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 "
    "211232 2331112 ",
)
TO_C, TO_B, START_B, STOP, MODULUS = 99, 100, 104, 106, 103
PAIRS = re.compile(r"(?:\d\d){2,}")
QUIET, HIGH = 10, 48


def bars(text: str) -> list[bool]:
    """Bars (các vạch): whether each module is dark, without the quiet zones. ASCII only."""
    values = [START_B, *_values(text)]
    check = (values[0] + sum(place * value for place, value in enumerate(values[1:], start=1))) % MODULUS
    widths = "".join(WIDTHS[value] for value in (*values, check, STOP))
    return [place % 2 == 0 for place, width in enumerate(widths) for _ in range(int(width))]


def _values(text: str) -> list[int]:
    """The symbols of a text that begins in set B."""
    told, place = [], 0
    for run in PAIRS.finditer(text):
        told += _letters(text[place : run.start()])
        pairs = run[0]
        told += [TO_C, *(int(pairs[n : n + 2]) for n in range(0, len(pairs), 2)), TO_B]
        place = run.end()
    return told + _letters(text[place:])


def _letters(text: str) -> list[int]:
    if not (text.isascii() and (text.isprintable() or not text)):
        raise ValueError("bars carry printable ASCII only")
    return [ord(letter) - 32 for letter in text]


def bars_svg(text: str) -> str:
    """Bars as SVG; empty where the text cannot be told in bars."""
    if not text or not text.isascii():
        return ""
    dark = bars(text)
    wide = len(dark) + 2 * QUIET
    told = "".join(f'<rect x="{QUIET + n}" width="1.02" height="{HIGH}"/>' for n, one in enumerate(dark) if one)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {HIGH}" preserveAspectRatio="none">{told}</svg>'
    )


def bars_png(text: str, *, scale: int = 2) -> bytes:
    """Bars as PNG, one bit a dot."""
    row = [False] * QUIET + bars(text) + [False] * QUIET
    dots = [one for one in row for _ in range(scale)]
    packed = bytes(
        sum((not dot) << (7 - bit) for bit, dot in enumerate(dots[n : n + 8])) for n in range(0, len(dots), 8)
    )
    head = struct.pack(">IIBBBBB", len(dots), HIGH * scale, 1, 0, 0, 0, 0)
    body = zlib.compress((b"\0" + packed) * (HIGH * scale), 9)
    parts = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def qr_svg(text: str) -> str:
    """A QR code as SVG, without a border of its own."""
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False, svgns=True)
    return drawn.getvalue().decode("ascii")


def qr_png(text: str) -> bytes:
    """A QR code as PNG, with its quiet zone."""
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="png", border=4, scale=6)
    return drawn.getvalue()
