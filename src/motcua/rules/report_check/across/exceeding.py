"""Exceeding (phần vượt tổng): V4, what is told as a part and is more than the whole beside it.

"84/81 cán bộ có mặt", "63 trên tổng 42 công chức"; "mở 24 cuộc, kết thúc 81 cuộc": less cannot be begun than was
done; "trong đó", "riêng": more than every count of these things told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.again.elsewhere import opens_elsewhere
from motcua.rules.report_check.bounds import TWO_HEADS
from motcua.rules.report_check.enumerated.pieces import is_part
from motcua.rules.report_check.enumerated.telling import too_much
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.limits import is_of_one_thing
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .clauses import NO_SUBJECT, counts_alike, gap, lead, numbered, tail, together, told

_OF_ALL = re.compile(r"(?P<unit>[^\d;.()\n,:/]{0,30}?)\s*(?:/|\b(?:trên|trong)(?P<total> tổng(?: số| cộng)?)?)\s*")
_PLANNED = re.compile(r"kế hoạch|chỉ tiêu|vượt|dự toán|mục tiêu|nghị quyết|gấp|định mức|công suất|thiết kế")
_DATED = re.compile(r"\b(?:từ|đến|tới|ngày|sáng|chiều|tối|hết|trước|sau|hôm|qua|đợt|lúc|kể|tính)\s*\(?$", re.IGNORECASE)
_COUNTED = frozenset(
    "cán bộ|công chức|viên chức|cbccvc|đại biểu|thành viên|nhiệm vụ|hồ sơ|văn bản|đơn|vụ|vụ việc|việc|kiến nghị|"  # noqa: SIM905
    "phản ánh|ý kiến|thủ tục hành chính|thủ tục|phiếu|trường hợp|trường|tiêu chí|nội dung|lĩnh vực|điểm|dịch vụ công|"
    "tổ|thôn|biên chế|nơi|bị cáo|bị can|đối tượng|bộ hồ sơ|chỉ tiêu|cơ quan|đơn vị|bộ|cử tri|sở|ngành|địa phương|ấp|"
    "phòng|tập thể|tổ chức|giáo viên|thành phần|quầy|vấn đề|tồn tại|ứng viên|ứng cử viên".split("|")
)
"""What is never done more often than it was to be done; else a plan may stand below: "44/42 ha", "86/74 người"."""
_OPEN = frozenset(
    "người|đồng chí|hộ|học sinh|công dân|cá nhân|đảng viên|doanh nghiệp|quyết định|cuộc|trang|mô hình|dự án|"  # noqa: SIM905
    "công trình|ngày|cơ sở|bản|kết quả|lớp|máy".split("|")
)
_OF_OLD = re.compile(r"[^(;.]{0,20}\([^()]*(?:trước|chuyển|\btồn\b)")
_NOUN = re.compile(r"\s*[^\W\d_]")
_PLANNABLE = re.compile(rf"\b(?:{'|'.join(_OPEN)}|lao động|đăng ký|vận động|kết nạp|trồng|tiêm|khám|con|cây)\b")
_SURPLUS = Fraction(3, 2)  # times as much as was planned is hardly ever done
_MONTHS, _DAYS = 12 * SCALE, 31 * SCALE
_ROOM, _LIST, _PARAGRAPH, _HUNDRED = 60, 2, 400, 100
_BEGUN = re.compile(
    r"\b(?:mở|làm|tiến hành|triển khai|thụ lý|tiếp nhận|nhận|được giao|yêu cầu|đề nghị|kiến nghị|kiểm sát|phát hiện|"
    r"đăng ký|theo dõi|thuộc thẩm quyền|đủ điều kiện|phạt|thu hồi|phải (?:thu|thi hành|xử lý|giải quyết|nộp))\b"
)
_SOLVED = r"(?<!phải )(?<!thẩm quyền )(?<!nhận )(?<!thụ lý )(?<!hạn )giải quyết(?! việc làm)"  # not what is to be
_DONE = re.compile(
    rf"\b(?:xong|kết thúc|hoàn thành|{_SOLVED}|"
    r"đã (?:được )?(?:xử lý|thực hiện|thu|nộp|kiểm điểm|khắc phục)|"
    r"xử lý (?:xong|được)|(?:thu|nộp|khắc phục|thi hành) (?:được|rồi))\b"
)
_CAME_OF_IT = re.compile(
    r"\b(?:kết luận|(?:đúng|trước|sớm|kịp) (?:và (?:đúng|trước) )?(?:hạn|hẹn)|chấp nhận|hòa giải thành|khởi tố)\b"
)
_TIMED = re.compile(r"\b(?:đúng|trước|sớm|kịp|quá|trễ|chậm|muộn) (?:và (?:đúng|trước) )?(?:hạn|hẹn)")
_ELSE = re.compile(
    r"chuyển sang|kỳ trước|\btồn\b|\bcũ\b|mới|thêm|bình quân|\bmỗi\b|lượt|lũy kế|cùng kỳ|so với|\btổng\b|\bcộng\b|"
    r"không|chưa|đang|trong hạn|chỉ tiêu|kế hoạch|khác\b|\bcòn\b|trả kết quả|tháng|quý|\bnăm\b|\btừ\b"
)
_FINISHED = re.compile(
    rf"\b(?:xong|kết thúc|kết luận|{_SOLVED}|chấp nhận|hòa giải thành|"
    r"hoàn thành(?! (?:xuất sắc|tốt|nhiệm vụ))|(?:xử lý|thi hành) (?:xong|được)|(?:đúng|trước|sớm|kịp) (?:hạn|hẹn)|"
    r"đã (?:được )?(?:xử lý|thực hiện|kiểm điểm|khắc phục|trả lời))\b[^\d]*$"
)
_FROM_ELSE = re.compile(
    r"chuyển sang|(?:kỳ|năm|tháng|quý) trước|\btồn\b|\bcũ\b|cùng kỳ|ngoài|bình quân|"
    r"\bmỗi\b|lượt|\btừ\b|lũy kế|chưa|đang|phải|trễ|quá hạn|\blần\b|không"
)
WITH_OLD = re.compile(r"\((?:kể|tính|gồm|bao gồm|có) cả\b")
_TOGETHER = re.compile(r"\btổng\b|\bcả\b|\bchung\b|\bcộng\b|giữ lại|\bcòn\b")
_JOINED = re.compile(r"[^\d,;:.()\n/]{0,25}(?:,|/|\bvà\b)\s*(?:hơn|gần|trên|khoảng)?\s*")
_CARRIED = re.compile(r"chuyển (?:sang|qua)|(?:kỳ|năm|tháng|quý) trước|\btồn\b|\bcũ\b|dồn (?:sang|lại)|để lại")
_PART = re.compile(r"\b(?:trong đó|trong số (?:đó|này|ấy)|(?<![^\W\d_] )riêng|bao gồm|gồm|chia ra)\b")
MEANT = re.compile(r"bình quân|trung bình|\bmỗi\b|kế hoạch|chỉ tiêu|so với|cùng kỳ|tối thiểu|tối đa|phải có|ít nhất")
_ENUMERATED = re.compile(r"\b(?:trong đó|trong số (?:đó|này|ấy)|bao gồm|gồm|chia ra)\b")
_YEARS = re.compile(r"(?:19|20)\d\d\s?/\s?(?:19|20)\d\d")
_STOP = re.compile(r"[;\n]|\.(?=\s|$)")
_AWAY = re.compile(r"[;.]\s|\n")
_CHANGED = re.compile(r"\b(?:tăng|giảm|thêm|bớt|hơn|kém)\b[^.;()]*\(\s*$")
"""Before the values now and then of a rise: "tăng 93 vụ (206/113 vụ)"."""


def check_exceeding(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Exceeding (phần vượt tổng): each part against the whole beside it."""
    carried = False
    for passage in passages:
        own = numbered(passage, numbers)
        counts = [n for n in own if n.is_counted and not n.change]
        yield from _ratios(passage, own)
        if not carried:
            yield from _stages(passage, [n for n in counts if not n.depth])
            yield from _parts(passage, counts)
        yield from _among(passage, counts)
        carried = bool(_CARRIED.search(passage.text.lower()))


