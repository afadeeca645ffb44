"""Summed (cộng lại): V2, parts told first and then what they make together.

"Nhận mới 5.140 hồ sơ, kỳ trước chuyển sang 1.210, thành ra phải làm 6.350", "Chứng thực 812 việc, hộ tịch 96 việc,
cộng 908 việc", "... 94 kiến nghị; thêm 17 ý kiến, nâng tổng số lên 111": where a word says that they are added, all
counts of the sentence are the parts, or all of the one before; what came over and what came new are added without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.complements import came_in, leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .pieces import Piece, Run, bare, clause_of, covered, is_part, is_sharp, is_step, slack
from .telling import claim, is_explained, is_mistyped

_ADDED = re.compile(
    r"(?:(?:=>|⇒|→)|\b(?:tổng cộng|cộng(?! đồng| tác| hòa| dồn| hưởng)|cả thảy|thành ra|gộp lại|tính chung|vị chi"
    r"|(?:nâng|đưa) (?:tổng )?số)\b)[^\d,;:.()]{0,60}$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:lũy kế|phải (?:giải quyết|xử lý|làm|thi hành|thực hiện)|thụ lý|tổng(?: số)?|như vậy|tất cả|cộng|cả thảy"
    r"|thành ra|cần (?:giải quyết|xử lý))\b[^\d,;:.()]{0,60}$",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:mỗi|bình quân|trung bình|trong đó|trong tổng|so với|tăng|giảm|nhân|lũy kế|còn|năm trước|cùng kỳ|trên|"
    r"đợt|(?<!nhiệm )kỳ|"
    r"(?:hai|ba|bốn) (?:nhóm|loại|khoa|mục|mức|cột|dòng|đàn)|đàn|đầu)\b",
    re.IGNORECASE,
)
"""Words that leave it open which numbers of the sentence are added."""
_RISEN = re.compile(r",? \(?(?:tăng|giảm) [\d.,]+ ?%(?: so (?:với|cùng)\b[^;.,()\n]*)?", re.IGNORECASE)
"""How much more or less a part is than before, which adds nothing."""
_OUT_OF = re.compile(r"\b(?:trong|trên) tổng(?: số| cộng)?\b[^\d,;:.()]{0,20}$", re.IGNORECASE)
"""Before a whole that is told behind all its parts: "9 vượt, 6 đạt và 3 không đạt trong tổng số 18 chỉ tiêu"."""
_RAISED = re.compile(r"\b(?:nâng|đưa) tổng số\b", re.IGNORECASE)
_TOTAL_OF = re.compile(
    r"[\s\-+*•]*(?:như vậy,? )?tổng (?:số |lượng )?(?P<name>(?!số)[^\W\d_]+ [^\W\d_]+)(?P<more> [^\W\d_]+)?",
    re.IGNORECASE,
)
"""A total with the first words of its name."""
_MOST, _LEAST, _BACK, _LONG = 8, 2, 2, 4
_SMALL = 100 * SCALE


def check_summed(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Summed (cộng lại): each number told as what others make together, against the numbers before it."""
    told = covered(passage.text)
    counts = [n for n in numbers if n.is_counted and is_sharp(n) and not n.change]
    spans = list(passage.sentences)
    for place, total in enumerate(counts):
        lead = told[total.sentence[0] - passage.start : total.written.token.start - passage.start]
        added, in_all = _ADDED.search(lead), _IN_ALL.search(lead)
        if total.side or not (added or in_all):
            continue
        start = spans[max(0, spans.index(total.sentence) - _BACK)][0]
        before = [n for n in counts[max(0, place - _MOST) : place] if n.written.token.start >= start]
        before = [n for n in before if n.depth <= total.depth and not (n.side or is_step(n))]
        before = [n for n in before if is_part(n, total) or (added and n.kind is total.kind)]
        held = _held(before, total)
        if held:
            yield claim(passage, total, _pieces(passage, told, held), Verdict.OK)
            continue
        parts = _came(passage, told, before) or _named_all(passage, told, before, total, lead)
        parts = parts or _named_alike(before, total) or (_all(passage, before, total, lead) if added else ())
        if parts and not any(n.value == sum(part.number.value for part in parts) for n in counts):
            run = Run(tuple(parts), whole=True)
            raised = added is not None and added[0].lower().startswith(("nâng", "đưa"))
            if is_explained(total, run, plainly=not raised) and not (raised and total.value < _SMALL):
                yield claim(passage, total, parts, Verdict.UNBALANCED)


