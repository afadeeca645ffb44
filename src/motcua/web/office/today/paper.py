"""The briefing on paper and by letter: the same gathering, said on one page and in a few lines."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.kernel.clock import local, local_date
from motcua.kernel.papers import BriefingFacts, BriefingFigure, BriefingLine, Form, Issuer, place_in, render
from motcua.rules.figures import format_vn
from motcua.web.office.today.gathering import Today

ON_PAPER = {"late": 10, "units": 6, "tasks": 8}


def briefing(found: Today) -> bytes:
    """Briefing (trang giao ban tuần): one A4 page as PDF, whatever the amount; what has no room is said there."""
    on = local_date(found.at)
    return render(Form.BRIEFING, on, facts_of(found)).pdf


def facts_of(found: Today) -> BriefingFacts:
    """What the page says (nội dung trang giao ban): numbers of dossiers, no applicant."""
    name = found.unit.name if found.unit else ""
    late = [
        BriefingLine(
            head=one.day.row.number,
            told=f"{one.day.row.procedure}: {one.why}",
            when=f"{local(one.day.row.due_at):%H:%M %d/%m/%Y}" if one.day.row.due_at else "",
        )
        for one in found.late
    ]
    units = [
        BriefingLine(head=one.name, told=f"{format_vn(one.undone)} hồ sơ chưa xong", when=format_vn(one.overdue))
        for one in found.behind
    ]
    tasks = [
        BriefingLine(head=one.from_unit, told=f"{one.title} ({one.lead})", when=f"{one.due_on:%d/%m/%Y}")
        for one in (*found.from_above, *found.given)
    ]
    return BriefingFacts(
        issuer=Issuer(above="", name=name, place=place_in(name)),
        on=local_date(found.at),
        asked=f"{local(found.at):%H:%M %d/%m/%Y}",
        figures=tuple(BriefingFigure(count=format_vn(one.count), words=one.words) for one in found.counts),
        late=tuple(late[: ON_PAPER["late"]]),
        units=tuple(units[: ON_PAPER["units"]]),
        tasks=tuple(tasks[: ON_PAPER["tasks"]]),
        all_late=found.all_late,
        all_units=found.all_behind,
        all_tasks=found.all_from_above + found.all_given,
        where=str(settings.PUBLIC_URL) + reverse("office:today"),
    )


def letter(found: Today, address: str) -> tuple[str, str]:
    """Letter (thư đầu tuần): its subject and its words, counts and numbers only; it says where nothing is behind."""
    counts = "; ".join(f"{one.words}: {format_vn(one.count)}" for one in found.counts)
    behind = [f"- {one.name}: {format_vn(one.overdue)} {_('hồ sơ quá hạn')}" for one in found.behind]
    late = [one for one in (*found.from_above, *found.given) if one.late]
    tasks = [f"- {one.title} ({one.lead}), {_('phải xong')} {one.due_on:%d/%m/%Y}" for one in late]
    parts = [
        _("Đầu tuần này: %(counts)s.") % {"counts": counts},
        "\n".join([_("Đơn vị đang chậm:"), *behind]) if behind else _("Không đơn vị nào có hồ sơ quá hạn."),
        "\n".join([_("Nhiệm vụ quá hạn:"), *tasks]) if tasks else _("Không nhiệm vụ nào quá hạn."),
        _("Xem đầy đủ: %(address)s") % {"address": address},
    ]
    unit = found.unit.name if found.unit else ""
    return _("Việc trong tuần của %(unit)s") % {"unit": unit}, "\n\n".join(parts)