def _ratios(passage: Passage, own: Sequence[Seen]) -> Iterator[Claim]:
    """ "84/81 cán bộ", "63 trên tổng 42 công chức", "89.308 ngày/29.721 ngày"."""
    ratios = [pair for pair in pairwise(own) if _is_ratio(*pair)]
    inverted = [pair for pair in ratios if pair[0].value > pair[1].value]
    if len(inverted) > _LIST:
        return
    for part, whole in inverted:
        if _is_of_whole(passage, part, whole, ratios) and is_slip(part, whole):
            yield too_much(whole, part)


def _is_ratio(part: Seen, whole: Seen) -> bool:
    if part.written.token is whole.written.token:
        return not part.side and is_of_one_thing(whole.passage, whole.written.token)
    if part.side or part.written.token.whole is not None or whole.written.token.whole is not None:
        return False
    if part.kind is not whole.kind or not (part.is_counted or part.is_stretch) or whole.change:
        return False
    match = _OF_ALL.fullmatch(gap(part, whole))
    return match is not None and (part.unit == whole.unit or not part.unit)


def _is_of_whole(passage: Passage, part: Seen, whole: Seen, ratios: Sequence[tuple[Seen, Seen]]) -> bool:
    """Whether the two sides of a ratio are surely a part and its whole."""
    start = part.written.token.start - passage.start
    stop = whole.written.token.stop - passage.start
    before = passage.text[max(0, part.sentence[0] - passage.start, start - _ROOM) : start]
    behind = passage.text[stop : min(whole.sentence[1] - passage.start, stop + _ROOM)].removeprefix(f" {whole.unit}")
    around = f"{before} {behind}".lower()
    years = _YEARS.fullmatch(whole.written.token.text)
    if years or _PLANNED.search(around) or _CHANGED.search(before) or TWO_HEADS.search(passage.text):
        return False
    may_be_date = whole.value <= _MONTHS and part.value <= _DAYS
    if whole.kind is Kind.MONEY or (may_be_date and _DATED.search(before)):
        return False
    share = re.search(r"(\d[\d.,]*)\s?%", behind)
    if _OF_OLD.match(behind.lower()):
        return False
    if share:
        return Decimal(share[1].rstrip(".,").replace(".", "").replace(",", ".")) <= _HUNDRED
    if may_be_date and not whole.unit:
        return False
    if whole.unit in words.PLACES or whole.unit in _COUNTED or _is_all_of(part, whole):
        return True
    if part.value <= _SURPLUS * whole.value and (_NOUN.match(behind) or whole.unit or _PLANNABLE.search(lead(part))):
        return False
    if whole.unit in _OPEN:
        return True
    beside = [pair for pair in ratios if pair[0].sentence == part.sentence or pair[1].value == whole.value]
    plain_one = part.value > _DAYS or any(pair[1].value == whole.value for pair in beside if pair[0] is not part)
    return plain_one and any(pair[0].value <= pair[1].value for pair in beside)


