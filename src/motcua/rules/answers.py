"""Answers (trả lời trên phiếu số liệu): what a unit's figures must be before its leader is asked to approve them.

Counts of people, documents, units are whole; a part is not more than its whole; what somebody entered by hand names
the document it was taken from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motcua.rules.figures import format_vn
from motcua.rules.sentences import Sentence

COUNTED = {
    "báo cáo", "cơ quan", "cuộc", "dịch vụ", "đơn vị", "hồ sơ", "lần", "lượt", "nhiệm vụ", "người", "phản ánh", "phiếu",
    "sáng kiến", "thủ tục", "văn bản", "vấn đề", "vụ", "ý kiến",
}  # fmt: skip
NAMED = 8


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """Answered row (dòng đã trả lời): what is asked and said; `of` is the row it is a part of, `by_hand` where the
    value is not the computed one."""

    code: str
    measure: str
    of: str = ""
    value: Decimal | None = None
    document: str = ""
    reason: str = ""
    by_hand: bool = False


def counts_whole(measure: str) -> bool:
    """Counts whole things (đếm bằng số nguyên): people, documents, units; money and the like may have decimals."""
    return measure.strip().lower() in COUNTED


def faults(rows: Sequence[AnsweredRow]) -> list[str]:
    """Faults (điều phải sửa trước khi trình) of a sheet, one sentence each; none where it may be approved."""
    said = {row.code: row for row in rows}
    told = [_open(rows), *(_over(row, said) for row in rows), _undocumented(rows)]
    return [one for one in told if one]


def _open(rows: Sequence[AnsweredRow]) -> str:
    still = [row.code for row in rows if row.value is None and not row.reason]
    if not still:
        return ""
    return Sentence(
        "Còn {n} dòng chưa có số liệu: {codes}. Dòng nào không có số thì xin ghi vì sao.",
        n=len(still),
        codes=_codes(still),
    )


def _over(row: AnsweredRow, said: Mapping[str, AnsweredRow]) -> str:
    whole = said.get(row.of)
    if whole is None or row.value is None or whole.value is None or row.value <= whole.value:
        return ""
    return Sentence(
        "Dòng {code} là một phần của dòng {of} mà lớn hơn: {part} so với {whole}. Xin xem lại hai số.",
        code=row.code,
        of=whole.code,
        part=shown_value(row.value),
        whole=shown_value(whole.value),
    )


def _undocumented(rows: Sequence[AnsweredRow]) -> str:
    bare = [row.code for row in rows if row.by_hand and row.value is not None and not row.document]
    if not bare:
        return ""
    return Sentence(
        "Còn {n} dòng nhập tay chưa ghi văn bản, nơi lấy số: {codes}. Số nào cũng phải chỉ ra được lấy từ đâu.",
        n=len(bare),
        codes=_codes(bare),
    )


def _codes(codes: Sequence[str]) -> str:
    told = ", ".join(codes[:NAMED])
    if len(codes) <= NAMED:
        return told
    return Sentence("{codes} và {n} dòng khác", codes=told, n=len(codes) - NAMED)


def shown_value(value: Decimal) -> str:
    """Shown value (số liệu viết ra): as officers write it, without decimals it does not need."""
    return format_vn(int(value)) if value == int(value) else format_vn(value, 2)
