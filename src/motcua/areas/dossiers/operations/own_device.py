"""Signing at one's own computer (ký tại máy mình): the draft is made ready, the officer's token signs, the rest is as
with a file that was signed elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.operations.signing import ready_draft, signatory, taken
from motcua.kernel import papers
from motcua.kernel.errors import UserError
from motcua.kernel.ports.document_signing import MadeReady, OtherThanSigned, SigningUnavailable, own_devices


@dataclass(frozen=True, slots=True)
class OwnSignature:
    """Own signature (chữ ký tại máy mình) on its way: which result, what is added to its draft, what is to be signed,
    and the dossier as it stood."""

    number: str
    paper: str
    ready: MadeReady
    seen: int


def begin_own_signature(*, number: str, account: Any, chain: Sequence[bytes], at: datetime) -> OwnSignature:
    """Begin a signature (chuẩn bị ký) with the certificate of the officer's own token; nothing is kept.

    Raises UserError as `finish` does, `no_draft`, `signing_unavailable`.
    """
    ready = ready_draft(number, account, at, None)
    who = signatory(account, ready, at)
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
    ready = ready_draft(begun.number, account, at, begun.seen)
    try:
        signed = own_devices().completed(ready.content, chain=chain, ready=begun.ready, signature=signature, at=at)
    except OtherThanSigned as refused:
        raise UserError(str(refused), code="not_only_signed") from refused
    return taken(ready, signed, account, at)
