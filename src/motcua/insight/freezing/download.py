"""The file of a frozen period (tệp số liệu đã chốt): everything needed to check it, in one JSON document.

`docs/verify/verify_frozen.py` checks it with the standard library alone (docs/how-to/kiem-tra-so-lieu-da-chot.md).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Collection
from typing import Any

from motcua.insight.freezing.reading import stored
from motcua.insight.models import FrozenFigure
from motcua.insight.sets import FORMAT
from motcua.kernel.errors import UserError


def frozen_file(
    frozen_id: int, *, position: int | None = None, unit_ids: Collection[int] | None = None
) -> dict[str, Any]:
    """Frozen file (tệp đã chốt): the signed document, its seal, and the sets of one figure or of all.

    Raises UserError `unknown_frozen`.
    """
    found = stored(frozen_id, unit_ids)
    figures = FrozenFigure.objects.filter(period=found)
    if position is not None:
        figures = figures.filter(position=position)
        if not figures:
            raise UserError("Kỳ đã chốt không có con số này.", code="unknown_frozen")
    packed: dict[str, str] = {}
    for figure in figures:
        for name, members in ((figure.part_digest, figure.part_members), (figure.whole_digest, figure.whole_members)):
            if members is not None:
                packed[name] = base64.b64encode(bytes(members)).decode("ascii")
    return {
        "document": json.loads(found.document),
        "digest": found.digest,
        "signature": found.signature,
        "public_key": found.public_key,
        "figure": position,
        "members_format": FORMAT,
        "members": packed,
    }
