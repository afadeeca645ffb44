"""Register of a day (sổ theo dõi trả kết quả): what went out, to be signed or sent with the post."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from motcua.areas.dossiers.queries import HandedRow
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Paper
from motcua.web.ui.dossier.slips import issuer


def handed_register(unit_id: int, on: date, rows: Sequence[HandedRow]) -> Paper:
    """Register (sổ theo dõi hồ sơ, mẫu 06) of what was handed out on a day."""
    facts = papers.RegisterFacts(
        issuer=issuer(unit_id),
        since=on,
        until=on,
        first_serial=1,
        lines=tuple(_line(row) for row in rows),
    )
    return papers.render(Form.REGISTER, on, facts)


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
