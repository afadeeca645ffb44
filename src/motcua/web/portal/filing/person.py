"""Person (người nộp, chủ hồ sơ): what is known of whoever files, and what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from motcua.areas.people import operations as people
from motcua.areas.people.queries import ApplicantKind, ApplicantView, IdKind
from motcua.kernel.clock import now
from motcua.kernel.fold import fold
from motcua.web.portal.acting import become_citizen
from motcua.web.portal.filing.course import Course
from motcua.web.portal.filing.draft import drop
from motcua.web.portal.filing.forms import OTHER, SELF, owner_id_kind
from motcua.web.ui.forms import prefilled

OF_ME = ("name", "id_number", "birth_date", "phone", "email", "address")


def known(filing: Course) -> dict[str, Any]:
    """What the step shows filled in: what was told in this draft, else what is known of the person."""
    told = filing.data.get("person")
    if told:
        born = told.get("birth_date")
        return {**told, "birth_date": date.fromisoformat(born) if born else None}
    me = filing.me
    if me and is_body(me):
        body = {"owner_name": me.name, "owner_kind": me.kind, "owner_id_number": me.id_number}
        return {"whom": OTHER, "phone": me.phone, "email": me.email} | body
    start: dict[str, Any] = {"owner_kind": ApplicantKind.CITIZEN.value, "whom": SELF}
    return start | ({name: getattr(me, name) for name in OF_ME} if me else {})


def is_body(me: ApplicantView) -> bool:
    """Whether who is signed in is an enterprise, agency or organisation: it owns, a person files for it."""
    return me.kind not in ("", ApplicantKind.CITIZEN)


def _is_another(me: ApplicantView, told: Mapping[str, Any]) -> bool:
    """Whether what was told is of another person than the one a shared telephone was written down with."""
    differs = bool(me.id_number) and me.id_number != told["id_number"] and fold(me.name) != fold(told["name"])
    return is_body(me) or differs


def remember(filing: Course, told: Mapping[str, Any]) -> Course:
    """Remember (ghi nhận) the person in the draft and as an applicant of the account, and fill in the form with it.

    Answers already given in the form stay. Somebody else than who the contact was written down with goes on as
    themselves. Raises UserError where a number or a day cannot be.
    """
    if filing.me is not None and _is_another(filing.me, told):
        _become(filing, told)
    else:
        _write(filing, told)
    person = {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}
    form = dict(filing.data.get("form", {}))
    if filing.form:
        form = {**prefilled(filing.form, {**person, "birth_date": person.get("birth_date") or ""}), **form}
    return filing.told(person=person, form=form)


def _write(filing: Course, told: Mapping[str, Any]) -> int:
    mine = {name: told[name] for name in OF_ME} | {"id_kind": int(IdKind.CITIZEN_CARD)}
    if filing.me is None:
        return people.register_applicant(**mine, account_id=filing.account.pk, at=now())
    people.update_applicant(applicant_id=filing.me.id, **mine, at=now())
    return filing.me.id


def _become(filing: Course, told: Mapping[str, Any]) -> None:
    """Go on as the person who files: written down beside the one the contact was known by, whose row stays as it is;
    the draft goes with them."""
    drop(filing.request, filing.version.id)
    mine = {name: told[name] for name in OF_ME} | {"id_kind": int(IdKind.CITIZEN_CARD)}
    become_citizen(filing.request, people.register_applicant(**mine, at=now()))


def owner_of(filing: Course) -> int:
    """The owner's key (chủ hồ sơ): one's own, or that of the other person, written down when the filing is sent."""
    told = filing.data["person"]
    if filing.me is None:
        raise LookupError("nobody is signed in")
    if told.get("whom") != OTHER:
        return filing.me.id
    number = told.get("owner_id_number", "")
    kind = told.get("owner_kind") or ApplicantKind.CITIZEN.value
    return people.register_applicant(
        name=told["owner_name"],
        kind=kind,
        id_kind=int(owner_id_kind(kind) if number else IdKind.NONE_YET),
        id_number=number,
        at=now(),
    )
