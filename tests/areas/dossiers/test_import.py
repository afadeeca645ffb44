"""A register goes in: what becomes of each row, on both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.db.models import Count
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import queries
from motcua.areas.dossiers.models import Correction, Dossier, DossierEvent, DossierInterval
from motcua.kernel.clock import at_local
from tests.factories.office import IMPORTED_AT, import_register, make_office, row

pytestmark = pytest.mark.django_db
LATER = IMPORTED_AT + timedelta(days=1)


@pytest.fixture(autouse=True)
def office():
    return make_office()


def outcomes(verdicts):
    return [verdict.outcome for verdict in verdicts]


def test_a_finished_row_writes_received_due_set_finished_and_returned():
    assert outcomes(import_register(row())) == ["new"]
    events = DossierEvent.objects.order_by("seq")
    assert [event.kind for event in events] == ["received", "due_set", "finished", "returned"]
    assert {event.payload["source"] for event in events} == {"import"}
    assert {event.payload["file"] for event in events} == {"d" * 64}
    assert {event.recorded_at for event in events} == {IMPORTED_AT}
    assert events[2].effective_at == at_local(datetime(2024, 3, 6, 10, 0))
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.system_of_record) == (10, "PROVINCE")
    assert str(dossier.finished_on) == "2024-03-06"
    assert list(queries.broken_records()) == []


def test_the_payload_holds_no_personal_data():
    import_register(row(applicant_name="Nguyễn Văn Thử"))
    assert "Thử" not in str(list(DossierEvent.objects.values_list("payload", flat=True)))


def test_the_same_file_again_changes_nothing():
    import_register(row())
    assert outcomes(import_register(row(), at=LATER)) == ["unchanged"]
    assert DossierEvent.objects.count() == 4
    assert DossierInterval.objects.count() == 3


def test_a_longer_file_changes_only_what_changed():
    open_row = row("H20.99-240304-0002", 3, status=4, finished=None, returned=None)
    import_register(row(), open_row)
    done = row("H20.99-240304-0002", 3, status=9, finished="2024-03-08T16:00", returned=None)
    more = row("H20.99-240304-0003", 4)
    assert outcomes(import_register(row(), done, more, at=LATER)) == ["unchanged", "changed", "new"]
    second = DossierEvent.objects.filter(dossier__number="H20.99-240304-0002").order_by("seq")
    assert [event.kind for event in second] == ["received", "due_set", "started", "finished"]
    assert second.last().recorded_at == LATER
    assert Correction.objects.count() == 0
    assert list(queries.broken_records()) == []


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("finished", {"finished": "2024-03-05T10:00"}),
        ("received", {"received": "2024-03-01T09:00"}),
        ("due", {"due": "2024-03-11T17:00"}),
        ("returned", {"returned": "2024-03-06T15:00"}),
    ],
)
def test_a_changed_time_fact_becomes_a_proposed_correction(fact, said):
    import_register(row())
    assert outcomes(import_register(row(**said), at=LATER)) == ["changed"]
    correction = Correction.objects.get()
    assert (correction.fact, correction.state, correction.proposed_by) == (fact, "PROPOSED", "command:thu")
    assert "so.xlsx" in correction.document
    assert DossierEvent.objects.count() == 4
    assert outcomes(import_register(row(**said), at=LATER + timedelta(hours=1))) == ["unchanged"]
    assert Correction.objects.count() == 1


def test_a_finish_date_that_disappears_is_a_correction_too():
    import_register(row(status=9, returned=None))
    import_register(row(status=4, finished=None, returned=None), at=LATER)
    correction = Correction.objects.get()
    assert (correction.fact, correction.proposed_value) == ("finished", None)
    assert Dossier.objects.get().status == 9


def test_a_day_agrees_with_any_hour_of_it():
    import_register(row())
    again = row(finished="2024-03-06", returned="2024-03-07", received="2024-03-04", due="2024-03-08")
    import_register(again, at=LATER)
    assert Correction.objects.count() == 0


def test_an_extension_keeps_the_first_due_date():
    import_register(row(due_new="2024-03-15T17:00", finished="2024-03-14T10:00", returned=None, status=9))
    dossier = Dossier.objects.get()
    assert (str(dossier.due_first_on), str(dossier.due_on)) == ("2024-03-08", "2024-03-15")


@pytest.mark.parametrize(
    ("_case", "said", "left"),
    [
        ("withdrawn", {"status": 7, "returned": None}, "2024-03-06"),
        ("stopped and closed", {"status": 8, "returned": None}, "2024-03-06"),
        ("stopped, still in hand", {"status": 8, "finished": None, "returned": None}, "None"),
        ("returned", {}, "None"),
    ],
)
def test_who_leaves_without_a_result(_case, said, left):
    import_register(row(**said))
    assert str(Dossier.objects.get().left_on) == left


def test_a_refused_row_was_never_inside():
    import_register(row(status=3, submitted="2024-03-04T08:00", finished="2024-03-04T10:00", returned=None))
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.received_at, dossier.due_at) == (3, None, None)


@pytest.mark.parametrize(
    ("_case", "said", "reason"),
    [
        ("a date in 2042", {"received": "2042-03-04T09:00"}, "tương lai"),
        ("finished before received", {"finished": "2024-03-01T09:00"}, "trước Ngày tiếp nhận"),
        ("returned before finished", {"returned": "2024-03-05T09:00"}, "trước Ngày kết thúc"),
        ("due before received", {"due": "2024-03-01T17:00"}, "Ngày hẹn trả trước"),
        ("unknown procedure", {"procedure_code": "9.999999"}, "Mã TTHC “9.999999”"),
        ("unknown unit", {"competent": "UBND xã Không Có"}, "không có trong danh mục đơn vị"),
        ("a unit that had ended", {"received_by": "UBND huyện Thử", "received": "2025-08-01T09:00"}, ""),
        ("no number", {"number": " "}, "Thiếu Mã hồ sơ"),
        ("done without a finish", {"finished": None, "returned": None}, "Ngày kết thúc xử lý"),
        ("running with a finish", {"status": 4}, "chưa xong"),
        ("unknown status", {"status": 11}, "Trạng thái 11"),
        ("no due date to be found", {"due": None}, "Thiếu Ngày hẹn trả"),
        ("no receipt", {"received": None}, "Thiếu Ngày tiếp nhận"),
    ],
)
def test_a_row_that_cannot_be_believed_is_rejected_with_its_reason(_case, said, reason):
    said = dict(said)
    number = said.pop("number", "H20.99-240304-0009")
    good = row("H20.99-240304-0001")
    verdicts = import_register(good, row(number, 3, **said))
    assert outcomes(verdicts) == ["new", "rejected"]
    assert reason in " ".join(verdicts[1].reasons)
    assert verdicts[1].reasons
    assert Dossier.objects.count() == 1


@pytest.mark.parametrize("added", [".H20", ".000.00.00.H20"])
def test_a_procedure_is_found_under_the_code_its_province_writes(added):
    plain = row("H20.99-240304-0001")
    (verdict,) = import_register(row("H20.99-240304-0002", procedure_code=plain.procedure_code + added))
    import_register(plain)
    assert (verdict.outcome, verdict.reasons) == ("new", ())
    assert Dossier.objects.values("procedure").distinct().count() == 1


def test_a_duplicated_number_is_rejected_and_the_first_goes_in():
    verdicts = import_register(row(line=2), row(line=3, channel="COUNTER"))
    assert outcomes(verdicts) == ["new", "rejected"]
    assert "lặp lại" in verdicts[1].reasons[0]
    assert Dossier.objects.get().channel == "ONLINE"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ({"procedure_code": "1.012753"}, "rejected"),
        ({"applicant_name": "Trần Văn Khác"}, "rejected"),
        ({"applicant_name": ""}, "changed"),
        ({"applicant_name": "NGUYEN VAN THU"}, "changed"),
        ({"received": "2024-03-04T11:00", "procedure_code": "1.012753"}, "changed"),
    ],
)
def test_a_code_counted_anew_from_one_does_not_write_into_the_dossier_that_has_it(said, outcome):
    import_register(row("1", applicant_name="Nguyễn Văn Thử"))
    later = {"received": "2024-06-03T08:00", "due": "2024-06-10T17:00", "finished": "2024-06-05T09:00"}
    (verdict,) = import_register(row("1", **{**later, "returned": "2024-06-05T10:00"} | said), at=LATER)
    assert verdict.outcome == outcome
    dossier = Dossier.objects.select_related("applicant", "procedure").get()
    assert dossier.received_at == at_local(datetime(2024, 3, 4, 9, 0))
    if outcome == "rejected":
        assert "mã của một hồ sơ khác (thủ tục 1.001193, tiếp nhận ngày 04/03/2024)" in verdict.reasons[0]
        assert (dossier.procedure.code, dossier.applicant.name) == ("1.001193", "Nguyễn Văn Thử")
        assert not Correction.objects.exists()


def test_only_the_system_of_record_changes_a_dossier():
    import_register(row(status=9, returned=None))
    Dossier.objects.update(system_of_record="OURS")
    verdicts = import_register(row(), at=LATER)
    assert outcomes(verdicts) == ["rejected"]
    assert "chỉ hệ thống gốc" in verdicts[0].reasons[0]


def test_another_channel_is_described_anew_and_the_old_knowledge_kept():
    import_register(row())
    import_register(row(channel="COUNTER"), at=LATER)
    standing = DossierInterval.objects.filter(superseded_at__isnull=True)
    superseded = DossierInterval.objects.filter(superseded_at=LATER)
    assert set(standing.values_list("channel", flat=True)) == {"COUNTER"}
    assert set(superseded.values_list("channel", flat=True)) == {"ONLINE"}
    assert list(queries.broken_records()) == []


def test_a_batch_costs_the_same_number_of_queries_whatever_its_size(django_assert_max_num_queries):
    many = [row(f"H20.99-240304-{n:04}", n) for n in range(1, 201)]
    with django_assert_max_num_queries(60):
        import_register(*many)
    assert Dossier.objects.count() == 200
    assert DossierEvent.objects.values("dossier").annotate(n=Count("pk")).filter(n=4).count() == 200


def test_imports_take_turns_where_the_database_lets_two_write_at_once():
    with CaptureQueriesContext(connection) as asked:
        import_register(row())
    locked = [query for query in asked if "FOR UPDATE" in query["sql"] and "dossiers_registersource" in query["sql"]]
    assert bool(locked) == connection.features.has_select_for_update


def test_an_appointment_renewed_for_the_same_day_is_told_once():
    renewed = {"due_new": "2024-03-08T17:00"}
    import_register(row(**renewed, status=4, finished=None, returned=None))
    for hour, channel in enumerate(("COUNTER", "POSTAL")):
        import_register(row(**renewed, channel=channel), at=LATER + timedelta(hours=hour))
    assert DossierEvent.objects.filter(kind="extended").count() == 1
    assert list(queries.broken_records()) == []


@pytest.mark.parametrize("status", [4, 5, 6, 8])
def test_a_finish_told_after_a_status_without_a_time_ends_the_dossier_though_it_came_before(status):
    running = {"finished": None, "returned": None}
    import_register(row(status=2, **running))
    import_register(row(status=status, **running), at=LATER)
    import_register(row(finished="2024-03-06", returned="2024-03-07"), at=LATER + timedelta(days=1))
    dossier = Dossier.objects.get()
    assert (dossier.status, str(dossier.finished_on)) == (10, "2024-03-06")
    assert list(queries.broken_records()) == []


@pytest.mark.parametrize("again", ["h20.99-240304-0001", "H20.99\u2011240304\u20110001", "H20.99 - 240304 - 0001"])
def test_one_code_in_another_spelling_is_the_same_dossier(again):
    assert outcomes(import_register(row(), row(again, 3))) == ["new", "rejected"]
    assert outcomes(import_register(row(again), at=LATER)) == ["unchanged"]
    assert Dossier.objects.get().number == "H20.99-240304-0001"


def test_a_dossier_kept_in_small_letters_is_found():
    import_register(row())
    Dossier.objects.update(number="h20.99-240304-0001")
    assert outcomes(import_register(row(), at=LATER)) == ["unchanged"]
    assert Dossier.objects.count() == 1


def test_a_filing_after_the_receipt_is_not_written_down_and_the_account_says_so():
    (verdict,) = import_register(row(submitted="2024-03-05T08:00"))
    assert verdict.outcome == "new"
    assert verdict.warnings == ("Ngày nộp 05/03/2024 08:00 sau Ngày tiếp nhận 04/03/2024 09:00 nên không được ghi.",)
    assert Dossier.objects.get().submitted_at is None
    (verdict,) = import_register(row("H20.99-240304-0002", submitted="2024-03-04T08:00"))
    assert verdict.warnings == ()


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        ({"received": None}, ("Thiếu Ngày tiếp nhận.",)),
        ({"received": "2042-03-04T09:00"}, ("Ngày tiếp nhận 04/03/2042 ở tương lai so với ngày nhập.",)),
        (
            {"received": None, "received_by": "UBND xã Không Có"},
            ("Thiếu Ngày tiếp nhận.", "Đơn vị tiếp nhận “UBND xã Không Có” không có trong danh mục đơn vị."),
        ),
        (
            {"due": "2242-03-04", "received_by": "UBND xã Thử 1"},
            ("Ngày hẹn trả 04/03/2242 quá xa so với ngày nhập.",),
        ),
    ],
)
def test_a_row_without_its_day_is_told_only_that(office, said, reasons):
    """The units ended on 30/6/2025, before the file was read: that is no fault of a row that says no day."""
    (verdict,) = import_register(row(**{"submitted": None, **said}), at=at_local(datetime(2026, 11, 28, 9, 0)))
    assert verdict.outcome == "rejected"
    assert verdict.reasons == reasons
