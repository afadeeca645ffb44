"""Scans of an archive (tệp quét của kho): a folder or a zip in which files are found by the names of the index sheet.

Names of a sheet never lead out of the folder: what is there is listed first, and only what was listed is opened.
"""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

MOST = 100_000
SCANNED = (".pdf", ".jpg", ".jpeg", ".png")
UTF_8, BESIDE = 0x800, "__MACOSX/"  # what macOS puts beside each file is no scan
Opener = Callable[[], IO[bytes]]


class Scans:
    """Scans (tệp quét): what lies there, by its name within the folder and by its bare name."""

    def __init__(self, files: dict[str, Opener]) -> None:
        if len(files) > MOST:
            raise UserError(
                Sentence("Có hơn {most} tệp quét; xin chia thành nhiều đợt.", most=MOST), code="file_too_many_rows"
            )
        self._files = {_plain(name): opener for name, opener in files.items()}
        self._named = {_plain(name): name for name in files}
        self._bare: dict[str, list[str]] = {}
        for name in self._files:
            self._bare.setdefault(name.rsplit("/", 1)[-1], []).append(name)
        self._used: set[str] = set()

    def open(self, name: str) -> IO[bytes]:
        """The file of a name. Raises UserError where there is none, or more than one."""
        found = self._meant(name)
        if not found:
            raise UserError(Sentence("Không có tệp “{name}” trong thư mục tệp quét.", name=name), code="scan_missing")
        if len(found) > 1:
            raise UserError(
                Sentence("Có {n} tệp tên “{name}”; xin ghi cả thư mục con.", n=len(found), name=name),
                code="scan_ambiguous",
            )
        self._used.add(found[0])
        return self._files[found[0]]()

    def name(self, name: str) -> None:
        """Name a file (dòng có nêu tệp): a row that is sent back for something else asked for it all the same."""
        if len(found := self._meant(name)) == 1:
            self._used.add(found[0])

    def _meant(self, name: str) -> list[str]:
        """The files a row may mean: the one of that path, else those of that bare name."""
        wanted = _plain(name.replace("\\", "/").strip("/"))
        if wanted in self._files:
            return [wanted]
        return [] if "/" in wanted else self._bare.get(wanted, [])

    def unlisted(self) -> list[str]:
        """Scans that no row asked for (tệp không có trong bảng kê), by their names."""
        left = sorted(set(self._files) - self._used)
        return [self._named[name] for name in left if name.endswith(SCANNED)]


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).lower()


@contextmanager
def scans_in(place: Path) -> Iterator[Scans]:
    """The scans of a folder or zip. Raises UserError where it is neither."""
    if place.is_dir():
        root = place.resolve()
        found = [one for one in sorted(root.rglob("*")) if one.is_file() and one.resolve().is_relative_to(root)]
        yield Scans({one.relative_to(root).as_posix(): _opener(one) for one in found})
        return
    if not place.is_file():
        raise UserError(
            Sentence("Không tìm thấy thư mục hoặc tệp nén “{place}”.", place=place.name), code="file_missing"
        )
    try:
        archive = zipfile.ZipFile(place)
    except (zipfile.BadZipFile, OSError) as error:
        raise UserError(
            Sentence("Tệp “{place}” không phải tệp nén ZIP; xin chọn thư mục hoặc tệp .zip.", place=place.name),
            code="file_not_as_named",
        ) from error
    with archive:
        parts = [one for one in archive.infolist() if not one.is_dir() and not one.filename.startswith(BESIDE)]
        if any(one.flag_bits & 0x1 for one in parts):
            raise UserError(
                Sentence("Tệp “{place}” có mật khẩu; xin nén lại không mật khẩu.", place=place.name),
                code="file_encrypted",
            )
        yield Scans({_name_of(one): _part(archive, one) for one in parts})


def _name_of(part: zipfile.ZipInfo) -> str:
    """The name of a part; programs that do not say that they write UTF-8, as macOS does, mostly write it all the
    same, and what is not UTF-8 stays as it was read."""
    if part.flag_bits & UTF_8:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return part.filename


def _opener(place: Path) -> Opener:
    return lambda: place.open("rb")


def _part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Opener:
    return lambda: archive.open(part)
