"""Collecting (thu thập số liệu): who may do what with a unit's sheet, and when figures of units may be added up.

A sheet goes from the unit that enters to its leader, then to the unit that asked, which locks it or sends it back.
Figures of units add up only where all of them say the same of their scope; nobody who is missing counts as zero.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from motcua.rules.sentences import Sentence


class SheetState(StrEnum):
    """State of a sheet (tình trạng phiếu số liệu): with whom it lies."""

    OPEN = "OPEN"
    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    APPROVED = "APPROVED"
    LOCKED = "LOCKED"

    @property
    def label(self) -> str:
        """What the state is called."""
        return STATE_LABELS[self]

    @property
    def sent(self) -> bool:
        """Whether the unit has answered: its leader approved the figures."""
        return self in (SheetState.APPROVED, SheetState.LOCKED)


STATE_LABELS: dict[SheetState, str] = {
    SheetState.OPEN: "Đang nhập",
    SheetState.SUBMITTED: "Chờ lãnh đạo duyệt",
    SheetState.RETURNED: "Trả lại, cần sửa",
    SheetState.APPROVED: "Đã duyệt, đã gửi",
    SheetState.LOCKED: "Đã khóa",
}


class SheetAct(StrEnum):
    """Act on a sheet (loại việc trên phiếu): entered, submitted, approved, returned, locked."""

    ENTER = "ENTER"
    SUBMIT = "SUBMIT"
    APPROVE = "APPROVE"
    RETURN = "RETURN"
    LOCK = "LOCK"

    @property
    def label(self) -> str:
        """What was done, in words."""
        return ACT_LABELS[self]


ACT_LABELS: dict[SheetAct, str] = {
    SheetAct.ENTER: "Nhập số liệu",
    SheetAct.SUBMIT: "Trình lãnh đạo duyệt",
    SheetAct.APPROVE: "Lãnh đạo duyệt, gửi đi",
    SheetAct.RETURN: "Trả lại",
    SheetAct.LOCK: "Khóa số liệu",
}


class Hat(StrEnum):
    """Hat (vai trước phiếu): in which somebody stands before a sheet: who enters, who leads the unit, who asked."""

    ENTERER = "ENTERER"
    LEADER = "LEADER"
    ASKER = "ASKER"


S, A, H = SheetState, SheetAct, Hat
MOVES: dict[tuple[SheetState, SheetAct, Hat], SheetState] = {
    (S.OPEN, A.ENTER, H.ENTERER): S.OPEN,
    (S.OPEN, A.SUBMIT, H.ENTERER): S.SUBMITTED,
    (S.RETURNED, A.ENTER, H.ENTERER): S.RETURNED,
    (S.RETURNED, A.SUBMIT, H.ENTERER): S.SUBMITTED,
    (S.SUBMITTED, A.APPROVE, H.LEADER): S.APPROVED,
    (S.SUBMITTED, A.RETURN, H.LEADER): S.RETURNED,
    (S.APPROVED, A.RETURN, H.ASKER): S.RETURNED,
    (S.APPROVED, A.LOCK, H.ASKER): S.LOCKED,
    (S.LOCKED, A.RETURN, H.ASKER): S.RETURNED,
}


def moved(state: SheetState, act: SheetAct, hats: Collection[Hat]) -> SheetState | None:
    """Moved (tình trạng mới) after an act by somebody with these hats; None where it may not be done."""
    return next((to for hat in Hat if hat in hats and (to := MOVES.get((state, act, hat)))), None)


def acts(state: SheetState, hats: Collection[Hat]) -> tuple[SheetAct, ...]:
    """Acts (việc làm được) now for somebody with these hats."""
    return tuple(act for act in SheetAct if moved(state, act, hats))


class Sending(StrEnum):
    """Sending (việc gửi): how what is owed by a day stands: sent, sent late, missing, not due yet, or called off.

    STATED is what was written down afterwards as sent in time by a document; EXTENDED what is over the day that was
    promised first and not over the day it was put off to.
    """

    SENT = "SENT"
    STATED = "STATED"
    LATE = "LATE"
    MISSING = "MISSING"
    EXTENDED = "EXTENDED"
    WAITING = "WAITING"
    CALLED_OFF = "CALLED_OFF"

    @property
    def label(self) -> str:
        """What it is called."""
        return SENDING_LABELS[self]


SENDING_LABELS: dict[Sending, str] = {
    Sending.SENT: "Đã gửi đúng hạn",
    Sending.STATED: "Ghi sau: đúng hạn theo văn bản",
    Sending.LATE: "Gửi trễ",
    Sending.MISSING: "Quá hạn chưa gửi",
    Sending.EXTENDED: "Quá hạn đầu, đang gia hạn",
    Sending.WAITING: "Chưa đến hạn",
    Sending.CALLED_OFF: "Đợt đã hủy",
}


def sending(*, sent_on: date | None, due_on: date, today: date, extended_to: date | None = None) -> Sending:
    """How something owed by a day stands (tình trạng gửi); the due day itself is still in time.

    `due_on` is the day promised first: put off to another day, what is late stays late.
    """
    if sent_on is not None:
        return Sending.SENT if sent_on <= due_on else Sending.LATE
    if today <= due_on:
        return Sending.WAITING
    return Sending.EXTENDED if extended_to is not None and today <= extended_to else Sending.MISSING


class FigureScope(StrEnum):
    """Scope of a collected figure (phạm vi số liệu): the unit's own, or with all units below it."""

    OWN = "OWN"
    WITH_CHILDREN = "WITH_CHILDREN"

    @property
    def label(self) -> str:
        """What it is called."""
        return SCOPE_LABELS[self]


