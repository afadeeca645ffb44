"""Contained (phần nằm trong tổng): V4, what its own words tell to be some of what was told before, and is more.

"Trong số này nữ 822", "1.191 vụ việc trong số đó đủ điều kiện", "đúng hạn 4.549", "(đã thu 256,4 triệu đồng)",
"đông nhất là quầy tư pháp": such a number was never more than every number told before it of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from motcua.rules.report_check.again.elsewhere import is_elsewhere
from motcua.rules.report_check.enumerated.pieces import is_part
from motcua.rules.report_check.enumerated.telling import too_much
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import SCALE, Seen, alike
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .clauses import NO_SUBJECT, counted, gap, lead, tail, together, told
from .exceeding import MEANT, WITH_OLD, is_slip

_AMONG = re.compile(r"\btrong (?:(?:tổng )?số )?(?:đó|này|ấy|đấy)\b")
_OTHERS = re.compile(rf"{_AMONG.pattern}(?: (?:có|đã|với|là))*\s*$")
"""Right before a number behind which stands what it counts, perhaps something else: "412 hộ, trong đó 488 thửa"."""
_AMONG_BEHIND = re.compile(rf"\s*(?:[^\W\d_]+ ){{0,3}}{_AMONG.pattern}")
_IN_TIME = (
    r"(?:đúng|trước|sớm|kịp|vừa|quá|trễ|chậm|muộn|lố|trong|còn|chưa (?:đến|tới)) (?:và (?:đúng|trước) )?(?:hạn|hẹn)|"
    r"\btrễ\b"
)
_WORDS = (
    rf"(?:{_IN_TIME}|trực tuyến|qua mạng|toàn trình|tại quầy|bưu chính|bưu điện|(?:đủ|có) điều kiện|hợp lệ|"
    r"không hợp lệ|giải ngân|hoàn thành|kết luận|thu về|khởi tố|tiền mặt|tài khoản|thiểu số|đảng viên|có mặt|vắng|"
    r"tái cử|có (?:sai|vi) phạm|khám phá|phạt|thu được|đã thu|đã nộp|sơ tuyển|trúng tuyển|đạt chuẩn|được duyệt|"
    r"chấp nhận|trả lời|hòa giải thành|dân tộc|đình chỉ|bổ sung|trả lại|từ chối|xin rút|"
    r"thuộc (?:thẩm quyền|diện)|trái (?:pháp )?luật|có dấu hiệu|dính (?:tới|đến)|"
    r"nộp (?:trực tiếp|tại chỗ|giấy)|"
    r"chưa (?:xong|xử lý|giải quyết|trả|đạt))"
)
"""Words for some of what was told before."""
_PARTED = re.compile(rf"\b{_WORDS}\b(?: (?:là|có|được|chỉ|đạt|mới|mới được|cho|ở|khoảng|tới|đến))*\s*:?\s*$")
_PARTED_BEHIND = re.compile(
    r"\s*(?:(?!(?:thì|và|mà|nhưng|còn)\b)[^\W\d_]+ ){0,3}"
    rf"(?:được |đã |bị |nộp |giải quyết |trả |xử lý |là |có |đủ )*{_WORDS}\b"
)
_MOST = re.compile(
    r"\b(?:(?:nhiều|đông|lớn|nặng) (?:hơn cả|nhất)|phần đông|phần lớn|đa số|phần nhiều|chủ yếu|hầu hết|quá nửa)\b"
)
_ELSE = re.compile(
    r"tổng|lũy kế|cộng|\bcả\b|chung|phải|gộp|mới|thêm|\btồn\b|(?:kỳ|năm|tháng|quý) (?:trước|ngoái)|chuyển sang|"
    r"\bcũ\b|bình quân|trung bình|\bmỗi\b|kế hoạch|chỉ tiêu|so với|cùng kỳ|năm \d|toàn|dự kiến|\bcần\b|giữ lại|"
    r"\bso\b|\bnhư\b|(?:chưa|không) (?:đạt|đủ)(?: tiêu)? chuẩn|định mức|tối thiểu"
)
"""Words for what need be no part of what was told before."""
_BASE = re.compile(r"\b(?:của|trên|trong|so với)\s*$")
_STRANGE = re.compile(
    r"bình quân|trung bình|\bmỗi\b|\btồn\b|(?:kỳ|năm|tháng|quý) (?:trước|ngoái)|chuyển sang|\bcũ\b|cùng kỳ"
)
"""Words for what was told before and is no whole of what is new."""
_AIMED = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán)\b[^.;\d]*(?:\d{4}\b[^.;\d]*)?$")
"""What tells that a number is only to be reached: more may be begun."""
_OPENED = re.compile(r"(?:^|[.;:\n])\s*[-+*•]?\s*trong(?: tổng)?(?: số)?\s$", re.IGNORECASE)
_HAVING = re.compile(r"[^;.\n]*(?:,|\bcó\b|\bthì\b)[^;.\n]*")
_PART_TOO = re.compile(
    rf"{_AMONG.pattern}|\b(?:trực tiếp|tận nơi|tại chỗ|một phần|thủ công|giấy|chuyển khoản|nam|nữ|không|chưa|đang|"
    r"lần đầu|cấp mới|cấp đổi|cấp lại|(?<!các )loại|nhóm|bậc|hạng)\b"
)
"""Words for what is a part itself, beside the one that is held against it."""
_FILED = re.compile(r"[^,;.\n\d]*(?:, (?:khiếu nại|tố cáo|kiến nghị|phản ánh)\b[^,;.\n\d]*)+")
_DUE = re.compile(r"\b(?:tới|đến) (?:hạn|hẹn)\b")
_ALL = re.compile(r"\b(?:phải|tổng|lũy kế|cộng|tất cả|có)\b")
_NEW = re.compile(r"\b(?:(?:tiếp )?nhận mới|mới (?:tiếp )?nhận|phát sinh mới|mới phát sinh)\b")
_OLD = re.compile(r"\btồn\b|\bcũ\b|trước|chuyển (?:sang|qua)|\bsang\b")
_ONLY = re.compile(r"\b(?:mới|chỉ|đã) (?:\w+ )?(?:xong|trả|giải quyết)(?: (?:được|xong))?\b")
"""What was done of something, which may be a little more than what came in."""
_REST = re.compile(
    r"[^\d;.,()]{0,40}(?:\([^()]*\))?, (?:(?:số|phần|chỗ|mấy)(?: [^\W\d_]+){0,3} )(?:còn lại|sót lại|khác|kia)\b",
    re.IGNORECASE,
)
"""What tells behind a part that something is left of its whole: "xong 189 hồ sơ, mấy hồ sơ sót lại ..."."""
_WITH_OLD = re.compile(r"\b(?:gộp|tính cả|kể cả|cộng|cùng) (?:cả |với )?")
_NEAR, _DEEP, _ORDINAL = 80, 2, 31 * SCALE
_BRACKETED = re.compile(
    r"\s*[^\W\d_()]*(?: [^\W\d_()]+)* ?\((?:trong đó|gồm|có|mới|chỉ|được|đã|riêng|\s|:)*"
    rf"(?:{_WORDS}|trong đó|thu|nộp|khiếu nại|tố cáo)(?: (?:là|được|có|chỉ|mới))*\s*:?\s*"
)
_MOSTLY = re.compile(rf"[^\d;.]{{0,60}}{_MOST.pattern}[^\d;.()]{{0,40}}\(\s*")
"""What stands before the most of it in a bracket: "nhận 10,18 ngàn hồ sơ, phần lớn nộp tại quầy (7,7 ngàn)"."""


def check_contained(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Contained (phần nằm trong tổng)."""
    for passage in passages:
        counts = counted(passage, numbers)
        for place, part in enumerate(counts):
            whole = _whole(part, counts[:place])
            if (
                whole is None
                or part.value <= together(whole, counts[:place])
                or not is_slip(part, whole)
                or _is_round(part, whole)
            ):
                continue
            if _is_told_part(part, whole) or _is_far_more(part, whole):
                yield from () if is_elsewhere(passages, whole, part) else (too_much(whole, part),)
        yield from _bracketed(passage, counts)
        yield from _renewed(passage, counts)
        yield from _opened(passage, [n for n in counts if not n.depth])


