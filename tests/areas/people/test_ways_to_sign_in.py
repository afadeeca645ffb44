"""PINs and one-time codes: kept as digests, counted, locked; and who a citizen is who has shown one."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from motcua.areas.people import operations, queries
from motcua.areas.people.events import CodeIssued
from motcua.areas.people.models import Account, Applicant, OneTimeCode, Pin
from motcua.areas.people.operations import CodeUse, Identity
from motcua.kernel import bus
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2025, 7, 3, 9, 0))
PHONE, PIN = "0912345678", "840913"


@pytest.fixture
def account() -> Account:
    return Account.objects.create(username="canbo", display_name="Cán bộ")


def sign_in(account: Account, kind: str = "SECOND_FACTOR", *, at: datetime = AT, ok: bool = True) -> None:
    operations.record_sign_in(account_id=account.pk, ok=ok, address="", agent="", at=at, kind=kind)


def attempt(account: Account, pin: str = PIN, at: datetime = AT) -> operations.PinTry:
    return operations.try_pin(account_id=account.pk, pin=pin, at=at)


def test_a_pin_fits_on_a_day_of_a_full_sign_in_and_is_kept_as_a_digest(account):
    operations.set_pin(account_id=account.pk, pin=PIN, at=AT)
    assert PIN not in Pin.objects.get().digest
    assert attempt(account).account is None
    sign_in(account)
    assert attempt(account).account == account
    assert attempt(account, at=AT + timedelta(hours=14, minutes=59)).account == account
    assert attempt(account, at=AT + timedelta(hours=15)).account is None  # the next day


@pytest.mark.parametrize(("kind", "ok"), [("PASSWORD", True), ("PIN", True), ("SECOND_FACTOR", False)])
def test_less_than_a_full_sign_in_is_not_enough(account, kind, ok):
    operations.set_pin(account_id=account.pk, pin=PIN, at=AT)
    sign_in(account, kind, ok=ok)
    assert attempt(account).account is None
    assert Pin.objects.get().failures == 0


def test_five_wrong_tries_lock_it_until_a_new_one_is_set(account):
    operations.set_pin(account_id=account.pk, pin=PIN, at=AT)
    sign_in(account)
    assert [attempt(account, "000000").left for _ in range(5)] == [4, 3, 2, 1, 0]
    assert "khóa" in attempt(account).refusal
    assert not queries.has_pin(account.pk)
    assert queries.account_names([account.pk]) == []
    operations.set_pin(account_id=account.pk, pin="918274", at=AT)
    assert attempt(account, "918274").account == account


def test_a_right_one_forgives_the_wrong_ones(account):
    operations.set_pin(account_id=account.pk, pin=PIN, at=AT)
    sign_in(account)
    attempt(account, "000000")
    attempt(account)
    assert attempt(account, "000000").left == 4


def test_a_closed_account_takes_nothing_over(account):
    operations.set_pin(account_id=account.pk, pin=PIN, at=AT)
    sign_in(account)
    Account.objects.update(is_active=False)
    assert attempt(account).account is None


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "abcdef", "111111", "121212", "123456", "654321", "８４０９１３"]
)
def test_a_pin_easily_guessed_is_refused(account, pin):
    with pytest.raises(UserError) as refusal:
        operations.set_pin(account_id=account.pk, pin=pin, at=AT)
    assert refusal.value.code == "pin_wrong"
    assert not Pin.objects.exists()


@pytest.fixture
def post(own_connections):
    """What was sent, instead of a message."""
    sent: list[CodeIssued] = []
    bus.on(CodeIssued, sent.append)
    return sent


def ask(contact: str = PHONE, at: datetime = AT, address: str = "203.0.113.5") -> str:
    return operations.send_code(contact=contact, address=address, at=at)


def use(code: str, at: datetime = AT, contact: str = PHONE) -> CodeUse:
    return operations.use_code(contact=contact, code=code, at=at)


def test_a_code_is_good_once(post):
    assert ask("+84 912 345 678") == PHONE
    [one] = post
    assert (one.way, one.to, one.minutes) == ("sms", PHONE, 10)
    kept = OneTimeCode.objects.get()
    assert PHONE not in (kept.contact_digest, kept.code_digest)
    assert one.code not in kept.code_digest
    assert use(f" {one.code[:3]} {one.code[3:]} ") is CodeUse.GOOD
    assert use(one.code) is CodeUse.OVER


def test_a_code_is_good_for_ten_minutes_and_for_whom_it_was_sent_to(post):
    ask()
    assert use(post[0].code, contact="nguoi@vi.du") is CodeUse.OVER
    assert use(post[0].code, AT + timedelta(minutes=10, seconds=1)) is CodeUse.OVER
    assert use(post[0].code, AT + timedelta(minutes=10)) is CodeUse.GOOD


def test_five_wrong_tries_end_a_code(post):
    ask()
    wrong = f"{(int(post[0].code) + 1) % 10**6:06}"
    assert [use(wrong) for _ in range(5)] == [CodeUse.WRONG] * 4 + [CodeUse.OVER]
    assert use(post[0].code) is CodeUse.OVER


def test_only_the_last_code_counts(post):
    ask()
    ask(at=AT + timedelta(minutes=1))
    if post[0].code != post[1].code:
        assert use(post[0].code, AT + timedelta(minutes=1)) is CodeUse.WRONG
    assert use(post[1].code, AT + timedelta(minutes=1)) is CodeUse.GOOD


def test_codes_are_not_sent_without_end(post):
    for minute in range(3):
        ask(at=AT + timedelta(minutes=minute))
    with pytest.raises(UserError) as refusal:
        ask(at=AT + timedelta(minutes=3))
    assert refusal.value.code == "too_many_codes"
    assert len(post) == OneTimeCode.objects.count() == 3
    ask(at=AT + timedelta(minutes=11))
    assert operations.forget_codes(before=AT + timedelta(minutes=5)) == 3


def test_one_network_does_not_ask_for_everybody(post):
    for number in range(30):
        ask(f"09000000{number:02}")
    with pytest.raises(UserError):
        ask("0911111111", address="203.0.113.77")
    ask("0911111111", address="198.51.100.1")


@pytest.mark.parametrize("contact", ["", "abc", "a@b", "123"])
def test_what_is_no_contact_gets_no_code(post, contact):
    with pytest.raises(UserError) as refusal:
        ask(contact)
    assert refusal.value.code == "contact_wrong"
    assert post == []


def who(**told: str) -> int | None:
    return operations.applicant_of_contact(contact=PHONE, at=AT, **told)


def register(name: str, number: str = "", **told: object) -> int:
    kind = 1 if number else 0
    return operations.register_applicant(name=name, at=AT, id_kind=kind, id_number=number, **told)  # type: ignore[arg-type]


def test_somebody_new_tells_their_name():
    assert who() is None
    key = who(name="Người nộp minh họa 01")
    assert queries.applicant(key).phone == PHONE  # type: ignore[arg-type, union-attr]
    assert who() == key


def test_several_behind_one_telephone_are_told_apart_by_their_number():
    one, two = (register(f"Người nộp minh họa 0{n}", f"08719000000{n}", phone=PHONE) for n in (1, 2))
    assert who() is None
    assert (who(id_number="087190000001"), who(id_number="087 190 000 002")) == (one, two)
    with pytest.raises(UserError) as refusal:
        who(id_number="087190000003")
    assert refusal.value.code == "nobody_fits"
    assert Applicant.objects.count() == 2


VOUCHED = Identity("s1", "Người Nộp Minh Họa", "087190000001", date(1990, 2, 1), PHONE, "minh@vi.du")


def test_an_identity_becomes_an_applicant_and_stays_one():
    account = operations.open_citizen_account(identity=VOUCHED)
    assert not account.has_usable_password()
    key = operations.recognise(account_id=account.pk, identity=VOUCHED, at=AT)
    again = operations.recognise(account_id=account.pk, identity=Identity("s1", "Tên Mới"), at=AT)
    found = queries.applicant(key)
    assert again == key
    assert found is not None
    assert (found.name, found.id_number, found.account_id) == ("Tên Mới", "087190000001", account.pk)


@pytest.mark.parametrize(
    ("name", "born", "same"),
    [
        ("Người nộp minh họa", date(1990, 2, 1), True),
        ("Người nộp minh họa", None, True),
        ("Người nộp minh họa", date(1991, 2, 1), False),
        ("Người khác", date(1990, 2, 1), False),
    ],
)
def test_who_was_written_down_at_the_counter_is_found_when_it_is_plainly_them(name, born, same):
    known = register(name, "087190000001", birth_date=born)
    account = operations.open_citizen_account(identity=VOUCHED)
    key = operations.recognise(account_id=account.pk, identity=VOUCHED, at=AT)
    assert (key == known) is same
    other = operations.open_citizen_account(identity=VOUCHED)
    assert operations.recognise(account_id=other.pk, identity=VOUCHED, at=AT) != key
