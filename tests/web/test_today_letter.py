"""The letter of Monday and the page for the briefing: what is behind under its own heading, and where it is dated."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from motcua.areas.people import queries as people
from motcua.areas.people.models import Role
from motcua.kernel.clock import at_local
from motcua.web.office.today.gathering import Today, today_of
from motcua.web.office.today.paper import briefing, letter
from tests.factories.office import Office
from tests.web.conftest import make_account

MONDAY = at_local(datetime(2024, 3, 18, 8, 0))


@pytest.fixture
def found(office: Office) -> Today:
    make_account("chutich.thu", Role.LEADER, office.district)
    return today_of(people.account("chutich.thu", on=MONDAY.date()), MONDAY)


def test_units_behind_and_tasks_overdue_stand_under_their_own_words(found: Today) -> None:
    told = letter(found, "https://vi-du.vn/")[1].split("\n\n")
    assert told[1].startswith("Đơn vị đang chậm:\n- ")
    assert told[2] == "Không nhiệm vụ nào quá hạn."
    assert told[3] == "Xem đầy đủ: https://vi-du.vn/"


def test_a_week_without_anything_behind_says_so(found: Today) -> None:
    told = letter(replace(found, behind=(), from_above=(), given=()), "https://vi-du.vn/")[1].split("\n\n")
    assert told[1:3] == ["Không đơn vị nào có hồ sơ quá hạn.", "Không nhiệm vụ nào quá hạn."]


def test_the_briefing_is_dated_at_a_place(found: Today) -> None:
    assert found.unit is not None
    commune = replace(found, unit=replace(found.unit, name="Ủy ban nhân dân xã An Phước"))
    text = PdfReader(BytesIO(briefing(commune))).pages[0].extract_text()
    assert "An Phước, ngày 18 tháng 03 năm 2024" in " ".join(text.split())