def _bracketed(passage: Passage, counts: Sequence[Seen]) -> Iterator[Claim]:
    """ "Thu hồi 843 triệu đồng (thu được 256,4 triệu đồng)": what a bracket tells of the number before it."""
    for whole, part in pairwise(counts):
        if part.depth != whole.depth + 1 or part.side or part.written.token.whole is not None or _is_round(part, whole):
            continue
        if part.value <= whole.value or not is_part(part, whole) or not is_slip(part, whole):
            continue
        between = passage.text[whole.written.token.stop - passage.start : part.written.token.start - passage.start]
        if _BRACKETED.fullmatch(between.lower()) or _MOSTLY.fullmatch(between.lower()):
            yield too_much(whole, part)


def _is_round(part: Seen, whole: Seen) -> bool:
    """Whether a part is told in round figures, and is not much more than its whole."""
    return part.about and 5 * part.value < 6 * whole.value


def _renewed(passage: Passage, counts: Sequence[Seen]) -> Iterator[Claim]:
    """ "Tổng phải giải quyết 19.361 hồ sơ, mới nhận 16.041": what is new of all that was there."""
    for whole, part in pairwise([n for n in counts if n.depth < _DEEP]):
        if part.sentence != whole.sentence or part.value <= whole.value or not is_part(part, whole):
            continue
        said = f"{lead(whole)} {tail(whole)}"
        if any(n.side or n.about or n.written.token.whole is not None for n in (whole, part)) or not _ALL.search(said):
            continue
        old = _OLD.search(f"{said} {gap(whole, part)} {tail(part)}")
        if _NEW.search(lead(part)) and not old and is_slip(part, whole):
            yield too_much(whole, part)


