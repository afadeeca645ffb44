"""Leaving (đã làm và còn lại): V5, what came, what of it was done and what is left, over several sentences.

"Nhận 5.780 hồ sơ: qua mạng 2.387, tại quầy 3.393. Giải quyết 5.583 hồ sơ: trước hạn 2.230, đúng hạn 3.353. Đang làm
197": numbers between that only divide another are passed over, and so are words that tell another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.pieces import bare, is_part
from motcua.rules.report_check.enumerated.telling import claim as told_of
from motcua.rules.report_check.enumerated.telling import is_mistyped, is_one_digit, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import gap, headed, is_of_its_size, tail, told

_CAME = re.compile(
    r"\b(?:thụ lý|tiếp nhận|nhận|được giao|giao|phải (?:thi hành|xử lý|giải quyết|làm|thực hiện)|kiểm sát|theo dõi|"
    r"thuộc thẩm quyền|đủ điều kiện|tổng số|toàn bộ|cả thảy|tổng cộng|phát sinh|gửi|có)\b"
)
_DONE = re.compile(
    r"\b(?:xong|kết thúc|hoàn thành|giải quyết|xử lý|trả|thực hiện|thi hành|có kết quả|làm được|có mặt|bố trí(?! lại)|"
    r"đã (?:được )?(?:thu|nộp|làm|cấp|chuyển|trả lời))\b"
)
_ON = r"chuyển (?:tiếp )?(?:sang |qua )?(?:kỳ|tháng|quý|năm|tuần) (?:sau|tới|tiếp theo)"
"""What is left for the next period."""
_LEFT = re.compile(
    r"\b(?:đang|số còn lại|còn lại|còn(?! (?:trong )?hạn)|chờ|dở dang|vắng|dôi dư|thiếu|"
    r"chưa (?:được )?(?:giải quyết|xử lý|xong|hoàn thành|có kết quả|thực hiện|trả|làm|thi hành)|"
    rf"{_ON})\b"
)
_IN_TIME = re.compile(r"\s*(?:(?:vẫn )?còn(?: trong)?|trong|chưa (?:đến|tới|quá)) (?:hạn|hẹn)(?: là| có)?:?\s*")
_TIMED = re.compile(r"\b(?:(?:đúng|trước|sớm|kịp|quá|trễ|chậm) (?:hạn|hẹn)|trễ|muộn)\b")
_OTHERWISE = re.compile(r"\brút\b|trả lại|từ chối|\bhủy\b|\bdừng\b|không (?:giải quyết|thụ lý)|đình chỉ|chuyển trả")
_APART = re.compile(
    r"\brút\b|trả lại|từ chối|\bhủy\b|\bdừng\b|bổ sung|không (?:đủ|thuộc|giải quyết)|đình chỉ|"
    r"chuyển (?:sang|qua|đến|cơ)|(?:kỳ|năm|tháng) trước|\btồn\b|\bcũ\b|(?<!đơn vị )(?<!xã )(?<!phường )mới|"
    r"cùng kỳ|so với|lũy kế|bình quân|\bmỗi\b|"
    r"ủy thác|hướng dẫn|phải"
)
"""Words for what was neither done nor is left, or was there before."""
_DIVIDED = re.compile(r"(?::|\b(?:chia ra|gồm|trong đó)\b)[^;.\n]*(?=[;.\n])")
"""What only divides a number told before it."""
_COMPARED = re.compile(r"^[^,;.\n\d]*, (?:tăng|giảm|vượt|bằng)[^;.\n]*\bso (?:với )?[^;.\n]*")
"""How much more or less came than before."""
_PLACE = re.compile(r"\b(?:riêng|nhất|sở|ngành|huyện|quận|thị xã|thành phố|xã|phường|nơi|chi nhánh)\b")
_PARTS = re.compile(r":|\(|\b(?:gồm|trong đó|trong số)\b")
_BUT = re.compile(r"\b(?:(?:loại )?trừ|không (?:kể|tính|bao gồm|gồm)|chưa (?:kể|tính))\b", re.IGNORECASE)
"""What tells that a number is left without another, not of what was done."""
_OVER = re.compile(r"\b(?:vượt|hụt|thừa|hơn|kém|chênh)\b")
"""What tells how much more or less than an aim was done."""
_BACK, _REACH, _BEHIND, _FEWEST, _NEAR = 10, 90, 150, 3, 6


def check_leaving(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Leaving (đã làm và còn lại): each number told as left, against what came and what was done of it."""
    counts = [n for n in numbers if n.is_counted and not (n.depth or n.change or n.about)]
    for place, left in enumerate(counts):
        if left.side or left.written.token.whole is not None or not is_left(left) or _BUT.search(left.opening):
            continue
        before = [n for n in counts[max(0, place - _BACK) : place] if left.place - n.place <= 1 and is_part(left, n)]
        dones = [n for n in reversed(before) if not n.side and is_done(n) and not _OVER.search(headed(n))]
        held = next((pair for done in dones for pair in _held(before, done, left)), None)
        if held is not None:
            yield _claim(*held, left, Verdict.OK)
            continue
        several = _several(before, left, counts[place + 1 : place + 2])
        if several is not None:
            yield several
            continue
        behind = " ".join((_behind(left), *(told(one)[:_BEHIND] for one in passages[left.place + 1 : left.place + 2])))
        if _OTHERWISE.search(behind.lower()):
            continue
        whole = _blamed(before, dones, left, counts[place + 1 : place + 2])
        near = [n for n in numbers[max(0, left.index - _NEAR) : left.index] if left.place - n.place <= 1]
        if whole is not None and not (_is_given(before, whole, dones[0], left) or _is_left_of(near, left)):
            yield _claim(whole, dones[0], left, Verdict.UNBALANCED)


