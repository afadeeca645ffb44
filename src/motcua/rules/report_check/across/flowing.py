"""Flowing (đến, đi và còn): V5, what was there and what came, less what went, against what is there in the end.

"Tồn đầu kỳ 43 đơn, nhận thêm 518 đơn, xử lý xong 549 đơn, tồn cuối kỳ 12 đơn"; "đầu năm có 512 đảng viên; trong năm
kết nạp 24, chuyển đi 11, từ trần 3; cuối năm có 522 đảng viên": every number in between came or went.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.pieces import is_part
from motcua.rules.report_check.enumerated.telling import is_typed, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import headed, is_of_its_size, numbered, tail
from .leaving import is_done, is_left

_OLD = re.compile(
    r"(?:kỳ|năm|quý|tháng|tuần|nhiệm kỳ) (?:trước|ngoái)|đầu (?:kỳ|năm|tháng|quý)|\btồn\b(?! (?:cuối|lại|đến))|\bcũ\b|"
    r"(?:chuyển|dồn|mang|để) (?:sang|lại|qua)"
)
_CAME = re.compile(
    r"\b(?:tiếp nhận|nhận|phát sinh|thụ lý|kết nạp|tuyển(?: dụng)?|sinh|thành lập|thu(?! (?:hồi|gom))|"
    r"bổ sung|chuyển đến|tăng|thêm|mới|nhập)\b"
)
_WENT = re.compile(
    r"\b(?:giảm|bớt|chuyển (?:đi|ra|sinh hoạt)|từ trần|qua đời|xóa tên|khai trừ|chết|mất|giải thể|ngừng|"
    r"chi(?! (?:cục|nhánh|bộ|phí|tiết))|đã dùng|sử dụng|nghỉ|"
    r"thôi việc|xuất|thoát|xử lý|"
    r"giải quyết|trả|thi hành)\b"
)
_END = re.compile(
    r"\btồn (?:cuối|lại|đến)|cuối (?:kỳ|năm|tháng|quý)|chuyển (?:sang )?(?:kỳ|tháng|quý|năm) sau|chuyển tiếp"
)
_NOW = re.compile(r"\b(?:hiện|hiện nay|nay) (?:có|còn|là)\b")
_ALL = re.compile(r"\b(?:tổng(?: số| cộng)?|cộng|phải (?:giải quyết|xử lý|thi hành)|tất cả|cả thảy)\b")
_ELSE = re.compile(
    r"cùng kỳ|so với|kế hoạch|chỉ tiêu|dự toán|bình quân|\bmỗi\b|lũy kế|trong đó|\briêng\b|trong số|nhất là|\bgồm\b|"
    r"trả lại|từ chối|\brút\b|đến hạn|tới hạn|thuộc thẩm quyền|đủ điều kiện"
)
_LEAST, _MOST = 3, 7


def check_flowing(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Flowing (đến, đi và còn): each number told as there in the end, against what came and went before it."""
    for passage in passages:
        counts = [n for n in numbered(passage, numbers) if n.is_counted and not n.depth]
        for place, end in enumerate(counts):
            if place < 2 or not _is_end(end):
                continue
            flow = _flow(counts[:place], end)
            if flow is not None:
                yield from _judged(flow, end)


def _is_end(number: Seen) -> bool:
    return bool(_END.search(f"{headed(number)} {tail(number)}") or _NOW.search(headed(number))) or is_left(number)


def _sign(number: Seen) -> int:
    """Whether a number came (1), went (-1), or is a total of what came (0); anything else is 2."""
    before, behind = headed(number), tail(number)
    if _ELSE.search(before) or _ELSE.search(behind):
        return 2
    if _ALL.search(before):
        return 0
    if _OLD.search(before) or _OLD.search(behind):
        return 1
    if is_done(number) or _WENT.search(before):
        return -1
    return 1 if _CAME.search(before) else 2


def _flow(before: Sequence[Seen], end: Seen) -> list[tuple[int, Seen]] | None:
    """The numbers from the first that was there or came up to the end, each with its sign."""
    flow = list[tuple[int, Seen]]()
    for number in reversed(before[-_MOST:]):
        if number.side or number.written.token.whole is not None or number.about or not _is_same(number, end):
            return None
        sign = _sign(number)
        if sign == 2:
            return None
        flow.insert(0, (sign, number))
        if sign == 1 and _OLD.search(f"{headed(number)} {tail(number)}") and _is_whole(flow):
            return flow
        if _is_whole(flow) and any(_OLD.search(f"{headed(n)} {tail(n)}") for s, n in flow if s == 1):
            return flow
    return None


def _is_same(number: Seen, end: Seen) -> bool:
    return is_part(number, end) and (number.unit == end.unit or not (number.unit and end.unit))


def _is_whole(flow: Sequence[tuple[int, Seen]]) -> bool:
    """Whether what came and what went are told."""
    signs = [sign for sign, _ in flow if sign]
    units = {number.unit for _, number in flow} - {"", flow[0][1].unit}
    return len(signs) >= _LEAST and 1 in signs and -1 in signs and not units


def _judged(flow: Sequence[tuple[int, Seen]], end: Seen) -> Iterator[Claim]:
    signed = [(sign, number) for sign, number in flow if sign]
    wanted = sum(sign * number.value for sign, number in signed)
    if wanted == end.value:
        yield _claim(signed, end, wanted, Verdict.OK)
        return
    off = end.value - wanted
    mended = [(end, wanted), *((number, number.value + sign * off) for sign, number in signed)]
    if any(is_typed(number, value) for number, value in mended) or (wanted > 0 and is_of_its_size(end.value, wanted)):
        yield _claim(signed, end, wanted, Verdict.UNBALANCED)


def _claim(signed: Sequence[tuple[int, Seen]], end: Seen, wanted: int, verdict: Verdict) -> Claim:
    told = "".join(f" {'+' if sign > 0 else '−'} {shown(number, number.value)}" for sign, number in signed)
    return claim_on(
        end.passage,
        end.written.token,
        kind="V5",
        computed=shown(end, wanted),
        formula=told.removeprefix(" + "),
        verdict=verdict,
    )
