"""Register (sổ theo dõi) of what went out on a day, to be signed or sent with the post, and of a whole period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from motcua.areas.dossiers.queries import HandedRow, RegisterLineRow
from motcua.areas.people import queries as people
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Paper
from motcua.web.ui.issuing import issuer_of


def handed_register(unit_id: int, on: date, rows: Sequence[HandedRow]) -> Paper:
    """Register (sổ theo dõi hồ sơ, mẫu 06) of what was handed out on a day."""
    facts = papers.RegisterFacts(
        issuer=issuer_of(unit_id),
        since=on,
        until=on,
        first_serial=1,
        lines=tuple(_line(row) for row in rows),
    )
    return papers.render(Form.REGISTER, on, facts)


def period_register(unit_id: int, since: date, until: date, rows: Sequence[RegisterLineRow]) -> Paper:
    """Register (sổ theo dõi hồ sơ) of what was received in a period, by the form of its last day."""
    names = people.names_of(usernames={_username(row.received_by) for row in rows})
    facts = papers.RegisterFacts(
        issuer=issuer_of(unit_id),
        since=since,
        until=until,
        first_serial=1,
        lines=tuple(_received(row, names.get(_username(row.received_by), "")) for row in rows),
    )
    return papers.render(Form.REGISTER, until, facts)


def _username(actor: str) -> str:
    return actor.partition(":")[2]


def _received(row: RegisterLineRow, officer: str) -> papers.RegisterLine:
    return papers.RegisterLine(
        dossier_number=row.number,
        procedure=row.procedure,
        sets=1,
        owner=row.owner,
        address=row.address,
        phone=row.phone,
        received_at=row.received_at,
        due_at=row.due_at,
        result_on=local_date(row.finished_at) if row.finished_at else None,
        returned_on=local_date(row.returned_at) if row.returned_at else None,
        officer=officer,
        note=_(row.channel),
    )


def _line(row: HandedRow) -> papers.RegisterLine:
    return papers.RegisterLine(
        dossier_number=row.number,
        procedure=row.procedure,
        sets=1,
        owner=row.applicant,
        address="",
        phone="",
        received_at=row.received_at or row.at,
        due_at=row.due_at,
        result_on=local_date(row.finished_at) if row.finished_at else None,
        returned_on=local_date(row.at),
        officer="",
        note=f"{row.way_label}: {row.receiver}" + (f" ({row.proof})" if row.proof else ""),
    )
