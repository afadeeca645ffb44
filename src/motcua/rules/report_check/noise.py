"""Noise (số không phải số liệu): numbers in prose that count nothing.

Dates, document numbers, articles of law, ranks, phone numbers, times, codes and the like are set aside before
anything is counted: 15/9 is a day and 76/NQ-CP a resolution, neither is a share.
"""

from __future__ import annotations

import re

_D = r"\d{1,2}"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])"
"""A day and its month, which a feast is called by: Ngày Pháp luật 9/11."""
_LATE_DAY = r"(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])"
"""A day that no part of as many as its month can be: "Nợ thuế 30/9 còn 96 tỷ đồng"."""
_CALLED = r"\s(?:và|hoặc|đạt|có|là|chiếm|được|không|đều|của|ở|tại|theo|trở lên)\b"
"""What may stand behind the last of several called by their numbers: "loại 1 và 2 đạt 81%"."""
# What must be read whole or not at all stands in a lookahead and is named again: Python before 3.11.5, Debian 12's too,
# loses its place in possessive groups.
_PATTERNS = (
    r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net)\b\S*",
    # days, months, years, periods
    rf"\b{_D}\s?[/.-]\s?{_D}\s?[/.-]\s?(?:19|20)\d\d",
    rf"(?<!ngắn )(?<!dài )(?<!mỗi )(?<!buổi )\b(?:ngày|mùng|sáng|chiều|tối|hôm)\s*{_D}"
    rf"\s*(?:tháng\s*{_D}|[/.-]\s?{_D})?(?:\s*(?:năm\s*|"
    rf"[/.-]\s?)\d{{4}})?(?!\d|[.,]\d)",
    rf"\b(?:từ|đến|tới|hết|trước|sau|kể từ|và|cuối|đầu)\s+(?:ngày\s*)?{_D}[/-]{_D}(?![\d.,/-]\d|\d|%|"
    rf"\s*(?:{{units}})\b)",
    rf"\b(?i:từ|đến|tới|hết|trước|sau)\s+(?:ngày\s*)?{_LATE_DAY}(?![\d.,/-]\d|\d|%)",
    rf"(?<![\d.,/]){_DAY}\s?[-–]\s?{_DAY}(?![\d/])",
    rf"(?<=[^\W\d_] ){_LATE_DAY}(?=\s*:|\s+(?:đạt|là|còn|mới|tăng|giảm|cho thấy|ước)\b)"
    rf"|(?<=[,;] ){_LATE_DAY}(?=\s+(?:đạt|là|còn|mới)\b)",
    rf"(?:\bNgày\s+(?=[A-ZĐÀ-Ỹ])|\b(?:[Ll]ễ|[Dd]ịp|[Kk]ỷ niệm|[Tt]ết|[Mm]ừng)\b)[^\d.,;:()%]{{0,60}}?{_DAY}"
    rf"(?:\s?(?:-|–|và|,)\s?{_DAY})*(?![\d.,]\d|\d|/|%|\s*(?:{{units}})\b)",
    rf"\b[Tt]háng\s*{_MONTH}(?:\s*(?:,|và|đến|-|–)\s*{_MONTH})*(?:\s*(?:[/-]|năm\s*)\s?\d{{4}})?(?!\d|[.,]\d)",
    rf"\b{_D}/(?:19|20)\d\d\b|\bTuần\s+{_D}\b(?![.,/]\d)",
    r"\b[Qq]uý\s*(?:[IVX]+|\d)(?:\s*(?:[/-]|năm\s*)\s*\d{4})?\b(?![.,]\d)|\b[IVX]+\s?[/-]\s?(?:19|20)\d\d\b",
    r"\b(?:[Nn]ăm|nhiệm kỳ|giai đoạn|niên độ)\s*:?\s*\d{4}(?:\s*(?:[-–,/]|đến|và)\s*(?:năm\s*)?\d{4})*(?![\d.,]\d)",
    r"\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b|\bnăm\s*(?:19|20)\d\d\d{1,4}\b",
    rf"\bhọp(?: [^\W\d_]+)? {_DAY}(?![\d.,/%])",
    rf"\b{_D}\s*(?:h|g|giờ)\s*{_D}?(?:\s*phút)?(?!\w)|\b{_D}:\d\d(?::\d\d)?\b",
    r"\b(?:từ|trên|dưới)\s+(?:đủ\s+)?\d{1,3}(?=\s+(?:tuổi|đến(?: dưới)?\s+\d{1,3}\s+tuổi))",
    # doses
    r"\b(?:[Tt]iêm|đủ|nhắc lại) mũi (?:thứ )?\d\b(?![.,]\d)|(?<![\d.,/])\d(?=\s+mũi\b)",
    # documents and law
    r"(?<![Tt]ổng )(?<!TỔNG )(?<!con )(?<!ký )(?<!quyền )(?<!hội )(?<!tế )(?<!đổi )(?<!dân )(?<!tảng )(?<!nghệ )"
    r"(?<!thuật )(?<!tầng )(?<!ngân hàng )(?<!truyền hình )(?<!dịch vụ )(?<!năng lực )(?<!khoản )(?<!thư )(?<!thiểu )"
    r"\b(?:[Ss]ố|SỐ)\s*:?\s*"
    r"(?=(?P<number>\d+(?:/\d+)?[\w/&-]*(?:[./]\w+)*))(?P=number)"
    r"(?!,\d)(?!\s*(?:{units})\b)",
    r"\b(?i:chương trình|nghị quyết|quyết định|dự án|chỉ thị|đề án|nghị định) "
    r"\d{1,4}[a-z]?(?:/\d{4})?(?:(?:, ?|/| - | và )\d{1,4}[a-z]?\b)* và (?=(?P<named>\d{1,4}))(?P=named)[a-z]?\b"
    r"(?![.,/]?\d|%|\s*(?:{units})\b)|\b[Cc]hương trình (?:30a|135)\b(?!\s*(?:{units})\b)",
    r"\b\d+(?:/\d{4})?\s?/\s?[A-ZĐ]{2,}[\w&Đ-]*|\b\d+-[A-ZĐ]{2,}(?:/[A-ZĐ]+)?\b",
    r"\b(?:QĐ|NQ|NĐ|CV|CT|KH|TT|BC|TB|TTr|ĐA|HD|KL|Đề án|Quyết định|Nghị quyết|Nghị định|Công văn|Chỉ thị"
    r"|Thông tư|Báo cáo|Thông báo|Hướng dẫn|Kết luận|Tờ trình|Công điện|Luật|Lệnh|Văn "
    r"bản)\s+(?:số\s*:?\s*)?\d+[\w/.&-]*\b(?!%)",
    r"\bKế hoạch\s+(?![\d.]+\s+(?!ngày\b|tháng\b)(?:{units})\b)(?:số\s*:?\s*)?\d+[\w/.&-]*\b(?!%)",
    r"(?<!tài )(?<!Tài )\b(?:Điều|điều|[Kk]hoản|[Cc]hương|[Tt]iểu mục|PL|[Đđ]iểm [a-zđ])"
    r"(?:\s+số)?\s*:?\s*\d+(?:\.\d+)*[a-zđ]?\b"
    r"(?:\s*(?:,|và|-|–)\s*\d+\b(?!\s*(?:{units})))*",
    r"(?<!danh )(?<!hạng )(?<!hành )(?<!chuyên )(?<!một )(?<!cổ )(?<!iểu )(?<!đại )(?<!Đại )\b(?:[Mm]ục|[Pp]hụ lục|"
    r"[Bb]iểu(?: mẫu)?|[Bb]ảng|[Hh]ình|[Mm]ẫu|[Pp]hần|[Pp]hụ biểu)"
    r"(?:\s+số)?\s*:?\s*(?=(?P<annex>\d+(?:\.\d+)*))(?P=annex)[a-zđ]?\b(?!\s*(?:{units})\b)"
    r"(?:\s*(?:,|và|-|–)\s*\d+\b(?!\s*(?:{units})))*",
    r"\b[Mm]ức\s+(?:độ\s+)?\d(?:\s*(?:,|và|/|-)\s*\d(?!\d|\s*(?:{units})\b))*\b(?![.,]\d)|"
    r"\b(?:cấp độ|[Nn]hóm|[Bb]ước|[Qq]uầy|(?<!ột )[Cc]ửa|"
    r"[Kk]hu phố|[Kk]hóm|[Kk]hối"
    r"|[Tt]ổ|(?<![Nn]ông )[Tt]hôn|[Ấấ]p|(?<![Cc]ấp )[Pp]hường|(?<![Cc]ấp )[Qq]uận|[Nn]hánh|"
    r"(?<![Tt]rường )[Ll]ớp|[Kk]hóa|[Hh]ạng|[Ll]oại|[Pp]hiên bản|"
    r"(?<![Đđ]a )[Dd]ạng)\s+(?:số\s+)?0?\d{1,2}"
    rf"(?:(?:,| và| hoặc| đến)\s\d{{1,2}}(?=\s?(?:[;:.)]\s|,\s\D|\n|$)|,\s\d{{1,2}}{_CALLED}|{_CALLED}))*"
    r"\b(?![.,/]?\d|%|\s*(?:{units})\b)",
    r"\b(?:[Xx]óm|[Ll]àng|[Bb]uôn|(?<![Vv]ăn )(?<!iên )(?<!ài )(?<!ịch )(?<!ấn )(?<!ơ )[Bb]ản|[Nn]gõ|[Hh]ẻm|"
    r"[Tt]iểu khu|(?:[Qq]uốc|[Tt]ỉnh|[Hh]ương) lộ)\s+[1-9]\d?\b(?![.,/]?\d|%|\s*(?:{units}|m|mét|km|buổi)\b)",
    r"\b(?:Q|P|KP|TP|TX)\.\s?\d{1,2}\b|\b(?:Chỉ tiêu|Tiêu chí|Nội dung|Nhiệm vụ)\s+\d{1,2}(?=[.:)]\s|\s*$)",
    r"\b[A-ZĐÀ-Ỹ]\w*\s+\d(?=\s+là\s+\d)",
    r"\b\d+\s?=\s?\d+(?:\s?[+\-/:*x]\s?\d+)+\b(?![.,]\d)",
    # ranks and ratings
    r"(?<![\d.,])[1-5]\s+sao\b",
    r"\b(?:hạng|(?<![Ss]ắp )xếp(?: hạng| vị trí| vị thứ)?(?: thứ)?|vị trí(?: thứ)?|đứng(?: vị trí)?(?: thứ)?|"
    r"thứ(?: hạng| bậc)?|top|[Tt]ốp|lần thứ|kỳ họp thứ)"
    r"\s*:?\s*(?:là\s+)?0?\d{1,3}(?:\s?/\s?\d{1,3}|\s+trên\s+(?:tổng số\s+)?\d{1,3})?\b(?![.,]\d|\s*(?:hồ sơ|%))",
    r"\b\d{1,3}\s?/\s?\d{1,3}\s+(?:về )?(?:thứ hạng|bậc)\b",
    # round the clock, phones, codes, slogans
    r"\b24\s?/\s?(?:7|24)(?:\s?/\s?7)?\b|\b7\s?/\s?24\b",
    r"\b(?i:điện thoại|ĐT|SĐT|hotline|đường dây nóng|tổng đài|fax|zalo|đầu "
    r"số)\s*(?:\(\d+\)\s*)?:?\s*(?:số\s*)?(?![1-9]\d{0,2}(?:\.\d{3})+(?![\d.]*\d))\d[\d.\s]{2,}\d\b",
    r"\b(?i:tổng đài|kênh|cổng(?: thông tin| dịch vụ công)?|đường dây(?: nóng)?)\s+10\d\d\b"
    r"(?!\s*(?:{units})\b)",
    r"\b0\d{2,4}[.\s-]?\d{3,4}(?:[.\s-]?\d{2,4})*\b|\b(?:1800|1900|18001|19001)[.\s]?\d{2,6}\b|\b\d{9,}\b",
    r"\b[A-ZĐ]+\d+[\w.-]*|\b\d+[A-ZĐ]\b|\b\d+(?:\.\d+){2,}\b(?<!\.\d\d\d)|\b\d+[a-zđ]\b(?!\w)",
    r"\b[A-Za-zĐđ]+-\d+\b|\bISO\s*\d+(?:[:-]\d+)*|\bTCVN\s*[\w ]*?\d+(?:[:-]\d+)*",
    # ranges of time and age, thresholds written as ranges
    r"\bđộ\s+(?:tuổi\s+)?\d{1,2}\s?[-–]\s?\d{1,2}\b",
    r"\btừ\s+\d+(?:[.,]\d+)?\s*(?:%|điểm)?\s*(?:đến|tới)\s+dưới\s+\d+(?:[.,]\d+)?",
    r"(?<![\d.,/])\d{1,2}-\d{1,2}(?![\d.,/%])",
    r"(?<![\d.,/])\d{1,3} [-–] \d{1,3}(?=\s[^\W\d_])",
    r"\b\d{1,3}\s?[-–]\s?\d{1,3}\s*(?:ngày|giờ|phút|tháng|năm|tuần)\b",
    r"\b\d+(?:[.,]\d+)?\s?%?\s?[-–]\s?\d+(?:[.,]\d+)?\s?%",
    r"\b\d+\s?(?:cấp(?!\s+(?:tỉnh|huyện|xã|sở|phó|trưởng)\b)|cửa|tại chỗ|rõ|không|cùng|nhất(?!\s*[,;]))\b(?!\s*phép)"
    r"|(?<![\d.,])[1-4]\s?cấp\b(?!\s*phép)",
)


def compile_noise(units: str) -> re.Pattern[str]:
    """One pattern for all of them; `units` are the nouns that show a slash to be a share."""
    patterns = (pattern.replace("{units}", units) for pattern in _PATTERNS)
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
