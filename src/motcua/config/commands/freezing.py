"""`motcua freeze`, `drift`: close a period by name, and see what has changed beneath it since."""

from __future__ import annotations

import dataclasses
import getpass
import json

import typer
from rich.console import Console

from motcua import insight
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.config.commands.asking import FROM, JSON, SCOPE, TO, UNIT, period_for
from motcua.config.commands.terminal import unclipped
from motcua.insight import Closer, FrozenFigureRow
from motcua.insight.policy import freezing_policy
from motcua.kernel import clock
from motcua.kernel.errors import UserError
from motcua.rules.figures import format_vn

BY = typer.Option("", "--by", metavar="ACCOUNT", help="Tài khoản của người chốt; mặc định là người dùng máy này.")
EXPLAIN = typer.Option(
    [], "--explain", metavar='"HỆ THỨC: GIẢI TRÌNH"', help="Giải trình cho một hệ thức chưa khớp; có thể nhắc lại."
)
FROZEN = typer.Option(..., "--frozen", metavar="ID", min=1, help="Số của kỳ đã chốt.")
REASON = typer.Option("", "--reason", help="Lập bản sửa đổi của kỳ đã chốt, vì lý do này.")
NAMED = 20


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command("freeze")(freeze)
    app.command("drift")(drift)


def freeze(
    unit: str = UNIT,
    scope: str = SCOPE,
    start: str = FROM,
    end: str = TO,
    by: str = BY,
    explain: list[str] = EXPLAIN,
    reason: str = REASON,
    as_json: bool = JSON,
) -> None:
    """Chốt số liệu một kỳ: con số và bản ghi phía sau được giữ nguyên, có mã băm và chữ ký."""
    period, at, said = period_for(unit, start, end), clock.now(), dict(map(_explanation, explain))
    standing = insight.last_revision(unit=unit, scope=scope, period=period) if reason else None
    if standing is None:
        made = insight.freeze(unit=unit, scope=scope, period=period, by=_closer(by, unit), at=at, explanations=said)
    else:
        made = insight.revise(frozen_id=standing, reason=reason, by=_closer(by, unit), at=at, explanations=said)
    found = insight.frozen(made)
    if as_json:
        figures = [_figure(each) for each in found.figures]
        seal = {"digest": found.row.digest, "signature": found.row.signature}
        print(json.dumps({"id": made, "figures": figures, **seal}, ensure_ascii=False))
        return
    console = Console(highlight=False)
    kept = found.row
    console.print(f"Đã chốt kỳ {kept.period.label} của {kept.unit_name}, số {made}, bản {kept.revision}.")
    console.print(f"{len(found.figures)} con số · mã băm {found.row.digest}")
    console.print(f"Xem biến động về sau: motcua drift --frozen {made}", style="dim")


def _figure(each: FrozenFigureRow) -> dict[str, object]:
    figure = each.figure
    return {
        "code": figure.code,
        "name": figure.name,
        "field": each.field or None,
        "sector": each.sector,
        "part": figure.part,
        "whole": figure.whole,
        "percent": figure.percent,
    }


def _explanation(text: str) -> tuple[str, str]:
    name, _, words = text.partition(":")
    return name.strip(), words.strip()


def _closer(username: str, unit: str) -> Closer:
    """Who closes. Raises UserError `unknown_account`, `not_allowed`."""
    if not username:
        user = getpass.getuser()
        return Closer(f"command:{user}", user)
    today = clock.local_date(clock.now())
    account = people.account(username, on=today)
    if account is None:
        raise UserError(f"Không có tài khoản đang mở tên “{username}”.", code="unknown_account")
    found = organization.unit(unit)
    if not freezing_policy(account).closes(found.id, today=today):
        raise UserError(f"Tài khoản “{username}” không có quyền chốt số liệu của {found.name}.", code="not_allowed")
    return Closer(people.actor_of(account), str(account))


def drift(frozen: int = FROZEN, as_json: bool = JSON) -> None:
    """Biến động sau chốt: hồ sơ nào nay sẽ tính khác, vì sao; con số đã chốt vẫn giữ nguyên."""
    insight.must_be_readable()
    found = insight.drift(frozen, at=clock.now())
    if as_json:
        items = [dataclasses.asdict(item) for item in found.items]
        print(json.dumps({"frozen": frozen, "items": items}, ensure_ascii=False))
        return
    console = Console(highlight=False)
    if not found.items:
        console.print(f"Kỳ đã chốt số {frozen}: không có biến động.")
        return
    table = unclipped("Mã", "Thêm", "Bớt", "Vì sao", title=f"Biến động của kỳ đã chốt số {frozen}")
    for item in found.items:
        table.add_row(item.code, _named(item.added), _named(item.removed), item.reason)
    console.print(table)


def _named(labels: tuple[str, ...]) -> str:
    """How many records, and the first of them by name."""
    more = ", …" if len(labels) > NAMED else ""
    return f"{format_vn(len(labels))}: {', '.join(labels[:NAMED])}{more}" if labels else ""
