"""Warning (nhắc việc): officers are told of what they hold before it is late, leaders of what is late."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import WarningRow
from motcua.areas.notices import operations as notices
from motcua.areas.notices.operations import Warned
from motcua.areas.notices.queries import WarningKind
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local, local_date


def warn_early(*, at: datetime) -> int:
    """Warn early (nhắc việc): the holder of what is due soon, stuck or late; the leader too of what is late or held
    by nobody. Once per dossier, officer and day."""
    day = local_date(at)

    @cache
    def leaders(unit_id: int) -> tuple[int, ...]:
        found = people.workers_of(unit_id, day)
        return tuple(dict.fromkeys(one.account_id for one in found if one.role == Role.LEADER))

    told = []
    for row in dossiers.to_warn(at):
        words = words_of(row)
        if row.holder_id is not None:
            told.append(Warned(row.number, row.why, words, row.holder_id))
        if row.why == WarningKind.OVERDUE or row.holder_id is None:
            above = leaders(row.unit_id) or leaders(row.competent_id)
            told += [Warned(row.number, row.why, words, one, True) for one in above if one != row.holder_id]
    return notices.warn_staff(warnings=told, at=at)


def words_of(row: WarningRow) -> str:
    """The words of a warning: what is wrong and by when, without any name."""
    due = f" (hẹn trả {local(row.due_at):%H:%M %d/%m/%Y})" if row.due_at else ""
    return f"{WarningKind(row.why).label}: {row.procedure[:180]}{due}."
