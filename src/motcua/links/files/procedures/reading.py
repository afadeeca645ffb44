"""Reading a catalogue file (đọc tệp danh mục): .json, .jsonl or either gzipped, told by content and not by
name.

A fault of the file is one sentence and nothing goes in; a fault of one record gives that record back with
its reason.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from motcua.areas.procedures.operations.rows import ProcedureRow, RejectedRow
from motcua.kernel.errors import UserError
from motcua.links.files.procedures.catalogue import read_entry
from motcua.links.files.procedures.cells import safe, safe_record
from motcua.links.files.procedures.portal import read_record
from motcua.rules.hashing import sha256_hex
from motcua.rules.sentences import Sentence

_GZIP = b"\x1f\x8b"
_DEEPEST = 30
_LARGEST = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ProcedureFile:
    """Procedure file (tệp danh mục thủ tục): its rows, what is given back, where it comes from and its
    digest.
    """

    rows: tuple[ProcedureRow, ...]
    rejected: tuple[RejectedRow, ...]
    source: str
    digest: str

    @property
    def read(self) -> int:
        """How many records the file holds, good and bad."""
        return len(self.rows) + len(self.rejected)


def read_procedures(path: Path) -> ProcedureFile:
    """Read a whole file; UserError where it cannot be a catalogue of procedures at all."""
    data = _bytes(path)
    text = _text(_unpacked(data, path), path)
    rows: list[ProcedureRow] = []
    rejected: list[RejectedRow] = []
    recognised = False
    source = ""
    for line, record, around in _records(text, path):
        if isinstance(record, RejectedRow):
            rejected.append(record)
            continue
        found = _row(record, line, around)
        recognised = recognised or "ma_thu_tuc" in record or "code" in record
        source = source or (found.source if isinstance(found, ProcedureRow) else "")
        (rows if isinstance(found, ProcedureRow) else rejected).append(found)  # type: ignore[arg-type]
    if not recognised:
        raise UserError(
            Sentence(
                "Tệp {path} không phải danh mục thủ tục: không bản ghi nào có mã thủ tục (ma_thu_tuc hoặc "
                "code). Chưa nhập gì; hãy chọn đúng tệp.",
                path=path.name,
            ),
            code="not_procedures",
        )
    return ProcedureFile(
        tuple(rows), tuple(sorted(rejected, key=attrgetter("line"))), source or path.name, sha256_hex(data)
    )


def _row(record: dict[str, Any], line: int, around: dict[str, str]) -> ProcedureRow | RejectedRow:
    if "ma_thu_tuc" in record:
        return read_record(record, line)
    if "code" in record:
        return read_entry(record, line, around)
    return RejectedRow(line, "Bản ghi không có mã thủ tục (ma_thu_tuc hoặc code).", record)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(
                Sentence("Tệp {path} lớn hơn 512 MB. Chưa nhập gì; hãy chia nhỏ tệp.", path=path.name),
                code="file_too_large",
            )
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            Sentence("Không mở được tệp {path}. Chưa nhập gì; hãy kiểm tra đường dẫn và quyền đọc.", path=path),
            code="file_unreadable",
        ) from error
    if not data.strip():
        raise UserError(
            Sentence("Tệp {path} rỗng. Chưa nhập gì; hãy chọn tệp có dữ liệu.", path=path.name), code="file_empty"
        )
    return data


def _unpacked(data: bytes, path: Path) -> bytes:
    if not data.startswith(_GZIP):
        return data
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise UserError(
            Sentence("Tệp nén {path} bị hỏng hoặc thiếu. Chưa nhập gì; hãy tải lại tệp.", path=path.name),
            code="file_broken",
        ) from error


def _text(data: bytes, path: Path) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # One bad byte spoils one line, not the file; a file that is no text at all has no JSON to be found
        # in it.
        text = data.decode("utf-8", errors="replace")
    if not text.strip():
        raise UserError(
            Sentence("Tệp {path} rỗng. Chưa nhập gì; hãy chọn tệp có dữ liệu.", path=path.name), code="file_empty"
        )
    return text


def _loads(text: str) -> Any:
    """JSON, with every way of failing as ValueError."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _records(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any] | RejectedRow, dict[str, str]]]:
    """Every record with its place: the line of a .jsonl file, or the position in the list of a .json file."""
    try:
        whole = _loads(text)
    except ValueError:
        yield from _lines(text, path)
        return
    around: dict[str, str] = {}
    entries = whole
    if isinstance(whole, dict) and isinstance(whole.get("procedures"), list):
        entries = whole["procedures"]
        around = {key: safe(whole[key]) for key in ("source", "legal_note") if isinstance(whole.get(key), str)}
    elif isinstance(whole, dict):
        entries = [whole]
    if not isinstance(entries, list) or not entries:
        raise UserError(
            Sentence("Tệp {path} không có bản ghi nào. Chưa nhập gì; hãy chọn tệp danh mục thủ tục.", path=path.name),
            code="no_records",
        )
    for place, entry in enumerate(entries, start=1):
        yield place, _record(entry, place), around


