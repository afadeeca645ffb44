"""Landscape (tờ ngang): a Word file on its side, for tables that are wide."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt


def landscape(title: str) -> Any:
    """An A4 page on its side with its title, in the letters of official papers."""
    paper: Any = docx.Document()
    section = paper.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    style = paper.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(11)
    paper.add_heading(title, level=1)
    return paper


def written(paper: Any) -> bytes:
    """The file."""
    target = BytesIO()
    paper.save(target)
    return target.getvalue()
