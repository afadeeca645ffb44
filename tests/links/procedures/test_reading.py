"""Files: a fault of the file is one sentence, a fault of a record gives it back, and nothing is lost."""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.areas.procedures.operations import ProcedureRow
from motcua.areas.procedures.operations.packs import form_packs
from motcua.kernel.errors import UserError
from motcua.kernel.packs import packs_dir
from motcua.links.files.procedures import read_procedures, write_rejected
from motcua.links.files.procedures.cells import safe, safe_record
from motcua.links.files.procedures.channels import CHANNELS
from motcua.links.files.procedures.portal import read_record
from tests.links.procedures.samples import BASES, PAPERS, TERMS, entry, record


def lines(*records: Any) -> bytes:
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in records).encode()


def at(tmp_path: Path, content: bytes, name: str = "danh-muc.jsonl") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "pack"),
    [("a.jsonl", bytes), ("a.jsonl.gz", gzip.compress), ("named-wrongly.xlsx", gzip.compress)],
)
def test_the_portals_form(tmp_path: Path, name: str, pack: Any) -> None:
    found = read_procedures(at(tmp_path, pack(lines(record("1.999001"), record("6.999001"))), name))
    assert [row.code for row in found.rows] == ["1.999001", "6.999001"]
    assert (found.read, found.rejected, found.source) == (2, (), "Cổng Dịch vụ công quốc gia")
    row = found.rows[0]
    assert (row.sector, row.levels, row.decision_number) == ("Vườn cây", ("PROVINCE", "COMMUNE"), "12/QĐ-ABC")
    assert [(one.name, one.code) for one in row.results] == [("Giấy xác nhận vườn", "KQ.G99.000001")]
    assert (row.requirements, row.unparsed, row.raw) == ("", (), record("1.999001"))


@pytest.mark.parametrize(
    ("written", "levels", "left"),
    [
        ("Cấp Bộ; Cấp Tỉnh", ("MINISTRY", "PROVINCE"), ()),
        ("cấp xã, Cơ quan khác", ("COMMUNE", "OTHER"), ()),
        ("Cấp xã, Cấp xã", ("COMMUNE",), ()),
        ("Cấp xã, Cấp vùng", (), ("Cấp xã, Cấp vùng",)),
    ],
)
def test_levels_in_any_writing(tmp_path: Path, written: str, levels: tuple[str, ...], left: tuple[str, ...]) -> None:
    (row,) = read_procedures(at(tmp_path, lines(record("1.999001.H38", cap_thuc_hien=written)))).rows
    assert (row.code, row.levels) == ("1.999001.H38", levels)
    assert tuple(one.raw for one in row.unparsed) == left


def test_the_catalogues_form(tmp_path: Path) -> None:
    listed = {
        "source": "Danh mục mẫu",
        "legal_note": "Chỉ để thử",
        "procedures": [entry(valid_from="2024-08-01"), entry("2.999003", online_2024={"level": "chỉ thông tin"})],
    }
    first, second = read_procedures(at(tmp_path, json.dumps(listed).encode(), "a.json")).rows
    assert (first.source, first.legal_note, first.valid_from) == ("Danh mục mẫu", "Chỉ để thử", date(2024, 8, 1))
    assert (first.online_service, first.levels) == ("PARTIAL", ("DISTRICT", "COMMUNE"))
    assert first.trust == {"code": "S", "time_limit": "M", "fee": "S", "online": "M"}
    (case,) = first.cases
    assert [(one.channel, one.rule, one.n) for one in case.channels] == [
        ("COUNTER", "working_days", 5),
        ("ONLINE", "working_days", 5),
        ("POSTAL", "working_days", 5),
    ]
    assert [fee.amount for fee in case.channels[0].fees] == [10000]
    assert [one.channel for one in second.cases[0].channels] == ["COUNTER"]


@pytest.mark.parametrize("written", ["1.999001\u200b", "\ufeff1.999001", "１.９９９００１", " 1.999001 "])
def test_what_cannot_be_seen_in_a_code_does_not_matter(tmp_path: Path, written: str) -> None:
    found = read_procedures(at(tmp_path, lines(record(written), entry(written))))
    assert [row.code for row in found.rows] == ["1.999001", "1.999001"]
    assert found.rejected == ()