def _lines(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any] | RejectedRow, dict[str, str]]]:
    """One record a line; a line that is no JSON is given back, unless every line is."""
    found = False
    broken: list[tuple[int, str]] = []
    # Only newlines end a record: splitlines() would also cut at U+2028 and others, which JSON allows inside
    # text.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            entry = _loads(line)
        except ValueError:
            broken.append((number, safe(line.strip())))
            continue
        found = True
        yield number, _record(entry, number), {}
    if not found:
        raise UserError(
            Sentence(
                "Tệp {path} không phải tệp JSON hay JSONL. Chưa nhập gì; hãy chọn đúng tệp xuất từ Cổng Dịch "
                "vụ công quốc gia hoặc tệp danh mục.",
                path=path.name,
            ),
            code="not_json",
        )
    for number, line in broken:
        yield number, RejectedRow(number, "Dòng không phải JSON hợp lệ.", None, line), {}


def _record(entry: Any, place: int) -> dict[str, Any] | RejectedRow:
    """A record, also out of a file of rejected rows that was corrected and is fed again."""
    if isinstance(entry, dict) and "ly_do" in entry:
        if isinstance(entry.get("ban_ghi"), dict):
            entry = entry["ban_ghi"]
        elif isinstance(entry.get("nguyen_van"), str):
            try:
                entry = _loads(entry["nguyen_van"])
            except ValueError:
                words = safe(entry["nguyen_van"])
                return RejectedRow(place, "Dòng không phải JSON hợp lệ.", None, words)
    if _depth(entry) > _DEEPEST:
        return RejectedRow(
            place, "Bản ghi lồng quá nhiều tầng.", None, safe(json.dumps(entry, ensure_ascii=False)[:2000])
        )
    if not isinstance(entry, dict):
        words = safe(json.dumps(entry, ensure_ascii=False))
        return RejectedRow(place, "Bản ghi không phải một đối tượng JSON.", None, words)
    return safe_record(entry)


def _depth(entry: Any) -> int:
    """How deep a record nests, counted without recursion and no further than matters."""
    level, depth = [entry], 0
    while level and depth <= _DEEPEST:
        children: list[Any] = []
        for item in level:
            children += item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        level, depth = children, depth + 1
    return depth


def write_rejected(rejected: tuple[RejectedRow, ...], path: Path) -> None:
    """Write what is given back, one JSON a line: its place, the reason, and the record as it stood."""
    with path.open("w", encoding="utf-8") as out:
        for row in rejected:
            kept = {"ban_ghi": row.record} if row.record is not None else {"nguyen_van": row.text}
            out.write(json.dumps({"dong": row.line, "ly_do": row.reason, **kept}, ensure_ascii=False) + "\n")
