"""`motcua begin` and `motcua let-in`: what no page can do, because nobody can sign in yet, or any more."""

from __future__ import annotations

from pathlib import Path

import typer
from rich.console import Console

from motcua.config.commands.terminal import user
from motcua.kernel.clock import now

USERNAME = typer.Option("", "--administrator", metavar="TÊN", help="Tên đăng nhập của người quản trị đầu tiên.")
NAME = typer.Option("", "--name", metavar="HỌ TÊN", help="Họ và tên người quản trị.")
UNITS = typer.Option(None, "--units", metavar="TỆP", help="Tệp đơn vị đã điền.")
TEMPLATE = typer.Option(None, "--template", metavar="TỆP", help="Chỉ ghi mẫu đơn vị vào tệp này để điền.")


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(begin)
    app.command("let-in")(let_in)


def begin(
    units: Path | None = UNITS,
    username: str = USERNAME,
    name: str = NAME,
    template: Path | None = TEMPLATE,
) -> None:
    """Bắt đầu ở một cơ quan thật: đơn vị, danh mục thủ tục và người quản trị đầu tiên; không có gì minh họa."""
    from motcua.config import beginning

    say = Console(highlight=False, soft_wrap=True).print
    if template is not None:
        beginning.write_template(template)
        say(f"Đã ghi mẫu vào {template}. Điền xong, chạy: motcua begin --units {template}")
        return
    told = beginning.read_units(units or Path(typer.prompt("Tệp đơn vị đã điền")))
    username = username or typer.prompt("Tên đăng nhập của người quản trị đầu tiên")
    name = name or typer.prompt("Họ và tên người quản trị")
    begun = beginning.begin(units=told, username=username, name=name, at=now())
    say(f"Đã nạp {begun.units} đơn vị và {begun.procedures} thủ tục.")
    _hand_over(username, begun.password)
    say("Mở trang bằng motcua serve, rồi vào Quản trị: thêm cán bộ, giờ làm việc, chế độ vận hành của từng đơn vị.")


def let_in(username: str = typer.Argument(metavar="TÊN", help="Tên đăng nhập.")) -> None:
    """Cho vào lại một tài khoản không vào được nữa: mật khẩu tạm mới, đặt lại xác thực hai bước; được ghi lại."""
    from motcua.config import beginning

    _hand_over(username, beginning.let_in(username=username, by=f"máy chủ: {user()}", at=now()))


def _hand_over(username: str, password: str) -> None:
    """Say a passing password once; it is kept nowhere."""
    say = Console(highlight=False, soft_wrap=True).print
    say(f"Tài khoản [bold]{username}[/], mật khẩu tạm: [bold]{password}[/]")
    say("Mật khẩu chỉ hiện lần này; đăng nhập xong phải đổi ngay và bật xác thực hai bước.")
