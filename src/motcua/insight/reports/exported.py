"""Exported (bản đã xuất): which report and which version of its text a Word file was made from.

It stands among the custom properties of the file, which word processors carry along, and once more in its manifest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from motcua.insight.reports.structure import Report

NAME, KEY = "motcua.report", "exported"
PLACE = "/docProps/custom.xml"
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set that properties of one's own belong to, by ISO/IEC 29500


@dataclass(frozen=True, slots=True)
class Exported:
    """Exported (bản đã xuất): the template, unit and days of a report, and the version of its text; 0 unsaved."""

    template: str
    unit: str
    start: date
    end: date
    number: int = 0

    def same_report(self, other: Exported) -> bool:
        """Whether both are of one report, in whatever version."""
        return astuple(self)[:4] == astuple(other)[:4]

    @property
    def told(self) -> str:
        """As it stands in a file."""
        return " ".join((self.template, self.unit, self.start.isoformat(), self.end.isoformat(), str(self.number)))


def exported_of(report: Report, number: int = 0) -> Exported:
    """Exported (bản đã xuất) from a report in a version of its text."""
    asked = report.question
    return Exported(report.template, asked.unit, asked.period.start, asked.period.end, number)


def mark(document: Any, exported: Exported) -> None:
    """Mark (đánh dấu) a document with what it was exported from."""
    root = etree.Element(f"{{{PROPERTIES}}}Properties", nsmap={None: PROPERTIES, "vt": TYPES})
    one = etree.SubElement(root, f"{{{PROPERTIES}}}property", fmtid=CUSTOM, pid="2", name=NAME)
    etree.SubElement(one, f"{{{TYPES}}}lpwstr").text = exported.told
    content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    package = document.part.package
    part = Part(PackURI(PLACE), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, content, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def marked(document: Any, told: Mapping[str, Any] | None) -> Exported | None:
    """What a document says it was exported from, in its properties or its manifest; None where it lost both."""
    return _read(_property(document)) or _read(str((told or {}).get(KEY, "")))


def _property(document: Any) -> str:
    for part in document.part.package.iter_parts():
        if part.content_type != CONTENT_TYPE.OFC_CUSTOM_PROPERTIES:
            continue
        try:
            root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError:
            return ""
        for one in root.iter(f"{{{PROPERTIES}}}property"):
            if one.get("name") == NAME:
                return "".join(one.itertext())
    return ""


def _read(told: str) -> Exported | None:
    """A mark as it was written; None for anything else."""
    words = told.split()
    try:
        template, unit, start, end, number = words
        return Exported(template, unit, date.fromisoformat(start), date.fromisoformat(end), int(number))
    except ValueError:
        return None
