"""`motcua sample`: the dossiers an inspection looks at, drawn by a seed that anyone may check."""

from __future__ import annotations

import json
import sys

import typer
from rich.console import Console

from motcua import insight
from motcua.areas.inspections import queries as inspections
from motcua.areas.organization import queries as organization
from motcua.config.commands.asking import FROM, JSON, KNOWN_AT, SCOPE, TO, UNIT, moment, period_for
from motcua.kernel.errors import UserError
from motcua.rules import sampling
from motcua.rules.figures import format_vn
from motcua.rules.periods import Period
from motcua.rules.sampling import Sample

NUMBER = typer.Option(..., "--n", min=1, max=100_000, metavar="N", help="Số hồ sơ cần rút.")
SEED = typer.Option(..., "--seed", metavar="S", help="Chuỗi gốc đã công bố; cùng chuỗi thì cùng mẫu.")
WEIGH = typer.Option(False, "--by-signals", help="Hồ sơ có dấu hiệu cần xem được thêm phiếu rút.")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("sample")(sample)


def sample(
    unit: str = UNIT,
    scope: str = SCOPE,
    start: str = FROM,
    end: str = TO,
    n: int = NUMBER,
    seed: str = SEED,
    by_signals: bool = WEIGH,
    known_at: str = KNOWN_AT,
    as_json: bool = JSON,
) -> None:
    """Rút mẫu hồ sơ để kiểm tra: cùng chuỗi gốc thì máy nào cũng ra cùng mẫu."""
    if not seed.strip():
        raise UserError("Hãy cho chuỗi gốc (--seed) để người khác rút lại được mẫu này.", code="seed_missing")
    period = period_for(unit, start, end)
    frame = insight.sampling_frame(unit, scope, period, known_at=moment(known_at))
    if not frame:
        raise UserError(
            "Không có hồ sơ nào được tiếp nhận trong kỳ để rút mẫu; hãy xem lại đơn vị, phạm vi và kỳ.",
            code="empty_frame",
        )
    drawn = sampling.draw(frame, n=n, seed=seed, weights=_weights(unit, scope, period) if by_signals else None)
    if n > drawn.frame:
        print(f"Trong kỳ chỉ có {format_vn(drawn.frame)} hồ sơ, ít hơn {format_vn(n)}: lấy toàn bộ.", file=sys.stderr)
    if as_json:
        print(json.dumps({"frame": drawn.frame, "seed": seed, "members": drawn.members}, ensure_ascii=False))
    else:
        _show(drawn)


def _weights(unit: str, scope: str, period: Period) -> dict[str, int]:
    """One ticket more for every signal a dossier is named in."""
    rows = organization.scope(unit, scope, start=period.start, end=period.end)
    named = inspections.signals_naming([row.id for row in rows], start=period.start, end=period.end)
    return {number: 1 + times for number, times in named.items()}


def _show(drawn: Sample) -> None:
    console = Console(highlight=False)
    console.print(
        f"Rút {format_vn(len(drawn.members))} trong {format_vn(drawn.frame)} hồ sơ, chuỗi gốc “{drawn.seed}”:"
    )
    for number in drawn.members:
        console.print(number, markup=False)
