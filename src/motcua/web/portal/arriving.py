"""Arriving (tệp gửi kèm): how the files of a citizen's form are kept, sent whole or piece by piece."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from motcua.areas.digitization import operations as digitization
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import now
from motcua.web.portal.acting import acting

IN_PIECES = "_pieces"  # after the name of a file field: the upload that stands in for the file


def keep(request: HttpRequest, told: Mapping[str, Any], name: str) -> int | None:
    """Keep (giữ tệp) what came for a field of a form, whole or in pieces, after every check; None where nothing came.

    Answers the stored file's key. Raises UserError with one plain sentence.
    """
    by, at = actor_of(acting(request)), now()
    if file := told.get(name):
        return digitization.keep_upload(file=file, name=file.name, by=by, at=at)
    if upload_id := told.get(f"{name}{IN_PIECES}"):
        return digitization.keep_pieces(upload_id=upload_id, owner=by, by=by, at=at)
    return None
