"""Signing (ký kết quả): a draft becomes the result of its dossier and ends the work: signed here, with the officer's
own token, or elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.queries import KeyKind, content_of, stored_file
from motcua.areas.dossiers.models import Dossier, ResultDraft
from motcua.areas.dossiers.operations.finishing import ResultGiven, finish, fit_to_finish
from motcua.areas.dossiers.operations.gate import opened
from motcua.areas.people.queries import actor_of, appointments_of_account
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.ports.document_signing import (
    MadeReady,
    OtherThanSigned,
    Signatory,
    SignatureTold,
    SigningUnavailable,
    document_signer,
    key_kind,
    own_devices,
    signature_reader,
    worthless_words,
)
from motcua.kernel.rows import only
from motcua.rules.actions import Action


@dataclass(frozen=True, slots=True)
class ReadyDraft:
    """Ready draft (dự thảo sẵn sàng ký): its key and bytes, and the dossier as it stood."""

    id: int
    number: str
    paper: str
    code: str
    content: bytes
    unit: str
    seen: int


@dataclass(frozen=True, slots=True)
class SignedDraft:
    """Signed draft (dự thảo đã ký): its bytes with what their signatures say, who signed, and where the key lay."""

    ready: ReadyDraft
    content: bytes
    told: tuple[SignatureTold, ...]
    signer: str
    kind: str


@dataclass(frozen=True, slots=True)
class OwnSignature:
    """Own signature (chữ ký tại máy mình) on its way: which result, what is added to its draft, what is to be signed,
    and the dossier as it stood."""

    number: str
    paper: str
    ready: MadeReady
    seen: int


def sign_result(*, number: str, account: Any, at: datetime, seen: int | None = None) -> int:
    """Sign a result (ký kết quả) with the key of this installation and end the work; answers the result's key.

    The key may lie far away, so nothing is locked while it signs; whoever did something meanwhile goes first. Raises
    UserError as `finish` does, `no_draft`, `no_signing_key`, `signing_unavailable`.
    """
    signer = document_signer()
    if signer is None:
        raise UserError(
            "Máy chủ không giữ khóa ký. Hãy tải dự thảo về, ký bằng thiết bị của bạn rồi tải lên.",
            code="no_signing_key",
        )
    ready = _ready(number, account, at, seen)
    who = _signatory(account, ready, at)
    picture = papers.signature_block(name=who.name, title=who.title, unit=who.unit, at=at, worthless=worthless_words())
    try:
        signed = signer.sign(ready.content, who=who, picture=picture, at=at)
    except SigningUnavailable as refused:
        raise UserError(str(refused), code="signing_unavailable") from refused
    return _issued(ready, signed, who.name, key_kind(), account, at)


def take_signed(*, number: str, content: bytes, account: Any, at: datetime, seen: int | None = None) -> int:
    """Take a signed result (nhận bản đã ký ở nơi khác): the draft with a signature added and nothing else, and end the
    work; answers the result's key.

    Raises UserError as `finish` does, `no_draft`, `not_only_signed`, `signer_revoked`.
    """
    return _taken(_ready(number, account, at, seen), content, account, at)


def _taken(ready: ReadyDraft, content: bytes, account: Any, at: datetime) -> int:
    """What came back signed from elsewhere, held against its draft. Raises UserError as `take_signed` does."""
    try:
        told = signature_reader().added(ready.content, content, at=at)
    except OtherThanSigned as refused:
        raise UserError(str(refused), code="not_only_signed") from refused
    return _issued(ready, content, told.signer, KeyKind.ELSEWHERE, account, at)


def begin_own_signature(*, number: str, account: Any, chain: Sequence[bytes], at: datetime) -> OwnSignature:
    """Begin a signature (chuẩn bị ký) with the certificate of the officer's own token; nothing is kept.

    Raises UserError as `finish` does, `no_draft`, `signing_unavailable`.
    """
    ready = _ready(number, account, at, None)
    who = _signatory(account, ready, at)
    picture = papers.signature_block(name=who.name, title=who.title, unit=who.unit, at=at, worthless="")
    try:
        made = own_devices().made_ready(ready.content, chain=chain, who=who, picture=picture, at=at)
    except SigningUnavailable as refused:
        raise UserError(str(refused), code="signing_unavailable") from refused
    return OwnSignature(number, ready.paper, made, ready.seen)


def complete_own_signature(
    *, begun: OwnSignature, account: Any, chain: Sequence[bytes], signature: bytes, at: datetime
) -> int:
    """Complete a signature (hoàn tất chữ ký) and end the work; answers the result's key.

    What came back through the page is trusted in nothing: it is verified as `take_signed` does, and refused alike.
    """
    ready = _ready(begun.number, account, at, begun.seen)
    try:
        signed = own_devices().completed(ready.content, chain=chain, ready=begun.ready, signature=signature, at=at)
    except OtherThanSigned as refused:
        raise UserError(str(refused), code="not_only_signed") from refused
    return _taken(ready, signed, account, at)


def _signatory(account: Any, ready: ReadyDraft, at: datetime) -> Signatory:
    """Who signs, in the post held that day."""
    held = (one for one in appointments_of_account(account.pk) if one.stands(local_date(at)))
    title = next((one.position or one.role_label for one in held), "")
    return Signatory(name=str(account), title=title, unit=ready.unit)


@transaction.atomic
def _ready(number: str, account: Any, at: datetime, seen: int | None) -> ReadyDraft:
    """The open draft, once it is sure that the account may end the work now."""
    dossier = opened(number=number, account=account, action=Action.FINISH, at=at, seen=seen)
    fit_to_finish(dossier, at)
    draft = _open_draft(dossier)
    kept = stored_file(draft.file)
    content = content_of(kept) if kept else None
    if content is None:
        raise UserError("Tệp dự thảo không còn; hãy soạn lại.", code="no_draft")
    with content:
        return ReadyDraft(
            draft.pk, number, draft.paper, draft.code, content.read(), dossier.competent.name, dossier.last_seq
        )


def _open_draft(dossier: Dossier) -> ResultDraft:
    found = only(ResultDraft.objects.filter(dossier=dossier, result__isnull=True, dropped_at__isnull=True))
    if found is None:
        raise UserError("Hồ sơ chưa có dự thảo kết quả để ký.", code="no_draft")
    return found


def _issued(ready: ReadyDraft, signed: bytes, signer: str, kind: str, account: Any, at: datetime) -> int:
    """Authorities of certificates may be asked first; then all is written at once."""
    done = SignedDraft(ready, signed, digitization.signatures_on(content=signed, at=at), signer, kind)
    return _ended(done, account, at)


@transaction.atomic
def _ended(done: SignedDraft, account: Any, at: datetime) -> int:
    ready, signer = done.ready, done.signer
    name, by = f"ket-qua-{ready.number}.pdf", actor_of(account)
    file_id = digitization.keep_signed(
        content=done.content, name=name, key_kind=done.kind, by=by, at=at, told=done.told
    )
    kept = stored_file(file_id)
    draft = ResultDraft.objects.get(pk=ready.id)
    given = ResultGiven(
        ready.paper,
        signer,
        at,
        code=ready.code,
        file_id=file_id,
        digest=kept.digest if kept else "",
        check_code=draft.check_code,
    )
    result_id = finish(number=ready.number, account=account, at=at, result=given, seen=ready.seen)
    still_laid = ResultDraft.objects.filter(pk=draft.pk, result__isnull=True, dropped_at__isnull=True)
    if not still_laid.update(result_id=result_id, paper="", code=""):
        raise UserError(
            "Dự thảo vừa được thay bằng bản khác trong lúc ký. Chưa có gì thay đổi; hãy xem bản mới rồi ký.",
            code="changed_meanwhile",
        )
    digitization.remove_file(file_id=draft.file, at=at)
    return result_id
