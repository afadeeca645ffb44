"""`motcua import dossiers`: a register of another system goes in; its bad rows come back with their reasons."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from motcua.config.commands.terminal import SHOWN, bar, show_counts, show_kinds, user
from motcua.kernel import clock
from motcua.kernel.errors import UserError

if TYPE_CHECKING:
    from motcua.links.files.register import ImportAccount, MappingPreview
    from motcua.links.files.register.previewing import SheetPreview


def register(app: typer.Typer) -> None:
    """Add the command to the group `import`."""
    app.command("dossiers")(dossiers)


def dossiers(
    file: Path | None = typer.Argument(None, help="Sổ hồ sơ .xlsx hoặc .csv.", show_default=False),
    source: str = typer.Option("register", help="Tên nguồn; cách đọc cột được nhớ theo nguồn."),
    only_preview: bool = typer.Option(False, "--preview", help="Chỉ xem sẽ đọc thế nào, không nhập gì."),
    maps: list[str] = typer.Option([], "--map", help="“Cột trong tệp=Cột của sổ”; bỏ trống vế sau để không đọc."),
    statuses: list[str] = typer.Option([], "--status", help="“Chữ trong tệp=mã trạng thái 1–10”."),
    template: Path | None = typer.Option(None, help="Ghi tệp mẫu .xlsx vào đường dẫn này.", show_default=False),
    as_json: bool = typer.Option(False, "--json", help="Một tài liệu JSON."),
) -> None:
    """Nhập sổ hồ sơ: dòng đúng được ghi nhận, dòng có lỗi trả lại kèm lý do."""
    from motcua.links.files import register as registers

    if template is not None:
        registers.write_template(template)
        _say({"template": str(template)}, f"Đã ghi tệp mẫu: {escape(str(template))}", as_json)
        return
    if file is None:
        raise UserError("Xin chọn tệp sổ hồ sơ, hoặc dùng --template để lấy tệp mẫu.", code="file_missing")
    said = {"columns": maps, "statuses": statuses}
    if only_preview:
        found = registers.preview(file, source, said)
        _say(dataclasses.asdict(found), None, as_json)
        if not as_json:
            _show_preview(found)
        return
    with bar("dòng", quiet=as_json) as progress:
        account = registers.import_register(
            *(file,),
            source=source,
            actor=f"command:{user()}"[:80],
            at=clock.now(),
            progress=progress,
            mapping_overrides=said,
        )
    _say(_as_json(account), None, as_json)
    if not as_json:
        _show_account(account)


def _as_json(account: ImportAccount) -> dict[str, Any]:
    names = ("read", "new", "changed", "unchanged", "rejected", "rejects_file")
    return {
        **{name: getattr(account, name) for name in names},
        "warnings": account.all_warnings,
        "skipped_sheets": list(account.skipped_sheets),
        "ignored_columns": list(account.ignored_columns),
    }


def _say(document: dict[str, Any], sentence: str | None, as_json: bool) -> None:
    if as_json:
        print(json.dumps(document, ensure_ascii=False, default=str))
    elif sentence:
        Console(highlight=False).print(sentence)


def _show_account(account: ImportAccount) -> None:
    """One screen: the five numbers, why rows came back, and where they are."""
    console = Console(highlight=False)
    counts = (
        ("Đã đọc", account.read),
        ("Hồ sơ mới", account.new),
        ("Có thay đổi (kể cả đề nghị đính chính)", account.changed),
        ("Không thay đổi", account.unchanged),
        ("Trả lại", account.rejected),
    )
    show_counts(console, "Kết quả nhập sổ hồ sơ", counts)
    if account.rejects_file:
        console.print(f"Dòng trả lại, kèm lý do: [bold]{escape(account.rejects_file)}[/]")
        show_kinds(console, account.reasons)
    if account.unknown_words:
        words = ", ".join(f"“{word}” ({count})" for word, count in account.unknown_words[:SHOWN])
        console.print(
            f"Trạng thái chưa rõ: {escape(words)}. Chỉ rõ bằng --status “{escape(account.unknown_words[0][0])}=9”."
        )
    if account.warnings:
        total = len(account.warnings) + account.more_warnings
        console.print(f"Cảnh báo: {total:,}".replace(",", "."))
        show_kinds(console, account.warning_kinds)
        for warning in account.warnings[:SHOWN]:
            console.print(f"  {escape(warning)}")
        if total > SHOWN:
            console.print("  … xem đủ bằng --json")
    if account.skipped_sheets:
        console.print(f"Trang không đọc: {escape(', '.join(account.skipped_sheets))}")
    if account.ignored_columns:
        console.print(f"Cột không dùng: {escape(', '.join(account.ignored_columns))}")


def _show_preview(found: MappingPreview) -> None:
    console = Console(highlight=False)
    for sheet in found.sheets:
        _show_sheet(console, sheet)
    if found.statuses:
        table = Table("Trạng thái trong tệp", "Số dòng", "Mã", "Nghĩa", title="Trạng thái", title_justify="left")
        for guess in found.statuses:
            table.add_row(escape(guess.word), str(guess.count), str(guess.code or "?"), guess.label)
        console.print(table)
    if found.skipped_sheets:
        console.print(f"Trang không đọc: {escape(', '.join(found.skipped_sheets))}")
    ready = "Đủ để nhập." if found.is_ready else "Chưa đủ để nhập: xin bổ sung bằng --map hoặc --status."
    console.print(f"{ready} Chưa nhập gì.")


def _show_sheet(console: Console, sheet: SheetPreview) -> None:
    title = f"Trang “{escape(sheet.name)}”" if sheet.name else "Tệp"
    where = f"{title}: tiêu đề ở dòng {sheet.header_line}, {sheet.rows} dòng dữ liệu"
    table = Table("Cột trong tệp", "Cột của sổ", "Căn cứ", title=where, title_justify="left")
    for column in sheet.columns:
        table.add_row(escape(column.header), column.field, column.origin)
    console.print(table)
    if sheet.ignored:
        console.print(f"Cột không dùng: {escape(', '.join(sheet.ignored))}")
    if sheet.missing:
        console.print(f"[bold red]Còn thiếu:[/] {', '.join(sheet.missing)}")
    for row in sheet.first_rows:
        console.print("  " + escape(" | ".join(row)), overflow="ellipsis", no_wrap=True)
    for fault in sheet.faults:
        console.print(f"  [yellow]{escape(fault)}[/]")
