"""Accounts (tài khoản): who they are, what they may work as on a day, when they signed in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When

from motcua.areas.organization import queries as organization
from motcua.areas.people.models import (
    MOST_FAILURES,
    Absence,
    Account,
    Appointment,
    CredentialReset,
    Delegation,
    Duty,
    Pin,
    Role,
    SignIn,
    SignInKind,
)
from motcua.kernel.clock import end_of, start_of
from motcua.kernel.fold import fold
from motcua.kernel.rows import only

ACTOR = "account:"  # before the name of an account that did something
INSIDE = (organization.UnitKind.DEPARTMENT, organization.UnitKind.SERVICE_UNIT)


@dataclass(frozen=True, slots=True)
class SignInRow:
    """Sign-in row (lần đăng nhập): one try; `name` is empty where the account is not known."""

    id: int
    username: str
    name: str
    at: datetime
    ok: bool
    kind_label: str
    address: str
    agent: str


def covering(on: date) -> QuerySet[Appointment]:
    """The appointments in force on a day, both ends included."""
    return Appointment.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on), valid_from__lte=on)


def _duties(account: Account, on: date) -> tuple[Duty, ...]:
    """Own duties first, then those of officers they stand in for, then those of leaders who let them sign.

    Who serves a committee and one of its departments speaks for the committee first. Administering is nobody's to hand
    on. Last come the same duties over the units that one's own took over from.
    """
    standing = {"valid_from__lte": on, "valid_to__gte": on}
    stood = Absence.objects.filter(officer=OuterRef("officer"), stand_in__account_id=account.pk, **standing)
    signed = Delegation.objects.filter(
        leader=OuterRef("officer"), unit=OuterRef("unit"), delegate__account_id=account.pk, **standing
    )
    own = Q(officer__account_id=account.pk)
    others = ~Q(role=Role.ADMINISTRATOR) & Q(Exists(stood)) | Q(role=Role.LEADER) & Q(Exists(signed))
    within = Case(When(unit__kind__in=INSIDE, then=1), default=0)
    found = covering(on).filter(own | others).order_by(within, "valid_from", "pk")
    rows = found.values_list("role", "unit_id", "officer_id", "officer__account_id", "unit__formers__on")
    told = [Duty(role, unit, None if holder == account.pk else officer) for role, unit, officer, holder, _ in rows]
    heirs = {unit for _, unit, _, _, since in rows if unit is not None and since is not None and since <= on}
    duties = tuple(dict.fromkeys(sorted(told, key=lambda duty: duty.instead_of is not None)))
    return duties + (_inherited(duties, heirs, on) if heirs else ())


def _inherited(own: tuple[Duty, ...], heirs: Collection[int], on: date) -> tuple[Duty, ...]:
    """The same duties over the former units of those that took over."""
    formers = organization.formers(heirs, on)
    return tuple(
        replace(duty, unit_id=former, succeeds=duty.unit_id)
        for duty in own
        if duty.role != Role.ADMINISTRATOR and duty.unit_id is not None
        for former in formers.get(duty.unit_id, ())
    )


def on_duty(account: Account, on: date) -> Account:
    """On duty (đang làm việc gì): the same account, knowing its duties of that day."""
    account.duties = _duties(account, on)
    return account


def units_on(account: Account, day: date) -> frozenset[int]:
    """Units (các đơn vị) an account's appointments place it in on a day."""
    own = (duty.unit_id for duty in _duties(account, day) if duty.succeeds is None)
    return frozenset(unit for unit in own if unit is not None)


def units_between(account_id: int, start: date, end: date) -> frozenset[int]:
    """Units (các đơn vị) an account was appointed in at some time in a span of days."""
    at_some_time = Q(valid_to__isnull=True) | Q(valid_to__gte=start)
    found = Appointment.objects.filter(at_some_time, officer__account_id=account_id, valid_from__lte=end)
    return frozenset(found.filter(unit__isnull=False).values_list("unit_id", flat=True))


def account(username: str, *, on: date) -> Account | None:
    """Account (tài khoản) by its name with its duties of a day, or None."""
    found = only(Account.objects.filter(username=username, is_active=True))
    return on_duty(found, on) if found else None


@dataclass(frozen=True, slots=True)
class Worker:
    """Worker (người làm việc ở đơn vị): an account that works in a unit on a day, and as what."""

    account_id: int
    name: str
    role: str
    username: str = ""


def workers_of(unit_id: int, on: date) -> list[Worker]:
    """Workers (người làm việc) with an account whose appointments place them on a day in a unit, or in one
    that took over from it, by name."""
    took_over = Q(unit__formers__former_id=unit_id, unit__formers__on__lte=on)
    return _workers(Q(unit_id=unit_id) | took_over, on) or _workers(Q(unit_id__in=organization.heirs(unit_id, on)), on)


def workers_in(unit_ids: Collection[int], on: date) -> list[Worker]:
    """Workers (người làm việc) with an account in several units on a day, each once, by name."""
    return list({one.account_id: one for one in _workers(Q(unit_id__in=unit_ids), on)}.values())


