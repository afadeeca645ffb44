"""Marks in a Word file (dấu trong tệp Word): bookmarks around every number, and a list of what was exported.

With them a file that comes back edited is read again slot by slot. They cannot be seen and change no word.
"""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import IO, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from motcua.insight.reports.pages import sources
from motcua.insight.reports.structure import Chart, Paragraph, Report, Run

SPACE = "urn:motcua:report"
PLACE = "/customXml/motcua.xml"
END = "motcua_end"
EPOCH = (1980, 1, 1, 0, 0, 0)


def manifest(report: Report) -> dict[str, Any]:
    """What is exported (kê những gì đã xuất): headings, lines with their slots, cells of tables and of the sources."""
    told: dict[str, Any] = {"headings": {}, "lines": [], "tables": []}
    number = 0
    for section in report.sections:
        told["headings"][section.key] = section.heading
        for block in section.blocks:
            if not isinstance(block, Paragraph):
                told["tables"].append(_table(block.table if isinstance(block, Chart) else block, section.key))
                continue
            marks = []
            for start, end, run in block.spans():
                if run.slot:
                    marks.append([number, start, end, run.slot, bool(run.source)])
                    number += 1
            told["lines"].append({"section": section.key, "text": block.text, "marks": marks})
    told["sources"] = _table(sources(report), "")["rows"]
    return told


def _table(block: Any, section: str) -> dict[str, Any]:
    rows = [list(block.head), *([cell.text for cell in row] for row in block.rows)]
    return {"section": section, "slot": block.slot, "caption": block.caption, "rows": rows}


class Marks:
    """Marks (bộ đánh dấu): puts bookmarks into a document in the order of its manifest."""

    def __init__(self) -> None:
        self._ids = self._runs = self._tables = 0

    def run(self, paragraph: Any, run: Run) -> Any:
        """Write a run into a paragraph, within a bookmark where it stands for a slot."""
        if not run.slot:
            return paragraph.add_run(run.text)
        self._runs += 1
        return self.around(paragraph, f"m{self._runs - 1}", run.text)

    def table(self, paragraph: Any, caption: str) -> Any:
        """Write the caption of a table or chart."""
        self._tables += 1
        return self.around(paragraph, f"t{self._tables - 1}", caption)

    def around(self, paragraph: Any, name: str, text: str) -> Any:
        """Write words within a bookmark."""
        self._ids += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(self._ids))
        start.set(qn("w:name"), name)
        paragraph._p.append(start)
        run = paragraph.add_run(text)
        paragraph._p.append(end)
        return run


def attach(document: Any, told: dict[str, Any]) -> None:
    """Attach the manifest to a document, as a part that word processors carry along."""
    root = etree.Element(f"{{{SPACE}}}report", nsmap={None: SPACE})
    root.text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    package = document.part.package
    part = Part(PackURI(PLACE), "application/xml", etree.tostring(root, encoding="utf-8"), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def attached(document: Any) -> dict[str, Any] | None:
    """The manifest a document carries; None where it was lost on the way or cannot be read."""
    for part in document.part.package.iter_parts():
        if part.content_type != "application/xml" or SPACE.encode() not in part.blob[:400]:
            continue
        try:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            told = json.loads(etree.fromstring(part.blob, parser).text or "")
        except (etree.XMLSyntaxError, ValueError):
            return None
        return told if _is_manifest(told) else None
    return None


def _is_manifest(told: Any) -> bool:
    """Whether what came back has the shape of what went out."""
    try:
        texts = [*told["headings"].values(), *(table["slot"] for table in told["tables"])]
        texts += [cell for table in told["tables"] for row in (*table["rows"], [table["caption"]]) for cell in row]
        texts += [cell for row in told.get("sources", ()) for cell in row]
        texts += [mark[3] for line in told["lines"] for mark in line["marks"]]
        texts += [line["text"] for line in told["lines"]] + [each["section"] for each in told["lines"]]
        places = [place for line in told["lines"] for mark in line["marks"] for place in mark[:3]]
        rows = told.get("sources", [])
        if any(len(row) != len(rows[0]) or len(row) < 3 for row in rows):
            return False
        return all(isinstance(text, str) for text in texts) and all(isinstance(place, int) for place in places)
    except (TypeError, KeyError, IndexError, AttributeError):
        return False


def save(document: Any, target: IO[bytes]) -> None:
    """Save a document (ghi tệp): the same bytes for the same document, so that its signature can be checked."""
    made = BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for item in source.infolist():
            packed.writestr(zipfile.ZipInfo(item.filename, EPOCH), source.read(item), zipfile.ZIP_DEFLATED)
