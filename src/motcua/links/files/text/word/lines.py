"""Lines (dòng chữ): the words of one paragraph as a reader sees them once tracked changes are accepted.

Everything is read but what is listed here as not shown, so a wrapper nobody thought of loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from motcua.links.files.text.marks import ends_in_measure

from .styles import Element, Styles, W, value

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
BOX = f"{W}txbxContent"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
ALTERNATE = f"{_CHOICES}AlternateContent"
_TEXTS = (f"{W}t", f"{_MATHS}t")
_SHOWING = (*_TEXTS, f"{W}sym", DIAGRAM)
UNSHOWN = frozenset(
    W + name
    for name in (
        *("del", "moveFrom", "delText", "delInstrText", "instrText", "fldChar", "fldData", "rt"),
        *("pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr"),
        *("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rubyPr"),
        *("footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef", "annotationRef", "commentReference"),
    )
) | {f"{_MATHS}{name}" for name in ("rPr", "fPr", "ctrlPr", "sSupPr", "dPr", "naryPr", "radPr")}
"""Taken out, moved away, instructions, looks and marks of notes."""
_GLYPHS = {
    **{W + name: "\n" for name in ("br", "cr")},
    **{W + name: "\t" for name in ("tab", "ptab")},
    f"{W}noBreakHyphen": "-",
}
_NOTE = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s?[,;]\s?\d{1,3})*|[*†‡]{1,3})[\])]?\s*")
_OPENING = re.compile(r"[-+*•–—●○▪]|[a-zđ]\)")


def chosen(alternate: Element) -> Element | None:
    """The first of several forms of one thing that shows any word; they all show the same."""
    return next((each for each in alternate if next(each.iter(*_SHOWING), None) is not None), None)


class Line:
    """Line (một đoạn đang đọc): the text of a paragraph, and the boxes that hang on it, each of them once."""

    def __init__(self, paragraph: Element, styles: Styles) -> None:
        self.boxes: list[Element] = []
        self._styles = styles
        self._codes = set(_codes(paragraph))
        self.text = _joined(self._pieces(paragraph, False))

    def _pieces(self, element: Element, raised: bool) -> Iterator[tuple[str, bool]]:
        """The words below an element, each with whether it stands above the line."""
        for child in element:
            if child.tag == f"{W}fldChar":
                yield _choice(child), raised
            if child.tag in UNSHOWN or child in self._codes:
                continue
            if child.tag in _TEXTS:
                yield child.text or "", raised
            elif child.tag in _GLYPHS:
                yield _GLYPHS[child.tag], raised
            elif child.tag == f"{W}sym":
                yield _symbol(child), raised
            elif child.tag in (BOX, DIAGRAM):
                self.boxes.append(child)
            else:
                yield from self._inner(child, raised)

    def _inner(self, child: Element, raised: bool) -> Iterator[tuple[str, bool]]:
        if child.tag == ALTERNATE:
            form = chosen(child)
            yield from self._pieces(form, raised) if form is not None else ()
        elif child.tag == f"{W}r":
            properties = child.find(f"{W}rPr")
            if not self._styles.is_hidden(properties):
                yield from self._pieces(child, self._styles.is_raised(properties))
        else:
            if child.tag in (f"{_MATHS}den", f"{_MATHS}sup"):
                yield "/" if child.tag.endswith("den") else "^", raised
            yield from self._pieces(child, raised)


def _codes(paragraph: Element) -> Iterator[Element]:
    """Words inside the instructions of a field, as of a field within a field; only where the field is whole."""
    open_: list[list[Element] | None] = []
    for each in paragraph.iter(f"{W}fldChar", f"{W}t"):
        kind = each.get(f"{W}fldCharType")
        if each.tag == f"{W}t":
            for words in open_:
                if words is not None:
                    words.append(each)
        elif kind == "begin":
            open_.append([])
        elif open_:
            yield from open_[-1] or ()
            open_[-1] = None
            if kind == "end":
                open_.pop()


def _choice(field: Element) -> str:
    """What is chosen of the list of a form's field; empty for other fields."""
    choices = field.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    entries = [each.get(f"{W}val", "") for each in choices.iter(f"{W}listEntry")]
    number = value(choices, "result") or value(choices, "default") or "0"
    return entries[int(number)] if number.isdecimal() and int(number) < len(entries) else ""


def _symbol(element: Element) -> str:
    """A sign of the font Symbol that is one of the usual signs; any other sign is a blank."""
    code = int(element.get(f"{W}char", "20"), 16) & 0xFF if _is_hexadecimal(element) else 0x20
    return chr(code) if element.get(f"{W}font", "") == "Symbol" and 0x20 < code < 0x40 else " "


def _is_hexadecimal(element: Element) -> bool:
    return re.fullmatch(r"[0-9A-Fa-f]{2,6}", element.get(f"{W}char", "")) is not None


def _joined(pieces: Iterator[tuple[str, bool]]) -> str:
    """One text, without the marks of notes that stand above the line right behind a word or number."""
    text = ""
    for raised, group in groupby(pieces, key=itemgetter(1)):
        words = "".join(piece for piece, _ in group)
        text += "" if raised and _is_note(text, words) else words
    return text


def _is_note(before: str, words: str) -> bool:
    """Whether raised words are the mark of a note; "2" behind "km" is none."""
    touching = bool(before) and not before[-1].isspace()
    return touching and _NOTE.fullmatch(words) is not None and not ends_in_measure(before[-4:])


def split(text: str) -> list[str]:
    """The lines of a paragraph that was broken by hand; one that goes on in mid-sentence is one line."""
    lines: list[str] = []
    for line in (part.strip() for part in text.split("\n")):
        if line and lines and _goes_on(lines[-1], line):
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
    return lines


def _goes_on(line: str, following: str) -> bool:
    if line[-1] in ".;:!?" or _OPENING.match(following):
        return False
    return following[0].islower() or following[0] in "(%,;)" or line[-1] in ",("
