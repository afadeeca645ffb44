"""Denouncing (gửi tố cáo): what somebody wrote is closed to the keys of the named before any of it is stored."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.areas.conduct.models import Denunciation, SealedKey, SealedPart, SealedPartKind
from motcua.areas.conduct.queries.sealed import code_digest, keys_of_unit
from motcua.kernel import sealing
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP = 6, 5  # 31 letters to the 30th power: nobody guesses it


class NobodyNamed(UserError):
    """Nobody of the unit may open a denunciation, so none is taken."""

    def __init__(self) -> None:
        super().__init__(
            "Đơn vị này chưa có người được giao mở niêm phong, nên chưa nhận tố cáo ở đây. Nội dung không được lưu. "
            "Xin gửi đơn bằng văn bản hoặc trình bày trực tiếp tại nơi tiếp công dân.",
            code="nobody_named",
        )


@dataclass(frozen=True, slots=True)
class SealedFile:
    """File to be sealed (tệp sẽ niêm phong): its name, its type, its bytes; only in memory."""

    name: str
    mime: str
    content: bytes


@transaction.atomic
def receive_denunciation(*, unit_id: int, words: Mapping[str, str], files: Sequence[SealedFile], at: datetime) -> str:
    """Receive a denunciation (nhận tố cáo): close it to every keeper's key, store it, answer the sender's code.

    The day is kept, the hour is not. Raises NobodyNamed.
    """
    day = local_date(at)
    keys = keys_of_unit(unit_id, day)
    if not keys:
        raise NobodyNamed
    code = "-".join("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))
    digest, content_key = code_digest(code), sealing.content_key()
    made = Denunciation.objects.create(
        unit_id=unit_id,
        received_on=day,
        moved_on=day,
        sender_digest=digest,
        sender_key=sealing.key_of_code(code)[0],
    )
    about = digest.encode()
    SealedKey.objects.bulk_create(
        SealedKey(denunciation=made, key_id=key, box=sealing.close_to(public, content_key, about), on=day)
        for key, public in keys
    )
    told = {"words": dict(words), "files": [[file.name, file.mime] for file in files]}
    contents = [(SealedPartKind.WORDS, json.dumps(told, ensure_ascii=False).encode())]
    contents += [(SealedPartKind.FILE, file.content) for file in files]
    SealedPart.objects.bulk_create(
        SealedPart(denunciation=made, kind=kind, box=sealing.close(content_key, content, about), on=day)
        for kind, content in contents
    )
    return code
