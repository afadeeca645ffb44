"""Lists and their totals (danh sách và số cộng): V2 and V12 where the total stands behind the parts or lines above.

"A 10, B 20, cộng 30"; "Phân theo cấp: tỉnh 10, huyện 20" under a line that told 30; a column of points and "Tổng cộng".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from . import vocabulary as words
from .bounds import is_sharp, same_unit
from .findings import Claim, Verdict
from .reading import Passage
from .sums import sum_claim
from .tokens import Kind, Token

_TOTALLED = re.compile(
    r"(?:^|[,;:(.]|\bvà)\s*(?:như vậy,?\s*)?(?:tổng cộng|cộng|cả năm|tổng(?: số| điểm| hai phần| ba phần)?)"
    r"(?:\s+(?!số\b)[^\d;,.()]{0,60})?\s*(?:là|:|=)?\s*$",
    re.IGNORECASE,
)
_THUS = re.compile(r"\s*(?:[-+*•]\s*)?(?:như vậy|tổng cộng|cộng|tính chung)\b[^\d;.()]{0,80}$", re.IGNORECASE)
_DIVIDING = re.compile(
    r"(?:^|[.,;\n])\s*(?:[-+*•]\s*|[a-zđ]\)\s*|\d+\.\s*)?(?:(?:phân|chia|cơ cấu|tính)[^:;.\d]{0,40}\btheo\b"
    r"|theo (?=hình thức|đối tượng|cấp|độ tuổi|giới|trình độ|loại|thời điểm|kênh|mức|phương thức)|loại hình|cơ cấu"
    r"|(?:hình|phương) thức nộp|về (?:giới tính|trình độ|độ tuổi|đối tượng))"
    r"[^:;.\d]{0,40}:[^:;]{0,60}$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mỗi)\b[^\d;.]{0,40}$", re.IGNORECASE)
_OPEN_END = re.compile(r"\.\.\.|…|v\.v|\bnhư\b|chủ yếu|nhiều nhất|tập trung", re.IGNORECASE)
_GENERAL = frozenset(["trường hợp", "văn bản", "cơ quan", "đơn vị", "nội dung", "lượt", "cuộc", "vụ", "người", ""])
_ABOVE = 6
_HALF = Decimal("0.5")


def check_lists(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Lists (danh sách): totals behind their parts, and partitions of a count told above."""
    for index, passage in enumerate(passages):
        for total in passage.tokens:
            if total.kind not in (Kind.COUNT, Kind.SCORE, Kind.MONEY) or not total.exact:
                continue
            if _TOTALLED.search(passage.before(total, 90)):
                yield from _behind(passage, total)
            if _THUS.fullmatch(passage.before(total, 100)):
                yield from _concluded(passages, index, total)
        yield from _divided(passages, index)
    yield from _points(passages)


def _parts(passage: Passage, tokens: Sequence[Token], total: Token) -> list[Token]:
    """The numbers that can be added to a total: counts of its kind, points of a ratio of points."""
    bracket = passage.bracket(total)
    found = []
    for token in tokens:
        scored = token.kind is Kind.RATIO and token.unit == "điểm" and total.kind is Kind.SCORE
        whole = token.kind is Kind.RATIO and token.value == token.whole and total.kind is Kind.COUNT
        if token.change or passage.bracket(token) != bracket or not (token.kind is total.kind or scored or whole):
            continue
        found.append(token)
    return found


def _behind(passage: Passage, total: Token) -> Iterator[Claim]:
    """ "A 10, B 20, cộng 30": the parts stand before their total in its sentence."""
    before = [t for t in passage.tokens if t.start < total.start and passage.same_sentence(t, total)]
    parts = _parts(passage, before, total)
    kind = "V12" if total.kind is Kind.SCORE else "V2"
    for start in range(len(parts) - 1):
        if sum(part.value for part in parts[start:]) == total.value:
            yield sum_claim(passage, total, parts[start:], Verdict.OK, kind)
            return
    if len(parts) < 2 or not all(_addable(part, total) for part in parts) or not is_sharp(total):
        return
    if not _same_matter(passage, total, passage.before(parts[-1], 400)):
        return
    opened = words.WHOLE_INTRO.search(passage.before(parts[0], 200)) or any(p.word for p in parts)
    if opened or any(part.value > total.value and len(parts) < 3 for part in parts):
        return
    if any(_TOTALLED.search(passage.before(part, 60)) for part in parts) or _broken(passage, parts, total):
        return
    if any(_AVERAGE.search(passage.before(part, 50)) for part in parts):
        return
    yield sum_claim(passage, total, parts, Verdict.WRONG, kind)


def _same_matter(passage: Passage, total: Token, told: str) -> bool:
    """Whether a total is called by words its parts used too: "tổng số hồ sơ giải quyết" does not add what came in."""
    called = re.split(r"\b(?:tổng cộng|cộng|cả năm|tổng)\b", passage.before(total, 90).lower())[-1]
    known = f"{told.lower()} {total.unit} số điểm hai ba phần là có các được cơ quan"
    return all(word in known for word in re.findall(r"[^\W\d_]+", called))


