"""Questions about notices, answered with frozen rows."""

from motcua.areas.notices.models import NoticeKind, WarningKind
from motcua.areas.notices.queries.choices import WayRow, consent_words, quiet_hours, ways_for, ways_of
from motcua.areas.notices.queries.staff import StaffNoticeRow, TaskNoticeRow, staff_notices, task_notices
from motcua.areas.notices.queries.told import PAGE, NoticeRow, notices_about, notices_to, told_about
from motcua.areas.notices.queries.wording import (
    NoticeFacts,
    TextRow,
    Words,
    blanks_of,
    preview,
    text_history,
    texts_of,
    usual_wording,
    words_of,
)

__all__ = [
    "PAGE",
    "NoticeFacts",
    "NoticeKind",
    "NoticeRow",
    "StaffNoticeRow",
    "TaskNoticeRow",
    "TextRow",
    "WarningKind",
    "WayRow",
    "Words",
    "blanks_of",
    "consent_words",
    "notices_about",
    "notices_to",
    "preview",
    "quiet_hours",
    "staff_notices",
    "task_notices",
    "text_history",
    "texts_of",
    "told_about",
    "usual_wording",
    "ways_for",
    "ways_of",
    "words_of",
]
