"""Learn checker (học trọng số bộ soát): the weights of `rules/report_check/meant/weights`, from correct texts.

    python -m tools.learn_checker            # writes the tables; the same texts always give the same bytes

Told from beginning to end, a number of a text follows from earlier ones by one of its ties, or stands free. The
weights make what is true of the texts likely: that of all the ties that might have given a number one holds, and by
more than accident. Where a corpus names its relations, only the named ones count.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from motcua.links.files.text import read_bytes
from motcua.rules.report_check.layout import lay_out
from motcua.rules.report_check.meant.chances import rarity
from motcua.rules.report_check.meant.scoring import FREE, Scale, free, players, told_of
from motcua.rules.report_check.meant.seen import AFTER, BEFORE, Seen, see
from motcua.rules.report_check.meant.slots import not_begun
from motcua.rules.report_check.meant.telling import propose
from motcua.rules.report_check.meant.ties import Shape, Tie
from motcua.rules.report_check.reading import read_prose
from tests.rules.report_check.corpora import LEARNED, Example, examples
from tests.rules.report_check.corpora.changing import digits_of

TABLES = Path(__file__).parent.parent / "src/motcua/rules/report_check/meant/weights"
_SELDOM, _SELDOM_WORDS = 4, 40
"""A trait seen less often says nothing; a word must be seen oftener, since there are so many."""
_LIGHT = 15
"""Hundredths of a bit below which a weight is left out."""
_ROUNDS, _SLIGHT = 45, 1e-4
_HELD_BACK, _WORDS_HELD_BACK = 0.5, 4.0
"""How strongly weights are kept small: those of words more, or single texts would be learned by heart."""
_FIRST, _GROW, _SHRINK, _LEAST, _MOST = 0.1, 1.2, 0.5, 1e-4, 1.0
"""How the descent steps: at first, by how much more or less after, and between which bounds."""
_WIDE = 115
_BESIDE = re.compile(rf"(?:^|[| ])(?:{AFTER}|{BEFORE})\S+$")
Weights = dict[str, dict[str, int]]


@dataclass(frozen=True)
class Choice:
    """One way a number may be given: its traits by number, and how much what is written speaks for it."""

    traits: tuple[int, ...]
    favour: float


class _Noting(Scale):
    """A scale that lets every tie through and notes its traits."""

    def __init__(self) -> None:
        super().__init__({})
        self.noted: dict[int, list[str]] = {}
        self._cues: dict[tuple[Shape, str, int], list[str]] = {}

    def opening(self, tie: Tie) -> int:
        return 0

    def scored(self, tie: Tie, cued: int, traits: Iterable[str]) -> Tie:
        shape = tie.shape.value
        found = [f"{shape}|"]
        for role, number in players(tie):
            found += self._of(tie.shape, role, number)
        self.noted[id(tie)] = found + [f"{shape}|{trait}" for trait in traits]
        return tie

    def _of(self, shape: Shape, role: str, number: Seen) -> list[str]:
        key = (shape, role, number.index)
        if key not in self._cues:
            self._cues[key] = [f"{shape.value}|{trait}" for trait in told_of(role, number)]
        return self._cues[key]


def choices(example: Example) -> Iterator[list[tuple[list[str], float]]]:
    """For each number that ties might give: the traits of its standing free and of each tie, with their favour."""
    numbers = see(read_prose(lay_out(tuple(read_bytes(example.text.encode(), name=example.name)))))
    scale = _Noting()
    ties = list(propose(numbers, scale))
    known = {digits_of(example, relation) for relation in example.relations}
    by_last: dict[int, list[Tie]] = defaultdict(list)
    for tie in not_begun(ties):
        by_last[tie.last.index].append(tie)
    for index, own in sorted(by_last.items()):
        named = {id(tie) for tie in own if tie.holds() and _digits(tie) in known}
        slot = [([f"{FREE}|{trait}" for trait in free(numbers[index])], 0.001 if named else 1.0)]
        for tie in own:
            counts = tie.holds() and (not named or id(tie) in named)
            slot.append((scale.noted[id(tie)], 2.0 ** (rarity(tie) / 100) if counts else 0.0))
        yield slot


def _digits(tie: Tie) -> tuple[str, ...]:
    """The digits of a tie's numbers, in the order of the alphabet."""
    return tuple(sorted(number.written.digits.lstrip("0") for number in tie.numbers))


def _is_word(trait: str) -> bool:
    """Whether a trait is a word beside a number."""
    return _BESIDE.search(trait) is not None


