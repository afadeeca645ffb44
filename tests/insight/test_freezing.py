"""A closed period stays as it was said; what changes later is told beside it, and by whom it was caused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua import insight
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction
from motcua.areas.people.models import Account, Role
from motcua.insight import Closer
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.insight.policy import freezing_policy
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period, custom
from tests.factories.office import IMPORTED_AT, Office, import_register, make_office, row
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
FIRST = custom(date(2024, 3, 1), date(2024, 3, 10))
SECOND = custom(date(2024, 3, 11), date(2024, 3, 31))
DUE = "2024-03-06T17:00"
BY = Closer("account:cchc.thu", "Người chốt minh họa 01")
ONE, TWO, THREE = (f"H20.99-240304-000{n}" for n in (1, 2, 3))


def later(days: int) -> datetime:
    """So many days after the first register came in."""
    return IMPORTED_AT + timedelta(days=days)


@pytest.fixture
def office() -> Office:
    """The test office with two dossiers of a commune, the second unfinished."""
    made = make_office()
    import_register(row(ONE, 2, due=DUE), row(TWO, 3, status=4, finished=None, returned=None, due="2024-03-20T17:00"))
    return made


def close(days: int = 1, period: Period = FIRST, **said: Any) -> int:
    """Freeze the commune's period."""
    asked = {"unit": "xa-thu-1", "scope": "own", "period": period, "by": BY, "at": later(days)}
    return insight.freeze(**{**asked, **said})


def counts(frozen_id: int) -> dict[str, tuple[int, int | None]]:
    """The figures that are no single sector's."""
    found = insight.frozen(frozen_id).figures
    return {each.figure.code: (each.figure.part, each.figure.whole) for each in found if each.sector is None}


def test_frozen_figures_are_the_figures_of_that_moment(office: Office) -> None:
    number = close()
    live = insight.figures("xa-thu-1", "own", FIRST, known_at=later(1))
    assert number == 1
    assert {each.code: (each.part, each.whole) for each in live}.items() <= counts(number).items()
    form = insight.form_06a("xa-thu-1", "own", FIRST, known_at=later(1))
    kept = insight.frozen(number)
    assert [dict(each.columns) for each in kept.form] == [dict(each.columns) for each in (*form.rows, form.total)]
    assert [each.field for each in kept.form] == ["Hộ tịch", "Tổng cộng"]
    assert all(each.holds for each in kept.identities)


def test_every_frozen_count_is_the_number_of_its_members(office: Office) -> None:
    number = close()
    for each in insight.frozen(number).figures:
        assert len(insight.frozen_members(number, each.position)) == each.figure.part
        if each.figure.whole is not None:
            assert len(insight.frozen_members(number, each.position, "whole")) == each.figure.whole


def test_who_closed_and_when_is_kept(office: Office) -> None:
    kept = insight.frozen(close()).row
    assert (kept.closed_by, kept.closed_by_name, kept.known_at) == (BY.actor, BY.name, later(1))
    assert (kept.revision, kept.revises, kept.later, kept.reason) == (1, None, None, "")
    assert (kept.cut_off, kept.unit_name) == (FIRST.end, "UBND xã Thử 1")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"unit": "khong-co"}, "unknown_unit"),
        ({"scope": "khac"}, "unknown_scope"),
        ({"at": at_local(datetime(2024, 3, 10, 23, 59))}, "period_not_over"),
    ],
)
def test_what_cannot_be_frozen(office: Office, said: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as refused:
        close(**said)
    assert refused.value.code == code
    assert not FrozenPeriod.objects.exists()


def test_a_period_is_frozen_once(office: Office) -> None:
    close()
    with pytest.raises(UserError) as refused:
        close(2)
    assert refused.value.code == "already_frozen"
    assert close(2, SECOND) == 2


def test_the_frozen_number_stays_and_a_later_register_is_drift(office: Office) -> None:
    number = close()
    before = counts(number)
    import_register(row(THREE, 2, due="2024-03-05T17:00"), at=later(2))
    assert counts(number) == before
    (item,) = [each for each in insight.drift(number, at=later(3)).items if each.code == "dossiers.received"]
    assert (item.added, item.removed, item.reason) == ((THREE,), (), "Hồ sơ nhập sổ sau khi chốt")
    late = [each for each in insight.drift(number, at=later(3)).items if each.code == "form_06a.c10"]
    assert [each.added for each in late] == [(THREE,)]
    assert insight.drift(number, at=later(1)).items == ()


def test_an_applied_correction_moves_a_dossier_and_is_named(office: Office) -> None:
    number = close()
    import_register(row(ONE, 2, due=DUE, finished="2024-03-07T10:00"), at=later(2))
    assert insight.drift(number, at=later(2)).items == ()
    for waiting in Correction.objects.all():
        operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=later(3))
    found = insight.drift(number, at=later(3))
    items = {(each.code, each.reason): (each.added, each.removed) for each in found.items}
    assert items["form_06a.c9", "Đính chính"] == ((), (ONE,))
    assert items["form_06a.c10", "Đính chính"] == ((ONE,), ())
    assert items["dossiers.in_time_of_solved", "Đính chính (tử số)"] == ((), (ONE,))
    figure = next(each for each in found.figures if each.code == "form_06a.c10" and each.sector is None)
    assert (figure.was, figure.would_be) == (0, 1)
    assert [event.label for event in figure.records[0].events] == ["Đính chính"]


