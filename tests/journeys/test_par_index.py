"""A commune scores itself, is marked down, explains on a phone, gets its point back, and stands in the ranking."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from motcua.areas.parindex import operations
from motcua.areas.parindex.models import Campaign
from motcua.kernel.clock import now
from tests.factories.par_index import Contest, declare_all, make_contest, seat_council
from tests.journeys.conftest import accessible
from tests.rules.scoring.sets import COMMUNE
from tests.web.conftest import SECRET

pytestmark = [pytest.mark.journey, pytest.mark.long]


@pytest.fixture
def contest(transactional_db: None, settings: Any) -> Contest:
    """A campaign; two communes have their final, the first still declares."""
    settings.ILLUSTRATIVE = True
    cache.clear()
    Client().get("/healthz")  # the first answer of a process reads every address; no browser should wait for that
    made = make_contest()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    said = {code: told for code, told in COMMUNE.items() if code not in ("3.2", "4.1")}
    declare_all(made, "xa-01", made.leader, said, lock=False)
    sat = seat_council(made, at=now())
    for slug, who in (("xa-02", made.second), ("xa-03", made.third)):
        key = declare_all(made, slug, who, COMMUNE)
        by: dict[str, Any] = {"candidate_id": key, "account": made.par, "at": now()}
        operations.appraise(**by, code="8.1", points=Decimal("8.5"), reason="Khảo sát.")
        operations.conclude(**by, sitting_id=sat)
    Campaign.objects.update(self_due_on=date(2999, 12, 15))
    return made


def press(page: Page, name: str) -> Page:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state("load")
    return page


def opened(page: Page, name: str) -> Page:
    page.get_by_role("main").get_by_role("link", name=name).first.click()
    page.wait_for_load_state("load")
    return page


def declared(page: Page) -> None:
    """The two criteria that are left, and the lock."""
    opened(page, "3.2 Tỷ lệ hồ sơ giải quyết trước, đúng hạn")
    accessible(page).get_by_label("Tử số").fill("987")
    page.get_by_label("Mẫu số").fill("1000")
    press(page, "Khai và tính điểm")
    expect(page.get_by_text("0,987 × 10 = 9,87 điểm")).to_be_visible()
    opened(page, "4.1 Quy chế làm việc").get_by_label("Đạt yêu cầu").select_option("yes")
    press(page, "Khai và tính điểm")
    press(accessible(page), "Chốt tự đánh giá")
    expect(page.get_by_text("Đã chốt tự đánh giá và gửi thẩm định.")).to_be_visible()


def scored(page: Page, criterion: str, points: str, reason: str) -> None:
    """One criterion appraised."""
    opened(page, criterion).get_by_label("Điểm", exact=True).fill(points)
    page.get_by_label("Lý do").fill(reason)
    press(page, "Ghi điểm thẩm định")


def test_from_self_score_to_rank_with_an_explanation(contest, visit):
    sheet = f"/can-bo/chi-so/phieu/{contest.candidates['xa-01']}/"
    declared(accessible(visit(sheet, who=contest.leader)))
    appraiser = visit(sheet, who=contest.par)
    scored(appraiser, "4.1 Quy chế làm việc", "1", "Quy chế chưa sửa theo mẫu mới.")
    scored(appraiser, "8.1 Chỉ số hài lòng", "8.7", "Khảo sát.")
    press(appraiser, "Đề nghị giải trình")
    phone = accessible(visit(sheet, who=contest.leader, width=360))
    accessible(opened(phone, "4.1 Quy chế làm việc")).get_by_label("Nội dung giải trình").fill("Đã sửa ngày 5/3.")
    press(phone, "Gửi giải trình")
    press(phone, "Chốt giải trình")
    appraiser.goto(sheet)
    scored(appraiser, "4.1 Quy chế làm việc", "2", "Đã thấy quy chế mới.")
    opened(accessible(appraiser), "Hội đồng thẩm định")
    expect(appraiser.get_by_role("heading", name="Đang chờ hội đồng")).to_be_visible()
    accessible(opened(accessible(appraiser), "Ghi kết luận"))
    press(appraiser, "Ghi điểm cuối cùng")
    expect(appraiser.get_by_text("Đã có điểm cuối cùng")).to_be_visible()
    leader = accessible(visit(f"/can-bo/chi-so/dot/{contest.campaign_id}/", who=contest.boss))
    leader.get_by_label("Quyết định công bố").fill("QĐ minh họa 1")
    press(leader, "Công bố kết quả")
    row = accessible(leader).get_by_role("row").filter(has_text="UBND xã 01").first
    expect(row).to_contain_text("78,93%")
    expect(row.get_by_role("cell").first).to_have_text("1")
