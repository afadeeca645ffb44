"""`motcua corrections`: see what waits for a second person, and decide."""

from __future__ import annotations

import dataclasses
import json

import typer
from rich.console import Console

from motcua.config.commands.terminal import unclipped
from motcua.kernel import clock
from motcua.kernel.errors import UserError


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    group = typer.Typer(help="Đính chính dữ kiện thời gian: một người đề nghị, người khác duyệt.", no_args_is_help=True)
    group.command("list")(waiting)
    group.command("approve")(approve)
    group.command("refuse")(refuse)
    app.add_typer(group, name="corrections")


AS_JSON = typer.Option(False, "--json", help="Một tài liệu JSON.")


def proposer(actor: str) -> str:
    """Who proposed it, as a table says it: an account, or who sat at the server."""
    kind, _sign, who = actor.partition(":")
    return f"lệnh trên máy chủ ({who})" if kind == "command" else who or actor


def waiting(as_json: bool = AS_JSON) -> None:
    """Các đề nghị đính chính đang chờ người thứ hai."""
    from motcua.areas.dossiers import queries as dossiers

    rows = dossiers.corrections_waiting()
    if as_json:
        print(json.dumps([dataclasses.asdict(row) for row in rows], ensure_ascii=False, default=str))
        return
    if not rows:
        Console().print("Không có đề nghị đính chính nào đang chờ.")
        return
    table = unclipped("Số", "Hồ sơ", "Dữ kiện", "Đã ghi", "Đề nghị", "Lý do", "Tài liệu", "Người đề nghị")
    for row in rows:
        when = [f"{clock.local(value):%d/%m/%Y %H:%M}" if value else "—" for value in (row.recorded, row.proposed)]
        table.add_row(str(row.id), row.number, row.label, *when, row.reason, row.document, proposer(row.proposed_by))
    Console().print(table)


def approve(
    correction: int = typer.Argument(help="Số của đề nghị."),
    account: str = typer.Option(..., "--as", help="Tài khoản của người duyệt, khác người đề nghị."),
    note: str = typer.Option("", help="Ý kiến."),
    as_json: bool = AS_JSON,
) -> None:
    """Duyệt một đề nghị: sự kiện đính chính được ghi thêm, bản ghi cũ còn nguyên."""
    from motcua.areas.dossiers import operations as dossiers

    dossiers.approve_correction(correction_id=correction, account=_decider(account), at=clock.now(), note=note)
    _say(correction, "approved", f"Đã duyệt đính chính số {correction}.", as_json)


def refuse(
    correction: int = typer.Argument(help="Số của đề nghị."),
    account: str = typer.Option(..., "--as", help="Tài khoản của người quyết định, khác người đề nghị."),
    note: str = typer.Option(..., help="Lý do không đồng ý."),
    as_json: bool = AS_JSON,
) -> None:
    """Không đồng ý một đề nghị, ghi rõ lý do."""
    from motcua.areas.dossiers import operations as dossiers

    dossiers.refuse_correction(correction_id=correction, account=_decider(account), at=clock.now(), note=note)
    _say(correction, "refused", f"Đã ghi không đồng ý đính chính số {correction}.", as_json)


def _say(correction: int, decided: str, words: str, as_json: bool) -> None:
    """What was decided, for a program or for a person."""
    print(json.dumps({"id": correction, "decided": decided})) if as_json else Console().print(words)


def _decider(username: str) -> object:
    """The account that decides, if its role may."""
    from motcua.areas.dossiers.policy import policy_for
    from motcua.areas.people import queries as people

    account = people.account(username, on=clock.local_date(clock.now()))
    if account is None or not policy_for(account).decide_corrections():
        raise UserError(f"Tài khoản “{username}” không có hoặc không có quyền duyệt đính chính.", code="not_allowed")
    return account
