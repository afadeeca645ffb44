"""`motcua demo` and `motcua serve`: the product in a browser, with the illustrative scenario or with one's own data."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from motcua.config.commands.working import worker_beside
from motcua.kernel import clock
from motcua.kernel.errors import UserError

ADDRESS, PORT = "127.0.0.1", 8000
THREADS = 8  # four of them may wait for large bodies (config/crowd.py); SQLite writes one after another anyway
TARGET = "motcua.config.wsgi:application"
Say = Callable[[str], None]
Advance = Callable[[int, int | None], None]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command("demo")(demo)
    app.command("serve")(serve)


def demo(
    no_serve: bool = typer.Option(False, "--no-serve", help="Chỉ chuẩn bị và nạp kịch bản, không mở trang."),
    port: int = typer.Option(PORT, "--port", metavar="N", min=1, max=65535, help="Cổng để mở trang."),
) -> None:
    """Nạp kịch bản minh họa Tân Hồng 2024 và mở sản phẩm tại 127.0.0.1:8000."""
    from motcua.config import demo as demonstration
    from motcua.config.openness import open_demo_blocks
    from motcua.config.scenario.collecting import open_demo_rounds

    if not no_serve:
        refuse_taken_port(port)
    demonstration.refuse_real_installation()
    demonstration.mark_illustrative()
    _known_as(port)
    _prepare()
    demonstration.open_demo_accounts()
    open_demo_blocks()
    _led_step_by_step()
    _live_day()
    open_demo_rounds(at=clock.now())
    _show_accounts(port, serving=not no_serve)
    if not no_serve:
        with worker_beside(wanted=True):
            run_server(port)


def _led_step_by_step() -> None:
    """What people of the scenario did themselves, once they have accounts."""
    from motcua.config.scenario import conduct, innovating, inspecting, listening, meeting, sealing
    from motcua.kernel.packs import load_toml

    inspecting.load_inspections(load_toml(inspecting.PACK), at=clock.now())
    innovating.load_innovation(load_toml(innovating.PACK), at=clock.now())
    meeting.load_meetings(load_toml(meeting.PACK), at=clock.now())
    listening.load_listening(load_toml(listening.PACK), at=clock.now())
    conduct.load_conduct(load_toml(conduct.PACK))
    sealing.load_sealed(load_toml(sealing.PACK))


def _known_as(port: int) -> None:
    """Links in messages lead to this port, unless the installation has an address of its own."""
    from django.conf import settings

    os.environ["MOTCUA_SERVED_AT"] = f"http://{ADDRESS}:{port}"
    if not settings.PUBLIC_URL_TOLD:
        settings.PUBLIC_URL = os.environ["MOTCUA_SERVED_AT"]


def serve(
    port: int = typer.Option(PORT, "--port", metavar="N", min=1, max=65535, help="Cổng để mở trang."),
    no_worker: bool = typer.Option(False, "--no-worker", help="Không kèm tiến trình nền; chạy riêng: motcua work."),
) -> None:
    """Mở sản phẩm với dữ liệu đang có, kèm một tiến trình nền."""
    refuse_taken_port(port)
    _known_as(port)
    _upgrade()
    Console(highlight=False).print(f"Mở tại [bold]http://{ADDRESS}:{port}/[/] (Ctrl+C để dừng)")
    with worker_beside(wanted=not no_worker):
        run_server(port)


def refuse_taken_port(port: int) -> None:
    """Say in plain words that another program has the port, before anything else is done."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise UserError(
                f"Cổng {port} đang có chương trình khác dùng hoặc không được phép mở. "
                f"Hãy tắt chương trình đó, hoặc chọn cổng khác: --port {port + 1 if port < 65535 else PORT}.",
                code="port_taken",
            ) from error


def run_server(port: int) -> None:
    """Serve until stopped."""
    from granian.constants import Interfaces
    from granian.server import Server

    Server(
        TARGET,
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        log_level="warning",  # type: ignore[arg-type]
    ).serve()


def _upgrade() -> None:
    """Bring the database to this version: tables, guards and views."""
    from django.conf import settings
    from django.core.management import call_command

    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)


def _prepare() -> None:
    """Database and scenario; a second time nothing is left to do."""
    from django.conf import settings

    from motcua.config.scenario import is_loaded, load_scenario

    begun = time.monotonic()
    with _progress() as (say, advance):
        say("Chuẩn bị cơ sở dữ liệu")
        _upgrade()
        steps = (
            []
            if is_loaded()
            else load_scenario(place=settings.VAR / "scenario", at=clock.now(), say=say, advance=advance)
        )
    console = Console(stderr=True, highlight=False)
    for step in steps:
        console.print(f"  [green]✓[/] {step.name}: {step.outcome}")
    if steps:
        console.print(f"Đã nạp kịch bản minh họa trong {time.monotonic() - begun:.0f} giây.")
    else:
        console.print("Kịch bản minh họa đã có sẵn.")


def _live_day() -> None:
    """The live day of today's commune; one that was made before stays as it was. The days before today are sealed."""
    from motcua.areas.dossiers import operations as dossiers
    from motcua.config.live import live_pack, load_live_day

    begun = time.monotonic()
    with _progress() as (say, advance):
        say("Ngày làm việc của xã An Phước")
        made = load_live_day(live_pack(), at=clock.now(), advance=advance)
        say("Chốt nhật ký từng ngày")
        dossiers.seal_missing(at=clock.now())
    told = f"{made} hồ sơ, trong {time.monotonic() - begun:.0f} giây" if made else "đã có"
    Console(stderr=True, highlight=False).print(f"  [green]✓[/] Ngày làm việc minh họa của xã An Phước: {told}.")


@contextmanager
def _progress() -> Iterator[tuple[Say, Advance]]:
    """A bar on standard error where a person is looking; elsewhere one line for each step."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield lambda words: console.print(f"→ {words}"), lambda done, total: None
        return
    columns = (TextColumn("{task.description:<32}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def say(words: str) -> None:
            bar.reset(task, description=words, total=None)

        def advance(done: int, total: int | None) -> None:
            bar.update(task, completed=done, total=total)

        yield say, advance


def _show_accounts(port: int, *, serving: bool) -> None:
    from motcua.config.demo import ACCOUNTS, PASSWORD, TOTP_SECRET

    console = Console(highlight=False)
    table = Table("Tài khoản", "Là ai", title="Tài khoản minh họa", title_justify="left")
    for account in ACCOUNTS:
        table.add_row(account.username, account.display_name)
    console.print(table)
    console.print(f"Mật khẩu: [bold]{PASSWORD}[/]", soft_wrap=True)
    console.print(f"Mã bí mật TOTP của cán bộ (nhập vào ứng dụng xác thực): [bold]{TOTP_SECRET}[/]", soft_wrap=True)
    console.print("Dữ liệu minh họa: không phải hồ sơ thật, không phải số liệu của cơ quan nào.")
    if serving:
        console.print(f"Mở tại [bold]http://{ADDRESS}:{port}/[/] (Ctrl+C để dừng)")
