"""One-time codes (mã dùng một lần): sent to a telephone or an e-mail address, and used once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from motcua.areas.people.events import CodeIssued
from motcua.areas.people.models import OneTimeCode
from motcua.areas.people.operations.accounts import masked
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.contacts import normal_phone

GOOD_FOR = timedelta(minutes=10)
MOST_TRIES = 5
DIGITS = 6
# How many codes go to one contact, and how many are asked from one network, in how long.
PER_CONTACT = ((3, GOOD_FOR), (10, timedelta(days=1)))
PER_NETWORK = ((30, timedelta(hours=1)),)
SALT = "motcua.people.one_time_code"


class CodeUse(StrEnum):
    """Code use (kết quả nhập mã): what became of a code that was typed in."""

    GOOD = "good"
    WRONG = "wrong"
    OVER = "over"


def normal_contact(written: str) -> tuple[str, str]:
    """Contact (nơi nhận) as (way, address): an e-mail address or a telephone. Raises UserError `contact_wrong`."""
    bare = written.strip().lower()
    if "@" in bare:
        try:
            validate_email(bare)
        except ValidationError:
            raise UserError("Địa chỉ thư điện tử chưa đúng. Xin kiểm tra lại.", code="contact_wrong") from None
        return "email", bare
    phone = normal_phone(bare)
    if phone is None:
        raise UserError("Xin ghi số điện thoại dạng 0912345678, hoặc địa chỉ thư điện tử.", code="contact_wrong")
    return "sms", phone


def _digest(*parts: str) -> str:
    return salted_hmac(SALT, "\n".join(parts), algorithm="sha256").hexdigest()


@transaction.atomic
def send_code(*, contact: str, address: str, at: datetime) -> str:
    """Send a code (gửi mã) to a contact, asked from a network address; answer the contact in one form.

    The message leaves with the transaction (config/wiring). Raises UserError `contact_wrong`, `too_many_codes`.
    """
    way, to = normal_contact(contact)
    digest, network = _digest(to), masked(address)
    _check_rate(OneTimeCode.objects.filter(contact_digest=digest), PER_CONTACT, at)
    if network:
        _check_rate(OneTimeCode.objects.filter(network=network), PER_NETWORK, at)
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    made = OneTimeCode.objects.create(contact_digest=digest, code_digest=_digest(to, code), network=network, sent_at=at)
    minutes = GOOD_FOR // timedelta(minutes=1)
    publish(CodeIssued(key=f"one-time-code:{made.pk}", way=way, to=to, code=code, minutes=minutes, at=at))
    return to


def _check_rate(sent: QuerySet[OneTimeCode], limits: tuple[tuple[int, timedelta], ...], at: datetime) -> None:
    for most, span in limits:
        if sent.filter(sent_at__gt=at - span).count() >= most:
            raise UserError(
                "Đã gửi nhiều mã trong thời gian ngắn. Xin đợi vài phút rồi thử lại; mã gửi gần nhất vẫn dùng được.",
                code="too_many_codes",
            )


@transaction.atomic
def use_code(*, contact: str, code: str, at: datetime) -> CodeUse:
    """Use a code (nhập mã): good once, for ten minutes, for five tries; only the code sent last counts.

    A wrong try is counted, so it is answered and not raised. Raises UserError `contact_wrong`.
    """
    _, to = normal_contact(contact)
    sent = OneTimeCode.objects.select_for_update().filter(contact_digest=_digest(to))
    last = sent.order_by("-sent_at", "-pk").first()
    if last is None or last.used_at is not None or last.tries >= MOST_TRIES or at > last.sent_at + GOOD_FOR:
        return CodeUse.OVER
    last.tries += 1
    good = constant_time_compare(last.code_digest, _digest(to, "".join(code.split())))
    last.used_at = at if good else None
    last.save(update_fields=["tries", "used_at"])
    if good:
        return CodeUse.GOOD
    return CodeUse.WRONG if last.tries < MOST_TRIES else CodeUse.OVER


@transaction.atomic
def forget_codes(*, before: datetime) -> int:
    """Forget codes (xóa mã cũ) sent before a time; say how many."""
    return OneTimeCode.objects.filter(sent_at__lt=before).delete()[0]
