"""Backups (bản sao lưu): everything an installation keeps, in one file that says what it holds.

A zip with the database, the stored files, the keys of the installation, and `manifest.json` with the SHA-256 of each.
Stored files are never changed, only added or erased by law, so they are read after the database, while others go on.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings

from motcua import __version__
from motcua.areas.dossiers.queries.history import totalled_tables
from motcua.config.dumps import dump_database, fits, load_database, refuse_filled_database
from motcua.kernel.errors import UserError

MANIFEST, MARK, SECRET, KEYS, FILES = "manifest.json", "illustrative", "secret_key", "keys", "files"
CHUNK = 1024 * 1024
FULL = (errno.ENOSPC, errno.EDQUOT)
Advance = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """Kept (đã sao lưu, đã khôi phục): how many dossiers and stored files."""

    dossiers: int
    files: int


def write_backup(file: Path, *, at: datetime, advance: Advance) -> Kept:
    """Back up (sao lưu) into a file that only its owner reads, without stopping anything; half a file never stays.

    `advance` is told how many parts are in, of how many. Raises UserError `file_exists`, `disk_full`,
    `place_unwritable`, and as `dump_database` does.
    """
    if file.exists():
        raise UserError(f"Tệp {file} đã có; hãy chọn tên khác để không ghi đè bản sao lưu cũ.", code="file_exists")
    coming = file.with_name(f"{file.name}.đang-ghi")
    try:
        coming.touch(mode=0o600)
        kept = _written(coming, at, advance)
        coming.replace(file)
    except OSError as error:
        raise _unwritable(error, file.parent) from error
    finally:
        with contextlib.suppress(OSError):
            coming.unlink(missing_ok=True)
    return kept


def _unwritable(error: OSError, place: Path) -> UserError:
    """Why nothing could be written in a folder: the disk is full, or it is not there for whoever runs this."""
    if error.errno in FULL:
        return UserError(f"Ổ đĩa của {place} đã đầy; phần viết dở đã được bỏ đi.", code="disk_full")
    return UserError(
        f"Không ghi được vào {place}: thư mục ấy chưa có, hoặc người dùng chạy lệnh này không có quyền ghi.",
        code="place_unwritable",
    )


def _written(file: Path, at: datetime, advance: Advance) -> Kept:
    with tempfile.TemporaryDirectory(dir=file.parent) as place, zipfile.ZipFile(file, "w") as archive:
        dump, counts = dump_database(Path(place), tables=totalled_tables())
        parts = [(dump, dump.name), *_beside_the_database()]
        digests: dict[str, str] = {}
        for done, (source, name) in enumerate(parts, 1):
            with contextlib.suppress(FileNotFoundError):  # erased by law since it was listed: no row speaks of it
                digests[name] = _added(archive, source, name, at)
            advance(done, len(parts))
        manifest = {"version": __version__, "made_at": at.isoformat(), "illustrative": settings.ILLUSTRATIVE}
        manifest |= {"database": dump.name, "holds": counts, "sha256": digests}
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1), zipfile.ZIP_DEFLATED)
        return _kept(manifest)


def _kept(manifest: dict[str, Any]) -> Kept:
    stored = sum(name.startswith(f"{FILES}/") for name in manifest["sha256"])
    return Kept(manifest["holds"]["dossiers"], stored)


def _added(archive: zipfile.ZipFile, source: Path, name: str, at: datetime) -> str:
    """The digest of a file that was put into the archive; scans and PDF are compressed already."""
    told = zipfile.ZipInfo(name, date_time=at.timetuple()[:6])
    told.compress_type = zipfile.ZIP_STORED if name.startswith(f"{FILES}/") else zipfile.ZIP_DEFLATED
    told.external_attr = 0o600 << 16
    with source.open("rb") as opened, archive.open(told, "w", force_zip64=True) as target:
        return _copied(opened, target)


def _beside_the_database() -> list[tuple[Path, str]]:
    """Keys and stored files with their names in the backup."""
    found = [(settings.VAR / SECRET, SECRET)] if (settings.VAR / SECRET).exists() else []
    for root, name in ((settings.VAR / KEYS, KEYS), (Path(settings.FILES_ROOT), FILES)):
        inside = sorted(one for one in root.rglob("*") if one.is_file() and not one.name.endswith(".arriving"))
        found += [(one, f"{name}/{one.relative_to(root).as_posix()}") for one in inside]
    return found


def _copied(source: BinaryIO, target: Any) -> str:
    """The digest of what was copied."""
    digest = hashlib.sha256()
    while block := source.read(CHUNK):
        digest.update(block)
        target.write(block)
    return digest.hexdigest()


def read_backup(file: Path, *, advance: Advance) -> Kept:
    """Restore (khôi phục) a backup where nothing is yet; every part is held against its digest before any is used.

    Raises UserError `database_exists`, `files_exist`, `other_database`, `file_missing`, `file_unreadable`,
    `file_broken`, `file_changed`, `disk_full`.
    """
    refuse_filled_database()
    _refuse_filled_folder()
    settings.VAR.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.VAR) as place:
        manifest = _unpacked(file, Path(place), advance)
        if not fits(manifest["database"]):
            raise UserError(
                f"Bản sao lưu này là của cơ sở dữ liệu khác loại ({manifest['database']}); "
                "hãy đặt MOTCUA_DATABASE_URL đúng loại.",
                code="other_database",
            )
        load_database(Path(place) / manifest["database"])
        _put_in_place(Path(place))
    if manifest["illustrative"]:
        (settings.VAR / MARK).touch()
    return _kept(manifest)


def _refuse_filled_folder() -> None:
    for root in (settings.VAR / KEYS, Path(settings.FILES_ROOT)):
        if any(root.rglob("*")):
            raise UserError(
                f"Thư mục {root} đã có tệp. Hãy đặt MOTCUA_VAR sang một nơi trống rồi khôi phục lại.",
                code="files_exist",
            )


def _unpacked(file: Path, place: Path, advance: Advance) -> dict[str, Any]:
    """The manifest, once every part it names lies in the folder and is what it was."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest: dict[str, Any] = json.loads(archive.read(MANIFEST))
            parts = dict(manifest["sha256"])
            for done, (name, digest) in enumerate(parts.items(), 1):
                target = Path(archive.extract(name, place))
                target.chmod(0o600)
                _refuse_changed(file, target, digest)
                advance(done, len(parts))
    except FileNotFoundError as error:
        raise UserError(f"Không có tệp {file}.", code="file_missing") from error
    except PermissionError as error:
        raise UserError(f"Người dùng chạy lệnh này không có quyền đọc {file}.", code="file_unreadable") from error
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.errno in FULL:
            raise _unwritable(error, place.parent) from error
        raise UserError(
            f"Tệp {file} không phải là bản sao lưu của Một Cửa hoặc đã hỏng.", code="file_broken"
        ) from error
    return manifest


def _refuse_changed(file: Path, target: Path, digest: str) -> None:
    with target.open("rb") as opened:
        if hashlib.file_digest(opened, "sha256").hexdigest() != digest:
            raise UserError(f"Bản sao lưu {file} đã bị thay đổi; không khôi phục.", code="file_changed")


def _put_in_place(place: Path) -> None:
    for name, target in ((SECRET, settings.VAR / SECRET), (KEYS, settings.VAR / KEYS), (FILES, settings.FILES_ROOT)):
        if (place / name).exists():
            if Path(target).is_dir():
                Path(target).rmdir()
            shutil.move(place / name, target)
    if (settings.VAR / KEYS).exists():
        (settings.VAR / KEYS).chmod(0o700)
