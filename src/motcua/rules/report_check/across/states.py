"""States (tình trạng hồ sơ): V2, what came and, in one sentence, how much of it is in each state.

"nhận 6.192 hồ sơ, trong đó trước hạn 3.807, đúng hạn 754, đang giải quyết 960 và 671 hồ sơ phải bổ sung": done early,
on time or late, not done, sent back, waiting for papers, withdrawn. Each is told once, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.enumerated.pieces import bare, is_part, is_sharp
from motcua.rules.report_check.enumerated.telling import claim, comes_back, is_slip
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import counted, gap, headed, tail
from .leaving import is_done

_OPEN, _DONE = "open", "done"
_STATES = (
    ("more", re.compile(r"\bbổ sung\b|hoàn thiện hồ sơ")),
    ("back", re.compile(r"\btrả lại\b|\btừ chối\b|không (?:đủ|hợp lệ|giải quyết)|chuyển trả")),
    ("gone", re.compile(r"\brút\b|\bhủy\b")),
    ("halted", re.compile(r"(?:tạm )?(?:dừng|đình chỉ)\b")),
    ("late open", re.compile(r"(?:đang|chưa)\b.{0,30}(?:quá|trễ|chậm) hạn|(?:quá|trễ|chậm) hạn.{0,20}(?:đang|chưa)\b")),
    (_OPEN, re.compile(r"\bđang\b|\bchưa (?:đến|tới|quá|giải quyết|xử lý|xong)\b|\bchờ\b|còn (?:trong )?hạn|dở dang")),
    (
        "in time",
        re.compile(r"(?:trước|sớm)(?: hạn)?(?: và|,|/) ?đúng|đúng(?: hạn)?(?: và|,|/) ?(?:trước|sớm)|trong hạn"),
    ),
    ("early", re.compile(r"\btrước (?:hạn|hẹn)\b|\bsớm\b")),
    ("on time", re.compile(r"\bđúng (?:hạn|hẹn)\b")),
    ("late", re.compile(r"\b(?:quá|trễ|chậm|muộn) (?:hạn|hẹn)\b|\btrễ\b|\bmuộn\b")),
)
"""The states of a file, the first of its own words that is found."""
_TIMES = frozenset(["in time", "early", "on time", "late"])
"""The states of what is done by when it was, of which "trước và đúng hạn" are two together."""
_ELSE = re.compile(
    r"\b(?:cùng kỳ|so với|kế hoạch|chỉ tiêu|bình quân|mỗi|tăng|giảm|lũy kế|riêng|nhất|"
    r"(?:kỳ|năm|tháng|quý) (?:trước|sau))\b"
)
"""Words among the counts by which they are no simple list."""
_WITHIN = re.compile(r"\b(?:trong (?:đó|số)|gồm)\b")
_BEFORE = re.compile(r"\b(?:(?:kỳ|năm|tháng|quý) (?:trước|cũ)|tồn|chuyển (?:sang|qua)|mang sang|cũ)\b", re.IGNORECASE)
"""What was there before is done and left as well."""
_LEAST, _MOST = 3, 8


def check_states(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """States (tình trạng hồ sơ): each count of files against those in each state told behind it in its sentence."""
    for passage in passages:
        counts = [n for n in counted(passage, numbers) if not n.side]
        for place, whole in enumerate(counts):
            parts = [n for n in counts[place + 1 :] if n.sentence == whole.sentence and n.depth == whole.depth]
            if _is_whole(whole, parts):
                yield from _judged(whole, parts, numbers)


def _is_whole(whole: Seen, parts: Sequence[Seen]) -> bool:
    if not _LEAST <= len(parts) <= _MOST or not whole.unit or not is_sharp(whole):
        return False
    if not all(is_part(n, whole) and is_sharp(n) and n.written.token.whole is None for n in parts):
        return False
    states = {_state(n) for n in parts}
    if "" in states or len(states) < len(parts) or (_DONE in states) != _TIMES.isdisjoint(states):
        return False
    if "in time" in states and not states.isdisjoint(("early", "on time")):
        return False
    done = _state(whole) == _DONE
    if (done and not states <= _TIMES) or not (done or _state(whole) == ""):
        return False
    if _WITHIN.search(gap(parts[0], parts[-1])) or _BEFORE.search(whole.passage.sentence(whole.written.token)):
        return False
    return not _ELSE.search(gap(whole, parts[-1]))


def _state(number: Seen) -> str:
    """The state that a number tells of, in the words before it or else in those behind it."""
    for words in (headed(number), tail(number)):
        found = next((name for name, said in _STATES if said.search(words)), "")
        if found:
            return found
    return _DONE if is_done(number) else ""


def _judged(whole: Seen, found: Sequence[Seen], numbers: Sequence[Seen]) -> Iterator[Claim]:
    parts = bare(found)
    total = sum(n.value for n in found)
    if total == whole.value:
        yield claim(whole.passage, whole, parts, Verdict.OK)
    elif is_slip(whole, parts) and not comes_back(numbers, whole, parts, {total}):
        yield claim(whole.passage, whole, parts, Verdict.UNBALANCED)
