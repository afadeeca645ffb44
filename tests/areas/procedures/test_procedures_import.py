"""The catalogue: imported twice it stays as it is, changed it grows a version, and no version is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.areas.procedures import queries
from motcua.areas.procedures.operations import ImportAccount, ProcedureRow, UnparsedRow, import_procedures
from motcua.areas.procedures.operations.rows import (
    BasisRow,
    CaseRow,
    ChannelRow,
    FeeRow,
    PaperRow,
    ResultRow,
)
from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError

pytestmark = pytest.mark.django_db

FIRST = datetime(2024, 3, 1, 8, 0, tzinfo=TZ)
LATER = datetime(2024, 9, 16, 8, 0, tzinfo=TZ)
DIGEST = "0" * 64


def row(code: str = "1.999001", said: str = "a", **parts: Any) -> ProcedureRow:
    """An invented procedure; `said` stands for its content."""
    terms = ChannelRow(
        "COUNTER", "working_days", 3, "3 Ngày làm việc", "Miễn phí", "", (FeeRow("", 0, "VND", "Miễn phí"),)
    )
    online = ChannelRow("ONLINE", None, 5, "5", "Không có thông tin", "")
    made = ProcedureRow(
        line=1,
        code=code,
        name="Xác nhận vườn cây",
        sector="Vườn cây",
        source_kind="NATIONAL_PORTAL",
        raw={"said": said},
        content_digest=said * 64,
        record_key=code,
        cases=(CaseRow("", (terms, online)),),
        papers=(PaperRow("", "Đơn", "Mẫu 1.docx", 1, 0, "ĐơnMẫu 1.docx1 bản chính"),),
        results=(ResultRow("Giấy xác nhận", "KQ.G99.000001"),),
        bases=(BasisRow("Luật Vườn cây", "11/2033/QH15"),),
        unparsed=(UnparsedRow("cach_thuc_thuc_hien.thoi_gian", "Trực tuyến5"),),
    )
    return replace(made, **parts)


def bring(*rows: ProcedureRow, at: datetime = FIRST) -> ImportAccount:
    return import_procedures(rows=rows, source="Thử", file_digest=DIGEST, at=at)


def outcome(account: ImportAccount) -> tuple[int, int, int, int]:
    assert account.read == account.new + account.changed + account.unchanged + account.rejected
    return account.new, account.changed, account.unchanged, account.rejected


def spans(code: str) -> list[tuple[date | None, date | None]]:
    limits = queries.time_limits([code]).get(code, ())
    return list(dict.fromkeys((one.valid_from, one.valid_to) for one in limits))


def test_everything_of_a_row_is_kept() -> None:
    assert outcome(bring(row(warnings=("lạ",)))) == (1, 0, 0, 0)
    found = queries.procedure("1.999001")
    assert [(one.channel, one.rule, one.n, one.raw_time) for one in found.terms] == [
        ("COUNTER", "working_days", 3, "3 Ngày làm việc"),
        ("ONLINE", "", 5, "5"),
    ]
    assert [(fee.amount, fee.text) for fee in found.terms[0].fees] == [(0, "Miễn phí")]
    assert [(one.name, one.form_template, one.originals) for one in found.papers] == [("Đơn", "Mẫu 1.docx", 1)]
    assert (found.results, found.bases) == ((("Giấy xác nhận", "KQ.G99.000001"),), (("Luật Vườn cây", "11/2033/QH15"),))
    assert found.unparsed == (("cach_thuc_thuc_hien.thoi_gian", "Trực tuyến5"),)


def test_the_same_again_changes_nothing() -> None:
    bring(row(), row("1.999002", "b"))
    assert outcome(bring(row(), row("1.999002", "b"), at=LATER)) == (0, 0, 2, 0)
    assert outcome(bring(row(), at=LATER)) == (0, 0, 1, 0)
    assert spans("1.999001") == [(None, None)]


def test_other_content_is_a_new_version_and_the_old_one_ends_the_day_before() -> None:
    bring(row())
    assert outcome(bring(row(said="b", name="Chứng nhận vườn cây"), at=LATER)) == (0, 1, 0, 0)
    assert spans("1.999001") == [(None, date(2024, 9, 15)), (date(2024, 9, 16), None)]
    assert queries.procedure("1.999001").name == "Chứng nhận vườn cây"
    assert queries.procedure("1.999001", date(2024, 9, 15)).name == "Xác nhận vườn cây"
    assert queries.code_index()["1.999001"].name == "Chứng nhận vườn cây"


def test_a_new_sector_name_does_not_regroup_past_reports() -> None:
    bring(row())
    bring(row(said="b", name="Chứng nhận", sector="Vườn cây và rừng"), at=LATER)
    assert queries.code_index()["1.999001"].sector_code == "vuon-cay"
    assert [one.code for one in queries.search("chung nhan rừng").rows] == ["1.999001"]


def test_a_stated_first_day_divides_the_versions() -> None:
    bring(row())
    bring(row(said="b", valid_from=date(2024, 8, 1)), at=LATER)
    assert spans("1.999001") == [(None, date(2024, 7, 31)), (date(2024, 8, 1), None)]


def test_content_that_comes_back_is_a_third_version() -> None:
    bring(row())
    bring(row(said="b"), at=FIRST + timedelta(days=1))
    assert outcome(bring(row(), at=LATER)) == (0, 1, 0, 0)
    assert spans("1.999001")[-2:] == [(date(2024, 3, 2), date(2024, 9, 15)), (date(2024, 9, 16), None)]


def test_a_version_replaced_on_its_first_day_was_never_in_force() -> None:
    bring(row())
    bring(row(said="b", name="B"))
    bring(row(said="c", name="C"))
    assert queries.procedure("1.999001", date(2024, 3, 1)).name == "C"
    assert queries.procedure("1.999001", date(2024, 2, 29)).name == "Xác nhận vườn cây"


def test_two_records_of_one_code_both_stand() -> None:
    twins = (row(record_key="x"), row(said="b", record_key="y"))
    assert outcome(bring(*twins)) == (2, 0, 0, 0)
    assert outcome(bring(*reversed(twins), at=LATER)) == (0, 0, 2, 0)
    assert outcome(bring(row(record_key="x"), row(said="c", record_key="y"), at=LATER)) == (0, 1, 1, 0)
    assert spans("1.999001") == [(None, None), (None, date(2024, 9, 15)), (date(2024, 9, 16), None)]


def test_one_record_twice_in_a_file_counts_once() -> None:
    assert outcome(bring(row(), row())) == (1, 0, 1, 0)


def test_a_record_at_a_new_address_replaces_the_only_one_of_its_code() -> None:
    bring(row(record_key="x"))
    assert outcome(bring(row(said="b", record_key="y"), at=LATER)) == (0, 1, 0, 0)
    assert spans("1.999001") == [(None, date(2024, 9, 15)), (date(2024, 9, 16), None)]


def test_the_portal_follows_a_catalogue() -> None:
    bring(row(source_kind="CATALOGUE", record_key=""))
    assert outcome(bring(row(said="b"), at=LATER)) == (0, 1, 0, 0)
    assert spans("1.999001") == [(None, date(2024, 9, 15)), (date(2024, 9, 16), None)]
    assert outcome(bring(row(source_kind="CATALOGUE", record_key=""), at=LATER)) == (0, 0, 1, 0)


def test_a_catalogue_read_later_is_history_before_the_portal() -> None:
    bring(row(name="Cổng"), at=LATER)
    bring(row(said="b", name="Cũ", source_kind="CATALOGUE", record_key=""), at=LATER + timedelta(days=9))
    assert spans("1.999001") == [(date(2024, 9, 16), None), (None, date(2024, 9, 15))]
    assert queries.code_index()["1.999001"].name == "Cổng"
    assert queries.procedure("1.999001", date(2024, 3, 1)).name == "Cũ"


def test_limits_are_found_for_many_codes_at_once(django_assert_num_queries: Any) -> None:
    bring(*(row(f"1.{number:06d}", str(number % 10)) for number in range(700)))
    with django_assert_num_queries(2):
        limits = queries.time_limits([f"1.{number:06d}" for number in range(700)] + ["9.999999"])
    assert len(limits) == 700
    assert [(one.channel, one.rule, one.n) for one in limits["1.000007"]] == [
        ("COUNTER", "working_days", 3),
        ("ONLINE", "", 5),
    ]
    with django_assert_num_queries(3):
        assert len(queries.code_index()) == 700


def test_an_import_writes_in_batches() -> None:
    """SQLite takes some forty versions in one statement; never is there a statement for each row."""

    def statements(at: datetime) -> int:
        with CaptureQueriesContext(connection) as asked:
            bring(*(row(f"1.{number:06d}", str(number % 10)) for number in range(400)), at=at)
        return len(asked)

    assert statements(FIRST) <= 50
    assert statements(LATER) <= 8


def test_search_folds_marks_and_pages_by_code() -> None:
    bring(
        row("1.000001", name="Đăng ký khai sinh", sector="Hộ tịch"),
        row("1.000002", name="Đăng ký khai tử", sector="Hộ tịch"),
        row("1.000003", name="Khai báo vườn", sector="Vườn cây"),
    )
    assert [one.code for one in queries.search("dang KY khai").rows] == ["1.000001", "1.000002"]
    assert [one.code for one in queries.search("ho tich tử").rows] == ["1.000002"]
    assert [one.code for one in queries.search("000003").rows] == ["1.000003"]
    assert [one.code for one in queries.search(sector="vuon-cay").rows] == ["1.000003"]
    page = queries.search(limit=2)
    assert ([one.code for one in page.rows], page.next) == (["1.000001", "1.000002"], "1.000002")
    assert queries.search(limit=2, after="1.000002").next is None
    assert [(one.code, one.procedures) for one in queries.sectors()] == [("ho-tich", 2), ("vuon-cay", 1)]


def test_the_first_known_day_and_online_level_of_a_code() -> None:
    bring(row(valid_from=date(2024, 8, 1), online_service="PARTIAL"), row("1.999002", "b"))
    index = queries.code_index()
    assert (index["1.999001"].valid_from, index["1.999001"].online_service) == (date(2024, 8, 1), "PARTIAL")
    assert (index["1.999002"].valid_from, index["1.999002"].online_service) == (None, "UNKNOWN")


def test_an_unknown_code_is_one_sentence() -> None:
    with pytest.raises(UserError, match=r"Không có thủ tục mã 9\.000000"):
        queries.procedure("9.000000")


def test_long_and_empty_sectors_have_a_code_each() -> None:
    bring(row("1.000001", sector="x" * 300), row("1.000002", sector="x" * 301), row("1.000003", sector=""))
    assert len({one.code for one in queries.sectors()}) == 3
    assert queries.code_index()["1.000003"].sector_name == "Chưa rõ lĩnh vực"
    bring(row("1.000003", "b", name="Tên khác"), at=LATER)
    assert queries.code_index()["1.000003"].sector_name == "Vườn cây"
