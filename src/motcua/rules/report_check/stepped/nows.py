"""Present values (số hiện nay): what may be there now, for a step whose former value is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.tokens import Kind

from . import words
from .steps import Step, gap, is_same
from .values import Former, is_like

_DIVIDED = re.compile(r"\b(?:gồm|trong đó|trong số đó|chia ra)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|mức giao|được giao|cùng kỳ|quy định|"
    r"năm trước|năm ngoái|kỳ trước|trước đó)\b[^,;()]{0,30}$|"
    r"\bmỗi [^,;()]{0,12}$|\b(?:trên|trong) tổng(?: số)? (?:[^\d,;()]{0,15} )?$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",[^\d;.,()]{0,20}")
_HELD_AGAINST = re.compile(r"[^\d;.()]{0,40}?,?\s*\bso (?:với|cùng)\b[^;.()]*\([^\d;.()]*", re.IGNORECASE)
"""What stands between a value and the former one in a bracket that it is held against."""
_RESTARTS = re.compile(r";|\b[Rr]iêng\b")
_REACH, _BEHIND, _SENTENCES = 6, 4, 2


def may_be(step: Step, former: Former, numbers: Sequence[Seen]) -> list[Seen]:
    """All numbers that may be the present value, if only what fits is looked for."""
    if former.now is not None:
        return [former.now]
    found, sentences = list[Seen](), {step.first.sentence}
    for one in numbers[step.last.index + 1 : step.last.index + _BEHIND]:
        if one.sentence == step.first.sentence and one.place == step.first.place and _may(one, step, former):
            found.append(one)
    for one in reversed(numbers[: step.first.index]):
        if one.place < step.first.place - _REACH:
            break
        sentences.add(one.sentence)
        if one.kind is Kind.PERCENT and len(sentences) > _SENTENCES:
            continue
        if _may(one, step, former):
            found.insert(0, one) if one.sentence == step.first.sentence else found.append(one)
    return found


def _may(one: Seen, step: Step, former: Former) -> bool:
    return one is not former.then and _is_value(one, step, former)


def heads(step: Step, former: Former, numbers: Sequence[Seen]) -> list[Seen]:
    """The numbers that a step is plainly told of: those before it in its sentence that are no parts of others, the
    nearest first; or those of the sentence it takes up."""
    if former.now is not None:
        return [former.now]
    first = min(step.first, former.then, key=lambda one: one.index)
    before = [one for one in numbers[: first.index] if one.place >= first.place - 1 and one.unit != "?"]
    own = [one for one in before if one.place == first.place and one.sentence == first.sentence]
    told = _held_against(own, step, former) or _plain(own, step, former) or _right_before(own, step, former)
    if told or not words.TAKEN_UP.match(step.first.passage.sentence(step.first.written.token)):
        return told
    earlier = before[: len(before) - len(own)]
    last = [one for one in earlier if one.place == earlier[-1].place and one.sentence == earlier[-1].sentence]
    if is_pointed(step):
        return [one for one in last if _is_value(one, step, former) and not one.side][-1:]
    told = _plain(last, step, former)
    return told if len(told) == step.count else []


def is_pointed(step: Step) -> bool:
    """Whether a step is told of the last number of the sentence before: "Con số này tăng 76,8%"."""
    return step.count == 1 and words.POINTED.match(step.first.passage.sentence(step.first.written.token)) is not None


def _held_against(own: Sequence[Seen], step: Step, former: Former) -> list[Seen]:
    """The value right before "so với", though it is one of the parts of another: "trong đó chuyển sang 210 việc, so với
    số của năm trước (145 việc) tăng 65 việc"."""
    last = list(own[-1:])
    if not last or step.count > 1 or former.then.index > step.first.index or last[0].depth != step.first.depth:
        return []
    held = _HELD_AGAINST.fullmatch(gap(last[0], former.then)) is not None
    return last if held and _is_value(last[0], step, former) and not last[0].side else []


def _right_before(own: Sequence[Seen], step: Step, former: Former) -> list[Seen]:
    """The rate right before a step in points, though it is that of a part: "trong đó 268 hồ sơ trực tuyến, đạt 69,62%,
    vượt 4,62 điểm % so với chỉ tiêu (65%)"."""
    last = list(own[-1:])
    if not last or last[0].kind is not Kind.PERCENT or step.number.kind is not Kind.PERCENT or step.count > 1:
        return []
    beside = _BESIDE.fullmatch(gap(last[0], step.first)) and last[0].depth == step.first.depth
    return last if beside and _is_value(last[0], step, former) else []


def is_divided(now: Seen, step: Step, former: Former, numbers: Sequence[Seen]) -> bool:
    """Whether parts of a value stand between it and a step, so that the step may be told of one of them."""
    edge = min(step.first.index, former.then.index)
    return any(_is_value(one, step, former) for one in numbers[now.index + 1 : edge])


def _plain(numbers: Sequence[Seen], step: Step, former: Former) -> list[Seen]:
    """The values among numbers of one sentence, of its last clause if it has any, parts of others left out."""
    if not numbers:
        return []
    passage, (start, end) = numbers[0].passage, numbers[0].sentence
    told = passage.text[start - passage.start : min(step.first.written.token.start, end) - passage.start]
    cuts = [start, *(start + match.end() for match in _RESTARTS.finditer(told))]
    for cut in reversed(cuts):
        found = [one for one in _undivided(numbers, cut) if _is_head(one, cut, step, former)]
        if found:
            return found[::-1]
    return []


def _undivided(numbers: Sequence[Seen], cut: int) -> Iterator[Seen]:
    """The numbers behind a place as far as no words divide the first of them."""
    first = True
    for one in numbers:
        token = one.written.token
        if token.start < cut:
            continue
        if not first and _DIVIDED.search(one.passage.text[cut - one.passage.start : token.start - one.passage.start]):
            return
        first = False
        yield one


def _is_head(one: Seen, cut: int, step: Step, former: Former) -> bool:
    if not _is_value(one, step, former) or one.side or one.depth > step.first.depth:
        return False
    return not _ELSE.search(one.passage.text[cut - one.passage.start : one.written.token.start - one.passage.start])


def _is_value(one: Seen, step: Step, former: Former) -> bool:
    if one.kind is not former.then.kind or not is_like(one, step):
        return False
    return one.kind is Kind.PERCENT or is_same(one, former.then, strictly=step.together)
