"""Changing one number of a known relation as a tired hand would, so that the relation no longer holds."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from . import Example, Relation

_TRIES = 60
_GROUPED = re.compile(r"(?<![\d.,/])\d{1,3}\.\d{3}(?![\d/])")
_TENTH = Fraction(11, 10)


@dataclass(frozen=True)
class Change:
    """A text with one number changed, and what was changed."""

    example: Example
    relation: Relation
    text: str
    before: str
    after: str


@dataclass(frozen=True)
class Written:
    """A number's digits, how many of them are decimals, and the marks it is written with."""

    digits: str
    places: int
    mark: str
    group: str

    @classmethod
    def of(cls, text: str, *, english: bool = False) -> Written:
        """Read a number of a relation."""
        group, mark = (",", ".") if english else (".", ",")
        grouped = re.fullmatch(rf"(\d{{1,3}}(?:\{group}\d{{3}})+)(?:\{mark}(\d+))?", text)
        if grouped:
            return cls(grouped[1].replace(group, "") + (grouped[2] or ""), len(grouped[2] or ""), mark, group)
        plain = re.fullmatch(r"(\d+)(?:([.,])(\d+))?", text)
        assert plain, text
        return cls(plain[1] + (plain[3] or ""), len(plain[3] or ""), plain[2] or mark, "")

    @property
    def value(self) -> Fraction:
        """What it is worth."""
        return Fraction(int(self.digits), 10**self.places)

    def told(self, digits: str, group: str) -> str:
        """Other digits written the same way."""
        whole, part = (digits[: -self.places], digits[-self.places :]) if self.places else (digits, "")
        whole = f"{int(whole):,}".replace(",", group) if group and len(whole) > 3 else whole
        return whole + (self.mark + part if part else "")


def changes(texts: Sequence[Example], count: int, seed: int) -> Iterator[Change]:
    """So many changes, drawn with a seed from all numbers of all relations."""
    chance = random.Random(seed)
    pool = [(example, relation) for example in texts for relation in example.relations]
    while count:
        example, relation = chance.choice(pool)
        start, end = place = chance.choice(relation.places)
        before = example.text[start:end]
        group = "." if _GROUPED.search(example.text) else ""
        for _ in range(_TRIES):
            after = _mistyped(Written.of(before, english=_english(relation)), before, group, chance)
            if after and is_broken(relation, {**_texts(example, relation), place: after}):
                count -= 1
                yield Change(example, relation, example.text[:start] + after + example.text[end:], before, after)
                break


def holds(example: Example, relation: Relation) -> bool:
    """Whether a relation holds in its text."""
    off, half, _ = _off(relation, _texts(example, relation))
    return off <= half


def is_broken(relation: Relation, texts: Mapping[tuple[int, int], str]) -> bool:
    """Whether numbers leave the tolerance of their relation."""
    off, _, unit = _off(relation, texts)
    return off > unit


def digits_of(example: Example, relation: Relation) -> tuple[str, ...]:
    """The digits of a relation's numbers, in the order of the alphabet."""
    told = [Written.of(text, english=_english(relation)) for text in _texts(example, relation).values()]
    return tuple(sorted(number.digits.lstrip("0") for number in told))


def _english(relation: Relation) -> bool:
    return relation.kind.endswith(" en")


def _texts(example: Example, relation: Relation) -> dict[tuple[int, int], str]:
    return {(start, end): example.text[start:end] for start, end in relation.places}


def _off(relation: Relation, texts: Mapping[tuple[int, int], str]) -> tuple[Fraction, Fraction, Fraction]:
    """By how much a relation is off, how much rounding allows, and from where on it is plainly broken."""
    told = [Written.of(texts[place], english=_english(relation)) for place in relation.places]
    known = {f"n{place}": number.value for place, number in enumerate(told)}
    formula, none = relation.formula, Fraction(0)
    try:
        if match := re.fullmatch(r"(more|near)\((.+), (n\d+)\)", formula):
            low, exact = _reckon(match[2], known), known[match[3]]
            fits = low <= exact < low * _TENTH if match[1] == "more" else low * (2 - _TENTH) < exact <= low
            return Fraction(not fits), none, none
        if "<=" in formula:
            left, right = formula.split("<=")
            return max(none, _reckon(left, known) - _reckon(right, known)), none, none
        sides = [_reckon(side, known) for side in re.split("[=~]", formula)]
    except ZeroDivisionError:
        return Fraction(1), none, Fraction(2)
    off = max(sides) - min(sides)
    if "~" not in formula:
        return off, none, none
    if formula.endswith("~ 100"):
        unit = Fraction(1, 10 ** min(number.places for number in told))
        return off, unit * len(told) / 2, max(unit, unit * len(told) / 2)
    unit = Fraction(1, 10 ** told[0].places)
    return off, unit / 2, unit


def _reckon(formula: str, known: Mapping[str, Fraction]) -> Fraction:
    return _value(ast.parse(formula.strip(), mode="eval").body, known)


def _value(node: ast.expr, known: Mapping[str, Fraction]) -> Fraction:
    if isinstance(node, ast.Name):
        return known[node.id]
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    assert isinstance(node, ast.BinOp), ast.dump(node)
    left, right = _value(node.left, known), _value(node.right, known)
    if isinstance(node.op, ast.Add):
        return left + right
    if isinstance(node.op, ast.Sub):
        return left - right
    return left * right if isinstance(node.op, ast.Mult) else left / right


def _mistyped(number: Written, text: str, group: str, chance: random.Random) -> str | None:
    """A number with one slip: a digit wrong, two changed about, one lost, one doubled, or another near it."""
    digits, whole = number.digits, len(number.digits) - number.places
    padded = digits[0] == "0" and whole > 1
    slip = chance.choices(("wrong", "about", "lost", "doubled", "near"), (30, 20, 14, 14, 22))[0]
    place = chance.randrange(len(digits))
    if slip == "wrong":
        digits = digits[:place] + chance.choice([d for d in "0123456789" if d != digits[place]]) + digits[place + 1 :]
    elif slip == "about":
        place = chance.randrange(max(1, len(digits) - 1))
        digits = digits[:place] + digits[place : place + 2][::-1] + digits[place + 2 :]
    elif slip == "near":
        value = int(digits)
        near = value + chance.choice((-1, 1)) * chance.randint(1, max(1, value * 30 // 100))
        digits = str(max(0, near)).zfill(len(digits) if padded else number.places + 1)
    else:
        place = chance.randrange(whole)
        digits = digits[:place] + digits[place + 1 :] if slip == "lost" else digits[: place + 1] + digits[place:]
    short = len(digits) <= number.places or (slip == "lost" and whole == 1)
    if short or not int(digits) or (digits[0] == "0" and len(digits) - number.places > 1 and not padded):
        return None
    after = number.told(digits, number.group or ("" if _english_mark(number) else group))
    return after if after != text else None


def _english_mark(number: Written) -> bool:
    return number.mark == "."