def _is_given(before: Sequence[Seen], whole: Seen, done: Seen, left: Seen) -> bool:
    """Whether a number told before is what would be, or two of the same sentence leave just what is left."""
    if any(n.value in (done.value + left.value, whole.value - done.value) for n in before):
        return True
    own = [n for n in before if n.sentence == left.sentence]
    return any(one.value - other.value == left.value for one, other in pairwise(own))


def _is_left_of(near: Sequence[Seen], left: Seen) -> bool:
    """Whether two of the numbers right before, of whatever they are, leave just what is left."""
    return any(one.value - other.value == left.value for one, other in combinations(near, 2))


def _behind(left: Seen) -> str:
    stop = left.written.token.stop - left.passage.start
    return told(left.passage)[stop : stop + _BEHIND]


def _held(before: Sequence[Seen], done: Seen, left: Seen) -> Iterator[tuple[Seen, Seen]]:
    """What was done with a whole told before it that it and what is left make."""
    for whole in reversed(before):
        earlier = whole.index < done.index or whole.written.token is done.written.token
        if earlier and whole is not done and whole.value == done.value + left.value:
            yield whole, done


def _several(before: Sequence[Seen], left: Seen, after: Sequence[Seen]) -> Claim | None:
    """What came against all that was done of it and what is left, told one after the other: "giao 45 nhiệm vụ; hoàn
    thành đúng hạn 39, hoàn thành quá hạn 2, đang thực hiện 4"."""
    own = [n for n in before if n.sentence == left.sentence]
    if not _FEWEST <= len(own) <= _BACK or any(n.side or n.written.token.whole is not None for n in own):
        return None
    whole, *done = own
    if (
        not whole.unit
        or is_done(whole)
        or _TIMED.search(headed(whole))
        or any(n.sentence == left.sentence for n in after)
    ):
        return None
    if not all((is_done(n) or _TIMED.search(headed(n))) and n.value < whole.value for n in done):
        return None
    if _APART.search(_between(whole, left)) or not _TIMED.search(headed(done[0])):
        return None
    parts = bare((*done, left))
    agrees = whole.value == sum(n.value for n in (*done, left))
    if agrees or is_one_digit(whole, parts):
        verdict = Verdict.OK if agrees else Verdict.UNBALANCED
        return replace(told_of(whole.passage, whole, parts, verdict), kind="V5")
    return None


def is_left(number: Seen) -> bool:
    """Whether a number tells what is left."""
    words = f"{_wide(number)} {tail(number)}"
    return bool(_LEFT.search(words)) and not (_TIMED.search(words) and not re.search(r"\bđang\b|\bchưa\b", words))