@pytest.mark.parametrize(
    ("parts", "left"),
    [
        ({"fee": {"text": "Hội đồng nhân dân tỉnh"}}, [("fee", "Hội đồng nhân dân tỉnh")]),
        ({"deadline_2024": {"value": 3, "unit": "fortnights"}}, [("deadline_2024", "3 fortnights")]),
        ({"deadline_2024": {"value": True, "unit": "months"}}, [("deadline_2024", "true months")]),
        ({"level_2024": "Z"}, [("level_2024", "Z")]),
        ({"online_2024": {"level": "nửa vời"}}, [("online_2024.level", "nửa vời")]),
        ({"deadline_2024": {"value": 3, "unit": "months", "note": "≤5 nếu"}}, [("deadline_2024.note", "≤5 nếu")]),
    ],
)
def test_what_a_catalogue_leaves_in_doubt_is_listed(
    tmp_path: Path, parts: dict[str, Any], left: list[tuple[str, str]]
) -> None:
    (row,) = read_procedures(at(tmp_path, lines(entry(**parts)))).rows
    assert [(one.cell, one.raw) for one in row.unparsed] == left


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (b'{"ma_thu_tuc": "1.9', "không phải JSON"),
        (b'["1.999001"]', "không phải một đối tượng JSON"),
        (lines(record("")), "không có mã thủ tục"),
        (lines(record("1.99")), "không đúng dạng"),
        (lines(record("1.999001.000.00.00.h20")), "không đúng dạng"),
        (lines(record(ten_thu_tuc="  ")), "không có tên thủ tục"),
        (lines({"name": "x"}), "không có mã thủ tục"),
        (lines(entry(valid_from="1/8/2024")), "năm-tháng-ngày"),
        (lines(entry(valid_from="2024-08-01", valid_to="2024-07-01")), "đứng trước"),
        (b'{"ma_thu_tuc":' + b"[" * 100 + b"]" * 100 + b"}", "lồng quá nhiều tầng"),
    ],
)
def test_a_bad_record_is_given_back_and_the_others_go_in(tmp_path: Path, broken: bytes, reason: str) -> None:
    found = read_procedures(at(tmp_path, broken + b"\n\n" + lines(record("1.999009"))))
    assert [row.code for row in found.rows] == ["1.999009"]
    assert [row.line for row in found.rejected] == [1]
    assert reason in found.rejected[0].reason
    assert found.read == 2


def test_what_is_given_back_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = read_procedures(at(tmp_path, lines(record("1.999009")) + b"\n{broken\n" + lines(record("1.99"))))
    assert [row.line for row in found.rejected] == [2, 3]