def _broken(passage: Passage, parts: Sequence[Token], total: Token) -> bool:
    """Whether something else was told between the parts: a result, a change, a bracket with the same kind."""
    text = passage.text[parts[0].stop - passage.start : total.start - passage.start]
    scored = total.kind is Kind.SCORE
    return bool(re.search(r"trong đó|tăng|giảm|so với" + ("" if scored else "|đạt|chiếm|còn"), text, re.IGNORECASE))


def _addable(part: Token, total: Token) -> bool:
    if total.kind is Kind.SCORE:
        return True
    return is_sharp(part) and (not part.unit or same_unit(part, total) or total.unit in _GENERAL)


def _concluded(passages: Sequence[Passage], index: int, total: Token) -> Iterator[Claim]:
    """ "Phát hiện 14 người ...; 9 trường hợp .... Như vậy, tổng số là 23 trường hợp"."""
    passage = passages[index]
    start = passage.sentence_span(total)[0]
    before = [t for t in passage.tokens if t.start < start]
    place = passage
    if not before and index:
        place = passages[index - 1]
        before = list(place.tokens)
    if not before or not re.search(r"tổng|cộng", passage.before(total, 100), re.IGNORECASE):
        return
    told = [t for t in before if place.same_sentence(t, before[-1]) and t.kind is not Kind.OTHER]
    parts = [t for t in told if t.kind is total.kind and t.exact and is_sharp(t) and place.depth(t) == 0]
    if len(parts) < 2 or len(parts) != len(told):
        return
    added = sum((part.value for part in parts), Decimal(0))
    if added == total.value:
        yield sum_claim(passage, total, parts, Verdict.OK, "V2")
    elif (
        all(_addable(part, total) for part in parts)
        and _same_matter(passage, total, place.text)
        and abs(added - total.value) <= total.value * _HALF
    ):
        yield sum_claim(passage, total, parts, Verdict.WRONG, "V2")


def _divided(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """ "Phân theo cấp: tỉnh 10, huyện 20": the parts of a count of the lines above."""
    passage = passages[index]
    reached = -1
    for number, first in enumerate(passage.tokens):
        if (
            first.start <= reached
            or first.kind not in (Kind.COUNT, Kind.MONEY)
            or not _DIVIDING.search(passage.before(first, 120))
        ):
            continue
        run = _run(passage, passage.tokens[number:])
        reached = run[-1].start if run else reached
        if len(run) < 2 or _OPEN_END.search(passage.sentence(first)):
            continue
        heads = list(_heads(passages, index, first))
        added = sum((part.value for part in run), Decimal(0))
        same = next((head for head in heads if head.value == added), None)
        if same is not None:
            yield sum_claim(passage, run[-1], run, Verdict.OK, "V2")
            continue


def _run(passage: Passage, tokens: Sequence[Token]) -> list[Token]:
    """The parts from the first one on: one kind and unit, one depth, told in the same way."""
    run: list[Token] = []
    depth = passage.depth(tokens[0])
    for token in tokens:
        if not passage.same_sentence(token, tokens[0]):
            break
        if token.kind in (Kind.PERCENT, Kind.OTHER) or passage.depth(token) > depth:
            continue
        if (
            token.kind is not tokens[0].kind
            or not token.exact
            or not is_sharp(token)
            or not same_unit(token, tokens[0])
        ):
            break
        if run and re.search(r"trong đó|cộng|tổng", passage.between(run[-1], token), re.IGNORECASE):
            break
        run.append(token)
    return run


def _heads(passages: Sequence[Passage], index: int, first: Token) -> Iterator[Token]:
    """Counts above a list that it may divide, the nearest first."""
    for passage in reversed(passages[max(0, index - _ABOVE) : index + 1]):
        for token in reversed(passage.tokens):
            if token.start < first.start and token.kind is first.kind and token.exact and is_sharp(token):
                yield token


def _points(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Lines of points, each "x/y điểm", and a line that adds them."""
    run: list[Token] = []
    for passage in passages:
        tokens = [t for t in passage.tokens if t.kind in (Kind.RATIO, Kind.SCORE)]
        total = bool(re.match(r"\s*(?:[-+*•]\s*)?tổng", passage.text, re.IGNORECASE))
        if total and len(tokens) >= 1 and len(run) > 2 and tokens[0].kind is run[0].kind:
            yield from _added(passage, tokens[0], run)
            run = []
        elif len(tokens) == 1 and tokens[0].unit == "điểm" and tokens[0].exact and len(passage.text) < 160:
            run = [*run, tokens[0]] if not run or run[0].kind is tokens[0].kind else [tokens[0]]
        else:
            run = []


def _added(passage: Passage, total: Token, run: Sequence[Token]) -> Iterator[Claim]:
    added = sum((token.value for token in run), Decimal(0))
    most = sum((token.whole or Decimal(0) for token in run), Decimal(0))
    fits = added == total.value
    if total.kind is Kind.RATIO and most != total.whole and not fits:
        return
    yield sum_claim(passage, total, run, Verdict.OK if fits else Verdict.WRONG, "V12")
