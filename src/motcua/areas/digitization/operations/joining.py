"""Joining (ghép tệp): photos and scan pages of one paper are kept as one file, in the order somebody wants."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from django.db import transaction

from motcua.areas.digitization.models import StoredFile
from motcua.areas.digitization.operations.keeping import keep_upload
from motcua.kernel import storage, uploads
from motcua.kernel.errors import UserError
from motcua.kernel.papers.joined import LeafWanted, arranged, joined, leaf_count
from motcua.rules.sentences import Sentence

MOST_FILES = 30


@dataclass(frozen=True, slots=True)
class Joined:
    """Joined file (tệp đã ghép): its key, and from which file each of its pages came."""

    file_id: int
    leaves: tuple[str, ...]


def join_uploads(*, files: Sequence[tuple[BinaryIO, str]], by: str, at: datetime) -> Joined:
    """Join uploads (ghép tệp tải lên) into one file, after every check of each.

    Raises UserError as uploads do, `not_joinable`, `too_many_files`.
    """
    if len(files) > MOST_FILES:
        raise UserError(Sentence("Mỗi lần ghép tối đa {most_files} tệp.", most_files=MOST_FILES), code="too_many_files")
    parts, leaves = [], []
    for file, name in files:
        with uploads.incoming(file, name) as checked:
            parts.append((checked.place.read_bytes(), checked.mime))
            leaves += _named(checked.name, leaf_count(*parts[-1]))
    with transaction.atomic():
        made = keep_upload(file=io.BytesIO(joined(parts)), name="giay-to-ghep.pdf", by=by, at=at)
    return Joined(made, tuple(leaves))


def _named(name: str, count: int) -> list[str]:
    return [name] if count == 1 else [f"{name} ({number}/{count})" for number in range(1, count + 1)]


def arrange_leaves(*, file_id: int, leaves: Sequence[LeafWanted], by: str, at: datetime) -> int:
    """Arrange the pages (xếp lại trang) of a joined file; answers the key of the new one, the old stays as it is.

    Raises UserError `not_joinable`, `unknown_file`.
    """
    found = StoredFile.objects.filter(pk=file_id, removed_at__isnull=True).first()
    if found is None or not storage.holds(found.digest):
        raise UserError("Tệp này không còn; xin chọn lại các ảnh.", code="unknown_file")
    with storage.open_stored(found.digest) as content:
        made = arranged(content.read(), leaves)
    with transaction.atomic():
        return keep_upload(file=io.BytesIO(made), name=found.name, by=by, at=at)
