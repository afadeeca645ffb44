"""How meetings and their conclusions are told on a page: one badge each, never colour alone."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.areas.meetings.queries import ConclusionRow, MeetingFigureRow
from motcua.insight import Marks
from motcua.rules.meetings import FollowUp, MeetingState
from motcua.rules.periods import custom
from motcua.web.ui.figures import Shown, opening
from motcua.web.ui.standing import Badge

STATE_TONES = {
    MeetingState.PREPARING: "wait",
    MeetingState.INVITED: "soon",
    MeetingState.HELD: "soon",
    MeetingState.CONCLUDED: "done",
    MeetingState.CANCELLED: "stop",
}
FOLLOW_TONES = {
    FollowUp.DONE: "done",
    FollowUp.LATE: "late",
    FollowUp.OPEN: "in",
    FollowUp.OUT: "stop",
    FollowUp.NOTED: "stop",
}


def meeting_badge(state: MeetingState) -> Badge:
    """Where a meeting stands."""
    return Badge(STATE_TONES[state], _(state.label))


def conclusion_badge(row: ConclusionRow) -> Badge | None:
    """How far a conclusion has come; None while no task says it."""
    if row.task is None and row.due_on is not None:
        return None
    return Badge(FOLLOW_TONES[row.standing], _(row.standing.label))


def shown_figure(row: MeetingFigureRow, *, opens: bool) -> Shown:
    """A figure of a meeting made ready for the figure component; it opens for who may read the closed period."""
    period, count, thing = custom(row.start, row.end), row.part if row.whole is None else row.whole, _(row.counted)
    side = "" if row.whole is None else "?side=whole"
    address = reverse("office:frozen_figure", args=[row.frozen, row.position]) + side
    return Shown(
        code=row.code,
        count=row.part,
        share=row.share,
        words=_(row.name),
        thing=thing,
        period=period.label,
        unit=row.heading,
        opens=address if opens else "",
        opening=opening(count, thing),
        marks=Marks(
            row.code,
            row.part,
            row.whole,
            row.unit,
            row.scope,
            period,
            row.cut_off,
            row.known_at,
            frozen=row.frozen,
        ),
    )
