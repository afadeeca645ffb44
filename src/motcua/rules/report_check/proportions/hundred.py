"""Hundreds (đủ một trăm): V3, shares of one whole told one after the other that make a hundred.

Two or more called so that nothing is left out ("đúng hạn 98,21%, trễ 1,79%"), and three or more with decimals that
are all the shares of their sentence. What misses a hundred is wrong where one mistyped digit explains it; of shares
that leave nothing out, also where another figure of the size was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, in_figures
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size
from motcua.rules.report_check.tokens import Kind

from .fitting import makes_or_is_cut
from .told import between, is_share

_AGAIN = re.compile(r"%[^\d%;.:]{0,40}[,(]?\s*(?:và )?(?:bằng|tức|hay)(?: là)? $", re.IGNORECASE)
_ALL = 100 * SCALE
_PAIR, _MANY, _FEW, _WIDE, _BEFORE, _BACK = 2, 3, 4, 5, 40, 4
_ITEM = re.compile(r"\s*[-+*•–]\s")
_EARLY = re.compile(r"\b(?:trước|sớm|đúng|kịp)\b")
_ELSEWHERE = re.compile(
    r"\b(?:mức(?: độ)? \d|cấp|trung ương|địa phương|tỉnh|sở|huyện|xã|phường|mầm non|tiểu học|thcs|thpt|gdtx|tín nhiệm|"
    r"cán bộ|công chức|"
    r"viên chức|tổ chức|cá nhân|bắt buộc|tự nguyện|xuất|nhập|nội địa|giải ngân|quý|kế hoạch|nông|công nghiệp|dịch vụ)\b"
)
"""Names of parts that often have shares of their own, each of another whole."""
_MARK = re.compile(r"(?<!\d)[,;:.(\n]|[,;:.(\n](?!\d)|\s[–-]\s|[•+*]\s|\bcòn\b")
_IDLE = re.compile(r"\b(?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng|tức|là|với|được|chỉ|tới|đến|ở mức|mức)\b|[^\w]|[\d]")
_BEHIND = re.compile(r"\s*\)?(?P<label>[^\d,;.:()\n]{2,40})")
_OTHER = re.compile(
    r"\b(?:tăng|giảm|thêm|bớt|(?<!cao )hơn|(?<!yếu )kém|thiếu|vượt|hụt|cùng kỳ|so với|kế hoạch|chỉ tiêu|dự toán|"
    r"mục tiêu|phải|(?:cùng|năm|kỳ|quý|tháng) (?:trước|ngoái|\d))\b|=",
    re.IGNORECASE,
)
"""What tells that shares are not all of one whole."""
_SAME = r"ổn định|giữ nguyên|giữ ổn định|không (?:thay )?đổi|vẫn vậy|như cũ|như trước"
_BETTER = r"thuận lợi|tốt (?:lên|hơn)|khả quan|lạc quan|\btăng\b|cao hơn|cải thiện"
_WORSE = r"khó|xấu (?:đi|hơn)|kém|\bgiảm\b|thấp hơn|bi quan"
_TWO = re.compile(rf"\b(?:(?:{_SAME}) và (?:{_BETTER})|(?:{_BETTER})(?: hơn)? và (?:{_SAME}))", re.IGNORECASE)
_ANSWERS = tuple(re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for one in (_SAME, _BETTER, _WORSE))
"""What those who are asked answer: better, as before or worse."""


def check_hundred(passage: Passage, own: Sequence[Seen], row: Sequence[Seen]) -> Iterator[Claim]:
    """Hundreds (đủ một trăm) of a passage, whose numbers these are; `row` are those of the whole text."""
    counts = [n for n in row if n.is_counted and n.value > 0 and 0 <= own[0].place - n.place <= _BACK]
    rates = [n for n in own if n.kind is Kind.PERCENT]
    for told in _lists(passage, rates):
        runs = [run for run in _runs(passage, told) if len(run) > 1]
        agreeing = [run for run in runs if abs(_missing(run)) <= _slack(run)]
        agreeing = [
            run for run in agreeing if len(run) >= _MANY or _is_named(passage, run) or _are_answers(passage, run)
        ]
        whole = [told, [share for share in told if not share.depth]]
        if agreeing:
            yield from (_claim(agreeing[0], share, Verdict.OK) for share in agreeing[0])
        known = {share.index for run in agreeing for share in run}
        strange = [run for run in runs if not all(_is_given(share, counts) for share in run)]
        wrong = ((run, _wrong(passage, run, pure=run in whole)) for run in strange)
        yield from islice(
            (_claim(run, share, Verdict.WRONG) for run, share in wrong if share and share.index not in known), 1
        )


def _wrong(passage: Passage, run: Sequence[Seen], *, pure: bool) -> Seen | None:
    """The share that is wrong among some that do not make a hundred, if it is plain that they should."""
    if abs(_missing(run)) <= _slack(run):
        return None
    if not _are_answers(passage, run) and _OTHER.search(_text(passage, run)):
        return None
    named = _leave_nothing(passage, run)
    exact = min(n.written.token.places for n in run)
    if not named and not (pure and len(run) >= _MANY and exact and (exact > 1 or len(run) <= _FEW)):
        return None
    mended = next((share for share in run if _is_mended(run, share)), None)
    return mended or (next((share for share in run if _is_near(run, share)), None) if named else None)


def _is_given(share: Seen, counts: Sequence[Seen]) -> bool:
    """Whether two counts make a share as it is told, or cut: where they make each, no hundred was meant."""
    return any(
        part is not whole and makes_or_is_cut(share, part.value, whole.value) for whole in counts for part in counts
    )


def _lists(passage: Passage, rates: Sequence[Seen]) -> Iterator[list[Seen]]:
    """The rates of each sentence, and those of the items of a list that have one each."""
    spans = sorted({n.sentence for n in rates})
    told = [[n for n in rates if n.sentence == span] for span in spans]
    items = [one for one in told if passage.listed and _ITEM.match(passage.text, one[0].sentence[0] - passage.start)]
    if len(items) > 1 and all(len(one) == 1 for one in items):
        yield [rate for one in items for rate in one]
    for one in told:
        while one and one[0].value == _ALL:
            one = one[1:]
        if len(one) > 1:
            yield one


def _runs(passage: Passage, told: Sequence[Seen]) -> Iterator[list[Seen]]:
    """The shares that may make a hundred: all, those between semicolons, and any that stand side by side."""
    shares = [n for n in told if n.value != _ALL and not _is_told_again(passage, n)]
    shares = [n for n in shares if is_share(n) or _is_answer(passage, n)]
    yield shares
    outside = [share for share in shares if not share.depth]
    if len(outside) < len(shares):
        yield outside
    chunks: list[list[Seen]] = [[]]
    for share in shares:
        if chunks[-1] and ";" in between(chunks[-1][-1], share):
            chunks.append([])
        chunks[-1].append(share)
    yield from (chunk for chunk in chunks if len(chunk) < len(shares))
    for count in range(min(_WIDE, len(shares) - 1), 1, -1):
        yield from (shares[place : place + count] for place in range(len(shares) - count + 1))


def _leave_nothing(passage: Passage, run: Sequence[Seen]) -> bool:
    """Whether the names of shares, or the answers they tell, leave nothing out."""
    return _is_named(passage, run) or _are_answers(passage, run)


def _is_answer(passage: Passage, rate: Seen) -> bool:
    """Whether a rise, or "hơn" before a percentage, may be what people answered: somebody saw no change."""
    start, stop = passage.sentence_bounds(rate.written.token.start - passage.start)
    return rate.written.token.unit == "%" and _ANSWERS[0].search(passage.text[start:stop]) is not None


def _are_answers(passage: Passage, run: Sequence[Seen]) -> bool:
    """Whether shares are all that people may answer: "tốt lên 30,1%, giữ nguyên 37,5%, khó hơn 32,4%"."""
    first, last = run[0].written.token, run[-1].written.token
    before = re.split(r"[;:]", passage.before(first, 60))[-1]
    told = before + passage.text[first.start - passage.start : last.stop - passage.start]
    told = re.sub(r"\([^()]*\)", "", told + re.split(r"[;:,.]", passage.after(last, 30))[0])
    if ";" in told or any(one.depth != run[0].depth for one in run):
        return False
    if len(run) == len(_ANSWERS):
        return all(len(answer.findall(told)) == 1 for answer in _ANSWERS)
    return len(run) == _PAIR and _TWO.search(told) is not None and len(_ANSWERS[2].findall(told)) == 1


def _is_told_again(passage: Passage, share: Seen) -> bool:
    """Whether a share tells the part before it once more, of another base: "13% số được chấm, bằng 16,19% số tốt"."""
    return _AGAIN.search(passage.before(share.written.token, 60)) is not None


def _is_named(passage: Passage, run: Sequence[Seen]) -> bool:
    """Whether shares are called so that nothing is left out, and not of parts that have wholes of their own."""
    if len(run) > _WIDE:
        return False
    labels = _labels(passage, run)
    if not leave_nothing_out(labels) or sum(bool(_ELSEWHERE.search(label)) for label in labels) > 1:
        return False
    return len(run) > 2 or not all(map(_EARLY.search, labels))


def _labels(passage: Passage, run: Sequence[Seen]) -> tuple[str, ...]:
    """What each share is called, before it or behind it."""
    before = tuple(_before(passage, earlier, share) for earlier, share in zip([None, *run], run, strict=False))
    if all(before) and not leave_nothing_out(before):
        behind = tuple(_after(passage, share) for share in run)
        return behind if leave_nothing_out(behind) else before
    return before if all(before) else tuple(_after(passage, share) for share in run)


def _before(passage: Passage, earlier: Seen | None, share: Seen) -> str:
    start = earlier.written.token.stop - passage.start if earlier else share.sentence[0] - passage.start
    text = passage.text[start : share.written.token.start - passage.start].lstrip(" %).,;")
    pieces = [piece for piece in _MARK.split(text) if _IDLE.sub("", piece)]
    return pieces[-1].strip().lower() if pieces else ""


def _after(passage: Passage, share: Seen) -> str:
    match = _BEHIND.match(passage.text, share.written.token.stop - passage.start)
    return match["label"].strip().lower() if match else ""


def _text(passage: Passage, run: Sequence[Seen]) -> str:
    stop = run[-1].written.token.stop - passage.start
    start = run[0].written.token.start - passage.start
    return passage.text[max(0, start - _BEFORE) : stop]


def _missing(run: Sequence[Seen]) -> int:
    return _ALL - sum(share.value for share in run)


def _slack(run: Sequence[Seen]) -> int:
    return sum(share.step for share in run) // 2


def _is_mended(run: Sequence[Seen], share: Seen) -> bool:
    """Whether one mistyped digit of a share explains what is missing."""
    wanted = share.value + _missing(run)
    return any(abs(value - wanted) <= _slack(run) for value in mistyped(share))


def _is_near(run: Sequence[Seen], share: Seen) -> bool:
    """Whether another figure of its size would do."""
    wanted = share.value + _missing(run)
    return wanted > 0 and is_of_size(wanted, share.value)


def _claim(run: Sequence[Seen], share: Seen, verdict: Verdict) -> Claim:
    others = [other for other in run if other is not share]
    left = in_figures(_ALL - sum(other.value for other in others))
    formula = " − ".join(["100", *(in_figures(other.value) for other in others)])
    token = share.written.token
    return claim_on(share.passage, token, kind="V3", computed=left, formula=formula, verdict=verdict)
