"""`motcua score`: a unit's figures through a criteria set, to points with their reasons."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from motcua.config.commands.asking import JSON
from motcua.kernel.errors import UserError
from motcua.rules import scoring
from motcua.rules.figures import format_vn
from motcua.rules.scoring import CriteriaSet, InvalidSet, Scored, ScoringError

SET = typer.Argument(..., metavar="SET.json", help="Bộ tiêu chí: một bộ, hoặc tệp có nhiều bộ (thêm --set).")
INPUTS = typer.Argument(..., metavar="INPUTS.json", help="Số liệu tự khai theo mã tiêu chí.")
WHICH = typer.Option("", "--set", metavar="KEY", help="Bộ nào trong tệp: khóa của bộ, hoặc A, B, C theo thứ tự.")
LARGEST = 10_000_000
WIDTH = 116


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("score")(score)


def score(set_file: Path = SET, inputs_file: Path = INPUTS, which: str = WHICH, as_json: bool = JSON) -> None:
    """Chấm điểm theo một bộ tiêu chí: từng tiêu chí được bao nhiêu điểm, vì sao."""
    document = _chosen(_read(set_file), which)
    try:
        criteria = scoring.sound_set(document)
        scored = scoring.score(criteria, _inputs(inputs_file))
    except InvalidSet as error:
        raise UserError(f"Bộ tiêu chí chưa dùng được: {error}", code="invalid_set") from error
    except ScoringError as error:
        raise UserError(error.message, code=error.code) from error
    if as_json:
        print(json.dumps(as_document(scored), ensure_ascii=False))
    else:
        _show(criteria, scored)


def as_document(scored: Scored) -> dict[str, Any]:
    """The JSON document of a score; points are decimals as text."""
    percent = scored.index_percent
    return {
        "total": scoring.plain(scored.total),
        "index_percent": None if percent is None else str(percent),
        "class": scored.class_name,
        "nodes": [
            {"code": one.code, "max": scoring.plain(one.most), "score": scoring.plain(one.points), "why": one.why}
            for one in scored.nodes
        ],
    }


def _read(path: Path) -> Any:
    """A JSON file, exact. Raises UserError `file_missing`, `file_too_large`, `bad_json`, `twice_in_file`."""
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(f"Tệp “{path}” quá lớn để là bộ tiêu chí hoặc số liệu tự khai.", code="file_too_large")
        text = path.read_text(encoding="utf-8-sig")
        return json.loads(text, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_once)
    except OSError as error:
        raise UserError(f"Không đọc được tệp “{path}”.", code="file_missing") from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"Tệp “{path}” không phải là JSON đúng.", code="bad_json") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys come once: of two figures for one criterion neither is the right one."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise UserError(f"Khóa “{twice}” xuất hiện hai lần trong tệp.", code="twice_in_file")
    return found


def _no_number(word: str) -> None:
    raise ValueError(word)


def _inputs(path: Path) -> Mapping[str, Any]:
    found = _read(path)
    if not isinstance(found, Mapping):
        raise UserError("Số liệu tự khai phải là một bảng theo mã tiêu chí.", code="bad_inputs")
    return found


def _chosen(document: Any, which: str) -> Any:
    """The set meant: the document itself, or one of those it holds. Raises UserError `which_set`, `unknown_set`."""
    if isinstance(document, list) or not isinstance(document, Mapping) or "rows" in document:
        return document
    sets = {key: value for key, value in document.items() if isinstance(value, Mapping) and "rows" in value}
    if len(sets) == 1 and not which:
        return next(iter(sets.values()))
    letters = {chr(ord("A") + place): key for place, key in enumerate(sets)}
    known = ", ".join(f"{letter} = {key}" for letter, key in letters.items())
    if sets and not which:
        raise UserError(f"Tệp có nhiều bộ tiêu chí; hãy thêm --set. Có: {known}.", code="which_set")
    key = which if which in sets else letters.get(which.upper(), "")
    if sets and key not in sets:
        raise UserError(f"Tệp không có bộ tiêu chí “{which}”. Có: {known}.", code="unknown_set")
    return sets.get(key, document)


def _show(criteria: CriteriaSet, scored: Scored) -> None:
    console = Console(highlight=False)
    console.width = max(console.width, WIDTH)
    table = Table("Mã", "Tiêu chí")
    for heading in ("Tối đa", "Điểm"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("Vì sao")
    for one, node in zip(criteria.criteria, scored.nodes, strict=True):
        style = "" if one.rule else "bold"
        cells = (one.code, one.name, scoring.vn(node.most), scoring.vn(node.points), node.why)
        table.add_row(*(Text(cell) for cell in cells), style=style)
    console.print(table)
    if criteria.is_illustrative:
        console.print("Bộ tiêu chí minh họa, không phải quy định của tỉnh nào.", style="yellow")
    percent = scored.index_percent
    index = "—" if percent is None else f"{format_vn(percent)}%"
    ends = f" · xếp loại {scored.class_name}" if scored.class_name else ""
    console.print(f"Tổng điểm {scoring.vn(scored.total)} trên {scoring.vn(scored.base)} · chỉ số {index}{ends}")