def test_the_drift_of_one_figure_is_the_same_and_counts_nothing_else(office: Office) -> None:
    number = close()
    import_register(row("H20.99-240305-0009", 5), at=later(2))
    every = insight.drift(number, at=later(3)).figures
    for code in {each.code for each in every}:
        with CaptureQueriesContext(connection) as asked:
            alone = insight.drift(number, at=later(3), only=code).figures
        assert alone == tuple(each for each in every if each.code == code)
        assert len([query for query in asked if "CASE WHEN" in query["sql"]]) <= 2


def test_a_correction_is_no_reason_for_what_it_did_not_move(office: Office) -> None:
    number = close()
    import_register(row(ONE, 2, due=DUE, finished="2024-03-07T10:00", operated_by="SELF"), at=later(2))
    for waiting in Correction.objects.all():
        operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=later(3))
    items = {(each.code, each.reason): (each.added, each.removed) for each in insight.drift(number, at=later(4)).items}
    assert items["form_06a.c10", "Đính chính"] == ((ONE,), ())
    assert items["dossiers.online_assisted_of_new", "Nhập sổ sau khi chốt (tử số)"] == ((), (ONE,))
    assert items["dossiers.online_self_of_new", "Nhập sổ sau khi chốt (tử số)"] == ((ONE,), ())
    assert not {code for code, why in items if why.startswith("Đính chính")} & {"dossiers.online_self_of_new"}


def test_a_correction_undone_after_the_closing_is_the_reason(office: Office) -> None:
    import_register(row(ONE, 2, due=DUE, finished="2024-03-07T10:00"), at=later(1))
    for waiting in Correction.objects.filter(state="PROPOSED"):
        operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=later(1))
    number = close(2)
    import_register(row(ONE, 2, due=DUE, finished="2024-03-06T10:00"), at=later(3))
    for waiting in Correction.objects.filter(state="PROPOSED"):
        operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=later(4))
    items = {(each.code, each.reason): (each.added, each.removed) for each in insight.drift(number, at=later(5)).items}
    assert items["form_06a.c10", "Đính chính"] == ((), (ONE,))


def test_what_happened_after_the_cut_off_is_no_drift(office: Office) -> None:
    number = close()
    import_register(row(TWO, 2, finished="2024-03-15T10:00", returned="2024-03-15T11:00"), at=later(2))
    assert insight.drift(number, at=later(3)).items == ()


def test_a_revision_is_numbered_cites_its_reason_and_leaves_the_old_one(office: Office) -> None:
    number = close()
    with pytest.raises(UserError, match="Chưa có con số nào đổi"):
        insight.revise(frozen_id=number, reason="Thử", by=BY, at=later(2))
    before = counts(number)
    import_register(row(THREE, 2), at=later(2))
    with pytest.raises(UserError, match="lý do"):
        insight.revise(frozen_id=number, reason=" ", by=BY, at=later(3))
    second = insight.revise(frozen_id=number, reason="Sổ của xã nộp thiếu một hồ sơ", by=BY, at=later(3))
    kept = insight.frozen(second).row
    assert (kept.revision, kept.revises, kept.reason) == (2, number, "Sổ của xã nộp thiếu một hồ sơ")
    assert counts(number) == before
    assert counts(second)["dossiers.received"] == (3, None)
    assert insight.frozen(number).row.later == second
    assert insight.drift(second, at=later(3)).items == ()
    with pytest.raises(UserError, match="mới hơn"):
        insight.revise(frozen_id=number, reason="Lần nữa", by=BY, at=later(4))


def test_a_broken_identity_needs_a_written_explanation(office: Office) -> None:
    close()
    import_register(row(THREE, 2, status=4, finished=None, returned=None, due="2024-03-25T17:00"), at=later(2))
    name = "6 = 11 của kỳ trước đã chốt"
    assert insight.preview(unit="xa-thu-1", scope="own", period=SECOND, at=later(3)).broken == (name,)
    for said in ({}, {name: "  "}, {"6 = 11": "Không đúng tên"}):
        with pytest.raises(UserError) as refused:
            close(3, SECOND, explanations=said)
        assert refused.value.code == "identity_broken"
        assert name in refused.value.message
    number = close(3, SECOND, explanations={name: "Một hồ sơ vào sổ sau khi chốt kỳ trước."})
    assert insight.frozen(number).explanations == ((name, "Một hồ sơ vào sổ sau khi chốt kỳ trước."),)
    assert [each.holds for each in insight.frozen(number).identities if each.name == name] == [False]