def test_what_is_given_back_can_be_mended_and_fed_again(tmp_path: Path) -> None:
    found = read_procedures(at(tmp_path, lines(record("1.99"), record("1.999009")) + b"\n{broken"))
    back = tmp_path / "danh-muc.jsonl.rejected.jsonl"
    write_rejected(found.rejected, back)
    text = back.read_text(encoding="utf-8")
    assert [json.loads(line)["dong"] for line in text.splitlines()] == [1, 3]
    back.write_text(text.replace('"1.99"', '"1.999010"'), encoding="utf-8")
    again = read_procedures(back)
    assert [row.code for row in again.rows] == ["1.999010"]
    assert [row.text for row in again.rejected] == ["{broken"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b" \n\n ", "file_empty"),
        (b"\xef\xbb\xbf", "file_empty"),
        (b"PK\x03\x04 a spreadsheet", "not_json"),
        (b"M\xc3\xa3,T\xc3\xaan\n1,2", "not_json"),
        (b"[]", "no_records"),
        (b'{"procedures": []}', "no_records"),
        (b"3", "no_records"),
        (b'[{"a": 1}]', "not_procedures"),
        (gzip.compress(lines(record()))[:-9], "file_broken"),
    ],
)
def test_a_file_fault_is_one_sentence(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(UserError) as caught:
        read_procedures(at(tmp_path, content))
    assert caught.value.code == code
    assert "Chưa nhập gì" in caught.value.message


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không mở được tệp"):
        read_procedures(tmp_path / "none.json")


def test_what_no_database_stores_is_replaced(tmp_path: Path) -> None:
    odd = record(ten_thu_tuc="A\x00B\ud800", linh_vuc=float("nan"), yeu_cau_dieu_kien=2**70)
    content = json.dumps(odd).encode()
    (row,) = read_procedures(at(tmp_path, content)).rows
    assert row.name == "A\ufffdB\ufffd"
    json.dumps(row.raw, allow_nan=False).encode()


def test_a_cell_cut_at_the_wrong_heading_is_read_from_the_page() -> None:
    terms = f"{TERMS}Trực tiếp3 NgàyMiễn phí"
    bases = f"{BASES}Luật Cây11/2033/QH15"
    papers = f"Thành phần hồ sơ--{PAPERS}Đơn1 bản chính"
    page = f"Trình tự … Thành phần hồ sơ) nộp đơn.\nCách{terms}{papers}Căn cứ pháp lý{bases}"
    cells = {"cach_thuc_thuc_hien": terms, "can_cu_phap_ly": bases, "thanh_phan_ho_so": ") nộp đơn."}
    row = read_record(record(raw_text=page, **cells), 1)
    assert isinstance(row, ProcedureRow)
    assert [one.name for one in row.papers] == ["Đơn"]
    assert row.unparsed == ()
    assert "bị cắt sai" in row.warnings[0]
    blind = read_record(record(raw_text="", **cells), 1)
    assert isinstance(blind, ProcedureRow)
    assert [one.raw for one in blind.unparsed] == [") nộp đơn."]


def test_the_same_content_fetched_again_has_the_same_digest() -> None:
    first = read_record(record(detail_url="https://example.vn/1", raw_text="x"), 1)
    again = read_record(record(detail_url="https://example.vn/2", raw_text="y"), 9)
    other = read_record(record(yeu_cau_dieu_kien="Có vườn"), 1)
    assert isinstance(first, ProcedureRow)
    assert isinstance(again, ProcedureRow)
    assert isinstance(other, ProcedureRow)
    assert first.content_digest == again.content_digest != other.content_digest


def test_the_pack_of_2024_is_whole() -> None:
    found = read_procedures(packs_dir() / "procedures" / "district_and_commune_2024.json")
    assert (len(found.rows), found.rejected) == (54, ())
    assert all(one.rule and one.n for row in found.rows for case in row.cases for one in case.channels)
    assert all(row.trust.keys() - {"papers"} == {"code", "time_limit", "fee", "online"} for row in found.rows)
    told = {row.code: row for row in found.rows if row.papers}
    assert told.keys() >= {
        one["procedure"] for one in form_packs()
    }  # whoever files knows what to bring, and on what law
    for row in told.values():
        assert all(one.name and (one.originals or one.copies) for one in row.papers)
        assert row.results
        assert row.bases
        assert row.trust["papers"] == "M"  # written from memory: pages say so
    begins = {row.code: row.valid_from for row in found.rows if row.valid_from}
    assert begins["1.012753"] == date(2024, 8, 1)
    assert begins["1.013225"] == date(2025, 7, 1)
    assert all(row.source and row.legal_note and row.sector for row in found.rows)


PIECES = st.lists(
    st.sampled_from([
        TERMS, PAPERS, BASES, "Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính", "Không có thông tin", "Miễn phí", "5",
        "7 Ngày làm việc", "3 Ngày", "8 Giờ", "20,000 VNĐ", "120", "(", ")", "a) ", "Mã: ", "KQ.G15.000031", "Từ khóa",
        "Mô tả", "1 bản chính", ",2 bản sao", "01 bản sao", "Luật ", "49/2019/QH14", "2013", "Nghị định số ", "/", "--",
        "12/2033/NĐ-CP", ".docx", "Mẫu", " ", "\n", "đơn", "10 USD", "lệ phí 5.000 đồng", "\u1ebf", "e\u0301", "²", "٣",
    ]) | st.text(max_size=4),
    max_size=14,
).map("".join)  # fmt: skip
CELLS = ["cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly", "ket_qua_xu_ly", "cap_thuc_hien", "raw_text"]
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(CELLS), PIECES | JSON, max_size=6))
def test_any_cells_are_read_without_a_word(cells: dict[str, Any]) -> None:
    row = read_record(safe_record(record(**cells)), 1)
    assert isinstance(row, ProcedureRow)
    assert row.code == "1.999001"
    for case in row.cases:
        for one in case.channels:
            assert one.n is None or 0 < one.n <= 3650
            assert one.rule is None or one.n is not None


@settings(max_examples=200, deadline=None)
@given(PIECES)
def test_no_character_of_a_table_is_lost(text: str) -> None:
    """Rows and unread cells together hold every character of the table, as often as it stands there."""
    row = read_record(safe_record(record(cach_thuc_thuc_hien=TERMS + text)), 1)
    assert isinstance(row, ProcedureRow)
    names = {code: name for name, code in CHANNELS.items()}
    held = [
        names[one.channel] + one.raw_time + one.raw_fee + one.description for case in row.cases for one in case.channels
    ]
    held += [one.raw for one in row.unparsed if one.cell.endswith((".hang", ".phi_va_mo_ta", "_hien"))]
    lost = Counter(unicodedata.normalize("NFC", TERMS + safe(text))[len(TERMS) :]) - Counter("".join(held))
    assert not lost


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(JSON | st.builds(dict, ma_thu_tuc=JSON, code=JSON) | st.builds(entry, fee=JSON, deadline_2024=JSON)))
def test_every_record_comes_out_as_a_row_or_is_given_back(tmp_path: Path, records: list[Any]) -> None:
    content = lines(record("1.999009"), *records)
    found = read_procedures(at(tmp_path, content.replace(b"\\u0000", b" "), "fuzz.jsonl"))
    assert len(found.rows) + len(found.rejected) == len(records) + 1
    assert all(one.reason for one in found.rejected)
