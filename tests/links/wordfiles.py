"""Word files made part by part, in forms that python-docx cannot write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

OFFICE = "http://schemas.openxmlformats.org/"
NAMES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": f"{OFFICE}wordprocessingml/2006/main",
        "r": f"{OFFICE}officeDocument/2006/relationships",
        "mc": f"{OFFICE}markup-compatibility/2006",
        "m": f"{OFFICE}officeDocument/2006/math",
        "dgm": f"{OFFICE}drawingml/2006/diagram",
        "a": f"{OFFICE}drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
STRICT = (
    (f"{OFFICE}wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (f"{OFFICE}officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)


def run(text: str, look: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*runs: str, look: str = "") -> str:
    """A paragraph."""
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell that begins with a mark is taken as it is."""
    cells = (
        "".join(cell if cell.startswith("<") else f"<w:tc>{line(run(cell))}</w:tc>" for cell in row) for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word(
    body: str,
    *,
    parts: Mapping[str, str | bytes] | None = None,
    relations: dict[str, tuple[str, str]] | None = None,
    root: str = "w:document",
    place: str = "word/document.xml",
    strict: bool = False,
) -> bytes:
    """A Word file with this body; `parts` by name, `relations` of the document by key: use and target."""
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{OFFICE}package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{place}" ContentType="{kinds}"/></Types>',
        "_rels/.rels": _relations({"rId1": ("officeDocument", place)}),
        place: f"<{root} {NAMES}><w:body>{body}</w:body></{root}>",
        place.replace("word/", "word/_rels/") + ".rels": _relations(relations or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            for usual, other in STRICT if strict else ():
                content = content.replace(usual, other)
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
        for name, held in (parts or {}).items():
            archive.writestr(name, held.replace(" NAMES", f" {NAMES}") if isinstance(held, str) else held)
    return stream.getvalue()


def _relations(told: dict[str, tuple[str, str]]) -> str:
    lines = (
        f'<Relationship Id="{key}" Type="{OFFICE}officeDocument/2006/relationships/{use}" Target="{target}"/>'
        for key, (use, target) in told.items()
    )
    return f'<Relationships xmlns="{OFFICE}package/2006/relationships">{"".join(lines)}</Relationships>'
