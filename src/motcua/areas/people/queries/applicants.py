"""Applicants (người nộp hồ sơ): found by name, number or telephone; a list shows numbers masked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Q, QuerySet, Subquery, Value, When

from motcua.areas.people.models import Applicant, ApplicantKind, IdKind
from motcua.kernel.fold import fold
from motcua.kernel.marks import mark
from motcua.kernel.rows import only
from motcua.rules.contacts import masked_digits, masked_email, normal_phone

SHORTEST = 2  # letters of a name that may be asked for


@dataclass(frozen=True, slots=True)
class ApplicantRow:
    """Applicant row (người nộp, số đã che): enough to tell two people apart in a list, and no more."""

    id: int
    name: str
    kind: str
    kind_label: str
    id_kind: int
    id_kind_label: str
    id_number: str
    birth_year: int | None
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class ApplicantPage:
    """Applicant page (một trang người nộp); `next` is the key of its last row when there are more."""

    rows: tuple[ApplicantRow, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class ApplicantView:
    """Applicant view (một người nộp): everything known, for those who work on their dossier; reading it is logged."""

    id: int
    name: str
    kind: str
    kind_label: str
    id_kind: int
    id_kind_label: str
    id_number: str
    birth_date: date | None
    phone: str
    email: str
    address: str
    account_id: int | None


@dataclass(frozen=True, slots=True)
class DuplicateRow:
    """Duplicate row (có thể trùng): somebody already known, and what makes them look the same."""

    row: ApplicantRow
    reasons: tuple[str, ...]


def _label(kind: str) -> str:
    return str(ApplicantKind(kind).label) if kind else ""


def _row(one: Applicant) -> ApplicantRow:
    return ApplicantRow(
        id=one.pk,
        name=one.name,
        kind=one.kind,
        kind_label=_label(one.kind),
        id_kind=one.id_kind,
        id_kind_label=str(IdKind(one.id_kind).label),
        id_number=masked_digits(one.id_number),
        birth_year=one.birth_date.year if one.birth_date else None,
        phone=masked_digits(one.phone),
        email=masked_email(one.email),
    )


def applicants(
    *, text: str = "", id_number: str = "", phone: str = "", after: int = 0, limit: int = 20
) -> ApplicantPage:
    """Applicants (tìm người nộp) by any of name, identity number and telephone; nobody when nothing is asked.

    Words of `text` may lack diacritics; a number counts whole. Numbers come masked. Whose name begins with the words
    as they were typed comes before who has them somewhere.
    """
    words = fold(text)
    found = _asked(words, "".join(id_number.split()).upper(), phone)
    if found is None:
        return ApplicantPage((), None)
    so_named = Q(search_text=words) | Q(search_text__startswith=f"{words} ")
    found = found.annotate(rank=Case(When(so_named, then=Value(0)), default=Value(1)))
    last = found.filter(pk=after).first() if after else None
    if last:
        here = Q(rank=last.rank)
        found = found.filter(
            Q(rank__gt=last.rank)
            | here & Q(search_text__gt=last.search_text)
            | here & Q(search_text=last.search_text, pk__gt=last.pk)
        )
    rows = list(found.order_by("rank", "search_text", "pk")[: limit + 1])
    page = rows[:limit]
    return ApplicantPage(tuple(_row(one) for one in page), page[-1].pk if len(rows) > limit else None)


def _asked(text: str, id_number: str, phone: str) -> QuerySet[Applicant] | None:
    """Whom the questions leave; None where nothing that may be asked was asked."""
    number = normal_phone(phone) if phone.strip() else ""
    if number is None or (len(text) < SHORTEST and not id_number and not number):
        return None
    found = Applicant.objects.all()
    if id_number:
        found = found.filter(id_number=id_number)
    if number:
        found = found.filter(phone=number)
    for word in text.split():
        found = found.filter(search_text__contains=word)
    return found


def applicant(applicant_id: int) -> ApplicantView | None:
    """One applicant (một người nộp) with everything known, or None."""
    found = only(Applicant.objects.filter(pk=applicant_id))
    return _view(found) if found else None


def applicant_named(*, name: str, id_number: str) -> int | None:
    """Applicant named (người nộp cùng số, cùng tên): the key of the first with this identity number and name, or None.

    Without a number nobody is known: a name alone is not a person.
    """
    bare = "".join(id_number.split()).upper()
    same = Applicant.objects.filter(id_number=bare).order_by("pk") if bare else ()
    return next((one.pk for one in same if one.name.casefold() == name.strip().casefold()), None)


def applicants_of_account(account_id: int) -> list[ApplicantView]:
    """Applicants (người nộp) an account is: the one it signed in as, the first written down first."""
    return [_view(one) for one in Applicant.objects.filter(account_id=account_id).order_by("pk")]


def same_person(path: str, applicant_id: int) -> Q:
    """Same person (cùng một người): the condition that `path` leads to the applicant, or to another row of the same
    identity number, to be joined into a question of an area above."""
    number = Applicant.objects.filter(pk=applicant_id).values("id_number")[:1]
    same = Q(pk=applicant_id) | (Q(id_number=Subquery(number)) & ~Q(id_number=""))
    return Q(**{f"{path}_id__in": Applicant.objects.filter(same).values("pk")})


def same_body(path: str, account_id: int) -> Q:
    """Same body (cùng một tổ chức): the condition that `path` leads to an enterprise, agency or organisation of the
    same number as one that the account is, however often it was written down."""
    return Q(**{f"{path}_id__in": _alike(account_id).values("pk")})


def is_same_body(applicant_id: int, account_id: int) -> bool:
    """Is the same body (có phải cùng tổ chức): whether an account is the organisation an applicant is."""
    return _alike(account_id).filter(pk=applicant_id).exists()


def _alike(account_id: int) -> QuerySet[Applicant]:
    return _bodies().filter(id_number__in=_bodies().filter(account_id=account_id).values("id_number"))


def _bodies() -> QuerySet[Applicant]:
    """Those who are no citizens and have a number to be known by."""
    return Applicant.objects.exclude(kind__in=("", ApplicantKind.CITIZEN)).exclude(id_number="")


def _view(one: Applicant) -> ApplicantView:
    return ApplicantView(
        id=one.pk,
        name=one.name,
        kind=one.kind,
        kind_label=_label(one.kind),
        id_kind=one.id_kind,
        id_kind_label=str(IdKind(one.id_kind).label),
        id_number=one.id_number,
        birth_date=one.birth_date,
        phone=one.phone,
        email=one.email,
        address=one.address,
        account_id=one.account_id,
    )


def possible_duplicates(
    *,
    name: str,
    id_number: str = "",
    birth_date: date | None = None,
    phone: str = "",
    but_not: int | None = None,
    limit: int = 5,
) -> list[DuplicateRow]:
    """Possible duplicates (có thể trùng người): the same number; or the same name with birth date or telephone."""
    bare, number, folded = "".join(id_number.split()).upper(), normal_phone(phone) or "", fold(name)
    same = Q(id_number=bare) if bare else Q(pk=None)
    if folded and birth_date:
        same |= Q(search_text__startswith=folded, birth_date=birth_date)
    if folded and number:
        same |= Q(search_text__startswith=folded, phone=number)
    found = Applicant.objects.filter(same).exclude(pk=but_not or 0).order_by("-pk")
    told = [DuplicateRow(_row(one), _reasons(one, bare, birth_date, number, folded)) for one in found[: 4 * limit]]
    return [one for one in told if one.reasons][:limit]


def _reasons(one: Applicant, bare: str, born: date | None, number: str, folded: str) -> tuple[str, ...]:
    named = fold(one.name) == folded
    told = {
        "trùng số giấy tờ": bool(bare) and one.id_number == bare,
        "trùng họ tên và ngày sinh": named and born is not None and one.birth_date == born,
        "trùng họ tên và số điện thoại": named and bool(number) and one.phone == number,
    }
    return tuple(reason for reason, holds in told.items() if holds)


def several_behind(contact: str) -> bool:
    """Whether several applicants (nhiều người nộp) are written down with one telephone or e-mail address."""
    field = "email" if "@" in contact else "phone"
    return Applicant.objects.filter(**{field: contact})[1:2].exists()


def phone_marks(ids: Collection[int]) -> dict[int, str]:
    """Phone marks (dấu số điện thoại) of applicants: salted, so that two alike are seen and no number is told."""
    found = Applicant.objects.filter(pk__in=ids).exclude(phone="").values_list("pk", "phone")
    return {key: mark(phone, "phone") for key, phone in found}


def name_marks(ids: Collection[int]) -> dict[int, str]:
    """Name marks (dấu họ tên) of applicants: salted, of the folded name: two alike are seen and none is told."""
    found = Applicant.objects.filter(pk__in=ids).exclude(name="").values_list("pk", "name")
    return {key: mark(folded, "name") for key, name in found if (folded := fold(name))}


def nameless(path: str) -> Q:
    """Nameless (không có tên): the condition that `path` leads to nobody whose name is written."""
    return Q(**{f"{path}__isnull": True}) | Q(**{f"{path}__name": ""})
