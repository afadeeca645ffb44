"""Signalling (dấu hiệu): what the radar saw is noted, the unit explains, somebody else closes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.inspections.models import AnswerKind, Signal, SignalAnswer, SignalSighting, SignalState
from motcua.areas.inspections.policy import may_close, may_explain
from motcua.areas.inspections.queries.signals import last_digests
from motcua.kernel.errors import UserError
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.sentences import Sentence

BATCH = 200


@dataclass(frozen=True, slots=True)
class SignalTold:
    """Signal told (dấu hiệu được nêu): a pattern with its counts and evidence, and by which thresholds it was seen."""

    unit_id: int
    pattern: str
    subject: str
    part: int
    whole: int
    evidence: Sequence[Mapping[str, Any]]
    thresholds: str
    limits: Mapping[str, Any]

    @property
    def key(self) -> tuple[int, str, str]:
        """Which signal it is."""
        return self.unit_id, self.pattern, self.subject

    @property
    def digest(self) -> str:
        """The digest of what was seen."""
        return sha256_hex(canonical_json({"part": self.part, "whole": self.whole, "evidence": list(self.evidence)}))


@dataclass(frozen=True, slots=True)
class SignalsNoted:
    """Signals noted (kết quả ghi dấu hiệu): how many are new, changed, and as before."""

    new: int
    changed: int
    same: int

    def __str__(self) -> str:
        return f"{self.new} mới, {self.changed} đổi, {self.same} như cũ"


@transaction.atomic
def note_signals(*, found: Sequence[SignalTold], at: datetime) -> SignalsNoted:
    """Note signals (ghi dấu hiệu): a new one waits for the unit; one of which other records are seen waits again.

    What was seen before stays; the same records are not written twice.
    """
    units = {one.unit_id for one in found}
    known = {
        (one.unit_id, one.pattern, one.subject): one
        for one in Signal.objects.select_for_update().filter(unit_id__in=units)
    }
    digests = last_digests([one.pk for one in known.values()])
    fresh = [one for one in found if one.key not in known]
    made = [Signal(unit_id=one.unit_id, pattern=one.pattern, subject=one.subject, raised_at=at) for one in fresh]
    Signal.objects.bulk_create(made, batch_size=BATCH)
    changed = [one for one in found if one.key in known and digests.get(known[one.key].pk) != one.digest]
    seen = [*zip(fresh, made, strict=True), *((one, known[one.key]) for one in changed)]
    SignalSighting.objects.bulk_create([_sighting(one, signal.pk, at) for one, signal in seen], batch_size=BATCH)
    Signal.objects.filter(pk__in=[known[one.key].pk for one in changed]).update(state=SignalState.OPEN)
    return SignalsNoted(len(fresh), len(changed), len(found) - len(fresh) - len(changed))


def _sighting(one: SignalTold, signal_id: int, at: datetime) -> SignalSighting:
    return SignalSighting(
        signal_id=signal_id,
        part=one.part,
        whole=one.whole,
        evidence=[dict(row) for row in one.evidence],
        digest=one.digest,
        thresholds=one.thresholds,
        limits=dict(one.limits),
        seen_at=at,
    )


@transaction.atomic
def explain_signal(*, signal_id: int, words: str, account: Any, at: datetime) -> None:
    """Explain a signal (giải trình) for the unit; it then waits for somebody who looks at it. Sent twice is as once.

    Raises UserError `unknown_signal`, `words_needed`, `not_yours_to_explain`, `signal_closed`.
    """
    signal = _opened(signal_id, words)
    if signal.state == SignalState.CLOSED:
        raise UserError("Dấu hiệu này đã được xem xong.", code="signal_closed")
    if not may_explain(account, signal.unit):
        raise UserError(
            Sentence("Chỉ lãnh đạo của {unit} giải trình.", unit=signal.unit.name), code="not_yours_to_explain"
        )
    last = SignalAnswer.objects.filter(signal=signal).order_by("-pk").first()
    said = (AnswerKind.EXPLAINED, account.pk, words.strip())
    if signal.state == SignalState.ANSWERED and last and (last.kind, last.by_id, last.words) == said:
        return
    _say(signal, AnswerKind.EXPLAINED, SignalState.ANSWERED, words, account, at)


@transaction.atomic
def close_signal(*, signal_id: int, words: str, account: Any, at: datetime) -> None:
    """Close a signal (kết thúc việc xem) with what was found; by an inspector who did not explain it.

    Raises UserError `unknown_signal`, `words_needed`, `not_yours_to_close`, `signal_closed`, `second_person_needed`.
    """
    signal = _opened(signal_id, words)
    if signal.state == SignalState.CLOSED:
        raise UserError("Dấu hiệu này đã được xem xong.", code="signal_closed")
    _inspecting(signal, account)
    if SignalAnswer.objects.filter(signal=signal, by=account, kind=AnswerKind.EXPLAINED).exists():
        raise UserError("Người đã giải trình không tự kết thúc; cần người thứ hai.", code="second_person_needed")
    _say(signal, AnswerKind.CLOSED, SignalState.CLOSED, words, account, at)


@transaction.atomic
def reopen_signal(*, signal_id: int, words: str, account: Any, at: datetime) -> None:
    """Reopen a signal (đề nghị giải trình thêm): the unit is asked on, also after it was closed.

    Raises UserError `unknown_signal`, `words_needed`, `not_yours_to_close`, `signal_open`.
    """
    signal = _opened(signal_id, words)
    if signal.state == SignalState.OPEN:
        raise UserError("Dấu hiệu này đang chờ đơn vị giải trình.", code="signal_open")
    _inspecting(signal, account)
    _say(signal, AnswerKind.REOPENED, SignalState.OPEN, words, account, at)


def _opened(signal_id: int, words: str) -> Signal:
    signal = Signal.objects.select_for_update(of=("self",)).select_related("unit__parent").filter(pk=signal_id).first()
    if signal is None:
        raise UserError("Không có dấu hiệu này.", code="unknown_signal")
    if not words.strip():
        raise UserError("Hãy ghi nội dung.", code="words_needed")
    return signal


def _inspecting(signal: Signal, account: Any) -> None:
    if not may_close(account, signal.unit):
        raise UserError("Chỉ người kiểm tra của đơn vị hoặc cấp trên kết thúc việc xem.", code="not_yours_to_close")


def _say(signal: Signal, kind: str, state: str, words: str, account: Any, at: datetime) -> None:
    SignalAnswer.objects.create(signal=signal, kind=kind, words=words.strip(), by=account, at=at)
    signal.state = state
    signal.save(update_fields=["state"])
