"""A percent sign stands on a page only within a component: the figure, or the value that somebody told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from motcua import web

WEB = Path(web.__file__).parent
COMPONENTS = {"figure.html", "told.py"}
IN_TEMPLATES = re.compile(r"\}\}\s*(?:</?[^>]*>)*\s*%(?!\})|\d\s?%(?![}\w])")
IN_CODE = re.compile(r"\}\s?%(?=[\"')\s.,;])|\)[sd]\s?%%")


def by_hand(text: str, *, template: bool) -> list[str]:
    """The percent signs that are written after a number by hand."""
    return [text[max(0, at.start() - 30) : at.end()] for at in (IN_TEMPLATES if template else IN_CODE).finditer(text)]


def test_no_page_writes_a_percent_sign_by_hand() -> None:
    found = {}
    for path in [*WEB.rglob("*.html"), *WEB.rglob("*.py")]:
        signs = by_hand(path.read_text(encoding="utf-8"), template=path.suffix == ".html")
        if signs and path.name not in COMPONENTS:
            found[str(path.relative_to(WEB))] = signs
    assert found == {}


@pytest.mark.parametrize(
    ("text", "template", "caught"),
    [
        ("{{ one.percent }}%", True, True),
        ("{{ share|vn_percent }}<small>%</small>", True, True),
        ("giảm 50%", True, True),
        ('{% told "progress" one.percent %}', True, False),
        ("{% if n == 3 %}", True, False),
        ('f"{format_vn(index)}%"', False, True),
        ('f"{one.name} ({one.percent}%)"', False, True),
        ('_("%(percent)s%%")', False, True),
        ('f"{day:%d/%m/%Y}"', False, False),
        ('f"{day.day} tháng" % told', False, False),
    ],
)
def test_the_check_sees_a_sign_written_by_hand(text: str, template: bool, caught: bool) -> None:
    assert bool(by_hand(text, template=template)) is caught
