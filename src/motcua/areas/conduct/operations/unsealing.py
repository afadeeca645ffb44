"""Unsealing (mở niêm phong): by a named keeper with the own passphrase, every opening written down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.conduct.models import (
    Denunciation,
    DenunciationRead,
    DenunciationStep,
    ReadMatter,
    SealedKey,
    SealedPart,
    SealedPartKind,
    SealingKey,
)
from motcua.areas.conduct.policy import kept_units
from motcua.areas.conduct.queries.sealed import keys_of_unit
from motcua.kernel import sealing
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.sealing import CannotOpen, LockedKey
from motcua.rules.denouncing import DENUNCIATION_TABLE, DenunciationAct, DenunciationState

MOST_SHARED = 500  # denunciations sealed again at one go


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """Opened file (tệp đã mở): its name, its type, its bytes; only in memory."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class OpenedDenunciation:
    """Opened denunciation (tố cáo đã mở): what was written, the names of its files, the answers; only in memory."""

    words: Mapping[str, str]
    files: tuple[tuple[int, str], ...]
    answers: tuple[str, ...]


def _found(denunciation_id: int, account: Any, at: datetime) -> Denunciation:
    units = kept_units(account, local_date(at))
    found = Denunciation.objects.select_for_update().filter(pk=denunciation_id, unit_id__in=units).first()
    if found is None:
        raise UserError("Không có mục này.", code="unknown_denunciation")
    return found


def _key(account: Any) -> SealingKey:
    found = SealingKey.objects.filter(account=account, replaced_at__isnull=True).first()
    if found is None:
        raise UserError("Ông/bà chưa tạo khóa niêm phong.", code="no_sealing_key")
    return found


def _private(key: SealingKey, passphrase: str) -> bytes | None:
    try:
        return sealing.unlocked(LockedKey(bytes(key.public), bytes(key.locked), bytes(key.salt)), passphrase)
    except CannotOpen:
        return None


def _write_down(one: Denunciation, account: Any, matter: ReadMatter, at: datetime) -> None:
    DenunciationRead.objects.create(denunciation=one, account=account, matter=matter, at=at)


def _content_key(one: Denunciation, passphrase: str, account: Any, at: datetime) -> bytes | None:
    """The key of a denunciation; None for a wrong passphrase, which is written down."""
    key = _key(account)
    sealed = SealedKey.objects.filter(denunciation=one, key=key).first()
    if sealed is None:
        raise UserError(
            "Tố cáo này chưa được niêm phong cho khóa của ông/bà. Người được giao khác đang mở được cần niêm phong lại "
            "cho ông/bà.",
            code="not_sealed_to_you",
        )
    private = _private(key, passphrase)
    if private is None:
        _write_down(one, account, ReadMatter.REFUSED, at)
        return None
    return sealing.opened_with(private, bytes(sealed.box), one.sender_digest.encode())


@transaction.atomic
def open_denunciation(
    *, denunciation_id: int, passphrase: str, account: Any, at: datetime
) -> OpenedDenunciation | None:
    """Open a denunciation (mở niêm phong tố cáo); None for a wrong passphrase.

    Raises UserError `unknown_denunciation`, `no_sealing_key`, `not_sealed_to_you`.
    """
    one = _found(denunciation_id, account, at)
    key = _content_key(one, passphrase, account, at)
    if key is None:
        return None
    about, parts = one.sender_digest.encode(), list(SealedPart.objects.filter(denunciation=one).order_by("pk"))
    told = json.loads(_only(parts, key, about))
    files = [part.pk for part in parts if part.kind == SealedPartKind.FILE]
    answers = [part for part in parts if part.kind == SealedPartKind.ANSWER]
    _write_down(one, account, ReadMatter.WORDS, at)
    return OpenedDenunciation(
        told["words"],
        tuple((part, name) for part, (name, _mime) in zip(files, told["files"], strict=True)),
        tuple(sealing.opened(key, bytes(part.box), about).decode() for part in answers),
    )


def _only(parts: list[SealedPart], key: bytes, about: bytes) -> bytes:
    """What was written, of the one part that holds it."""
    (words,) = [part for part in parts if part.kind == SealedPartKind.WORDS]
    return sealing.opened(key, bytes(words.box), about)


