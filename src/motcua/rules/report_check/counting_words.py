"""Counting words (chữ chỉ số lượng): figures told without a digit, and nouns that make a number before them a count.

A share in words ("một phần ba", "nửa số"), a multiple ("gấp đôi", "tăng ba lần"), a rank ("xếp thứ nhất"), a round
amount ("vài trăm"), a small number or a Roman numeral right before what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import vocabulary as words

Span = tuple[int, int]
GAP = r"[^\S\n]*"
ONES = "không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín"
BIG = "mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|phẩy"
WORD = rf"(?:{ONES}|{BIG}|linh|lẻ|rưỡi)"
COUNTED = (
    r"(?:bộ )?hồ sơ|nhiệm vụ|văn bản|thủ tục|tthc|dịch vụ công|dvc(?:tt|qg)?|đơn vị|cơ quan|địa phương|"
    r"xã(?! hội)|phường|thị trấn|thị xã|huyện|quận|tỉnh|thôn|ấp|sở(?! hữu)|phòng(?! chống)|ngành|"
    r"lượt|trường hợp|cuộc|phiếu|ý kiến|người|công dân|cán bộ|công chức|viên chức|mô hình|sáng kiến|chỉ tiêu|tiêu chí|"
    r"tài khoản|giao dịch|doanh nghiệp|đơn(?! giản)|hộ(?! tịch| khẩu| chiếu| kinh doanh)|lĩnh vực|dự án"
)
"""What is counted here and is no verb: a number right before it counts, whatever stands before the number."""
_NAMED = "(?-i:" + "|".join(each.capitalize() for each in sorted((words.BODIES | words.DOCUMENTS) - {"hồ sơ"})) + ")"
_POINTED = r"này|trên|đó|nêu|ấy|số\b"
FOLLOWS = re.compile(
    rf"[a-zđ]?{GAP}(?:tổng số |số )?(?!{_NAMED}\b)(?:{COUNTED})\b"
    rf"(?!{GAP}(?:{_POINTED}))(?!{GAP}(?-i:[A-ZĐÀ-Ỹ])\w*{GAP}(?-i:[A-ZĐÀ-Ỹ]))",
    re.IGNORECASE,
)
"""A counted noun right behind a number; "năm 2024 xã Tân Hồng" and "Điều 3 Quyết định" name a body or a document."""
WIDELY = re.compile(rf"[a-zđ]?{GAP}(?:tổng số |số )?(?:{words.UNITS})\b", re.IGNORECASE)
LEADS = re.compile(
    rf"(?:^|[^\w])(?:có|đạt|là|gồm|còn|thêm|hơn|gần|khoảng|bằng|được|nhận|tổng số|tổng cộng){GAP}:?{GAP}\Z",
    re.IGNORECASE,
)
"""Words that lead to a count: "số hồ sơ là 2024"."""

_SPELLED = re.compile(
    rf"\b(?:{WORD}[\s–-]+)+{WORD}\b(?:\s+phần trăm\b)?|\b(?:{ONES}|mười)\s+phần trăm\b|\bmười\b", re.IGNORECASE
)
_HAS_BIG = re.compile(rf"\b(?:{BIG})\b", re.IGNORECASE)
_IN_LETTERS = re.compile(
    # shares
    rf"\b{WORD}\s+phần\s+(?:hai|ba|bốn|tư|năm(?!\s*\d)|sáu|bảy|bẩy|tám|chín|mười|trăm|nghìn|ngàn|vạn)\b"
    r"|\b(?:(?:một|quá|hơn|gần|phân)\s+)?nửa\b(?!\s+(?:đầu|cuối|sau|trước|chừng|vời|đêm|thế kỷ|nhiệm kỳ))"
    # multiples
    rf"|\b(?:gấp|nhân)\s+(?:đôi|rưỡi|{WORD}(?:\s+{WORD})*(?:\s+lần)?)\b"
    rf"|\b(?:tăng|giảm|hơn|bằng)\s+(?!một\b)(?:{WORD}\s+)+lần\b"
    # ranks
    r"|\b(?:xếp|đứng)\s+(?:(?:hạng|thứ|vị trí|bậc)\s+)+(?:đầu|nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|cuối|chót)\b"
    # round amounts
    rf"|\b(?:(?:vài|mấy|hàng|dăm|cả|chừng)\s+)?(?:chục|tá|trăm|nghìn|ngàn|vạn|triệu)(?=\s+(?:{COUNTED})\b)"
    rf"|\b(?:vài|mấy|dăm|hàng)\s+(?:chục|trăm|nghìn|ngàn|vạn|triệu)\b|\bdăm(?=\s+(?:{COUNTED})\b)"
    # small numbers
    rf"|\b(?:hai|ba|bốn|sáu|bảy|bẩy|tám|chín)(?=\s+(?:{COUNTED})\b)"
    rf"|(?<!trong )(?<!cả )(?<!mỗi )(?<!hằng )(?<!hàng )(?<!đầu )(?<!cuối )(?<!giữa )(?<!của )(?<!từng )(?<!một )"
    rf"\bnăm(?=\s+(?:{COUNTED})\b)",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    rf"\b(?=[IVXLCDM])(?:M{{0,3}}(?:CM|CD|D?C{{0,3}})(?:XC|XL|L?X{{0,3}})(?:IX|IV|V?I{{0,3}}))(?<=[IVXLCDM])\b(?={GAP}(?i:{COUNTED})\b)"
    rf"|\b[xvilcdm]{{3,}}\b(?={GAP}(?i:{COUNTED})\b)|[\u2160-\u2188]+"
)


def in_words(text: str) -> Iterator[Span]:
    """In words (số bằng chữ): where a text tells a figure without a digit, in order of kinds; places may overlap."""
    for match in _SPELLED.finditer(text):
        if match[0].lower().endswith("phần trăm") or _HAS_BIG.search(match[0]):
            yield match.span()
    for pattern in (_IN_LETTERS, _ROMAN):
        for match in pattern.finditer(text):
            yield match.span()
