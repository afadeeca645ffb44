"""`motcua reorganize`: a plan of changes to units previewed, or carried out in one go with its record."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from motcua.areas.reorganization import operations, queries
from motcua.areas.reorganization.queries import Preview, ReorganizationRow
from motcua.config.commands.asking import JSON
from motcua.config.commands.terminal import user
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.packs import packs_dir
from motcua.rules.reorganizing import InvalidPlan, read_plan

PACK = typer.Argument(..., metavar="PACK", help="Phương án: đường dẫn tệp TOML, hoặc tên gói như tan_hong_2025.")
DRY = typer.Option(False, "--dry-run", help="Chỉ xem trước: chuyển gì, cho đơn vị nào; không đổi gì.")
APPLY = typer.Option(False, "--apply", help="Thực hiện phương án; làm lại không đổi gì thêm.")
APPROVED_BY = typer.Option("", "--approved-by", help="Ai đã duyệt phương án; để trống thì là tài khoản chạy lệnh.")
BY = "command:reorganize"
WIDTH = 110


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("reorganize")(reorganize)


def reorganize(
    pack: str = PACK,
    dry_run: bool = DRY,
    apply: bool = APPLY,
    approved_by: str = APPROVED_BY,
    as_json: bool = JSON,
) -> None:
    """Sắp xếp đơn vị theo một phương án: xem trước (--dry-run) hoặc thực hiện (--apply)."""
    if dry_run == apply:
        raise UserError("Xin chọn một trong hai: --dry-run hoặc --apply.", code="which_way")
    told = read_pack(pack)
    if dry_run:
        seen = queries.preview(_plan(told))
        print(json.dumps(preview_document(seen), ensure_ascii=False)) if as_json else _show_preview(seen)
        return
    row = carried_out(told, approved_by.strip() or user())
    print(json.dumps(record_document(row), ensure_ascii=False)) if as_json else _show_record(row)
    if lost(row):
        raise typer.Exit(1)


def read_pack(name: str) -> dict[str, Any]:
    """A plan by path or by the name of its pack. Raises UserError `file_missing`, `bad_toml`."""
    path = Path(name) if name.endswith(".toml") else packs_dir() / "reorganizations" / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(f"Không đọc được tệp “{path.name}”.", code="file_missing") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"Tệp “{path.name}” không phải là TOML đúng: {error}.", code="bad_toml") from error


def _plan(told: Mapping[str, Any]) -> Any:
    try:
        return read_plan(told)
    except InvalidPlan as error:
        raise UserError(error.message, code="plan_wrong") from error


def carried_out(told: Mapping[str, Any], approved_by: str) -> ReorganizationRow:
    """The record of a plan carried out to its end; one approved on the page keeps who approved it, one that was carried
    out before stays as it is."""
    code = operations.draft_reorganization(told=told, by=BY, at=now())
    row = _record(code)
    operations.approve_reorganization(code=code, digest=row.digest, by=f"command:{approved_by}"[:160], at=now())
    with Progress(console=Console(stderr=True), transient=True) as shown:
        line = shown.add_task(row.title, total=None)
        while not (step := operations.carry_on(code=code, at=now())).finished:
            shown.update(line, completed=step.done, total=step.total)
    return _record(code)


def _record(code: str) -> ReorganizationRow:
    row = queries.reorganization(code)
    if row is None:
        raise UserError(f"Không có phương án “{code}”.", code="unknown_reorganization")
    return row


def lost(row: ReorganizationRow) -> list[str]:
    """The kinds of which fewer are there after than before."""
    return [kind for kind, counts in row.counts.items() if counts.get("after") != counts["before"]]


def preview_document(seen: Preview) -> dict[str, Any]:
    """The JSON document of a preview."""
    return {
        "founded": list(seen.founded),
        "ending": list(seen.ending),
        "orphans": [row.slug for row in seen.orphans],
        "moves": [
            {"kind": one.kind.value, "from": one.former, "to": one.to or None, "count": one.count, "why": one.why}
            for one in seen.lines
        ],
        "undecided": len(seen.undecided),
        "totals": {kind.value: count for kind, count in seen.totals.items()},
    }


def record_document(row: ReorganizationRow) -> dict[str, Any]:
    """The JSON document of a record."""
    return {
        "code": row.code,
        "stage": row.stage,
        "digest": row.digest,
        "drafted_by": row.drafted_by,
        "approved_by": row.approved_by,
        "applied_at": row.applied_at.isoformat() if row.applied_at else None,
        "passed": row.passed,
        "waiting": row.waiting,
        "counts": dict(row.counts),
        "lost": lost(row),
    }


def _show_preview(seen: Preview) -> None:
    console = _console()
    for change in seen.changes:
        console.print(f"{change.kind}: {', '.join(change.formers)} → {', '.join(change.successors) or '—'}")
    table = Table("Việc", "Từ", "Đến", "Số", "Quy tắc")
    for one in seen.lines:
        table.add_row(one.kind.label, one.former, one.to or "chờ quyết định", str(one.count), one.why)
    console.print(table)
    console.print(f"Chờ người quyết định: {len(seen.undecided)} trên {seen.total}. Chưa đổi gì.")
    for row in seen.orphans:
        console.print(f"Mất cấp trên: {row.name} ({row.slug})", style="yellow")


def _show_record(row: ReorganizationRow) -> None:
    console = _console()
    table = Table("Việc", "Trước", "Đã bàn giao", "Chờ quyết định", "Sau")
    for label, counts in row.lines:
        table.add_row(label, *(str(counts.get(name, "—")) for name in ("before", "passed", "waiting", "after")))
    console.print(table)
    console.print(
        f"{row.title}: {row.stage_label.lower()}; {row.passed} việc đã bàn giao, {row.waiting} chờ quyết định."
    )
    console.print(f"Người đưa vào: {row.drafted_by}; người duyệt: {row.approved_by}.")
    for kind in lost(row):
        console.print(f"Số lượng trước và sau khác nhau: {kind}", style="bold red")


def _console() -> Console:
    console = Console(highlight=False)
    console.width = max(console.width, WIDTH)
    return console