@transaction.atomic
def open_sealed_file(
    *, denunciation_id: int, part_id: int, passphrase: str, account: Any, at: datetime
) -> OpenedFile | None:
    """Open a sealed file (mở tệp niêm phong); None for a wrong passphrase.

    Raises UserError `unknown_denunciation`, `no_sealing_key`, `not_sealed_to_you`.
    """
    one = _found(denunciation_id, account, at)
    key = _content_key(one, passphrase, account, at)
    if key is None:
        return None
    about, parts = one.sender_digest.encode(), list(SealedPart.objects.filter(denunciation=one).order_by("pk"))
    files = [part for part in parts if part.kind == SealedPartKind.FILE]
    place = next((n for n, part in enumerate(files) if part.pk == part_id), None)
    if place is None:
        raise UserError("Không có tệp này.", code="unknown_denunciation")
    name, mime = json.loads(_only(parts, key, about))["files"][place]
    _write_down(one, account, ReadMatter.FILE, at)
    return OpenedFile(name, mime, sealing.opened(key, bytes(files[place].box), about))


@transaction.atomic
def answer_sender(*, denunciation_id: int, words: str, passphrase: str, account: Any, at: datetime) -> bool:
    """Answer the sender (trả lời người gửi): closed to the sender's code and to the keepers; False for a wrong
    passphrase. Raises UserError as `open_denunciation`, and `words_needed`."""
    one = _found(denunciation_id, account, at)
    if not words.strip():
        raise UserError("Xin ghi nội dung trả lời.", code="words_needed")
    key = _content_key(one, passphrase, account, at)
    if key is None:
        return False
    about, told = one.sender_digest.encode(), words.strip().encode()
    SealedPart.objects.create(
        denunciation=one,
        kind=SealedPartKind.ANSWER,
        box=sealing.close(key, told, about),
        for_sender=sealing.close_to(bytes(one.sender_key), told, about),
        on=local_date(at),
    )
    _write_down(one, account, ReadMatter.ANSWERED, at)
    return True


@transaction.atomic
def step_denunciation(*, denunciation_id: int, act: str, account: Any, at: datetime) -> None:
    """Step a denunciation (chuyển bước xử lý tố cáo) on, without a word. Raises UserError `unknown_denunciation`,
    `not_now`."""
    one, move = _found(denunciation_id, account, at), DENUNCIATION_TABLE[DenunciationAct(act)]
    if DenunciationState(one.state) not in move.frm:
        raise UserError("Việc này không làm được ở tình trạng hiện nay.", code="not_now")
    day = local_date(at)
    DenunciationStep.objects.create(denunciation=one, act=DenunciationAct(act).value, on=day, by=account, at=at)
    one.state, one.moved_on = move.to.value, day
    one.save(update_fields=["state", "moved_on"])


@transaction.atomic
def share_with_keeper(*, unit_id: int, keeper_id: int, passphrase: str, account: Any, at: datetime) -> int | None:
    """Share with a keeper (niêm phong lại cho người mới được giao) what one can open oneself; how many, or None for a
    wrong passphrase. Raises UserError `unknown_denunciation`, `no_sealing_key`, `keeper_without_key`."""
    day = local_date(at)
    if unit_id not in kept_units(account, day):
        raise UserError("Không có mục này.", code="unknown_denunciation")
    mine, theirs = _key(account), _key_of_other(unit_id, keeper_id, day)
    private = _private(mine, passphrase)
    if private is None:
        return None
    lacking = SealedKey.objects.filter(key=mine, denunciation__unit_id=unit_id).exclude(
        denunciation__keys__key_id=theirs[0]
    )
    rows = list(lacking.select_related("denunciation").order_by("pk")[:MOST_SHARED])
    made = [_sealed_again(row, private, theirs, at) for row in rows]
    SealedKey.objects.bulk_create(made)
    DenunciationRead.objects.bulk_create(
        DenunciationRead(denunciation=row.denunciation, account=account, matter=ReadMatter.SHARED, at=at)
        for row in rows
    )
    return len(made)


def _key_of_other(unit_id: int, keeper_id: int, day: Any) -> tuple[int, bytes]:
    keys = dict(keys_of_unit(unit_id, day, account_id=keeper_id))
    if not keys:
        raise UserError("Người này chưa tạo khóa niêm phong của mình.", code="keeper_without_key")
    return next(iter(keys.items()))


def _sealed_again(row: SealedKey, private: bytes, theirs: tuple[int, bytes], at: datetime) -> SealedKey:
    about = row.denunciation.sender_digest.encode()
    content_key = sealing.opened_with(private, bytes(row.box), about)
    box = sealing.close_to(theirs[1], content_key, about)
    return SealedKey(denunciation=row.denunciation, key_id=theirs[0], box=box, on=local_date(at))
