"""Left over (số còn lại): V5, what is called the rest of a count, told behind a part of it.

"phân loại ra 221 đơn đúng thẩm quyền, ít hơn cùng kỳ 198 đơn. 1.315 đơn còn lại là kiến nghị", "đã xong 31/38 nhiệm vụ;
07 nhiệm vụ còn lại chưa tới hạn", "phân về các nơi 3.427. Còn lại 123": the part is the last count told before it as it
stands, what only tells of another time or divides a number passed over, and the whole the last greater one before that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.pieces import covered, is_part, is_step
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size

from .clauses import lead

_OPENS = re.compile(
    r"(?:^|[.;,\n])[-+*•\s]*(?:và |hiện )?(?:(?:số )?còn lại|(?:phần|chỗ) (?:kia|còn lại))(?: là| có)?:?\s*$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?:^|[.;,\n:])[-+*•\s]*(?:và |còn |thì )?$", re.IGNORECASE)
_CALLED = re.compile(r"[^\d,;.()\n]{0,40}?\b(?:còn lại|kia)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:cùng kỳ|khi đó|lúc đó|hồi đó|so với|kế hoạch|chỉ tiêu|dự toán|bình quân|mỗi|"
    r"(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|trong (?:đó|số (?:đó|này|ấy))|gồm)\b",
    re.IGNORECASE,
)
"""Words before a number of another time, an aim, or one that only divides another."""
_AMONG = re.compile(r"[-+*•\s]*(?:trong|ở) (?:tổng )?số (?:này|đó|ấy|trên|nói trên)\b", re.IGNORECASE)
"""What opens a sentence all of whose numbers are parts of one told before it."""
_GATHERED = re.compile(
    r"[-+*•\s]*(?:số |các )?(?P<called>[^\d,;.()]{4,40}?) (?:này )?"
    r"(?:chủ yếu|phần lớn|đa số|đa phần|hầu hết|tập trung|rơi vào)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[,;.:\n(]")
_NEAR, _MANY = 2, 10
"""How many numbers before it may leave a rest."""


def check_left(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Left over (số còn lại): each number called the rest of another told before it in its passage."""
    counts = [n for n in numbers if n.is_counted and not n.about and n.value and not is_step(n)]
    for place, passage in enumerate(passages):
        told = covered(passage.text)
        own = [n for n in counts if n.passage is passage]
        for rest in own:
            if rest.side or not _is_called(told, passage, rest):
                continue
            before = [n for n in own if n.index < rest.index and is_part(rest, n)]
            if _AMONG.match(rest.opening):
                above = [n for n in counts if place - 1 <= n.place <= place and n.index < rest.index]
                yield from _among([n for n in above if n.sentence != rest.sentence and is_part(rest, n)], before, rest)
            else:
                above = [n for n in counts if place - _NEAR <= n.place <= place and n.index < rest.index]
                yield from _gathered(above, rest)
                yield from _judge(told, before, rest)


def _among(above: Sequence[Seen], before: Sequence[Seen], rest: Seen) -> Iterator[Claim]:
    """What is left once all the parts of its sentence are taken from a number told before it: "Trong số này, Chủ tịch
    tiếp 1.206 lượt, Phó Chủ tịch 318 lượt, còn lại 640 lượt do công chức tiếp"."""
    parts = [n for n in before if n.sentence == rest.sentence and n.depth <= rest.depth]
    wholes = [n for n in above[-_MANY:] if not n.side and n.value > max(part.value for part in (*parts, rest))]
    held = next((whole for whole in reversed(wholes) if _leaves(whole, parts, rest)), None)
    if held is not None and parts:
        yield _claim(held, parts, rest, Verdict.OK)
    elif parts and wholes:
        meant = [whole for whole in wholes if is_mistyped(whole, [*parts, rest])]
        if len(meant) == 1 and all(n.unit == rest.unit for n in (*meant, *parts)):
            yield _claim(meant[0], parts, rest, Verdict.UNBALANCED)