def _is_all_of(part: Seen, whole: Seen) -> bool:
    match = None if part.written.token is whole.written.token else _OF_ALL.fullmatch(gap(part, whole))
    return match is not None and bool(match["total"] or (part.unit == whole.unit and part.is_stretch))


def is_slip(part: Seen, whole: Seen) -> bool:
    """Whether one slip of the hand makes the part no more than its whole."""
    return any(value <= whole.value for value in mistyped(part)) or any(
        value >= part.value for value in mistyped(whole)
    )


def _stages(passage: Passage, counts: Sequence[Seen]) -> Iterator[Claim]:
    """ "Mở 24 cuộc, xong 18 cuộc, kết luận 17 cuộc": what was begun, what of it was done, what came of it."""
    levels: list[int] = []
    for place, later in enumerate(counts):
        levels.append(_stage(later) or (levels[-1] if place and _is_joined(counts[place - 1], later) else 0))
        earlier = _before(counts, place)
        if earlier is None or not is_part(later, counts[earlier]) or not 0 < levels[earlier] < levels[place]:
            continue
        begun = counts[earlier]
        if (
            _TIMED.search(lead(begun))
            or later.side
            or begun.side
            or later.written.token.whole is not None
            or begun.about != later.about
        ):
            continue
        if _ELSE.search(f"{lead(begun)} {tail(begun)} {gap(begun, later)} {tail(later)}") or _TOGETHER.search(
            lead(later)
        ):
            continue
        more = (
            later.value > begun.value
            and is_slip(later, begun)
            and not WITH_OLD.search(passage.after(later.written.token, 60))
        )
        if more and _is_most(counts[:place], later, levels[earlier]):
            yield too_much(begun, later)


def _is_most(before: Sequence[Seen], later: Seen, level: int) -> bool:
    """Whether a number is more than all that its sentence told before it, or than what was begun with nothing left."""
    if level:
        stop = later.written.token.start - later.passage.start
        return not _CARRIED.search(told(later.passage)[max(0, stop - _PARAGRAPH) : stop].lower())
    own = [n for n in before if n.sentence == later.sentence and is_part(later, n)]
    return later.kind is not Kind.SCORE and all(n.value < later.value for n in own)


