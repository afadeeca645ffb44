"""Verbatim (chép lại nguyên câu): V10, a sentence of the title or lead told once more, where one figure differs.

"Cấp mới 312 thẻ, nâng tổng số lên 4.980 thẻ" over a text that says so word for word, but for 4.890: the words are laid
side by side, whatever was left out, added or shortened to its initials, and so are the figures. Nothing is said if two
figures differ, or if the text has both of them once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from functools import cached_property

from motcua.rules.report_check.claims import told_again
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, see
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.same import fits_closely, is_near, is_reckoned, is_typed, is_unit, rounds, told
from motcua.rules.report_check.tokens import Kind

from .alike import borne_out
from .elsewhere import is_of_other_item, names_in

_ITEM = re.compile(r"[^\W\d_]+|\d[\d.,]*\d|\d")
_BRACKET = re.compile(r"\([A-ZĐ&.-]{2,10}\)")
_SHORT = re.compile(r"[A-ZĐ]{2,8}")
_APART = frozenset(
    "đúng trước quá trễ chậm tăng giảm nam nữ không chưa tỉnh huyện xã phường cùng kỳ kế hoạch chỉ tiêu quý tháng nay "  # noqa: SIM905
    "lũy kế riêng còn cũ cả ngày tuần phải nâng".split()
)
"""Words that make another figure of one told in a like sentence."""
_OWN = re.compile(r"\d.*|[ivx]+")
"""What a period, a day or a place is called by."""
_VOTES = frozenset(["phiếu", "tín", "nhiệm"])
_HEAD, _NEXT, _LONGEST = 6, 3, 450
_WORDS, _FEW_WORDS, _BESIDE, _SOME, _ROUND = 8, 6, 2, 2, 10
_COVERED, _PARTLY, _WHOLLY = Fraction(3, 4), Fraction(3, 5), Fraction(9, 10)
_FURTHEST = 12
"""How many times as much a figure is at most that was typed with a digit more."""
_STEPS = (-3, -2, -1, 1, 2, 3)
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.SCORE)


@dataclass(frozen=True, eq=False)
class Phrase:
    """A sentence as its words in order, each with the number that it is, if any."""

    place: int
    words: tuple[str, ...]
    numbers: tuple[Seen | None, ...]
    letters: tuple[str, ...]

    @cached_property
    def said(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.words)

    def spelled(self, other: Phrase) -> Phrase:
        """The same with the initials spelled out that the other sentence tells in words: "CĐCS"."""
        words, numbers, letters = list[str](), list[Seen | None](), list[str]()
        for word, number, letter in zip(self.words, self.numbers, self.letters, strict=True):
            full = other.in_words(letter) if _SHORT.fullmatch(letter) and word not in other.said else ()
            words += full or (word,)
            numbers += [None] * len(full) or [number]
            letters += full or (letter,)
        return Phrase(self.place, tuple(words), tuple(numbers), tuple(letters))

    def in_words(self, initials: str) -> tuple[str, ...]:
        """The words side by side of which initials are made."""
        heads = "".join(word[0] for word in self.words)
        start = heads.find(initials.lower())
        return self.words[start : start + len(initials)] if start >= 0 else ()


@dataclass(frozen=True, eq=False)
class Pair:
    """Two sentences laid side by side: which words of the one stand for which of the other."""

    one: Phrase
    other: Phrase

    @cached_property
    def places(self) -> dict[int, int]:
        """For each word of the one that the other has too, in order, where it stands there."""
        blocks = SequenceMatcher(None, self.one.words, self.other.words, autojunk=False).get_matching_blocks()
        return {a + step: b + step for a, b, size in blocks for step in range(size)}

    @cached_property
    def figures(self) -> list[tuple[Seen, Seen]]:
        """The figures that stand for each other."""
        found = ((self.one.numbers[a], self.other.numbers[b]) for a, b in self.places.items())
        return [(left, right) for left, right in found if left is not None and right is not None]

    @cached_property
    def shared(self) -> int:
        """How many words they share, figures aside."""
        return len(self.places) - len(self.figures)

    @cached_property
    def covered(self) -> Fraction:
        """How much of the shorter is told in the other."""
        lengths = (sum(number is None for number in side.numbers) for side in (self.one, self.other))
        return Fraction(self.shared, max(1, min(lengths)))

    def is_one_thing(self, left: Seen, right: Seen) -> bool:
        """Whether two figures that stand for each other have the same word behind them, or one unit."""
        place = self.one.numbers.index(left)
        return self.places.get(place + 1) == self.places[place] + 1 or is_unit(left, right)

    def is_retold(self, left: Seen) -> bool:
        """Whether the words right beside a figure are the same, and none between the shared ones sets them apart."""
        place = self.one.numbers.index(left)
        there = self.places[place]
        same = {step for step in _STEPS if self.places.get(place + step) == there + step}
        own, others = map(set, self._spans)
        apart = any(word in _APART or _OWN.fullmatch(word) for word in own ^ others) and not self.is_held
        return len(same) >= _BESIDE and bool(same & {-1, 1}) and not apart and self._is_of_one_place

    @property
    def is_held(self) -> bool:
        """Whether two figures that are not round come back in the order they were told, so that words hardly set them
        apart: "tăng 26,2% so với tháng Sáu và giảm 0,7%", "tăng 26,2% so với tháng trước và giảm 0,7%"."""
        again = {left.value for left, right in self.figures if left.value == right.value}
        return len([one for one in again if one % (_ROUND * SCALE)]) >= _SOME

    @property
    def is_set_apart(self) -> bool:
        """Whether a word of either sentence that the other has not makes it one of another time, kind or place."""
        return any(word in _APART or _OWN.fullmatch(word) for word in self.one.said ^ self.other.said)

    @property
    def is_close(self) -> bool:
        """Whether hardly a word stands between the shared ones that the other sentence does not have."""
        return len(self.places) >= _COVERED * max(map(len, self._spans))

    @property
    def _is_of_one_place(self) -> bool:
        """Whether one sentence names all the places that the other names."""
        one, other = (names_in(" ".join(side.letters)) for side in (self.one, self.other))
        return one <= other or other <= one

    @cached_property
    def _spans(self) -> list[tuple[str, ...]]:
        """Each sentence from the first to the last of the shared words."""
        places = ((self.one, self.places), (self.other, self.places.values()))
        return [side.words[min(shared) : max(shared) + 1] for side, shared in places]


def check_verbatim(passages: Sequence[Passage], claims: Iterable[Claim]) -> Iterator[Claim]:
    """Verbatim (chép lại nguyên câu): each sentence at the head of a text, or told twice in a row; `claims` bear
    figures out."""
    numbers, known = see(passages), frozenset(borne_out(claims))
    sentences = list(_sentences(passages, numbers))
    for place, one in enumerate(sentences):
        later = sentences[place + 1 :] if place < _HEAD else sentences[place + 1 : place + 1 + _NEXT]
        pairs = [Pair(one.spelled(other), other.spelled(one)) for other in later if _may_tell(one, other)]
        for pair in pairs:
            yield from ((), _judged(pair, numbers, known))[_is_verbatim(pair, place)]


def _may_tell(one: Phrase, other: Phrase) -> bool:
    """Whether two sentences have words and figures enough in common to be laid side by side."""
    of_votes = one.said >= _VOTES and other.said >= _VOTES  # each person's are told alike
    return any(one.numbers) and any(other.numbers) and len(one.said & other.said) >= _FEW_WORDS and not of_votes


def _is_verbatim(pair: Pair, place: int) -> bool:
    """Whether one sentence tells the other once more: nearly all its words, or most of them with other figures."""
    apart = [pair for pair in pair.figures if pair[0].value != pair[1].value]
    if len(apart) != 1 or not pair.is_close or not pair.is_retold(apart[0][0]):
        return False
    several = len(pair.figures) > 1
    if _are_strangers(*apart[0]):
        return False
    if not several and not (is_near(*apart[0]) or is_typed(*apart[0]) or is_typed(*apart[0][::-1])):
        return False
    if place >= _HEAD:
        return several and pair.covered >= _WHOLLY and pair.shared >= _WORDS
    if several and pair.covered >= _PARTLY and pair.shared >= _FEW_WORDS:
        return True
    return pair.covered >= _COVERED and pair.shared >= _WORDS and not pair.is_set_apart


def _are_strangers(one: Seen, other: Seen) -> bool:
    """Whether one figure is so much more than another that no slip of a digit made it: "78 ca" and "27.302 ca"."""
    return max(one.value, other.value) > _FURTHEST * min(one.value, other.value)


def _judged(pair: Pair, numbers: Sequence[Seen], known: frozenset[str]) -> Iterator[Claim]:
    """The figure that differs, unless it is the other in round figures, or reckoned of others."""
    left, right = next(pair for pair in pair.figures if pair[0].value != pair[1].value)
    alike = (left.about, left.change) == (right.about, right.change) and pair.is_one_thing(left, right)
    if not alike or is_of_other_item(left, right):
        return
    both = left.about and right.about and left.step == right.step
    in_round = any(rounds(a, b) or (a.about and fits_closely(a, b.value)) for a, b in ((left, right), (right, left)))
    if in_round and not both:
        return
    alone = [one for one in (left, right) if not any(_is_again(one, n) for n in numbers)]
    alone.sort(key=lambda one: told(one).text in known)
    row = [one for one in numbers if alone and one.sentence != alone[0].sentence]
    wholly = pair.covered >= _WHOLLY and len(pair.figures) > 1
    if alone and (wholly or not is_reckoned(alone[0], row, by_sums=True)):
        other = right if alone[0] is left else left
        yield told_again(alone[0].passage, told(alone[0]), told(other), Verdict.WRONG)


def _is_again(one: Seen, other: Seen) -> bool:
    return one is not other and one.value == other.value and one.kind is other.kind


def _sentences(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Phrase]:
    """The sentences of a text, lists and rows aside."""
    told_at = {told(number).start: number for number in numbers if number.kind in _KINDS}
    for place, passage in enumerate(passages):
        for start, end in passage.sentences:
            text = passage.text[start - passage.start : end - passage.start]
            if "|" not in text and len(text) <= _LONGEST:
                yield _read(text, start, place, told_at)


def _read(text: str, start: int, place: int, told_at: dict[int, Seen]) -> Phrase:
    text = _BRACKET.sub(lambda match: " " * len(match[0]), text)
    found = [(match[0], told_at.get(start + match.start())) for match in _ITEM.finditer(text)]
    words = tuple(word.lower() if number is None else f"#{number.kind.name}" for word, number in found)
    return Phrase(place, words, tuple(number for _, number in found), tuple(word for word, _ in found))