def _wide(number: Seen) -> str:
    """The words before a number, also of the clause before where its own only says that time is left."""
    own, start = headed(number), number.written.token.start - number.passage.start
    if not _IN_TIME.fullmatch(own):
        return own
    return re.split(r"[;.:\n\d(]", told(number.passage)[max(0, start - _REACH) : start].lower().rstrip(" :"))[-1]


def is_done(number: Seen) -> bool:
    """Whether a number tells what was done, not only in time."""
    before, behind = headed(number), tail(number)
    if _LEFT.search(before) or _LEFT.search(behind) or _TIMED.search(before):
        return False
    return bool(_DONE.search(before)) or (bool(_DONE.search(behind)) and not _TIMED.search(behind))


def _blamed(before: Sequence[Seen], dones: Sequence[Seen], left: Seen, after: Sequence[Seen]) -> Seen | None:
    """What came, where its words say so and a slip explains that it is not what was done and what is left."""
    if not dones:
        return None
    done = dones[0]
    earlier = [n for n in reversed(before) if n.index < done.index or n.written.token is done.written.token]
    wholes = [n for n in earlier if n is not done and _is_came(n, done)]
    wholes = [n for n in wholes if not _APART.search(_between(n, left)) and _are_alone(before, dones, n, left)]
    if set(_PLACE.findall(headed(left))) - set(_PLACE.findall(f"{headed(done)} {' '.join(map(headed, wholes))}")):
        return None
    if not wholes or any(n.sentence == left.sentence and not _divides(left, n) for n in after):
        return None
    for whole in (wholes[0], max(wholes, key=lambda n: n.value)):
        if is_mistyped(whole, [done, left]):
            return whole
    whole, rest = wholes[0], wholes[0].value - done.value
    alone = not any(n.sentence == left.sentence and is_part(n, left) for n in after)
    return whole if alone and is_of_its_size(left.value, rest) else None


def _divides(left: Seen, number: Seen) -> bool:
    """Whether what follows only divides what is left, or counts another thing."""
    return not is_part(number, left) or (number.value <= left.value and bool(_PARTS.search(gap(left, number))))


def _are_alone(before: Sequence[Seen], dones: Sequence[Seen], whole: Seen, left: Seen) -> bool:
    """Whether nothing else was done of the whole, and no other whole stands nearer."""
    done = dones[0]
    if any(n.index > whole.index and n.written.token is not done.written.token for n in dones[1:]):
        return False
    if done.written.token.whole is not None:
        return sum(not n.side and n.written.token.whole is not None for n in before) == 1
    return whole.place == left.place or all(n.index >= done.index for n in before if n.place == left.place)


def _is_came(number: Seen, done: Seen) -> bool:
    if number.written.token is done.written.token:
        return True
    words = f"{headed(number)} {tail(number)}"
    opens = number.index + 1 == done.index and number.sentence == done.sentence and number.unit == done.unit != ""
    return (
        (opens or bool(_CAME.search(words)))
        and not _LEFT.search(words)
        and not _TIMED.search(words)
        and not is_done(number)
    )


def _between(whole: Seen, left: Seen) -> str:
    """All that is told from the clause of one number to that of another."""
    if whole.passage is left.passage:
        between = gap(whole, left)
    else:
        rest = told(whole.passage)[whole.written.token.stop - whole.passage.start :]
        between = f"{rest}\n{told(left.passage)[: left.written.token.start - left.passage.start]}".lower()
    between = _COMPARED.sub(" ", between)
    return re.sub(_ON, " ", f"{headed(whole)} {_DIVIDED.sub(' ', between)} {tail(left)}")


def _claim(whole: Seen, done: Seen, left: Seen, verdict: Verdict) -> Claim:
    stated, other = (left, done) if done.value < whole.value else (done, left)
    formula = f"{shown(whole, whole.value)} − {shown(other, other.value)}"
    computed = shown(stated, whole.value - other.value)
    return claim_on(
        stated.passage, stated.written.token, kind="V5", computed=computed, formula=formula, verdict=verdict
    )
