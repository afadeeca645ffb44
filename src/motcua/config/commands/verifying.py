"""`motcua verify`: every dossier rebuilt from its events, every chain, daily root, signature and guard looked at.

Whoever keeps something that must not change unseen adds a function to CHECKERS.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console

from motcua.kernel.errors import UserError

if TYPE_CHECKING:
    from motcua.areas.dossiers.queries import Broken

ROOT = re.compile(r"[0-9a-f]{64}")
SHOWN = 50


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """Told (điều đưa từ ngoài): roots by the number of events under them, and the public keys that count as ours."""

    roots: dict[int, str] = dataclasses.field(default_factory=dict)
    keys: tuple[str, ...] = ()


def values_have_their_form(told: Told) -> Iterable[Broken]:
    """What is stored in each column: a value of that column, so that all below compare what is really there."""
    from motcua.areas.dossiers import queries as dossiers

    return dossiers.malformed_values()


def dossiers_follow_their_events(told: Told) -> Iterable[Broken]:
    """Rows, intervals and chains."""
    from motcua.areas.dossiers import queries as dossiers

    return dossiers.broken_records()


def roots_are_ours(told: Told) -> Iterable[Broken]:
    """Daily roots: none left out, each signed here."""
    from motcua.areas.dossiers import queries as dossiers

    return dossiers.broken_roots(told.keys)


def journal_follows_the_events(told: Told) -> Iterable[Broken]:
    """The journal built anew from the events, against every root."""
    from motcua.areas.dossiers import queries as dossiers

    return dossiers.broken_journal(told.roots)


def nothing_stands_outside_the_journal(told: Told) -> Iterable[Broken]:
    """Events that were added to days already sealed, events of no dossier, and keys not handed out so."""
    from motcua.areas.dossiers import queries as dossiers

    return dossiers.unlogged_events()


def guards_are_up(told: Told) -> Iterable[Broken]:
    """The triggers by which the database itself refuses a change."""
    from motcua.areas.dossiers import queries as dossiers
    from motcua.kernel import append_only

    return (dossiers.Broken(table, "trigger", "thiếu chốt chỉ ghi thêm") for table in append_only.missing())


def figures_are_read_as_published(told: Told) -> Iterable[Broken]:
    """The views that every figure is counted through, against those of the program."""
    from motcua.areas.dossiers import queries as dossiers
    from motcua.kernel import views

    return (dossiers.Broken(name, "view", "khung nhìn số liệu khác bản của chương trình") for name in views.differing())


def frozen_figures_stand(told: Told) -> Iterable[Broken]:
    """Closed periods and their figures, against their seals."""
    from motcua import insight

    return insight.broken_frozen(told.keys)


def readings_are_chained(told: Told) -> Iterable[Broken]:
    """The log of readings of personal data."""
    from motcua.areas.dossiers import queries as dossiers
    from motcua.kernel import read_log

    return (dossiers.Broken(f"nhật ký đọc {found.seq}", "hash", found.why) for found in read_log.broken_reads())


def copies_were_compared(told: Told) -> Iterable[Broken]:
    """The chain of checks of scans against the originals."""
    from motcua.areas.digitization import queries as digitization
    from motcua.areas.dossiers import queries as dossiers

    return (dossiers.Broken(f"đối chiếu {one.seq}", "hash", one.why) for one in digitization.broken_checks())


Checker = Callable[[Told], "Iterable[Broken]"]
CHECKERS: list[Checker] = [
    values_have_their_form,
    dossiers_follow_their_events,
    roots_are_ours,
    journal_follows_the_events,
    nothing_stands_outside_the_journal,
    guards_are_up,
    figures_are_read_as_published,
    readings_are_chained,
    copies_were_compared,
    frozen_figures_stand,
]


def every_fault(told: Told) -> Iterator[Broken]:
    """Every fault (mọi chỗ không khớp); a checker that cannot go on over damaged data is itself a fault."""
    from motcua.areas.dossiers import queries as dossiers

    for checker in CHECKERS:
        try:
            yield from checker(told)
        except Exception as error:
            what = (checker.__doc__ or checker.__name__).splitlines()[0]
            yield dossiers.Broken(checker.__name__, "", f"không kiểm tra hết được: {type(error).__name__} ({what})")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(verify)


def verify(
    as_json: bool = typer.Option(False, "--json", help="Một tài liệu JSON."),
    root: str = typer.Option("", "--root", metavar="HEX", help="Gốc nhật ký giữ ở ngoài hệ thống."),
    size: int = typer.Option(
        -1, "--size", metavar="N", show_default=False, help="Số sự kiện dưới gốc ấy; bỏ trống thì tra."
    ),
    key: list[str] = typer.Option([], "--key", metavar="BASE64", help="Khóa công khai cũ của chính hệ thống này."),
) -> None:
    """Dựng lại từng hồ sơ từ sự kiện, so với bản ghi, kiểm tra chuỗi băm, gốc từng ngày, chữ ký và chốt giữ; mã 1 nếu
    có chỗ không khớp."""
    from django.conf import settings

    from motcua.areas.dossiers import queries as dossiers
    from motcua.kernel import signing

    told = Told(_roots(root.lower(), size), (signing.public_key(), *key) if key else ())
    broken = list(every_fault(told))
    if root and not told.roots:
        broken.append(dossiers.Broken("gốc đưa từ ngoài", "root", "không có trong các gốc đã công bố ở đây"))
    counted = dossiers.totals() | dossiers.journal_totals()
    if as_json:
        found = [dataclasses.asdict(one) for one in broken]
        answer = {"ok": not broken, "illustrative": settings.ILLUSTRATIVE, "checked": counted, "broken": found}
        print(json.dumps(answer, ensure_ascii=False))
    else:
        _tell(broken, counted, illustrative=settings.ILLUSTRATIVE)
    if broken:
        raise typer.Exit(1)


def _roots(root: str, size: int) -> dict[int, str]:
    """The root given from outside by its size, which is looked up where it is not given; none where it cannot be."""
    from motcua.areas.dossiers import queries as dossiers

    if not root:
        return {}
    if not ROOT.fullmatch(root):
        raise UserError("Gốc nhật ký phải là 64 chữ số thập lục.", code="bad_root")
    found = size if size >= 0 else dossiers.size_of_root(root)
    return {} if found is None else {found: root}


def _tell(broken: list[Any], counted: dict[str, int], *, illustrative: bool) -> None:
    console = Console(highlight=False)
    if illustrative:
        console.print("Cơ sở dữ liệu minh họa: không phải hồ sơ thật.")
    console.print(
        f"Đã kiểm tra {counted['dossiers']} hồ sơ, {counted['events']} sự kiện, {counted['roots']} gốc ngày trên "
        f"{counted['journal_entries']} dòng nhật ký."
    )
    for found in broken[:SHOWN]:
        console.print(f"[red]Không khớp[/] {found.record} · {found.column}: {found.why}")
    if len(broken) > SHOWN:
        console.print(f"… và {len(broken) - SHOWN} chỗ khác; dùng --json để xem hết.")
    if not broken:
        console.print("[green]Mọi bản ghi đều theo đúng sự kiện.[/]")
