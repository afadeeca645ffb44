"""Diagnosis (khám máy): the command `doctor` says in plain words what is missing and what to do about it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import typer
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from motcua.config.unreached import unreached
from motcua.kernel import append_only, views
from motcua.kernel.packs import packs_dir
from motcua.kernel.ports.text_recognition import recogniser

OLDEST_SQLITE = (3, 37, 0)
BUILT_STYLESHEET = "built/screens.css"


@dataclass(frozen=True)
class Finding:
    """Finding (điều khám thấy): one thing looked at; `optional` ones never make the answer bad."""

    name: str
    ok: bool
    message: str
    optional: bool = False


def python() -> Finding:
    """The Python that runs this."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("python", sys.version_info >= (3, 11), f"Python {version}; cần 3.11 trở lên")


def packs() -> Finding:
    """The policy packs."""
    there = packs_dir().is_dir()
    return Finding(
        "packs",
        there,
        "đã có các gói chính sách" if there else f"không thấy thư mục gói chính sách {packs_dir()}",
    )


def database() -> Finding:
    """Whether the database answers and is up to date."""
    if connection.vendor == "sqlite" and sqlite3.sqlite_version_info < OLDEST_SQLITE:
        return Finding("database", False, f"SQLite {sqlite3.sqlite_version} quá cũ; cần 3.37 trở lên")
    name = settings.DATABASES["default"]["NAME"]
    if connection.vendor == "sqlite" and not Path(name).exists():
        return Finding(
            "database", False, f"chưa có cơ sở dữ liệu {name}; chạy ./motcua begin để dùng thật, hoặc demo để xem"
        )
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        return Finding("database", False, unreached(error).message)
    if waiting:
        return Finding(
            "database", False, f"còn {len(waiting)} bước nâng cấp chưa chạy; sao lưu rồi chạy ./motcua migrate"
        )
    return Finding("database", True, f"{connection.vendor}: kết nối được, đã nâng cấp đủ")


def guards() -> Finding:
    """Whether the append-only triggers are all in place."""
    lost = append_only.missing()
    words = f"thiếu chốt chỉ ghi thêm trên: {', '.join(lost)}" if lost else "đủ chốt chỉ ghi thêm"
    return Finding("guards", not lost, words)


def fact_views() -> Finding:
    """Whether the published views are there, as the program tells them."""
    lost = views.differing()
    words = f"thiếu hoặc khác bản của chương trình: {', '.join(lost)}; chạy ./motcua migrate" if lost else ""
    return Finding("views", not lost, words or "đủ khung nhìn số liệu")


def screens() -> Finding:
    """Whether the stylesheets have been built."""
    built = finders.find(BUILT_STYLESHEET) is not None
    return Finding(
        "screens", built, "giao diện đã dựng" if built else "giao diện chưa dựng; ./motcua serve dựng khi mở"
    )


def reaching() -> Finding:
    """Whether the site can be reached as the settings say: behind HTTPS, a proxy that is not believed breaks forms."""
    if settings.HTTPS and not settings.PROXIES:
        words = "MOTCUA_HTTPS=1 mà MOTCUA_PROXIES trống: mọi biểu mẫu sẽ bị từ chối; ghi địa chỉ của máy chủ đứng trước"
        return Finding("reaching", False, words)
    if settings.PUBLIC_URL.startswith("https://") != settings.HTTPS:
        return Finding("reaching", False, f"MOTCUA_HTTPS và MOTCUA_PUBLIC_URL ({settings.PUBLIC_URL}) nói khác nhau")
    if not settings.PUBLIC_URL_TOLD:
        words = "MOTCUA_PUBLIC_URL trống: đường dẫn trong thư và tin nhắn chỉ mở được trên máy này"
        return Finding("reaching", settings.ILLUSTRATIVE, words, optional=True)
    words = f"mở tại {settings.PUBLIC_URL}" + ("" if settings.HTTPS else "; chưa có HTTPS, chỉ dùng ngay trên máy này")
    return Finding("reaching", True, words)


def messages() -> Finding:
    """Whether what is told to people leaves this machine; in a demonstration it does not."""
    kept = [way for way, provider in settings.MESSENGERS.items() if provider == "console"]
    words = f"{', '.join(kept)}: chỉ ghi vào tệp, không gửi đi đâu; đặt MOTCUA_MESSENGER_*" if kept else "gửi đi được"
    return Finding("messages", not kept or settings.ILLUSTRATIVE, words, optional=True)


def signing_roots() -> Finding:
    """Whether a certificate is believed only under roots that are laid down."""
    if not settings.SIGNING_ROOTS:
        words = (
            "MOTCUA_SIGNING_ROOTS trống: không biết chứng thư nào là thật, chữ ký của chứng thư tự tạo cũng được nhận"
        )
        return Finding("signing_roots", settings.ILLUSTRATIVE, words, optional=True)
    place = Path(settings.SIGNING_ROOTS)
    there = place.is_dir() and any(place.iterdir())
    words = f"chứng thư gốc ở {place}" if there else f"MOTCUA_SIGNING_ROOTS chỉ {place}, nơi không có chứng thư gốc nào"
    return Finding("signing_roots", there, words)


def program(name: str, needed_for: str) -> Finding:
    """A program of this machine that only some work needs."""
    found = shutil.which(name)
    return Finding(name, found is not None, found or f"không có {name}; chỉ cần để {needed_for}", optional=True)


def text_recognition() -> Finding:
    """Whether scans become searchable here."""
    missing = recogniser().lacks()
    words = f"thiếu {', '.join(missing)}: bản quét được giữ như đã quét; cài bằng apt" if missing else "nhận dạng được"
    return Finding("ocrmypdf", not missing, words, optional=True)


def examine() -> list[Finding]:
    """Everything doctor looks at; what stands in the database is asked only when it answers."""
    found = [python(), packs(), database()]
    if found[-1].ok:
        inside: tuple[Callable[[], Finding], ...] = (guards, fact_views)
        found += [look() for look in inside]
    found += [screens(), reaching(), messages(), signing_roots()]
    found.append(program("node", "dựng giao diện; thiếu thì ./motcua tự cài một bản trong .venv"))
    found.append(program("chromium-headless-shell", "chạy các hành trình trong ./motcua test"))
    found.append(program("pdftotext", "đối chiếu tệp PDF trong ./motcua test"))
    found.append(text_recognition())
    return found


def doctor(
    as_json: bool = typer.Option(False, "--json", help="Một tài liệu JSON trên đầu ra chuẩn."),
) -> None:
    """Xem máy này còn thiếu gì để chạy Một Cửa, và phải làm gì."""
    found = examine()
    ok = all(finding.ok or finding.optional for finding in found)
    if as_json:
        checks = [asdict(finding) for finding in found]
        typer.echo(json.dumps({"ok": ok, "checks": checks}, ensure_ascii=False))
    else:
        for finding in found:
            mark = "đủ   " if finding.ok else ("tùy  " if finding.optional else "THIẾU")
            typer.echo(f"{mark}  {finding.name:10} {finding.message}")
        typer.echo("Máy đã sẵn sàng." if ok else "Còn thiếu như trên.")
    raise typer.Exit(0 if ok else 1)


def register(app: typer.Typer) -> None:
    """Add `doctor`."""
    app.command("doctor")(doctor)
