"""Words (từ ngữ): what stands around a step, the value it led to and the one it is measured by."""

from __future__ import annotations

import re

TIME = (
    r"cùng (?:kỳ|thời điểm)|(?:năm|kỳ|quý|tháng|tuần|lần|đợt|khóa|nhiệm kỳ)(?: học)? (?:trước|ngoái)|"
    r"trước (?:đây|đó|kia|khi|lúc|(?:cắt |rút )?(?:giảm|ngắn)|kiện toàn|tinh gọn|tổ chức lại|điều chỉnh|"
    r"sắp xếp|(?:sáp )?nhập|hợp nhất|rà soát|đơn giản hóa|đề án)|"
    r"(?<!từ )(?<!tính )đầu (?:năm|kỳ|nhiệm kỳ)|cuối (?:năm|kỳ)|ban đầu|tổng mức|"
    r"trước (?:làm|phải|mất|cần)|quy định|theo luật|luật định|"
    r"(?:năm|tháng|quý|kỳ|đợt|tuần) (?:\d+|[IVX]+)|(?:\d+|ba|sáu|chín) tháng"
)
GOAL = (  # what a value is to reach, besides what is laid down and is cut short
    r"chỉ tiêu|kế hoạch|mục tiêu|dự toán|(?:mức|được|tỉnh|huyện|xã|phố|trên|ương) giao|yêu cầu|"
    r"nhu cầu|định mức|xin|đề nghị|đăng ký|nghị quyết|"
    r"mức (?:bình quân|trung bình|chung|giao)"
)
TO_REACH = re.compile(rf"\b(?:{GOAL})\b", re.IGNORECASE)
EARLIER = re.compile(rf"\b(?:{TIME})\b", re.IGNORECASE)
BRACKET = re.compile(r"(?P<outside>[^;()\n]{0,90})\((?P<inside>[^()\n]{0,70})$")
LAST = re.compile(
    rf"[^;.()\d\n]{{0,45}}[;.]\s+(?:trong khi |còn |con số |số )?(?:{TIME}|(?:khi|lúc|hồi) (?:đó|ấy))\b"
    r"(?! (?:nay|này))[^;.,()\d]{0,30}",
    re.IGNORECASE,
)
LISTED = re.compile(
    r";\s*(?:số liệu |con số )?(?:của )?(?:cùng kỳ|(?:năm|kỳ|quý|tháng) (?:trước|ngoái))[^;.()\d]{0,25}$", re.IGNORECASE
)
INSIDE = re.compile(rf"[^\d,;]{{0,14}}\b(?:{TIME}|{GOAL}|so với)\b[^,;]{{0,50}}|(?:19|20)\d\d(?: là)?", re.IGNORECASE)
OUTSIDE = re.compile(rf"\b(?:so|{TIME}|{GOAL})\b", re.IGNORECASE)
BEFORE = re.compile(r"\btrước\s*:?\s*(?:là |có )?$", re.IGNORECASE)
AFTER = re.compile(r"\b(?:sau|nay)\s*:?\s*(?:là |có |còn )?$", re.IGNORECASE)
SHRUNK = re.compile(
    r"\b(?:sau (?:khi )?(?:sắp xếp|(?:sáp )?nhập|hợp nhất|rà soát|cắt giảm|đơn giản hóa|kiện toàn|tinh gọn|tổ chức lại)"
    r"|đến nay|hiện nay|nay|hiện)\b[^;()\d]{0,40}\b(?:còn|có|là|xuống)\b[^;()\d]{0,12}$",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:trong đó|gồm|riêng|chủ yếu|chiếm|bằng|còn|nhất|tương|tăng|giảm|chỉ(?! tiêu)|đã|"
    r"lũy kế|cộng dồn|tính chung|cả năm|bình quân|trung bình)\b|\bcó\b.*\bcó\b",
    re.IGNORECASE,
)
DIVIDED = re.compile(r"\b(?:trong đó|gồm|riêng|chủ yếu|nhất là)\b|\d+(?:[.,]\d+)*\s*(?:%|tỷ|triệu)", re.IGNORECASE)
NAME = re.compile(r"\b(?:tuần|tháng|đợt|(?<!cùng )kỳ|lần|quý|khóa|lớp|khối)\s$", re.IGNORECASE)
AGAINST = re.compile(
    r"[^;()\n]{0,40}\bso(?: với| cùng)?\b"
    r"(?:(?!\b(?:đã|được|trong|thì|nhưng|vẫn|còn|mà)\b|, |"
    r"(?:(?<=\d )|(?<=trước )|(?<=ngoái )|(?<=kỳ ))và\b)[^;()\n]){0,70}"
    r"(?:, (?:khi|lúc|thời điểm)\b[^;,()\d\n]{0,40}\b(?:có|là|đạt|nhận|chỉ|mới) )?",
    re.IGNORECASE,
)
FROM = re.compile(
    r"\b(?:từ|tổ chức lại|nhập|gộp|sáp nhập|hợp nhất|sắp xếp|rà soát)\s(?:mức )?(?:[^\d;.,()]{0,12}\s)?$", re.IGNORECASE
)
TO = re.compile(
    r"[^;.()\n]{0,60}\b(?:lên|xuống|còn|thành|hình thành|thành lập|lập(?: nên)?|rút còn|về(?: còn)?|nay)\b"
    r"[^\d;.,()]{0,25}$",
    re.IGNORECASE,
)
NEXT_COURSE = re.compile(r"[^;.()\n]{0,60}[:,]\s*(?:giảm |tăng |rút )?từ (?:mức )?", re.IGNORECASE)
NEXT = re.compile(r"[^;,.()\n]{0,60},?[^;,.()\n]{0,20}")
NOW = re.compile(
    r"[^;()\n]{0,60}\b(?:sau\b[^,;()\d]{3,30}|nay|chỉ|xuống|rút|giảm|thì|gọn|sẽ|gộp|nhập|sắp xếp|thu) "
    r"(?:chỉ )?(?:còn|thành)(?: lại)?\b"
    r"[^\d;.,()]{0,25}$",
    re.IGNORECASE,
)
TURNS = re.compile(r"\b(?:có|trong đó|riêng|nhất là|chủ yếu|lần lượt|gồm|bình quân|mỗi|nhưng|song|cả)\b", re.IGNORECASE)
PAST = re.compile(rf"\)?[^;()\n]{{0,40}}\b(?:so|{TIME})\b", re.IGNORECASE)
CUT = re.compile(
    r"[^;()\n]{0,60}\b(?:chỉ còn|còn lại|còn|lập nên|thành lập|hình thành|xuống|lên|sau (?:khi )?(?:cắt )?giảm)\b"
    r"[^\d;.,()]{0,20}$",
    re.IGNORECASE,
)
OPENED = re.compile(
    rf"\b(?:so(?: với| cùng)?|hơn|{TIME})\b[^;()\n,]{{0,60}}(?:\([^;()\d]{{0,30}})?$|"
    rf"\b(?:{GOAL})\b(?:[^;()\n,\d]|(?:19|20)\d\d){{0,30}}(?:\([^;()\d]{{0,20}})?$",
    re.IGNORECASE,
)
PRESENT = re.compile(
    r"\b(?:nay|hiện|giờ|đang có|có mặt|hứa|cam kết|được duyệt|thực (?:chi|thu|có|tế|hiện)|quyết toán|đã|"
    r"sau (?:khi|lúc|(?:được )?(?:sắp xếp|rà soát|đơn giản|cắt|rút ngắn|giảm|(?:sáp )?nhập|hợp nhất|tinh gọn))|"
    r"thực hiện|kết quả|đạt|còn|lên|cuối (?:năm|kỳ)|"
    r"(?:năm|tháng|quý|kỳ) (?:này|nay|\d+|[IVX]+))\b[^;()\d]{0,25}$",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\s*\([^()]*\)")
OF_TIME = re.compile(r"\s*(?:của|hồi|trong)\s[^,;()]{0,30}\blà\s*$")
REACHED = re.compile(
    r"\b(?:vượt|thiếu|hụt|kém|hơn|trội|dôi|dư|thừa|trống|khuyết|tiết kiệm|chênh(?: lệch)?|cách|so)\b"
    r"[^;,()]{0,45}\(?[^;,()]{0,20}$",
    re.IGNORECASE,
)
FELL = re.compile(r"\b(?:giảm|bớt|cắt|mất|ít|hụt|tiết kiệm|rút ngắn|gọn)\b[^;,()]{0,25}$", re.IGNORECASE)
IS = re.compile(r"(?:(?:là|đạt|mức|ở mức|chỉ|tức|khi đó|nhận|tiếp|thu|hồi đó)\s?){0,2}:?", re.IGNORECASE)
MEAN = re.compile(r"\b(?:cả nước|bình quân|trung bình|mặt bằng|toàn tỉnh)\b[^;,()\d]{0,25}$", re.IGNORECASE)
ALONE = re.compile(
    r"\s*(?:[^\W\d_]+\s*){0,2}(?:[^\w\s]|$)|"
    r"\s*(?:[^\W\d_]+\s+){0,2}(?:so|do|vì|trong|nhờ|sau|(?:vào |cuối |đầu |hết |của )?(?:năm|quý|tháng))\b"
)
SHORT = re.compile(r"\b(?:vượt|thiếu|thừa|trống|khuyết)\b[^;,()]{0,12}$", re.IGNORECASE)
OWN = re.compile(r"[^()\d]{0,20}\)\s*(?:thì\s+)?(?:tăng|giảm|cao|thấp|nhiều|ít)\b", re.IGNORECASE)
GOES_ON = re.compile(r"[^()\d,;.]{0,15}\b(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b", re.IGNORECASE)
CLOSING = re.compile(r"^[^()]{0,15}\)")
TAKEN_UP = re.compile(
    r"[\s\-+*•]*(?:(?:nếu|khi|đem|đặt|tính ra|theo đó|(?:các )?(?:con )?số (?:này|đó|ấy)|đều|"
    r"(?:kết quả|mức|số) [^\d,.;:()\n]{2,25}?)\s+)*"
    r"(?:như vậy|như thế|thế là|vậy là|tức|so|đối chiếu|tăng|giảm|thêm|bớt|vượt|thiếu|hơn|kém|chênh|cùng kỳ|năm ngoái|"
    r"(?:năm|kỳ|quý|tháng) trước|trước đó|(?:một|hai|ba) năm trước|nửa (?:đầu|cuối)|(?:6|9|sáu|chín) tháng|"
    r"chỉ tiêu|mục tiêu|kế hoạch|tiến độ|dự toán|lên|xuống)\b",
    re.IGNORECASE,
)
POINTED = re.compile(r"[\s\-+*•]*(?:(?:các )?(?:con )?số|số lượng|lượng|tỷ lệ|mức) (?:này|đó|ấy)\b", re.IGNORECASE)
"""What opens a sentence that goes on with the last number of the one before."""
APART = re.compile(
    r"\b(?:(?:chênh(?: lệch)?|cách biệt|cách nhau|hơn kém)\b[^\d;.()]{0,25}|khoảng cách\b[^\d;.()]{0,60})$",
    re.IGNORECASE,
)
BARE = re.compile(r"(?:[^\d;.,()]|(?:19|20)\d\d){0,60}\(\s*")
CLOSED = re.compile(r"[^\d;,()]{0,20}\)")
DATED = re.compile(rf"[^\d;,()]{{0,12}}[;,]\s*(?:còn )?(?:{TIME}|nay|hiện nay)\b[^;,()]{{0,30}}", re.IGNORECASE)
RUN = re.compile(r"(?:\s[^\W\d_]+){0,3}\s*(?:,|/|và|, và|với)\s*")
YEAR = re.compile(r"(?:19|20)\d\d")


def is_called_again(before: str, after: str) -> bool:
    """Whether a step names once more what it is measured by: "kế hoạch 320, đã cử 298, thiếu 22 so với kế hoạch"."""
    aims = [match[0].lower() for match in TO_REACH.finditer(before)]
    named = TO_REACH.search(after)
    return named is not None and named[0].lower() in aims
