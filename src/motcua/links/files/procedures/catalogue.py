"""The catalogue form (biểu danh mục): a reviewed list with one time limit per procedure and trust marks.

`packs/procedures/` ships one. A mark S was read in a public source, S2 in a secondary one, M is from memory
and
still to be checked by an officer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from motcua.areas.procedures.operations.rows import (
    BasisRow,
    CaseRow,
    ChannelRow,
    FeeRow,
    PaperRow,
    ProcedureRow,
    RejectedRow,
    ResultRow,
    UnparsedRow,
)
from motcua.links.files.procedures.cells import cell, plain_code, stated
from motcua.links.files.procedures.portal import code_fault
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.numbering import PROCEDURE

RULES = ("working_days", "calendar_days", "months", "working_hours", "same_day_15h")
ONLINE = {"toàn trình": "FULL", "một phần": "PARTIAL", "chỉ thông tin": "NONE"}
# level_2024: the levels that decide, and who else than their committees takes the dossier in.
LEVELS: dict[str, tuple[tuple[str, ...], str]] = {
    "X": (("COMMUNE",), ""),
    "H": (("DISTRICT",), ""),
    "HX": (("DISTRICT", "COMMUNE"), ""),
    "CA": (("COMMUNE",), "Công an cấp xã"),
    "H*": (("DISTRICT",), "Chi nhánh Văn phòng đăng ký đất đai"),
    "X→H": (("DISTRICT", "COMMUNE"), "Ủy ban nhân dân xã tiếp nhận, Ủy ban nhân dân huyện quyết định"),
}
_AMOUNT = re.compile(r"(?P<amount>\d{1,3}(?:\.\d{3})+)đ(?:/[^\d;,]{1,40})?")
_LONGEST = 3650
_MOST_COPIES = 99


def read_entry(entry: dict[str, Any], line: int, around: Mapping[str, str]) -> ProcedureRow | RejectedRow:
    """Read one procedure of a catalogue; `around` holds the source and legal note of the whole list."""
    code, name = stated(plain_code(cell(entry, "code"))), stated(cell(entry, "name"))
    if not PROCEDURE.fullmatch(code):
        return RejectedRow(line, code_fault(code), entry)
    if not name:
        return RejectedRow(line, "Bản ghi không có tên thủ tục.", entry)
    try:
        valid_from, valid_to = _day(entry, "valid_from"), _day(entry, "valid_to")
    except ValueError:
        return RejectedRow(line, "Ngày hiệu lực không đúng dạng năm-tháng-ngày (ví dụ 2024-08-01).", entry)
    if valid_from and valid_to and valid_to < valid_from:
        return RejectedRow(line, "Ngày hết hiệu lực đứng trước ngày có hiệu lực.", entry)
    unparsed: list[UnparsedRow] = []
    online = _online(entry, unparsed)
    levels, authority = _levels(entry, unparsed)
    return ProcedureRow(
        line=line,
        code=code,
        name=name,
        sector=stated(cell(entry, "field")),
        source_kind="CATALOGUE",
        raw=entry,
        content_digest=sha256_hex(canonical_json(entry)),
        source=around.get("source", ""),
        legal_note=around.get("legal_note", ""),
        level=stated(cell(entry, "level_2024")),
        levels=levels,
        decision_number=stated(cell(entry, "decision")),
        authority=authority,
        online_service=online,
        valid_from=valid_from,
        valid_to=valid_to,
        trust=_trust(entry),
        cases=(_case(entry, online, unparsed),),
        papers=_papers(entry),
        results=tuple(ResultRow(*named) for named in _pairs(_part(entry, "papers"), "results", "code")),
        bases=tuple(BasisRow(*named) for named in _pairs(entry, "legal_basis", "number")),
        unparsed=tuple(unparsed),
    )


def _part(entry: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = entry.get(key)
    return value if isinstance(value, dict) else {}


def _day(entry: Mapping[str, Any], key: str) -> date | None:
    value = entry.get(key)
    if value in (None, ""):
        return None
    if not isinstance(value, str):
        raise ValueError(key)
    return date.fromisoformat(value)


def _online(entry: dict[str, Any], unparsed: list[UnparsedRow]) -> str:
    words = stated(cell(_part(entry, "online_2024"), "level"))
    if words and words not in ONLINE:
        unparsed.append(UnparsedRow("online_2024.level", words))
    return ONLINE.get(words, "UNKNOWN")


def _levels(entry: dict[str, Any], unparsed: list[UnparsedRow]) -> tuple[tuple[str, ...], str]:
    words = stated(cell(entry, "level_2024"))
    if words and words not in LEVELS:
        unparsed.append(UnparsedRow("level_2024", words))
    return LEVELS.get(words, ((), ""))


def _trust(entry: dict[str, Any]) -> dict[str, str]:
    """The trust marks of the code, the time limit, the fee, the online level, and the papers with their law."""
    marks = {"code": cell(entry, "code_trust")}
    parts = (("time_limit", "deadline_2024"), ("fee", "fee"), ("online", "online_2024"), ("papers", "papers"))
    for mark, key in parts:
        marks[mark] = cell(_part(entry, key), "trust")
    return {key: value for key, value in marks.items() if value}


def _listed(around: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    found = around.get(key)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def _pairs(around: Mapping[str, Any], key: str, second: str) -> list[tuple[str, str]]:
    """What is listed under a key by its name or title, with its code or number."""
    return [(cell(one, "name") or cell(one, "title"), cell(one, second)) for one in _listed(around, key)]


def _papers(entry: Mapping[str, Any]) -> tuple[PaperRow, ...]:
    """The papers to hand in, each with its counts; one without a name is passed over."""
    found = [(stated(cell(one, "name")), one) for one in _listed(_part(entry, "papers"), "list")]
    return tuple(
        PaperRow("", name, cell(one, "form"), _count(one, "originals"), _count(one, "copies"), name)
        for name, one in found
        if name
    )


def _count(paper: Mapping[str, Any], key: str) -> int | None:
    value = paper.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_COPIES else None


def _case(entry: dict[str, Any], online: str, unparsed: list[UnparsedRow]) -> CaseRow:
    """The one case of an entry: the same terms for every channel it is offered through (NĐ 61/2018, Art.
    16).
    """
    limit = _part(entry, "deadline_2024")
    rule, n = _limit(limit, unparsed)
    note = stated(cell(limit, "note"))
    if re.search(r"\d", note):
        # A note with a number speaks of another case ("≤5 ngày nếu xác minh"): for a person to read.
        unparsed.append(UnparsedRow("deadline_2024.note", note))
    fee = stated(cell(_part(entry, "fee"), "text"))
    fees = (_fee(fee, unparsed),) if fee else ()
    raw_time = " ".join(part for part in (cell(limit, "value"), cell(limit, "unit")) if part)
    channels = ["COUNTER"] + (["ONLINE"] if online in ("FULL", "PARTIAL") else []) + ["POSTAL"] * (online != "NONE")
    return CaseRow("", tuple(ChannelRow(channel, rule, n, raw_time, fee, note, fees) for channel in channels))


def _limit(limit: dict[str, Any], unparsed: list[UnparsedRow]) -> tuple[str | None, int | None]:
    value, unit = limit.get("value"), limit.get("unit")
    whole = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _LONGEST
    if whole and unit in RULES:
        return str(unit), int(str(value))
    if limit:
        unparsed.append(UnparsedRow("deadline_2024", f"{cell(limit, 'value')} {cell(limit, 'unit')}".strip()))
    return None, None


def _fee(text: str, unparsed: list[UnparsedRow]) -> FeeRow:
    if text == "0":
        return FeeRow("", 0, "VND", text)
    found = _AMOUNT.fullmatch(text)
    if found:
        return FeeRow("", int(found["amount"].replace(".", "")), "VND", text)
    unparsed.append(UnparsedRow("fee", text))
    return FeeRow("", None, "VND", text)
