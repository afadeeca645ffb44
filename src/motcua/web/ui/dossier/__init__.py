"""A dossier on a page (hồ sơ trên trang): what counter and office show of it, made once."""

from motcua.web.ui.dossier.course import CourseStep, course
from motcua.web.ui.dossier.files import PREVIEWED, asked_shown
from motcua.web.ui.dossier.showing import badge, shown, wished
from motcua.web.ui.dossier.slips import control_slip, is_printed, slip

__all__ = [
    "PREVIEWED",
    "CourseStep",
    "asked_shown",
    "badge",
    "control_slip",
    "course",
    "is_printed",
    "shown",
    "slip",
    "wished",
]