def _workers(where: Q, on: date) -> list[Worker]:
    found = covering(on).filter(where, officer__account__is_active=True).distinct()
    rows = found.order_by("officer__search_text", "pk")
    told = rows.values_list("officer__account_id", "officer__name", "role", "officer__account__username")
    return [Worker(*one) for one in told]


def leaders_with_address(on: date) -> list[tuple[str, str]]:
    """Leaders with an address (lãnh đạo có thư điện tử) on a day: account name and address, each once."""
    ids = covering(on).filter(role=Role.LEADER, officer__account__is_active=True).values("officer__account_id")
    found = Account.objects.filter(pk__in=ids).exclude(email="").order_by("pk")
    return list(found.values_list("username", "email"))


def addresses_of(ids: Collection[int]) -> tuple[tuple[int, str], ...]:
    """Addresses of accounts (thư điện tử của tài khoản) that are open and have one: key and address."""
    found = Account.objects.filter(pk__in=ids, is_active=True).exclude(email="").order_by("pk")
    return tuple(found.values_list("pk", "email"))


def addresses_in(
    unit_ids: Collection[int], *, roles: Collection[str], on: date
) -> dict[int, tuple[tuple[int, str], ...]]:
    """Addresses in units (thư điện tử ở các đơn vị): account and address of whoever holds one of the roles there."""
    found = covering(on).filter(unit_id__in=unit_ids, role__in=roles, officer__account__is_active=True)
    told = found.exclude(officer__account__email="").order_by("officer__account_id").distinct()
    rows: dict[int, list[tuple[int, str]]] = {}
    for unit_id, account_id, email in told.values_list("unit_id", "officer__account_id", "officer__account__email"):
        rows.setdefault(unit_id, []).append((account_id, email))
    return {unit_id: tuple(dict.fromkeys(one)) for unit_id, one in rows.items()}


def names_of(*, ids: Collection[int] = (), usernames: Collection[str] = ()) -> dict[int | str, str]:
    """Names (tên người) of accounts by their key and by their username, for timelines and lists, in one query."""
    found = Account.objects.filter(Q(pk__in=ids) | Q(username__in=usernames))
    return {key: str(one) for one in found for key in (one.pk, one.username)}


def actor_of(account: Account) -> str:
    """Actor (người thực hiện): how an account is written into events and proposals."""
    return f"{ACTOR}{account.username}"


def actor_names(actors: Collection[str]) -> dict[str, str]:
    """Actor names (tên người thực hiện): how those written as actors are called; one without an account stays as it is
    written."""
    usernames = {actor: actor.removeprefix(ACTOR) for actor in actors}
    names = names_of(usernames=set(usernames.values()))
    return {actor: names.get(username, actor) for actor, username in usernames.items()}


def sign_ins(
    *,
    account_id: int | None = None,
    text: str = "",
    ok: bool | None = None,
    days: tuple[date | None, date | None] = (None, None),
    oldest: bool = False,
    after: int = 0,
    limit: int = 50,
) -> list[SignInRow]:
    """Sign-ins (các lần đăng nhập), the latest first or the oldest, of one account or of all, found by name without
    diacritics, by outcome and by day, paged by key."""
    found = SignIn.objects.all() if account_id is None else SignIn.objects.filter(account_id=account_id)
    for word in fold(text).split():
        found = found.filter(Q(account__username__icontains=word) | Q(account__officer__search_text__contains=word))
    if ok is not None:
        found = found.filter(ok=ok)
    since, until = days
    if since is not None:
        found = found.filter(at__gte=start_of(since))
    if until is not None:
        found = found.filter(at__lte=end_of(until))
    if after:
        found = found.filter(pk__gt=after) if oldest else found.filter(pk__lt=after)
    return [_sign_in(one) for one in found.select_related("account").order_by("pk" if oldest else "-pk")[:limit]]


def _sign_in(one: SignIn) -> SignInRow:
    username, name = (one.account.username, str(one.account)) if one.account else ("", "")
    kind = str(SignInKind(one.kind).label)
    return SignInRow(one.pk, username, name, one.at, one.ok, kind, one.address, one.agent)


@dataclass(frozen=True, slots=True)
class ResetRow:
    """Reset row (lần đặt lại cách đăng nhập): when, by whom, and whether the second step went too."""

    at: datetime
    by: str
    second_factor: bool


def credential_resets(account_id: int, *, limit: int = 10) -> list[ResetRow]:
    """Credential resets (các lần đặt lại cách đăng nhập) of an account, the latest first."""
    found = CredentialReset.objects.filter(account_id=account_id).order_by("-pk")[:limit]
    return [ResetRow(one.at, one.by, one.second_factor) for one in found]


def has_pin(account_id: int) -> bool:
    """Whether an account has a PIN (mã PIN) that is not locked."""
    return Pin.objects.filter(account_id=account_id, failures__lt=MOST_FAILURES).exists()


def account_names(ids: Collection[int]) -> list[tuple[int, str]]:
    """Names (họ tên) of open accounts, as (key, name), by name: those who share a computer."""
    found = Account.objects.filter(pk__in=ids, is_active=True, pin__failures__lt=MOST_FAILURES)
    return [(one.pk, str(one)) for one in found.order_by("display_name", "pk")]