def test_the_tables_refuse_every_change(office: Office) -> None:
    from django.db import DatabaseError, transaction

    close()
    for change in (
        lambda: FrozenPeriod.objects.update(reason="khác"),
        lambda: FrozenFigure.objects.filter(position=1).update(part=1),
        lambda: FrozenFigure.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_periods_are_listed_for_the_units_one_may_see(office: Office) -> None:
    close()
    close(period=SECOND)
    own = frozenset({office.communes[0].pk})
    assert [each.id for each in insight.frozen_periods(own)] == [2, 1]
    assert [each.id for each in insight.frozen_periods(None, before=2)] == [1]
    assert insight.frozen_periods(frozenset({office.communes[1].pk})) == []
    with pytest.raises(UserError, match="Không có kỳ"):
        insight.frozen(1, unit_ids=frozenset({office.communes[1].pk}))


@pytest.mark.parametrize(
    ("role", "place", "own", "other"),
    [
        (Role.PAR, "district", True, True),
        (Role.LEADER, "commune", True, False),
        (Role.PAR, "commune", True, False),
        (Role.INSPECTOR, "district", False, False),
        (Role.COUNTER, "commune", False, False),
        (Role.ADMINISTRATOR, "district", False, False),
    ],
)
def test_reform_officers_and_leaders_close_their_own(
    office: Office, role: str, place: str, own: bool, other: bool
) -> None:
    unit = office.district if place == "district" else office.communes[0]
    may = freezing_policy(employ(Account.objects.create(username="nguoi.thu"), role, unit))
    today = date(2024, 10, 1)
    assert [may.closes(commune.pk, today=today) for commune in office.communes] == [own, other]
    assert may.read() is (role != Role.COUNTER)


def test_everything_in_force_is_frozen_and_opens_again(office: Office) -> None:
    number = close()
    found = {each.figure.code: each for each in insight.frozen(number).figures if each.sector is None}
    assert set(insight.registry()) == set(found)
    live = {each.code: each for each in insight.figures("xa-thu-1", "own", FIRST, known_at=later(1), codes=list(found))}
    for code, each in found.items():
        now = live[code]
        assert (each.figure.part, each.figure.whole, each.figure.amount) == (now.part, now.whole, now.amount), code
        for side in insight.indicator(code).sides:
            assert insight.frozen_records(number, each.position, side=side).count == (
                now.part if side == "part" else now.whole
            )


def test_a_quantile_drifts_in_its_time_where_the_same_dossiers_count(office: Office) -> None:
    number = close()
    code = next(code for code, each in insight.registry().items() if each.kind == "quantile")
    import_register(row(ONE, 2, due=DUE, finished="2024-03-07T10:00"), at=later(2))
    for waiting in Correction.objects.all():
        operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=later(3))
    (moved,) = [each for each in insight.drift(number, at=later(3)).figures if each.code == code]
    assert (moved.was, moved.would_be, moved.records) == (1, 1, ())
    assert moved.was_amount is not None
    assert moved.would_be_amount is not None
    assert moved.was_amount < moved.would_be_amount
    second = insight.revise(frozen_id=number, reason="Đính chính", by=BY, at=later(4))
    kept = {each.figure.code: each.figure for each in insight.frozen(second).figures if each.sector is None}
    assert kept[code].amount == moved.would_be_amount
    assert kept[code].recorded is not None
    assert kept[code].recorded.amount == moved.was_amount
    assert list(insight.broken_frozen()) == []


def test_a_live_figure_of_a_closed_period_names_it(office: Office) -> None:
    number = close()
    asked: dict[str, Any] = {"period": FIRST, "codes": ["dossiers.received"]}
    (live,) = insight.figures("xa-thu-1", "own", known_at=later(2), **asked)
    assert live.closed == number
    assert f'data-closed="{number}"' in str(insight.marks_of(live))
    assert insight.figures("xa-thu-1", "own", known_at=later(0), **asked)[0].closed is None
    assert insight.figures("xa-thu-1", "all", known_at=later(2), **asked)[0].closed is None
    assert insight.figures("xa-thu-1", "own", known_at=later(2), as_of=date(2024, 3, 5), **asked)[0].closed is None
    units = insight.figures_by_unit("huyen-thu", "all", known_at=later(2), **asked)
    by_unit = {unit.slug: told for unit, told in units}
    assert [slug for slug, told in by_unit.items() if told["dossiers.received"].closed] == ["xa-thu-1"]
