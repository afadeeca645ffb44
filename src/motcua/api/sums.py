"""Sums over the api (số tổng): what single people said or suffered is refused for days that would tell on them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from motcua import insight
from motcua.areas.organization import queries as organization
from motcua.areas.publication.policy import IN_SUMS, blocks_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.gathering import ended_months, whole_months
from motcua.rules.periods import Period
from motcua.rules.sentences import Sentence


def told_in_sums(code: str) -> bool:
    """Whether a code (chỉ tiêu chỉ có số tổng) speaks of what single people said or suffered."""
    return bool(blocks_of(code) & set(IN_SUMS))


def refuse_few(codes: Collection[str], asked: dict[str, Any]) -> None:
    """Raises UserError `not_whole_months`, `too_many_years`, `told_together`, `too_few_to_tell`.

    `asked` is the question as insight takes it; it may be answered where nothing is raised.
    """
    for block in IN_SUMS:
        if any(block in blocks_of(code) for code in codes):
            _refuse_days(asked)
            _refuse_few(block, asked)


def _refuse_days(asked: dict[str, Any]) -> None:
    period: Period = asked["period"]
    whole = whole_months(period) and period.end < local_date(asked["known_at"])
    if not whole or asked["as_of"] not in (None, period.end):
        raise UserError(
            "Đánh giá và xin lỗi chỉ công khai theo trọn tháng báo cáo đã kết thúc: từ ngày 15 đến ngày 14, tính đến "
            "ngày cuối kỳ.",
            code="not_whole_months",
        )
    if ended_months(period, local_date(asked["known_at"]))[0][0].start > period.start:
        raise UserError("Đánh giá và xin lỗi được hỏi tối đa ba năm báo cáo một lần.", code="too_many_years")


def _refuse_few(block: str, asked: dict[str, Any]) -> None:
    period: Period = asked["period"]
    unit = organization.unit(asked["unit"], start=period.start, end=period.end)
    sums = insight.sums_told(block, unit.slug, period, known_at=asked["known_at"])
    if asked["scope"] != sums.scope and sums.scope == "all":
        raise UserError(
            "Đơn vị có cấp dưới chỉ công khai đánh giá và xin lỗi gộp cả cấp dưới: hỏi với scope=all.",
            code="told_together",
        )
    found = sums.within(period)
    if found is None:
        raise UserError(
            "Không công bố: trong kỳ này có số từ 1 đến 4, dễ nhận ra từng người.",
            code="too_few_to_tell",
        )
    if found[0].label != period.label:
        raise UserError(
            Sentence(
                "Không công bố: có tháng trong kỳ này có số từ 1 đến 4. Phần công bố được là {days}.",
                days=found[0].label,
            ),
            code="too_few_to_tell",
        )