class Lesson:
    """All choices of some texts, their traits numbered."""

    def __init__(self, texts: Iterable[Example]) -> None:
        told = [slot for text in texts for slot in choices(text)]
        counted = Counter(trait for slot in told for traits, _ in slot for trait in traits)
        self.names = sorted(
            trait for trait, times in counted.items() if times >= (_SELDOM_WORDS if _is_word(trait) else _SELDOM)
        )
        self.held_back = [_WORDS_HELD_BACK if _is_word(name) else _HELD_BACK for name in self.names]
        known = {name: place for place, name in enumerate(self.names)}
        self.slots = [
            [Choice(tuple(known[trait] for trait in traits if trait in known), favour) for traits, favour in slot]
            for slot in told
        ]

    def slope(self, weights: Sequence[float]) -> list[float]:
        """How the unlikelihood of the texts grows with each weight."""
        slope = [held * weight for held, weight in zip(self.held_back, weights, strict=True)]
        for slot in self.slots:
            scores = [sum([weights[trait] for trait in choice.traits]) for choice in slot]
            top = max(scores)
            powers = [math.exp(score - top) for score in scores]
            whole = sum(powers)
            true = [power * choice.favour for power, choice in zip(powers, slot, strict=True)]
            favoured = sum(true)
            for choice, power, own in zip(slot, powers, true, strict=True):
                push = power / whole - own / favoured
                if push > _SLIGHT or push < -_SLIGHT:
                    for trait in choice.traits:
                        slope[trait] += push
        return slope


def learn(lesson: Lesson) -> Weights:
    """The weights of a lesson, in hundredths of a bit, by shape and trait."""
    found = _descend(lesson)
    tables: Weights = {shape.value: {} for shape in Shape} | {FREE: {}}
    for name, weight in zip(lesson.names, found, strict=True):
        shape, _, trait = name.partition("|")
        hundredths = round(weight / math.log(2) * 100)
        if abs(hundredths) >= _LIGHT or not trait:
            tables[shape][trait] = hundredths
    for shape, most in _most(lesson, found).items():
        tables[shape]["most"] = most
    return tables


def _descend(lesson: Lesson) -> list[float]:
    """Resilient descent: each weight has its own step, which grows while its slope keeps its sign."""
    count = len(lesson.names)
    weights, steps, before = [0.0] * count, [_FIRST] * count, [0.0] * count
    for _ in range(_ROUNDS):
        slope = lesson.slope(weights)
        for place, now in enumerate(slope):
            turned = now * before[place]
            if turned < 0:
                steps[place] = max(_LEAST, steps[place] * _SHRINK)
                before[place] = 0.0
                continue
            if turned > 0:
                steps[place] = min(_MOST, steps[place] * _GROW)
            weights[place] -= math.copysign(steps[place], now) if now else 0.0
            before[place] = now
    return weights


def _most(lesson: Lesson, weights: Sequence[float]) -> dict[str, int]:
    """The most that the traits of a tie which holds, its numbers' own cues apart, weigh together, by shape."""
    cued = [": " in name or name.endswith("|") for name in lesson.names]
    most: dict[str, float] = defaultdict(float)
    for slot in lesson.slots:
        for choice in slot[1:]:
            if choice.favour and choice.traits:
                shape = lesson.names[choice.traits[0]].partition("|")[0]
                told = sum(weights[trait] for trait in choice.traits if not cued[trait])
                most[shape] = max(most[shape], told)
    return {shape: round(weight / math.log(2) * 100) for shape, weight in most.items()}


def write(tables: Mapping[str, Mapping[str, int]], folder: Path) -> None:
    """Write the tables, one module for each shape."""
    for shape, table in sorted(tables.items()):
        (folder / f"{shape}.py").write_text(module(shape, table), encoding="utf-8")


def module(shape: str, table: Mapping[str, int]) -> str:
    """The text of the module of one table."""
    lines, line = [], ""
    for name, weight in sorted(table.items()):
        entry = f"{name}={weight};"
        if line and len(line) + len(entry) >= _WIDE:
            lines.append(line)
            line = ""
        line += f" {entry}" if line else entry
    told = "\n".join([*lines, line])
    title = "numbers that stand free" if shape == FREE else f"ties of the shape {shape}"
    head = f'"""Weights (trọng số) of {title}: learned, in hundredths of a bit; not by hand."""'
    return f'{head}\n\nTABLE = """\\\n{told}\n"""\n'


def main() -> None:
    """Learn from all texts and write what was learned."""
    tables = learn(Lesson(examples(LEARNED)))
    write(tables, TABLES)
    print(f"{sum(map(len, tables.values()))} weights in {TABLES}", file=sys.stderr)


if __name__ == "__main__":
    main()