def _gathered(above: Sequence[Seen], rest: Seen) -> Iterator[Claim]:
    """What is left of a count told before under the name its sentence opens with, most of which is in one place: "Hồ sơ
    quá hạn tập trung ở lĩnh vực đất đai (53 hồ sơ), còn lại 19 hồ sơ"."""
    opening = _GATHERED.match(rest.opening)
    own = [n for n in above if n.sentence == rest.sentence]
    if opening is None or len(own) != 1 or own[0].unit != rest.unit:
        return
    named = content(opening["called"]) - content(rest.unit)
    plain = [n for n in above if n not in own and n.unit == rest.unit and not (n.side or _ELSE.search(lead(n)))]
    wholes = [n for n in plain if named and named <= content(lead(n)) and n.value > own[0].value]
    if len({n.value for n in wholes}) != 1:
        return
    if _leaves(wholes[0], own, rest):
        yield _claim(wholes[0], own, rest, Verdict.OK)
    elif _explains(wholes[0], own, rest):
        yield _claim(wholes[0], own, rest, Verdict.UNBALANCED)


def _judge(told: str, before: Sequence[Seen], rest: Seen) -> Iterator[Claim]:
    plain = [n for n in before if n.depth <= rest.depth and not _ELSE.search(_clause(told, n))]
    pair = _pair(plain, rest)
    held = pair if pair is not None and _leaves(*pair, rest) else _held(before[-_MANY:], rest)
    if held is not None:
        yield _claim(*held, rest, Verdict.OK)
    elif pair is not None and _explains(*pair, rest):
        yield _claim(*pair, rest, Verdict.UNBALANCED)


def _is_called(told: str, passage: Passage, rest: Seen) -> bool:
    """Whether a number is called what is left, in words right before or behind it."""
    start, stop = rest.written.token.start - passage.start, rest.written.token.stop - passage.start
    before = told[max(0, start - 40) : start]
    return bool(_OPENS.search(before) or (_ALONE.search(before) and _CALLED.match(told, stop)))


def _clause(told: str, number: Seen) -> str:
    start = number.written.token.start - number.passage.start
    return _MARKS.split(told[max(0, start - 60) : start])[-1]


def _held(before: Sequence[Seen], rest: Seen) -> tuple[Seen, Sequence[Seen]] | None:
    """A whole and parts told after it one after another, or one before, that leave just the rest."""
    for first in range(len(before) - 1, -1, -1):
        for last in range(len(before), first, -1):
            parts = before[first:last]
            for whole in (*reversed(before[:first]), *before[last:]):
                if _leaves(whole, parts, rest):
                    return whole, parts
    return None


def _leaves(whole: Seen, parts: Sequence[Seen], rest: Seen) -> bool:
    return whole.value == sum(part.value for part in parts) + rest.value


def _pair(before: Sequence[Seen], rest: Seen) -> tuple[Seen, Sequence[Seen]] | None:
    """The whole and the part that a rest is plainly told of."""
    if len(before) < 2:
        return None
    done, whole = before[-1], before[-2]
    if done.written.token is whole.written.token:
        done, whole = whole, done
        return (done, [whole]) if done.value >= whole.value else (whole, [done])
    if done.side or whole.side or (done.value >= whole.value and not whole.sentence == done.sentence == rest.sentence):
        return None
    earlier = [n for n in before[:-2] if n.sentence == whole.sentence or n.sentence == done.sentence]
    return None if earlier else (whole, [done])


def _explains(whole: Seen, parts: Sequence[Seen], rest: Seen) -> bool:
    """Whether a slip in one of them, or another number of its size for the rest, explains that they do not agree."""
    left = whole.value - sum(part.value for part in parts)
    return (left > 0 and is_of_size(left, rest.value)) or is_mistyped(whole, [*parts, rest])


def _claim(whole: Seen, parts: Sequence[Seen], rest: Seen, verdict: Verdict) -> Claim:
    left = whole.value - sum(part.value for part in parts)
    formula = " − ".join(shown(rest, number.value) for number in (whole, *parts))
    return claim_on(
        rest.passage, rest.written.token, kind="V5", computed=shown(rest, left), formula=formula, verdict=verdict
    )
