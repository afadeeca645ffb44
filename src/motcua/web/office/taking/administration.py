"""Lists of the administrator as files: officers, sign-ins, who read what, as they are narrowed on their pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.people import queries as people
from motcua.areas.people.queries import OfficerRow
from motcua.kernel import read_log
from motcua.kernel.clock import local_date, now
from motcua.web.office.administration.asked import officers_asked, reads_asked, sign_ins_asked
from motcua.web.office.listed import MOST, STEP, Listing, every, file_of, moment
from motcua.web.ui.doors import administrators_only, inspectors_of_reading, reads_personal_data


@require_safe
@administrators_only
@reads_personal_data
def officers_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Officers (danh sách cán bộ thành tệp), with what they do today and how their account stands."""
    listing = Listing(
        name=_("Cán bộ, tài khoản"),
        heads=(_("Họ và tên"), _("Loại"), _("Vai trò hôm nay"), _("Đơn vị"), _("Tài khoản"), _("Tình trạng")),
        widths=(30, 18, 34, 40, 24, 20),
        rows=[_officer(one) for one in _officers(officers_asked(request.GET))],
    )
    return file_of(listing, kind, unit_id=None, file=f"can-bo-{local_date(now())}")


def _officers(asked: dict[str, Any]) -> Iterator[OfficerRow]:
    """The rows of every page, no more than a file takes."""
    after, told = 0, 0
    while told < MOST:
        page = people.officers(on=now().date(), **asked, after=after, limit=min(STEP, MOST - told))
        yield from page.rows
        if page.next is None:
            return
        told, after = told + len(page.rows), page.next


def _officer(one: OfficerRow) -> tuple[str, ...]:
    state = _("Đang dùng") if one.active else _("Đã đóng")
    does = "; ".join(each.position or _(each.role_label) for each in one.appointments)
    where = "; ".join(dict.fromkeys(each.unit for each in one.appointments if each.unit))
    return one.name, _(one.kind_label), does, where, one.username, state if one.username else _("Chưa có")


@require_safe
@administrators_only
@reads_personal_data
def sign_ins_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Sign-ins (nhật ký đăng nhập thành tệp), as they are narrowed on their page."""
    asked = sign_ins_asked(request.GET)
    found = every(lambda after: people.sign_ins(**asked, after=after, limit=STEP), lambda one: one.id, 0)
    return file_of(_sign_ins(found), kind, unit_id=None, file=f"dang-nhap-{local_date(now())}")


def _sign_ins(found: Iterable[people.SignInRow]) -> Listing:
    return Listing(
        name=_("Nhật ký đăng nhập"),
        heads=(
            _("Lúc"), _("Họ và tên"), _("Tài khoản"), _("Kết quả"), _("Cách đăng nhập"), _("Từ mạng"), _("Trình duyệt"),
        ),
        widths=(17, 30, 22, 16, 22, 18, 30),
        rows=[
            (
                moment(one.at), one.name, one.username, _("Đăng nhập được") if one.ok else _("Không được"),
                _(one.kind_label), one.address, one.agent,
            )
            for one in found
        ],
    )  # fmt: skip


@require_safe
@inspectors_of_reading
@reads_personal_data
def reads_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Who read what (nhật ký đọc thành tệp), as it is narrowed on its page."""
    asked = reads_asked(request.GET)
    found = every(lambda after: read_log.reads(**asked, after=after, limit=STEP), lambda one: one.seq, 0)
    listing = Listing(
        name=_("Nhật ký đọc dữ liệu cá nhân"),
        heads=(_("Dòng"), _("Lúc"), _("Ai đọc"), _("Trang"), _("Vì việc")),
        widths=(10, 17, 28, 60, 40),
        rows=[(one.seq, moment(one.at), one.actor, one.subject, one.reason) for one in found],
    )
    return file_of(listing, kind, unit_id=None, file=f"nhat-ky-doc-{local_date(now())}")