def _opened(passage: Passage, counts: Sequence[Seen]) -> Iterator[Claim]:
    """ "Trong 85 vụ việc xong, 7 vụ rút đơn, 12 vụ khiếu tiếp": parts that are more than the whole that opens them."""
    text = told(passage)
    for whole, part in combinations(counts, 2):
        opened = _OPENED.search(text[: whole.written.token.start - passage.start])
        if part.sentence != whole.sentence or not opened or not is_part(part, whole):
            continue
        if any(n.side or n.written.token.whole is not None or n.about for n in (whole, part)) or not whole.unit:
            continue
        between = gap(whole, part)
        if part.value <= whole.value or not _HAVING.fullmatch(between) or MEANT.search(f"{between} {tail(part)}"):
            continue
        if is_slip(part, whole) and not _of_another(whole, part, counts):
            yield too_much(whole, part)


def _of_another(whole: Seen, part: Seen, counts: Sequence[Seen]) -> bool:
    """Whether a number counts other things, told behind a part that is counted as the whole: "trong 5 khoản thu có 3
    khoản vượt, do bán 84 lô đất"."""
    between = (n for n in counts if whole.index < n.index < part.index)
    return bool(part.unit) and part.unit != whole.unit and any(n.unit == whole.unit for n in between)


def _whole(part: Seen, before: Sequence[Seen]) -> Seen | None:
    """The most of what was told before of the same things, some of it in the same sentence or the one before."""
    of_ratio = part.side or part.passage.before(part.written.token, 2).rstrip().endswith("/")
    if of_ratio or part.kind is Kind.SCORE or part.written.token.whole is not None or _is_of_other_money(part, before):
        return None
    others = [n for n in before if n.written.token is not part.written.token and n.value > 0]
    of_it = [n for n in others if is_part(part, n) and alike(part, n) != "strange"]
    same = [n for n in of_it if n.sentence == part.sentence and (n.unit or n.value > _ORDINAL)]
    near = [n for n in of_it if n in same or n.sentence[1] == part.sentence[0]]
    if any(_is_unit(n, part) if part.unit else n.unit for n in near) or (same and _is_open(part)):
        return max(of_it, key=lambda n: n.value)
    return None


