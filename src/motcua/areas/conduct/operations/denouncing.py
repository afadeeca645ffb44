"""Denouncing (gửi tố cáo): what somebody wrote is closed to the keys of the named before any of it is stored."""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

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
def receive_denunciation(
    *, unit_id: int, words: Mapping[str, str], files: Sequence[SealedFile], at: datetime, form_key: str = ""
) -> str:
    """Receive a denunciation (nhận tố cáo): close it to every keeper's key, store it, answer the sender's code.

    The day is kept, the hour is not. The same form sent again is the same denunciation with the same code: the code
    is made from the key of the form and what it says, and neither is kept. Raises NobodyNamed.
    """
    day = local_date(at)
    keys = keys_of_unit(unit_id, day)
    if not keys:
        raise NobodyNamed
    code = _code(form_key, words, files)
    digest, content_key = code_digest(code), sealing.content_key()
    told = {"received_on": day, "moved_on": day, "sender_digest": digest, "sender_key": sealing.key_of_code(code)[0]}
    try:
        with transaction.atomic():
            made = Denunciation.objects.create(unit_id=unit_id, **told)
    except IntegrityError:
        return code
    about = digest.encode()
    SealedKey.objects.bulk_create(
        SealedKey(denunciation=made, key_id=key, box=sealing.close_to(public, content_key, about), on=day)
        for key, public in keys
    )
    contents = [(SealedPartKind.WORDS, _written(words, files))]
    contents += [(SealedPartKind.FILE, file.content) for file in files]
    SealedPart.objects.bulk_create(
        SealedPart(denunciation=made, kind=kind, box=sealing.close(content_key, content, about), on=day)
        for kind, content in contents
    )
    return code


def _written(words: Mapping[str, str], files: Sequence[SealedFile]) -> bytes:
    told = {"words": dict(words), "files": [[file.name, file.mime] for file in files]}
    return json.dumps(told, ensure_ascii=False).encode()


def _code(form_key: str, words: Mapping[str, str], files: Sequence[SealedFile]) -> str:
    """The sender's code: by chance, or for a form that has a key the one code of that form and what it says."""
    seed = hmac.digest(form_key.encode(), _written(words, files), "sha256") if form_key else secrets.token_bytes(32)
    for file in files:
        seed = hmac.digest(seed, file.content, "sha256")
    number, letters = int.from_bytes(seed), []
    for _ in range(GROUPS * GROUP):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return "-".join("".join(letters[at : at + GROUP]) for at in range(0, GROUPS * GROUP, GROUP))
