"""Lines taken in one by one: each has its fate, one refused touches no other, and a rehearsal keeps nothing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group

from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took, alike, take_lines


@dataclass(frozen=True)
class Line:
    """A line with a name."""

    line: int
    name: str


def take(row: Line) -> Took:
    if Group.objects.filter(name=row.name).exists():
        return Took.UNCHANGED
    Group.objects.create(name=row.name)
    if row.name == "xấu":
        raise UserError("Không nhận.", code="refused")
    return Took.NEW


def taken(*, rehearsed: bool) -> LinesTaken:
    rows = [Line(2, "một"), Line(3, "xấu"), Line(4, "một"), Line(5, "hai")]
    return take_lines(rows, take, key=lambda row: row.name, rehearsed=rehearsed)


@pytest.mark.django_db
def test_a_rehearsal_tells_what_the_same_lines_will_do() -> None:
    told = taken(rehearsed=True)
    assert not Group.objects.exists()
    assert taken(rehearsed=False) == told
    assert told.took == {2: Took.NEW, 5: Took.NEW}
    assert told.refused == {3: "Không nhận.", 4: "Trùng với dòng 2 của tệp; xin giữ một dòng rồi nhập lại."}
    assert sorted(Group.objects.values_list("name", flat=True)) == ["hai", "một"]
    assert taken(rehearsed=False).took == {2: Took.UNCHANGED, 5: Took.UNCHANGED}


@pytest.mark.parametrize(("told", "same"), [("a  b", True), ("a b\n", True), ("a c", False), ("", False)])
def test_a_line_is_alike_however_its_words_are_spaced(told: str, same: bool) -> None:
    assert alike({"name": told}, Line(2, "a b")) is same
    assert alike({"name": None}, Line(2, ""))
