"""Opposites (cặp đối): words that divide a whole without a remainder when they are told of its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

_GROUPS: tuple[tuple[str, ...], ...] = (
    (r"\bnam\b", r"\bnữ\b"),
    (r"thường xuyên", r"đột xuất|định kỳ"),
    (r"kế hoạch", r"đột xuất"),
    (r"trong nước|nội địa", r"ngoài nước|nước ngoài|xuất nhập khẩu|xuất, nhập khẩu"),
    (r"trung ương", r"địa phương|\btỉnh\b"),
    (r"tập thể|tổ chức", r"cá nhân"),
    (r"bắt buộc", r"tự nguyện"),
    (r"\bgiấy\b", r"điện tử"),
    (r"hành chính", r"chuyên ngành"),
    (r"mức (?:độ )?1\b", r"mức (?:độ )?2\b"),
    (r"chuyên trách", r"kiêm nhiệm|không chuyên trách"),
    (r"tiền mặt|trực tiếp", r"chuyển khoản|không dùng tiền mặt|trực tuyến"),
    (r"toàn trình", r"một phần"),
    (r"\bxã\b", r"\bphường\b"),
    (r"\btin\b", r"\bbài\b"),
    (r"\bkhiếu nại\b", r"\btố cáo\b"),
    (r"chi thường xuyên", r"chi đầu tư"),
    (r"\bđã\b|\bxong\b|hoàn thành|\bđược\b", r"\bđang\b|\bchưa\b|tiếp tục"),
    (r"còn hiệu lực", r"hết hiệu lực"),
    (r"trước hạn|đúng hạn", r"quá hạn|trễ hạn|chậm hạn"),
    (r"hài lòng", r"không hài lòng|chưa hài lòng|bình thường"),
)
_COMPILED = tuple(tuple(re.compile(pattern, re.IGNORECASE) for pattern in group) for group in _GROUPS)
_REST = re.compile(r"\bkhác\b|còn lại|\bkhông\b|\bchưa\b", re.IGNORECASE)


def _opposed(group: Sequence[re.Pattern[str]], labels: Sequence[str]) -> bool:
    first, second = group
    left = [bool(first.search(label)) for label in labels]
    right = [bool(second.search(label)) for label in labels]
    if len(labels) == 2:
        return (left[0] and right[1] and not (left[1] and right[0])) or (
            right[0] and left[1] and not (left[0] and right[1])
        )
    return any(left) and any(right) and all(one or other for one, other in zip(left, right, strict=True))
