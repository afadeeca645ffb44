"""Masthead (đầu trang của cán bộ): what stands in it, for whom, and which part of it a page belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.areas.conduct.policy import may_follow_conduct
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.exchange.policy import may_follow_exchange
from motcua.areas.feedback.policy import may_hear
from motcua.areas.inspections.policy import may_compare, may_follow_inspections, may_see_signals
from motcua.areas.meetings.policy import may_see_meetings
from motcua.areas.parindex.policy import may_see_scores
from motcua.areas.people import policy as people
from motcua.areas.people.queries import Role
from motcua.areas.plans.policy import assigning_unit, may_see_plans
from motcua.areas.procedures.policy import may_keep_procedures

Asked = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Entry:
    """Entry (mục): its words, the name of its address, who has it, and the sections of the pages it leads to."""

    label: Promise
    to: str
    open_to: Asked
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """Menu (nhóm mục): what is not daily, under one word."""

    label: Promise
    entries: tuple[Entry, ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections of all its entries."""
        return tuple(section for entry in self.entries for section in entry.sections)


def _by(asked: Callable[[DossierPolicy], bool]) -> Asked:
    """A question of the policy of dossiers, asked of an account."""
    return lambda account: asked(DossierPolicy(account))


def _but(asked: Asked, unless: Asked) -> Asked:
    """For whom has no other way to the same page."""
    return lambda account: asked(account) and not unless(account)


def _runs_reform(account: Any) -> bool:
    return assigning_unit(account) is not None


_OVERSEES = _by(DossierPolicy.oversee)
_REPORT = Menu(
    _("Báo cáo"),
    (
        Entry(_("Báo cáo, chốt số liệu"), "office:report", people.is_staff, ("report", "freezing")),
        Entry(_("Thu thập"), "office:rounds", people.is_staff, ("rounds",)),
        Entry(_("Đánh giá"), "office:assessment", _OVERSEES, ("assessment",)),
        Entry(_("Kiểm tra báo cáo"), "office:checker", people.is_staff, ("checker",)),
        Entry(_("Nhập sổ"), "counter:import", _by(DossierPolicy.import_register), ("import",)),
    ),
)
_REFORM = Menu(
    _("Cải cách"),
    (
        Entry(_("Cải cách hôm nay"), "office:par_home", _runs_reform, ("par_home",)),
        Entry(_("Kế hoạch"), "office:plans", may_see_plans, ("plans", "documents")),
        Entry(_("Hội nghị, cuộc họp"), "office:meetings", may_see_meetings, ("meetings",)),
        Entry(_("Chỉ số"), "office:scoring", may_see_scores, ("scoring",)),
        Entry(_("Kiểm tra"), "office:inspections", may_follow_inspections, ("inspecting",)),
        Entry(_("Mô hình"), "office:models", may_follow_inspections, ("models",)),
        Entry(_("Sáng kiến"), "office:initiatives", may_follow_inspections, ("initiatives",)),
        Entry(_("Lắng nghe người dân"), "office:dialogues", may_hear, ("listening",)),
        Entry(_("Kỷ cương"), "office:misdeeds", may_follow_conduct, ("conduct",)),
    ),
)
_OVERSIGHT = Menu(
    _("Giám sát"),
    (
        Entry(_("Dấu hiệu"), "office:signals", may_see_signals, ("signals", "comparisons")),
        Entry(_("Đối chiếu"), "office:comparisons", _but(may_compare, may_see_signals), ("comparisons",)),
        Entry(_("Liên thông"), "office:portal_messages", may_follow_exchange, ("exchange",)),
        Entry(_("Đính chính"), "office:corrections", _by(DossierPolicy.decide_corrections), ("corrections",)),
        Entry(_("Nhật ký đọc dữ liệu"), "office:reads", _but(people.may_see_reads, people.may_administer), ("reads",)),
    ),
)
_ADMINISTRATION = ("administration", "reads", "heard")
_KEEPS_ONLY = _but(may_keep_procedures, people.may_administer)
MASTHEAD: tuple[Entry | Menu, ...] = (
    Entry(_("Việc của tôi"), "office:home", people.is_staff, ("home",)),
    Entry(_("Quầy"), "counter:desk", _by(DossierPolicy.serve), ("desk",)),
    Entry(_("Hôm nay"), "office:today", _OVERSEES, ("today",)),
    Entry(_("Điều hành"), "office:leading", _OVERSEES, ("leading",)),
    Entry(_("Chờ ký"), "office:sign_list", _by(DossierPolicy.finishes), ("sign",)),
    Entry(_("Sổ hồ sơ"), "counter:register", people.is_staff, ("register",)),
    _REPORT,
    _REFORM,
    _OVERSIGHT,
    Entry(_("Quản trị"), "office:units", people.may_administer, _ADMINISTRATION),
    Entry(_("Thủ tục"), "office:kept_procedures", _KEEPS_ONLY, ("administration",)),
)

_BEGINS = {
    Role.COUNTER: "counter:desk",
    Role.LEADER: "office:today",
    Role.PAR: "office:par_home",
    Role.ADMINISTRATOR: "office:units",
}


def first_page_of(account: Any) -> str:
    """First page (trang đầu ngày): the name of its address; of who has one role only that of the role."""
    roles = {duty.role for duty in people.duties_in(account)}
    if len(roles) != 1 or (roles == {Role.PAR} and not _runs_reform(account)):
        return "office:home"
    return _BEGINS.get(Role(*roles), "office:home")


def masthead_of(account: Any) -> tuple[Entry | Menu, ...]:
    """Masthead (đầu trang) of an account: its entries, and the menus in which it has any."""
    shown: list[Entry | Menu] = []
    for one in MASTHEAD:
        if isinstance(one, Entry):
            shown += [one] if one.open_to(account) else []
            continue
        entries = tuple(entry for entry in one.entries if entry.open_to(account))
        shown += [replace(one, entries=entries)] if entries else []
    return tuple(shown)
