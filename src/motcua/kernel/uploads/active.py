"""Active content (nội dung tự chạy): what a PDF would do or unpack by itself, told from what its bytes happen to spell.

A scan is mostly compressed pictures, and ten million of their bytes spell `/JS` by chance one time in three. So words
are looked for only where a PDF has words: outside its streams, and in the objects that a reader finds, the packed ones
too (ISO 32000-1, 7.5.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

NAMES = ("JavaScript", "JS", "Launch", "RichMedia", "EmbeddedFile", "EmbeddedFiles")
ACTIVE = frozenset(f"/{name}" for name in NAMES)
SPELLED = re.compile(rf"/(?:{'|'.join(NAMES)})\b".encode())
STREAM = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
UNREADABLE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, NotImplementedError, RecursionError, OSError)


def has_active_content(content: bytes) -> bool:
    """Whether a PDF holds a script, starts a program or carries another file: names of ISO 32000-1, 7.11.4 and 12.6.4,
    however they are written."""
    words = ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), STREAM.sub(b" ", content))
    return SPELLED.search(words) is not None or _tells_so(content)


def _tells_so(content: bytes) -> bool:
    """Whether an object that a reader finds has such a name; what no reader can open does nothing by itself."""
    try:
        return any(_is_active(value) for value in _objects(PdfReader(BytesIO(content))))
    except UNREADABLE:
        return False


def _objects(reader: PdfReader) -> Iterator[PdfObject | None]:
    if reader.is_encrypted:
        reader.decrypt("")
    yield reader.trailer
    numbers = {(number, generation) for generation, places in reader.xref.items() for number in places}
    for number, generation in sorted(numbers | {(packed, 0) for packed in reader.xref_objStm}):
        yield _object(reader, number, generation)


def _object(reader: PdfReader, number: int, generation: int) -> PdfObject | None:
    """One object; one that cannot be read hides none of the others."""
    try:
        return reader.get_object(IndirectObject(number, generation, reader))
    except UNREADABLE:
        return None


def _is_active(value: PdfObject | None) -> bool:
    """Whether a name of this object, or of what it holds in place, is an active one; what it points to comes itself."""
    if isinstance(value, NameObject):
        return value in ACTIVE
    if isinstance(value, DictionaryObject):
        return any(key in ACTIVE or _is_active(value.raw_get(key)) for key in value)
    return isinstance(value, ArrayObject) and any(_is_active(held) for held in value)