def _held(before: Sequence[Seen], total: Seen) -> Sequence[Seen]:
    """The last counts that make a total, as few as do."""
    for count in range(_LEAST, len(before) + 1):
        room = slack(total) + sum(slack(n) for n in before[-count:])
        if abs(sum(n.value for n in before[-count:]) - total.value) <= room:
            return before[-count:]
    return ()


def _pieces(passage: Passage, told: str, parts: Sequence[Seen]) -> tuple[Piece, ...]:
    return tuple(clause_of(passage, told, part, None) or Piece(part, "", "") for part in parts)


def _came(passage: Passage, told: str, before: Sequence[Seen]) -> tuple[Piece, ...]:
    """The last two counts, where one is told as come over from before and the other as come new."""
    pieces = _pieces(passage, told, before[-_LEAST:])
    return pieces if len(pieces) == _LEAST and came_in(Run(pieces, whole=True).labels) else ()


def _named_all(passage: Passage, told: str, before: Sequence[Seen], total: Seen, lead: str) -> tuple[Piece, ...]:
    """All counts of the sentence before "trong tổng số", where their names leave nothing out."""
    pieces = _pieces(passage, told, [n for n in before if n.sentence == total.sentence])
    named = len(pieces) > 1 and _OUT_OF.search(lead) and leave_nothing_out(Run(pieces, whole=True).labels)
    return pieces if named else ()


def _named_alike(before: Sequence[Seen], total: Seen) -> tuple[Piece, ...]:
    """The numbers that open the sentences before with the name that is told to be a total: "Số vốn đăng ký mới là 12 tỷ
    đồng ... Số vốn đăng ký thêm là 21 tỷ đồng ... Tổng số vốn đăng ký là 33 tỷ đồng"."""
    name = _TOTAL_OF.match(total.opening)
    if name is None or len(total.written.digits) < _LONG:
        return ()
    words = name["name"] if total.kind is Kind.MONEY else f"{name['name']}{name['more'] or ''}"
    named = re.compile(rf"[\s\-+*•]*(?:số |lượng )?{re.escape(words)}\b", re.IGNORECASE)
    firsts = [
        one for one, last in zip(before, [None, *before], strict=False) if last is None or last.sentence != one.sentence
    ]
    parts = [one for one in firsts if one.unit == total.unit and named.match(one.opening) and one.value < total.value]
    alone = all(named.match(one.opening) for one in firsts)
    return bare(parts) if alone and len(parts) == len(firsts) == _LEAST and is_mistyped(total, parts) else ()


def _all(passage: Passage, before: Sequence[Seen], total: Seen, lead: str) -> tuple[Piece, ...]:
    """All counts of the sentence, or of the one before where it has none, unless words leave open which are added."""
    own = [n for n in before if n.sentence == total.sentence]
    if not own and before:
        own = [n for n in before if n.sentence == before[-1].sentence]
        lead = passage.sentence(own[0].written.token) + lead
    if len(own) == 1 < len(before) and _RAISED.search(lead):
        own = list(before[-2:]) if [n.sentence for n in before].count(before[-2].sentence) == 1 else own
        lead = passage.sentence(own[0].written.token) + lead
    units = {n.unit for n in (*own, total) if n.unit}
    alike = len(units) <= 1 or all(n.unit != own[0].unit for n in own[1:])
    every = sum(n.value for n in own)
    if len(own) < _LEAST or not alike or _SOME.search(_RISEN.sub("", lead)) or any(2 * n.value == every for n in own):
        return ()
    return bare(own)