def _before(counts: Sequence[Seen], place: int) -> int | None:
    """Where the last number before one stands that counts the same in its sentence."""
    later = counts[place]
    for earlier in range(place - 1, -1, -1):
        if counts[earlier].sentence != later.sentence:
            return None
        if not later.unit or counts[earlier].unit in (later.unit, ""):
            return earlier
    return None


def _is_joined(earlier: Seen, later: Seen) -> bool:
    """Whether a number tells the same of another thing: "xử lý 21 tập thể, 24 cá nhân", "xong 564 vụ/1.381 bị cáo"."""
    if earlier.sentence != later.sentence or earlier.unit == later.unit:
        return False
    return _JOINED.fullmatch(gap(earlier, later)) is not None


def _stage(number: Seen) -> int:
    text = f"{lead(number)} {tail(number)}"
    return next((level for level, words in ((3, _CAME_OF_IT), (2, _DONE), (1, _BEGUN)) if words.search(text)), 0)


def _parts(passage: Passage, counts: Sequence[Seen]) -> Iterator[Claim]:
    """ "Trong đó", "riêng", "kết thúc": a part that is more than all counts of its passage told before it."""
    for place, part in enumerate(counts):
        if not part.unit or part.side or part.about or part.kind is Kind.SCORE or part.written.token.whole:
            continue
        before = [n for n in counts[:place] if is_part(part, n) and n.written.token is not part.written.token]
        if not any(n.unit == part.unit for n in before) or part.unit in words.PLACES or part.depth:
            continue
        most = max(before, key=lambda n: n.value)
        if part.value <= together(most, counts[:place]) or opens_elsewhere(most, part):
            continue
        if not (_is_named_part(passage, counts, place) or _is_done(part, before[0])):
            continue
        if not MEANT.search(f"{lead(most)} {lead(part)} {tail(part)}") and is_slip(part, most):
            yield too_much(most, part)


def _among(passage: Passage, counts: Sequence[Seen]) -> Iterator[Claim]:
    """ "Trong đó", "gồm": what is enumerated behind it, and is more than all counts told before it."""
    text = told(passage).lower()
    for match in _ENUMERATED.finditer(text):
        end = _STOP.search(text, match.end())
        places = range(match.end(), end.start() if end else len(text))
        before = [n for n in counts if n.written.token.stop - passage.start <= match.start()]
        for part in counts:
            start = part.written.token.start - passage.start
            wholes = [n for n in before if is_part(part, n)]
            if start not in places or part.side or part.about or part.depth or part.written.token.whole is not None:
                continue
            if not part.unit or not any(counts_alike(part, n) for n in wholes):
                continue
            if not _is_enumerated(counts, part, match.end()):
                continue
            most = max(wholes, key=lambda n: n.value)
            if part.value <= together(most, before) or MEANT.search(
                f"{lead(most)} {text[match.start() : start]} {tail(part)}"
            ):
                continue
            if not _TOGETHER.search(lead(part)) and is_slip(part, most):
                yield too_much(most, part)
                break


def _is_enumerated(counts: Sequence[Seen], part: Seen, start: int) -> bool:
    """Whether no number of another thing stands between a word that enumerates and a part."""
    place = part.passage.start + start
    between = [n for n in counts if place <= n.written.token.start < part.written.token.start]
    return all(is_part(n, part) for n in between)


def _is_named_part(passage: Passage, counts: Sequence[Seen], place: int) -> bool:
    """Whether a word right before a number says that it is a part of what was told before."""
    start = max(n.written.token.stop for n in counts[:place]) - passage.start
    between = passage.text[start : counts[place].written.token.start - passage.start].lower()
    marks = list(_PART.finditer(between))
    return bool(marks) and not _AWAY.search(between, marks[-1].end())


def _is_done(part: Seen, first: Seen) -> bool:
    """Whether a number tells what was done of something, and nothing from the first count on tells of another."""
    if WITH_OLD.search(part.passage.after(part.written.token, 60)) or part.kind is not Kind.COUNT:
        return False
    words = lead(part)
    if _TIMED.search(lead(first)) or not _FINISHED.search(words) or _TOGETHER.search(words):
        return False
    opening = part.opening.lower()
    verb = _FINISHED.search(opening)
    if part.sentence != first.sentence and verb and not NO_SUBJECT.fullmatch(opening, 0, verb.start()):
        return False
    return not _FROM_ELSE.search(f"{lead(first)} {gap(first, part)} {tail(part)}")
