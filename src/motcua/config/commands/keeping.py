"""`motcua backup` and `motcua restore`: everything an installation keeps, in one file that says what it holds."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import typer
from rich.console import Console

from motcua import __version__
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.hashing import sha256_hex

DATABASE, MANIFEST, MARK = "motcua.sqlite3", "manifest.json", "illustrative"
FILE = typer.Argument(help="Tệp sao lưu, ví dụ sao-luu-2024-09-16.zip.")


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(backup)
    app.command()(restore)


def backup(file: Path = FILE) -> None:
    """Sao lưu cơ sở dữ liệu SQLite đang dùng vào một tệp, không phải dừng hệ thống."""
    from django.conf import settings

    from motcua.areas.dossiers import queries as dossiers

    if file.exists():
        raise UserError(f"Tệp {file} đã có; hãy chọn tên khác để không ghi đè bản sao lưu cũ.", code="file_exists")
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / DATABASE
        _copy(_database(), copy)
        content = copy.read_bytes()
        manifest: dict[str, Any] = {
            "version": __version__,
            "made_at": now().isoformat(),
            "illustrative": settings.ILLUSTRATIVE,
            "sha256": sha256_hex(content),
            "holds": dossiers.totals(),
        }
        with zipfile.ZipFile(file, "x", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
            archive.write(copy, DATABASE)
    Console(highlight=False).print(f"Đã sao lưu {manifest['holds']['dossiers']} hồ sơ vào {file}.")


def restore(file: Path = FILE) -> None:
    """Khôi phục một bản sao lưu vào nơi chưa có dữ liệu; bản sao lưu được kiểm tra trước khi dùng."""
    from django.conf import settings

    place = _database()
    if place.exists():
        raise UserError(
            f"Đã có cơ sở dữ liệu ở {place}. Hãy chuyển tệp đó đi nơi khác rồi khôi phục lại.", code="database_exists"
        )
    manifest, content = _opened(file)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    if manifest.get("illustrative"):
        (settings.VAR / MARK).touch()
    Console(highlight=False).print(f"Đã khôi phục {manifest['holds']['dossiers']} hồ sơ. Kiểm tra: motcua verify")


def _database() -> Path:
    """The file of the SQLite database in use. A PostgreSQL server has its own tools."""
    from django.db import connection

    if connection.vendor != "sqlite":
        raise UserError("Với PostgreSQL, hãy sao lưu bằng pg_dump và khôi phục bằng pg_restore.", code="not_sqlite")
    return Path(connection.settings_dict["NAME"])


def _copy(source: Path, target: Path) -> None:
    """A consistent copy while others go on writing."""
    with sqlite3.connect(source) as live, sqlite3.connect(target) as copy:
        live.backup(copy)


def _opened(file: Path) -> tuple[dict[str, Any], bytes]:
    """The manifest and the database of a backup, after its digest has been checked."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            content = archive.read(DATABASE)
    except FileNotFoundError as error:
        raise UserError(f"Không có tệp {file}.", code="file_missing") from error
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise UserError(
            f"Tệp {file} không phải là bản sao lưu của Một Cửa hoặc đã hỏng.", code="file_broken"
        ) from error
    if sha256_hex(content) != manifest["sha256"]:
        raise UserError(f"Bản sao lưu {file} đã bị thay đổi; không khôi phục.", code="file_changed")
    return manifest, content
