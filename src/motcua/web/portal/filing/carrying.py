"""Carrying (chuyển bản nháp): what was told for a version that is no longer in force, and still holds for the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from motcua.areas.procedures import queries as catalogue
from motcua.areas.procedures.queries import VersionDetail

CHANGED = _(
    "Nội dung thủ tục đã thay đổi từ khi ông/bà điền. Những gì còn dùng được vẫn giữ; xin xem lại giấy tờ, lệ phí và "
    "các bước chưa xong."
)


def carried(told: Mapping[str, Any], old: VersionDetail, new: VersionDetail) -> dict[str, Any]:
    """Carried (chuyển sang): who, the form and how to receive; papers of the same name; never the fee, which is read
    and agreed to anew, nor a case that is no more."""
    data = {name: value for name, value in told.items() if name not in ("papers", "money")}
    if old.cases != new.cases:
        data = {name: value for name, value in data.items() if name not in ("unit", "case")}
    papers = _papers(told.get("papers", {}), old.id, new.id)
    return {**data, "papers": papers} if papers else data


def _papers(given: Mapping[str, Any], old_id: int, new_id: int) -> dict[str, Any]:
    """What was said of each paper, under its key in the new version."""
    keys = {one.name: str(one.id) for one in catalogue.required_papers(new_id)}
    said = {one.name: given[str(one.id)] for one in catalogue.required_papers(old_id) if str(one.id) in given}
    return {keys[name]: value for name, value in said.items() if name in keys}
