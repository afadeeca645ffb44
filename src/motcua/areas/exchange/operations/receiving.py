"""Receiving (nhận tin từ Cổng): a message is kept first and taken then; what cannot be taken waits with its reason."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.operations import InboundKind, InboundTold, PaperGiven, PersonTold
from motcua.areas.exchange.models import OtherSystem, ReceivedMessage
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.kernel.ports.messages import NotSent
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.national_portal import Arrived, Fault, read_arrived
from motcua.rules.sentences import Sentence

BY = f"system:{OtherSystem.NATIONAL_PORTAL}"
VERSIONS = {"SUBMITTED": 1, "WITHDRAWN": 2}  # the portal numbers none: a filing comes before its withdrawal
Fetch = Callable[[str], bytes]


@transaction.atomic
def keep_received(*, unit_id: int, body: Mapping[str, Any], at: datetime) -> int | None:
    """Keep a received message (giữ tin nhận) as it came, and answer its key; None where it was taken before."""
    found, _ = ReceivedMessage.objects.get_or_create(
        system=OtherSystem.NATIONAL_PORTAL,
        external_id=str(body.get("MaHoSo") or "")[:80],
        digest=sha256_hex(canonical_json(dict(body))),
        defaults={"unit_id": unit_id, "body": dict(body), "received_at": at},
    )
    return found.pk if found.taken_at is None else None


def take_received(*, message_id: int, fetch: Fetch, at: datetime) -> bool:
    """Take a received message (xử lý tin nhận): the dossier is filed, or withdrawn; False where it waits, with why.

    `fetch` brings a file the portal keeps. Nothing of a message is done unless all of it can be.
    """
    found = ReceivedMessage.objects.filter(pk=message_id, taken_at__isnull=True).first()
    if found is None or found.body is None:
        return False
    arrived, faults = read_arrived(found.body)
    if arrived is not None:
        try:
            with transaction.atomic():
                taken = dossiers.take_inbound(told=_told(arrived, found.unit_id, fetch, at), at=at)
                rows = ReceivedMessage.objects.filter(pk=found.pk, taken_at__isnull=True)
                rows.update(taken_at=at, body=None, number=taken.number, faults=[])
            return True
        except UserError as refused:
            faults = (Fault(_field(refused.code), refused.message, Sentence("Sửa ở đây hoặc báo Cổng, rồi thử lại.")),)
        except NotSent as silent:
            faults = (
                Fault(
                    "DuongDanTaiTepTin",
                    Sentence("chưa tải được tệp: {silent}", silent=silent.args[0]),
                    Sentence("Chờ Cổng; tin tự thử lại."),
                ),
            )
    told = [[fault.field, fault.why, fault.remedy] for fault in faults]
    ReceivedMessage.objects.filter(pk=found.pk, taken_at__isnull=True).update(faults=told, tried_at=at)
    return False


def _field(code: str) -> str:
    return {"unknown_procedure": "MaTTHC", "number_taken": "MaHoSo", "inbound_contradicts": "MaHoSo"}.get(code, code)


def _told(arrived: Arrived, unit_id: int, fetch: Fetch, at: datetime) -> InboundTold:
    """The message as the inbound operation takes it. Raises UserError, NotSent."""
    told: dict[str, Any] = {
        "system": OtherSystem.NATIONAL_PORTAL.value,
        "external_id": arrived.number,
        "version": VERSIONS[arrived.kind],
        "kind": InboundKind(arrived.kind),
        "number": arrived.number,
        "happened_at": arrived.at,
    }
    if arrived.kind != InboundKind.SUBMITTED:
        return InboundTold(**told, reason=arrived.reason or "Rút trên Cổng Dịch vụ công quốc gia")
    version_id = procedures.version_id_on(arrived.procedure_code, local_date(arrived.at))
    person = PersonTold(
        arrived.name,
        arrived.person_kind,
        arrived.id_kind,
        arrived.id_number,
        arrived.phone,
        arrived.email,
    )
    papers = _papers(arrived, version_id, fetch, at)
    return InboundTold(**told, unit_id=unit_id, version_id=version_id, person=person, papers=papers)


def _papers(arrived: Arrived, version_id: int, fetch: Fetch, at: datetime) -> tuple[PaperGiven, ...]:
    """Each paper under the required one of its name; one that stands in no list is a reason to look, not to drop it."""
    required = {fold(one.name): one.id for one in procedures.required_papers(version_id)}
    strange = [one.name for one in arrived.papers if fold(one.name) not in required]
    if strange:
        raise UserError(
            Sentence("Giấy tờ không có trong thành phần hồ sơ: {strange}", strange="; ".join(strange)),
            code="TaiLieuNop",
        )
    without = [one.name for one in arrived.papers if not one.address]
    if without:
        raise UserError(
            Sentence("Giấy tờ không có tệp: {without}", without="; ".join(without)), code="DuongDanTaiTepTin"
        )
    return tuple(
        PaperGiven(
            required[fold(one.name)],
            file_id=digitization.keep_upload(
                file=io.BytesIO(fetch(one.address)), name=one.address.rpartition("/")[2][:120] or "tep", by=BY, at=at
            ),
        )
        for one in arrived.papers
    )