SCOPE_LABELS: dict[FigureScope, str] = {
    FigureScope.OWN: "Riêng đơn vị",
    FigureScope.WITH_CHILDREN: "Gồm cả đơn vị cấp dưới",
}


@dataclass(frozen=True, slots=True)
class Addend:
    """Addend (số hạng): what one unit says; without a value it is missing. `above` are the units over it."""

    unit_id: int
    name: str
    scope: FigureScope
    value: Decimal | None
    above: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Total:
    """Total (tổng cộng): the sum over units, how many units it holds, who is missing, or why there is no sum."""

    value: Decimal | None
    counted: int
    missing: tuple[str, ...] = ()
    refusal: str = ""

    @property
    def whole(self) -> bool:
        """Whether every unit is in it."""
        return self.value is not None and not self.missing


def add_up(addends: Sequence[Addend]) -> Total:
    """Add up (cộng) what units say; refused with the units' names where their scopes are mixed or overlap."""
    said = [one for one in addends if one.value is not None]
    missing = tuple(sorted(one.name for one in addends if one.value is None))
    refusal = _mixed(said) or _twice(said)
    if refusal or not said:
        return Total(None, 0 if refusal else len(said), missing, refusal)
    return Total(sum((one.value for one in said if one.value is not None), Decimal(0)), len(said), missing)


def _mixed(said: Sequence[Addend]) -> str:
    if len({one.scope for one in said}) < 2:
        return ""
    told = {scope: named([one.name for one in said if one.scope is scope]) for scope in FigureScope}
    return Sentence(
        "Không cộng được vì phạm vi lẫn lộn: {own} gửi số riêng của đơn vị; {below} gửi số gồm cả "
        "cấp dưới. Xin thống nhất phạm vi rồi cộng.",
        own=told[FigureScope.OWN],
        below=told[FigureScope.WITH_CHILDREN],
    )


def _twice(said: Sequence[Addend]) -> str:
    """A unit below one that already speaks for all below it would count twice."""
    names = {one.unit_id: one.name for one in said if one.scope is FigureScope.WITH_CHILDREN}
    for one in sorted(said, key=lambda each: each.name):
        if over := sorted(names[key] for key in one.above if key in names):
            return Sentence(
                "Không cộng được: số của {unit} đã nằm trong số của {above} (gồm cả cấp dưới).",
                unit=one.name,
                above=over[0],
            )
    return ""


def named(names: Sequence[str]) -> str:
    """Named (kể tên): at most five names, and how many there are besides."""
    told = sorted(names)
    if len(told) < 6:
        return ", ".join(told)
    return Sentence("{units} và {n} đơn vị khác", units=", ".join(told[:5]), n=len(told) - 5)


_GROUPED = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]{1,2})?")
_PLAIN = re.compile(r"[0-9]{1,12}(?:,[0-9]{1,2})?")


def read_value(text: str) -> Decimal | None:
    """Read a value (đọc số liệu) as Vietnamese officers write it: 1.234, 1234, 12,5; empty is None.

    Raises ValueError for anything else, such as 12.5, which may be twelve and a half or a slip.
    """
    bare = text.replace("\u00a0", " ").strip()
    if not bare:
        return None
    if not (_GROUPED.fullmatch(bare) or _PLAIN.fullmatch(bare)):
        raise ValueError(Sentence("“{text}” chưa đọc được là một số. Xin ghi như 1.234 hoặc 12,5.", text=text))
    value = Decimal(bare.replace(".", "").replace(" ", "").replace(",", "."))
    if value >= 10**12:
        raise ValueError(Sentence("“{text}” lớn quá, có lẽ gõ thừa. Xin ghi lại theo đơn vị tính của dòng.", text=text))
    return value


def reminder_reached(left: int, before: Sequence[int]) -> int | None:
    """Reminder reached (lượt nhắc đã đến) with so many days left: the last of the stages, told as days before, also
    where nobody was told on its very day; None where none has come, or the day is over."""
    return min((days for days in before if days >= left), default=None) if left >= 0 else None
