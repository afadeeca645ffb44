"""The drawing (sơ đồ quy trình): lanes by place, a box for each step, dashed boxes for opinions, as SVG.

Only places and sizes are made here, as frozen shapes; the same rows stand in a table below the drawing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from motcua.areas.procedures.queries import StepRow, WorkflowRow

MARGIN, LABEL = 8, 148  # around the drawing; the column with the names of the lanes
COLUMN, BOX, TALL = 192, 160, 86  # a step's column, its box, the height of the box
SMALL, GAP, PAD = 40, 10, 16  # an opinion's box, between boxes, above and below in a lane
LETTERS, LINES = 20, 3  # letters that fit on a line of a box, lines that fit in it
NameOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Line:
    """Line of text (dòng chữ) at a place."""

    x: int
    y: int
    words: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """Shape (hình): a box with its lines of text; an opinion's box is dashed, a signing step's is marked."""

    x: int
    y: int
    width: int
    height: int
    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """Lane (làn): one place from left to right."""

    y: int
    height: int
    lines: tuple[Line, ...]
    even: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Drawing (sơ đồ): everything the SVG consists of."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    shapes: tuple[Shape, ...]
    arrows: tuple[str, ...]
    dashes: tuple[str, ...]


def draw(flow: WorkflowRow, *, place_name: NameOf, role_name: NameOf) -> Drawing:
    """Draw (vẽ) a workflow; names of places and roles come from the page in the reader's language."""
    tops, lanes, height = _lanes(flow, place_name)
    shapes: list[Shape] = []
    dashes: list[str] = []
    boxes = [_step_box(step, column, tops[step.place], role_name) for column, step in enumerate(flow.steps)]
    for column, step in enumerate(flow.steps):
        filled = {step.place: TALL + GAP}
        for opinion in step.opinions:
            top = tops[opinion.place] + filled.get(opinion.place, 0)
            filled[opinion.place] = filled.get(opinion.place, 0) + SMALL + GAP
            box = _opinion_box(column, top, opinion.hours)
            shapes.append(box)
            dashes.append(_joined(boxes[column], box))
    arrows = tuple(_arrow(one, two) for one, two in pairwise(boxes))
    width = MARGIN * 2 + LABEL + COLUMN * max(1, len(flow.steps))
    return Drawing(width, height + MARGIN * 2, lanes, (*boxes, *shapes), arrows, tuple(dashes))


def _lanes(flow: WorkflowRow, place_name: NameOf) -> tuple[dict[str, int], tuple[Lane, ...], int]:
    """Where each lane's content begins, the lanes themselves, and their height together."""
    needed: dict[str, int] = {}
    for step in flow.steps:
        stacks = {step.place: TALL}
        for opinion in step.opinions:
            before = stacks.get(opinion.place, -GAP)
            stacks[opinion.place] = before + GAP + SMALL
        for place, high in stacks.items():
            needed[place] = max(needed.get(place, 0), high)
    tops, lanes, y = {}, [], MARGIN
    for number, (place, high) in enumerate(needed.items()):
        tall = high + PAD * 2
        tops[place] = y + PAD
        words = wrap(place_name(place), 18)[:4]
        lines = tuple(Line(MARGIN + 10, y + PAD + 16 + n * 17, word) for n, word in enumerate(words))
        lanes.append(Lane(y, tall, lines, number % 2 == 0))
        y += tall
    return tops, tuple(lanes), y - MARGIN


def _left(column: int) -> int:
    return MARGIN + LABEL + column * COLUMN + (COLUMN - BOX) // 2


def _step_box(step: StepRow, column: int, top: int, role_name: NameOf) -> Shape:
    x = _left(column)
    words = wrap(f"{step.order}. {step.name}", LETTERS)
    if len(words) > LINES:
        words = [*words[: LINES - 1], words[LINES - 1][: LETTERS - 1] + "…"]
    lines = [Line(x + 9, top + 19 + n * 16, word) for n, word in enumerate(words)]
    lines.append(Line(x + 9, top + TALL - 10, role_name(step.role), quiet=True))
    return Shape(x, top, BOX, TALL, "signs" if step.signs else "step", tuple(lines))


def _opinion_box(column: int, top: int, hours: int) -> Shape:
    x = _left(column)
    return Shape(x, top, BOX, SMALL, "opinion", (Line(x + 9, top + 25, str(hours)),))


def _arrow(one: Shape, two: Shape) -> str:
    """From the right of a box to the left of the next, by the gap between their columns."""
    x, y, end, across = one.x + BOX, one.y + TALL // 2, two.x - 7, two.y + TALL // 2
    return f"M{x} {y}H{x + (COLUMN - BOX) // 2}V{across}H{end}"


def _joined(step: Shape, opinion: Shape) -> str:
    """Between a step and an opinion asked beside it: both stand in the same column."""
    x = step.x + BOX - 22
    below = opinion.y >= step.y + TALL
    return f"M{x} {step.y + TALL if below else step.y}V{opinion.y if below else opinion.y + SMALL}"
