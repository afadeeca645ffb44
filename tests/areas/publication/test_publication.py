"""Publication: no name anywhere, days counted and never typed, the list for the board."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from motcua.areas.publication import operations, queries
from motcua.areas.publication.models import PublishedProcedure, PublishedResult
from motcua.kernel.errors import UserError
from motcua.kernel.papers import Form, render
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.office import Office, import_register, make_office, row

pytestmark = pytest.mark.django_db
DONE, OPEN = "H20.99-240304-0001", "H20.99-240304-0002"


@pytest.fixture
def office() -> Office:
    made = make_office()
    import_register(row(DONE, 2), row(OPEN, 3, status=4, finished=None, returned=None))
    return made


def test_a_finished_dossier_is_published_once_and_without_a_name(office: Office) -> None:
    assert operations.publish_result(dossier_number=DONE, at=AT) is True
    assert operations.publish_result(dossier_number=DONE, at=AT) is False
    (found,) = queries.published_results(None)
    assert (found.procedure, found.finished_on, found.is_late) == ("Đăng ký khai sinh", date(2024, 3, 6), False)
    assert "Người nộp" not in str(dataclasses.asdict(found)) + str(PublishedResult.objects.values().get())


@pytest.mark.parametrize(("number", "code"), [(OPEN, "not_finished"), ("KHONG-CO", "unknown_dossier")])
def test_what_is_not_finished_is_not_published(office: Office, number: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        operations.publish_result(dossier_number=number, at=AT)
    assert (refused.value.code, PublishedResult.objects.count()) == (code, 0)


def test_a_withdrawn_result_is_not_shown_and_keeps_its_reason(office: Office) -> None:
    operations.publish_result(dossier_number=DONE, at=AT)
    with pytest.raises(UserError, match="lý do"):
        operations.withdraw_result(dossier_number=DONE, reason=" ", at=AT)
    operations.withdraw_result(dossier_number=DONE, reason="Hồ sơ có bí mật nhà nước", at=AT)
    assert queries.published_results(None) == []
    assert PublishedResult.objects.get().withdrawn_because == "Hồ sơ có bí mật nhà nước"


def test_results_are_listed_by_unit_and_page(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "PAGE", 2)
    numbers = [f"H20.99-240401-{n:04}" for n in range(5)]
    import_register(*(row(number, n + 2) for n, number in enumerate(numbers)), digest="e" * 64)
    for number in numbers:
        operations.publish_result(dossier_number=number, at=AT)
    seen, after = [], ""
    while page := queries.published_results({office.communes[0].pk}, after=after):
        seen += [one.dossier_number for one in page]
        after = page[-1].key
    assert seen == numbers[::-1]
    assert queries.published_results({office.communes[1].pk}) == []
    assert len(queries.published_results(None, text="0003")) == 1


def publish(office: Office, **told: object) -> int:
    usual = {
        "unit_id": office.communes[0].pk,
        "procedure_id": office.civil.pk,
        "way": "BOARD",
        "decision": "QĐ 01/QĐ-UBND",
        "decision_on": date(2024, 2, 26),
        "published_on": date(2024, 3, 4),
        "by": "account:cchc.thu",
        "at": AT,
    }
    return operations.publish_procedure(**(usual | told))  # type: ignore[arg-type]


def test_days_from_decision_to_publication_are_counted(office: Office) -> None:
    publish(office)
    (found,) = queries.published_procedures(office.communes[0].pk, on=date(2024, 3, 4))
    assert (found.days, found.sector) == (7, "Hộ tịch")
    assert queries.published_procedures(office.communes[0].pk, on=date(2024, 3, 3)) == []


@pytest.mark.parametrize(("told", "code"), [
    ({"published_on": date(2024, 2, 25)}, "published_before_decision"),
    ({"published_on": date(2024, 10, 2)}, "published_in_the_future"),
])  # fmt: skip
def test_impossible_days_are_refused(office: Office, told: dict, code: str) -> None:
    with pytest.raises(UserError) as refused:
        publish(office, **told)
    assert (refused.value.code, PublishedProcedure.objects.count()) == (code, 0)


def test_a_new_decision_takes_the_place_of_the_old_and_never_the_other_way(office: Office) -> None:
    publish(office)
    publish(office, decision="QĐ 09", decision_on=date(2024, 6, 3), published_on=date(2024, 6, 5))
    with pytest.raises(UserError, match="mới hơn"):
        publish(office)
    unit = office.communes[0].pk
    assert [one.decision for one in queries.published_procedures(unit, on=date(2024, 6, 5))] == ["QĐ 09"]
    assert [one.decision for one in queries.published_procedures(unit, on=date(2024, 6, 4))] == ["QĐ 01/QĐ-UBND"]


def test_the_database_keeps_one_standing_publication(office: Office) -> None:
    known = PublishedProcedure.objects.get(pk=publish(office))
    known.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        known.save(force_insert=True)


def test_the_list_for_the_board_is_printed(office: Office) -> None:
    publish(office)
    publish(office, procedure_id=office.land.pk)
    publish(office, way="WEBSITE")
    facts = queries.posted_list(office.communes[0].pk, on=date(2024, 3, 4), place="Thử 1", lookup="https://vidu.test/")
    assert {group.sector: len(group.lines) for group in facts.groups} == {"Đất đai": 1, "Hộ tịch": 1}
    assert render(Form.POSTED_LIST, date(2024, 3, 4), facts).archival


def test_the_view_for_figures_answers(office: Office) -> None:
    publish(office)
    with connection.cursor() as cursor:
        cursor.execute("SELECT procedure_code, way FROM fact_published_procedure")
        assert cursor.fetchall() == [("1.001193", "BOARD")]
