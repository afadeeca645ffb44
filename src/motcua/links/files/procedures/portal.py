"""The national portal's form (biểu của Cổng Dịch vụ công quốc gia): one record, each table one run-together
cell.
"""

from __future__ import annotations

from typing import Any

from motcua.areas.procedures.operations.rows import ProcedureRow, RejectedRow, UnparsedRow
from motcua.links.files.procedures.bases import read_bases
from motcua.links.files.procedures.cells import cell, plain_code, safe, stated
from motcua.links.files.procedures.channels import read_channels
from motcua.links.files.procedures.papers import HEADER as PAPERS_HEADER
from motcua.links.files.procedures.papers import ReadPapers, read_papers
from motcua.links.files.procedures.results import read_results, without_furniture
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.numbering import PROCEDURE

SOURCE = "Cổng Dịch vụ công quốc gia"
LEVELS = {
    "Cấp bộ": "MINISTRY",
    "Cấp tỉnh": "PROVINCE",
    "Cấp huyện": "DISTRICT",
    "Cấp xã": "COMMUNE",
    "Cơ quan khác": "OTHER",
}
_NOT_CONTENT = ("detail_url", "formality_id", "raw_text")
_PAPERS_LABEL = "Thành phần hồ sơ"
_BASES_LABEL = "Căn cứ pháp lý"


def read_record(record: dict[str, Any], line: int) -> ProcedureRow | RejectedRow:
    """Read one record; it is refused only where it has no code or no name to go by."""
    code = stated(plain_code(cell(record, "ma_thu_tuc")))
    name = stated(cell(record, "ten_thu_tuc"))
    if not PROCEDURE.fullmatch(code):
        return RejectedRow(line, code_fault(code), record)
    if not name:
        return RejectedRow(line, "Bản ghi không có tên thủ tục.", record)
    table = read_channels(cell(record, "cach_thuc_thuc_hien"))
    papers, recovered = _papers(record)
    results, results_left = read_results(cell(record, "ket_qua_xu_ly"))
    bases, bases_left = read_bases(cell(record, "can_cu_phap_ly"))
    levels, levels_left = read_levels(cell(record, "cap_thuc_hien"))
    unparsed = [*levels_left, *table.unparsed, *papers.unparsed, *results_left, *bases_left]
    return ProcedureRow(
        line=line,
        code=code,
        name=name,
        sector=stated(cell(record, "linh_vuc")),
        source_kind="NATIONAL_PORTAL",
        source=SOURCE,
        raw=record,
        content_digest=_digest(record, papers, recovered),
        record_key=cell(record, "detail_url") or cell(record, "formality_id"),
        level=stated(cell(record, "cap_thuc_hien")),
        levels=levels,
        decision_number=stated(cell(record, "so_quyet_dinh")),
        audience=stated(cell(record, "doi_tuong_thuc_hien")),
        authority=stated(cell(record, "co_quan_co_tham_quyen")),
        performed_by=stated(cell(record, "co_quan_thuc_hien")),
        steps=stated(cell(record, "trinh_tu_thuc_hien")),
        requirements=stated(cell(record, "yeu_cau_dieu_kien")),
        cases=table.cases,
        papers=tuple(papers.papers),
        results=results,
        bases=bases,
        unparsed=tuple(UnparsedRow(left.cell, safe(left.raw)) for left in unparsed),
        warnings=(*table.warnings, *recovered),
    )


def _digest(record: dict[str, Any], papers: ReadPapers, recovered: list[str]) -> str:
    """The digest of what a record says: without its address, the page's text and the foot of the page."""
    said = {key: value for key, value in record.items() if key not in _NOT_CONTENT}
    said["ket_qua_xu_ly"] = without_furniture(cell(record, "ket_qua_xu_ly"))
    if recovered:
        said["thanh_phan_ho_so"] = [paper.raw for paper in papers.papers]
    return sha256_hex(canonical_json(said))


def code_fault(code: str) -> str:
    """Why a code cannot be used, in one sentence."""
    if not code:
        return "Bản ghi không có mã thủ tục."
    shown = code if len(code) <= 60 else code[:57] + "…"
    return f"Mã thủ tục “{shown}” không đúng dạng (ví dụ đúng: 1.001193 hoặc 1.001193.000.00.00.H20)."


def read_levels(text: str) -> tuple[tuple[str, ...], list[UnparsedRow]]:
    """The levels of government named in a cell; all of them or, where one is unknown, none."""
    words = [word.strip().capitalize() for word in stated(text).replace(";", ",").split(",")]
    if words == [""]:
        return (), []
    if all(word in LEVELS for word in words):
        return tuple(dict.fromkeys(LEVELS[word] for word in words)), []
    return (), [UnparsedRow("cap_thuc_hien", text)]


def _papers(record: dict[str, Any]) -> tuple[ReadPapers, list[str]]:
    """The papers of a record; where the exporter cut the cell at the wrong heading, read again from the
    whole page.
    """
    text = cell(record, "thanh_phan_ho_so")
    if not stated(text) or PAPERS_HEADER in text:
        return read_papers(text), []
    again = _from_page(record)
    if again is None:
        return read_papers(text), []
    return read_papers(again), ["Ô thành phần hồ sơ bị cắt sai ở tệp nguồn; đã đọc lại từ toàn văn của trang."]


def _from_page(record: dict[str, Any]) -> str | None:
    """The cell of papers between its two neighbours in the page's whole text, where both are found exactly
    once.
    """
    page = cell(record, "raw_text")
    before = cell(record, "cach_thuc_thuc_hien") + _PAPERS_LABEL
    after = _BASES_LABEL + cell(record, "can_cu_phap_ly")
    if page.count(before) != 1 or page.count(after) != 1:
        return None
    begin, end = page.index(before) + len(before), page.index(after)
    found = page[begin:end]
    return found if begin < end and PAPERS_HEADER in found else None
