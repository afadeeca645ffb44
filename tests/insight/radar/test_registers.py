"""What the radar sees of dossiers of which a register is all that is known, and what it says it cannot see there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction, Dossier
from motcua.areas.people.queries import name_marks
from motcua.insight.radar import Look, look
from motcua.rules.periods import custom
from motcua.rules.radar import Pattern
from tests.factories.office import IMPORTED_AT, Office, import_register, make_office, row

pytestmark = pytest.mark.django_db
MARCH = custom(date(2024, 3, 1), date(2024, 3, 31))
LATER = IMPORTED_AT + timedelta(days=1)


@pytest.fixture
def office() -> Office:
    return make_office()


def pairs(first: str, second: str) -> None:
    """Four times: withdrawn three hours before due, filed again two hours later; by the names given."""
    rows = []
    for n in range(4):
        one, again = (f"H20.99-240304-{n}{k}" for k in (1, 2))
        gone = {"status": 7, "finished": "2024-03-08T14:00", "returned": None}
        back = {"received": "2024-03-08T16:00", "due": "2024-03-15T17:00", "finished": "2024-03-12T09:00"}
        rows.append(row(one, 2 * n + 2, applicant_name=first.format(n=n), **gone))
        rows.append(row(again, 2 * n + 3, applicant_name=second.format(n=n), returned="2024-03-12T10:00", **back))
    assert {verdict.outcome for verdict in import_register(*rows)} == {"new"}


def seen(unit: str = "xa-thu-1", scope: str = "own") -> dict[tuple[str, str], int]:
    return {(one.pattern.value, one.subject): one.part for one in looked(unit, scope).findings}


def looked(unit: str = "xa-thu-1", scope: str = "own") -> Look:
    return look(unit, scope, MARCH)


def test_withdrawn_and_filed_again_is_seen_by_name(office: Office) -> None:
    pairs("Nguyễn Văn Bưởi {n}", "NGUYỄN VĂN  BUỞI {n}".replace("BUỞI", "BƯỞI"))
    (found,) = [one for one in looked().findings if one.pattern is Pattern.REFILED]
    assert (found.subject, found.part, found.whole) == ("2024-03", 4, 4)
    assert {one.kind for one in found.evidence} == {"NAMED_AGAIN"}
    assert "Bưởi" not in repr(found)
    assert "Buoi" not in repr(found)
    assert looked().nameless == {}


def test_other_names_are_other_people(office: Office) -> None:
    pairs("Nguyễn Văn Bưởi {n}", "Trần Thị Cam {n}")
    assert (Pattern.REFILED.value, "2024-03") not in seen()


def test_where_no_names_stand_the_look_says_that_it_is_blind(office: Office) -> None:
    pairs("", "")
    assert (Pattern.REFILED.value, "2024-03") not in seen()
    assert looked().nameless == {office.communes[0].pk: 8}
    assert looked("xa-thu-2").nameless == {}


def test_a_mark_of_a_name_does_not_tell_it(office: Office) -> None:
    import_register(
        *(row(f"H20.99-240304-{n}", n + 2, applicant_name=name) for n, name in enumerate(("Ăn", "an", "b")))
    )
    marks = list(name_marks(Dossier.objects.values_list("applicant_id", flat=True)).values())
    assert len(set(marks)) == 2
    assert all(len(one) == 32 for one in marks)


def corrected(office: Office) -> None:
    """One late dossier a month and commune is made in time, by two people and in order."""
    late, made = [], []
    for n in range(8):
        commune, month = f"UBND xã Thử {n % 2 + 1}", n // 2 + 1
        said = {"received_by": commune, "competent": commune, "received": f"2024-{month:02}-04T09:00"}
        said |= {"due": f"2024-{month:02}-08T17:00", "returned": f"2024-{month:02}-12T15:00"}
        number = f"H20.99-240{month}04-{n:04}"
        late.append(row(number, n + 2, finished=f"2024-{month:02}-11T10:00", **said))
        made.append(row(number, n + 2, finished=f"2024-{month:02}-08T10:00", reason="Ghi nhầm", **said))
    import_register(*late)
    import_register(*made, at=LATER)
    for one in Correction.objects.all():
        operations.approve_correction(correction_id=one.pk, account=office.leader, at=LATER + timedelta(days=1))


def test_corrections_spread_over_months_and_communes_are_added_up_each_once(office: Office) -> None:
    corrected(office)
    whole = looked("huyen-thu", "all")
    found = {(one.unit, one.subject): one for one in whole.findings if one.pattern is Pattern.BACKDATED_FINISH}
    below = found.pop((office.district.pk, "2024/cap-duoi"))
    assert (below.part, below.whole, len(below.evidence)) == (8, 8, 8)
    assert {one.note for one in below.evidence} == {"UBND xã Thử 1", "UBND xã Thử 2"}
    assert {key: one.part for key, one in found.items()} == {(one.pk, "2024"): 4 for one in office.communes}


def test_the_watch_of_a_district_holds_what_its_communes_did(office: Office) -> None:
    corrected(office)
    assert seen("huyen-thu", "own") == {(Pattern.BACKDATED_FINISH.value, "2024/cap-duoi"): 8}
    assert seen("xa-thu-1", "own") == {(Pattern.BACKDATED_FINISH.value, "2024"): 4}
    assert {subject for _, subject in seen("huyen-thu", "children")} == {"2024"}