def _is_of_other_money(part: Seen, before: Sequence[Seen]) -> bool:
    """Whether a bare number was only read as money because of an amount in the clause before: "phạt 1,17 tỷ đồng; đình
    chỉ 14, ..."."""
    bare = part.kind is Kind.MONEY and part.written.token.kind is not Kind.MONEY
    return bare and (not before or ";" in gap(before[-1], part))


def _is_unit(whole: Seen, part: Seen) -> bool:
    """Whether a whole is of the unit of a part, or named so before its number: "Đơn phát sinh 8.722"."""
    return whole.unit == part.unit or (not whole.unit and part.unit in lead(whole))


def _is_open(part: Seen) -> bool:
    """Whether a number names nothing that it counts, or stands behind "trong đó"."""
    return not part.unit or bool(_AMONG.search(lead(part)))


def _is_told_part(part: Seen, whole: Seen) -> bool:
    """Whether the words of its own clause say that a number is some of what was told before."""
    before, behind = lead(part), _behind(part)
    if _ELSE.search(f"{before} {behind}") or _BASE.search(before) or _is_strange(whole):
        return False
    if _AIMED.search(whole.opening.lower()) or WITH_OLD.search(part.passage.after(part.written.token, _NEAR)):
        return False
    if not part.unit and whole.unit and _OTHERS.search(before) and not _PARTED_BEHIND.match(behind) and behind.strip():
        return False
    if _AMONG.search(before) or _AMONG_BEHIND.match(behind):
        return True
    if (
        _is_by_word(whole)
        or _PART_TOO.search(f"{lead(whole)} {tail(whole)}")
        or (part.sentence != whole.sentence and not _goes_on(part))
    ):
        return False
    if not _PARTED.search(before) and not NO_SUBJECT.fullmatch(f"{before} ") and not _MOST.search(_since(part)):
        return False
    return _is_by_word(part) or bool(_MOST.search(_since(part)))


def _is_far_more(part: Seen, whole: Seen) -> bool:
    """Whether what was due of something is much more: a little more may have been left from before."""
    before, behind = lead(part), tail(part)
    beside = f"{lead(whole)} {tail(whole)}"
    if _ELSE.search(_ONLY.sub("", f"{before} {behind}")) or _is_strange(whole) or _PART_TOO.search(beside):
        return False
    told = _DUE.search(f"{before} {behind}") or (_ONLY.search(before) and _goes_on(part))
    leaves_some = bool(_REST.match(part.passage.after(part.written.token, _NEAR)))
    return leaves_some or (bool(told) and 2 * part.value > 3 * whole.value)


def _is_strange(whole: Seen) -> bool:
    """Whether a number is no whole of what is new: what was there before, unless it is told together with it."""
    beside = f"{lead(whole)} {tail(whole)}"
    return bool(_STRANGE.search(beside)) and not _WITH_OLD.search(beside)


def _is_by_word(number: Seen) -> bool:
    """Whether a number is told as a part by the words next to it."""
    return bool(_PARTED.search(lead(number)) or _PARTED_BEHIND.match(_behind(number)))


def _behind(number: Seen) -> str:
    """The words behind a number, of what is filed also behind a comma: "836 đơn khiếu nại, tố cáo thuộc thẩm quyền"."""
    behind = tail(number)
    after = number.passage.after(number.written.token, _NEAR).lower()
    filed = _FILED.match(after) if behind.endswith(("khiếu nại", "tố cáo", "kiến nghị")) else None
    return re.sub(r"(?:, )?(?:khiếu nại|tố cáo|kiến nghị|phản ánh)\b", "", filed[0]) if filed else behind


def _goes_on(part: Seen) -> bool:
    """Whether a number of another sentence is told of the same: nobody is named before the word for the part."""
    opening = part.opening.lower()
    word = _PARTED.search(opening) or _MOST.search(opening)
    return word is None or NO_SUBJECT.fullmatch(opening, 0, word.start()) is not None


def _since(number: Seen) -> str:
    """The words before a number since the one before it, or since its sentence began."""
    opening = number.opening.lower()
    digits = [match.end() for match in re.finditer(r"\d", opening)]
    return opening[digits[-1] if digits else 0 :].rpartition(";")[2][-_NEAR:]
