"""PINs (mã PIN): set after a full sign-in, tried when officers change over on one computer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from motcua.areas.people.models import MOST_FAILURES, Account, Pin, SignIn, SignInKind
from motcua.kernel.clock import local_date, start_of
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

SIX_DIGITS = re.compile(r"[0-9]{6}")
FULL = (SignInKind.SECOND_FACTOR, SignInKind.PASSKEY)
STRAIGHT = ("0123456789", "9876543210")


@dataclass(frozen=True, slots=True)
class PinTry:
    """PIN try (lần thử mã PIN): whose it was when it fitted, else why it did not and how many tries are left."""

    account: Account | None
    refusal: str = ""
    left: int = 0


@transaction.atomic
def set_pin(*, account_id: int, pin: str, at: datetime) -> None:
    """Set a PIN (đặt mã PIN) of six digits that are not easily guessed; it unlocks a locked one.

    Raises UserError `pin_wrong`.
    """
    if not SIX_DIGITS.fullmatch(pin):
        raise UserError("Mã PIN gồm đúng 6 chữ số.", code="pin_wrong")
    if len(set(pin)) < 3 or any(pin in straight for straight in STRAIGHT):
        raise UserError("Mã PIN này dễ đoán. Xin chọn số khác, không lặp lại và không theo thứ tự.", code="pin_wrong")
    told = {"digest": make_password(pin), "set_at": at, "failures": 0}
    Pin.objects.update_or_create(account_id=account_id, defaults=told)


@transaction.atomic
def drop_pin(*, account_id: int) -> None:
    """Drop a PIN (bỏ mã PIN) that its holder no longer wants; whoever has none changes nothing."""
    Pin.objects.filter(account_id=account_id).delete()


@transaction.atomic
def try_pin(*, account_id: int, pin: str, at: datetime) -> PinTry:
    """Try a PIN (nhập mã PIN): it fits only on a day its holder signed in fully, and five wrong tries lock it.

    A wrong try is counted, so it is answered and not raised.
    """
    found = Pin.objects.select_for_update(of=("self",)).select_related("account").filter(account_id=account_id).first()
    if found is None or not found.account.is_active or not _signed_in_fully(account_id, at):
        return PinTry(
            None, Sentence("Hôm nay chưa đăng nhập đầy đủ hoặc chưa đặt mã PIN. Xin đăng nhập bằng mật khẩu.")
        )
    if found.failures >= MOST_FAILURES:
        return PinTry(None, LOCKED)
    if check_password(pin, found.digest):
        found.failures = 0
        found.save(update_fields=["failures"])
        return PinTry(found.account)
    found.failures += 1
    found.save(update_fields=["failures"])
    left = MOST_FAILURES - found.failures
    return PinTry(None, Sentence("Mã PIN chưa đúng, còn {n} lần thử.", n=left) if left else LOCKED, left)


LOCKED = Sentence("Mã PIN đã khóa vì nhập sai 5 lần. Xin đăng nhập bằng mật khẩu rồi đặt mã mới.")


def _signed_in_fully(account_id: int, at: datetime) -> bool:
    day = start_of(local_date(at))
    return SignIn.objects.filter(account_id=account_id, ok=True, kind__in=FULL, at__gte=day, at__lte=at).exists()
