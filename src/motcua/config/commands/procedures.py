"""`motcua import procedures`: a catalogue of procedures goes in; what nobody could read for certain is listed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from motcua.kernel import clock
from motcua.kernel.errors import UserError

if TYPE_CHECKING:
    from motcua.areas.procedures.operations import ImportAccount
    from motcua.links.files.procedures import ProcedureFile

SHOWN = 5
CELLS = {
    "cach_thuc_thuc_hien": "cách thức thực hiện",
    "thanh_phan_ho_so": "thành phần hồ sơ",
    "can_cu_phap_ly": "căn cứ pháp lý",
    "ket_qua_xu_ly": "kết quả xử lý",
    "cap_thuc_hien": "cấp thực hiện",
    "deadline_2024": "thời hạn",
    "fee": "phí, lệ phí",
}


def register(app: typer.Typer) -> None:
    """Add the command to the group `import`."""
    app.command("procedures")(procedures)


def procedures(
    file: Path = typer.Argument(help="Tệp .json, .jsonl hoặc .jsonl.gz: danh mục, hay tệp của cổng quốc gia."),
    as_json: bool = typer.Option(False, "--json", help="In một tài liệu JSON."),
) -> None:
    """Nhập danh mục thủ tục; bản ghi có lỗi trả lại ở TỆP.rejected.jsonl kèm lý do, sửa xong nhập lại tệp đó."""
    from motcua.areas.procedures import operations
    from motcua.links.files.procedures import read_procedures, write_rejected

    with _bar(quiet=as_json) as say:
        say("Đang đọc tệp")
        found = read_procedures(file)
        say(f"Đang ghi {len(found.rows)} thủ tục")
        account = operations.import_procedures(
            rows=found.rows, source=found.source, file_digest=found.digest, at=clock.now()
        )
        say("Đang nạp mẫu đơn, quy trình mẫu, quy tắc thu phí")
        operations.regroup()
        operations.load_packs(at=clock.now())
    rejects = None
    if found.rejected:
        rejects = file.with_name(file.name + ".rejected.jsonl")
        try:
            write_rejected(found.rejected, rejects)
        except OSError as error:
            raise UserError(
                f"Đã nhập {account.read} thủ tục nhưng không ghi được tệp trả lại {rejects}. "
                "Hãy chép tệp vào thư mục được ghi rồi nhập lại; những gì đã nhập sẽ không nhập hai lần.",
                code="rejects_unwritable",
            ) from error
    if as_json:
        print(json.dumps(_document(found, account, rejects), ensure_ascii=False))
    else:
        _show(found, account, rejects)


def _document(found: ProcedureFile, account: ImportAccount, rejects: Path | None) -> dict[str, Any]:
    return {
        "read": found.read,
        "new": account.new,
        "changed": account.changed,
        "unchanged": account.unchanged,
        "rejected": len(found.rejected) + account.rejected,
        "rejects_file": str(rejects) if rejects else None,
        "warnings": list(account.warnings),
        "unparsed": [
            {"code": row.code, "cell": left.cell, "raw": left.raw} for row in found.rows for left in row.unparsed
        ],
    }


@contextmanager
def _bar(*, quiet: bool) -> Iterator[Any]:
    """Progress on standard error, only where a person is looking."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda words: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda words: bar.update(task, description=words)


def _show(found: ProcedureFile, account: ImportAccount, rejects: Path | None) -> None:
    """One screen: the numbers, which cells were not read, why records came back, and where they are."""
    console = Console(highlight=False)
    table = Table(title="Kết quả nhập danh mục thủ tục", title_justify="left", show_header=False)
    table.add_column()
    table.add_column(justify="right")
    cells = Counter(left.cell.split(".")[0] for row in found.rows for left in row.unparsed)
    for label, count in (
        ("Đã đọc", found.read),
        ("Thủ tục mới", account.new),
        ("Thay đổi (thêm phiên bản mới)", account.changed),
        ("Không đổi", account.unchanged),
        ("Bị trả lại", len(found.rejected) + account.rejected),
        ("Ô chưa đọc chắc chắn được", sum(cells.values())),
    ):
        table.add_row(label, str(count))
    console.print(table)
    if cells:
        parts = ", ".join(f"{CELLS.get(cell, cell)} {count}" for cell, count in cells.most_common())
        console.print(f"Ô chưa đọc được giữ nguyên văn trong từng thủ tục: {escape(parts)}. Xem đủ bằng --json.")
    if account.warnings:
        console.print(f"Lưu ý {len(account.warnings)} chỗ, ví dụ: {escape(account.warnings[0])}")
    if rejects is not None:
        for row in found.rejected[:SHOWN]:
            console.print(f"  Dòng {row.line}: {escape(row.reason)}")
        if len(found.rejected) > SHOWN:
            console.print(f"  … và {len(found.rejected) - SHOWN} dòng nữa.")
        console.print(f"Bản ghi bị trả lại kèm lý do: {escape(str(rejects))}; sửa rồi nhập lại chính tệp đó.")
