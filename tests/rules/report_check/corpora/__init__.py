"""Corpora of the report checker: correct texts of several hands, each with the relations its numbers stand in.

Written for this test, all offices and people made up; the figures too, but in B to G, I, J, T to Z and ZA to ZK,
which tell in our own words what offices and papers have published, places renamed, with the unrelated figures around:
T, U and V of all sorts of things, W to Z, B to G, I, J, ZF, ZH, ZJ and ZK of one-stop shops and reform, ZA to ZE and
ZG of communes and departments, ZI of offices of all fields. ZL are six long reports. ZM to ZT are made up after the
way such texts tell: ZM, ZP, ZQ and ZR of one-stop shops and reform, ZN of departments, ZO of whole communes, districts
and provinces, ZS of both, and ZT are eight long reports. No reader was mended after what is missed in ZQ to ZT, so that
they tell how texts of other hands fare. A
relation is kind, formula and places: `n0 ~ 100*n1/n2` rounds to the first number, `=` is exact, `more(n0, n1)` is told
"hơn n0", `near(n0, n1)` "gần n0", and `n0 <= n1` only says that a part is no more than its whole. The
checker is measured on texts it has not learned from: `measuring.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(path.parent.name for path in FOLDER.glob("*/relations.json")))
UNLEARNED = frozenset(
    [
        *"bcdefgijsuvwxyz",
        "za",
        "zb",
        "zc",
        "zd",
        "ze",
        "zf",
        "zg",
        "zh",
        "zi",
        "zj",
        "zk",
        "zl",
        "zm",
        "zn",
        "zo",
        "zp",
        "zq",
        "zr",
        "zs",
        "zt",
    ]
)
"""Corpora written blind by other hands, to measure the checker: no lesson knows them."""
LEARNED = (*(name for name in NAMES if name not in UNLEARNED), "composed", "correct")
"""What the weights are learned from: the corpora, and texts whose relations nobody named: those that our own templates
compose, and other correct ones."""


@dataclass(frozen=True)
class Relation:
    """Numbers of a text that a formula ties, by their places."""

    kind: str
    formula: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Example:
    """A correct text with the relations of its numbers."""

    name: str
    text: str
    relations: tuple[Relation, ...]


def examples(names: Iterable[str]) -> Iterator[Example]:
    """The texts of some corpora."""
    for name in names:
        folder = FOLDER / name if name in NAMES else FOLDER.with_name(name)
        listed = json.loads((FOLDER / name / "relations.json").read_text("utf-8")) if name in NAMES else {}
        for path in sorted(folder.glob("*.txt")) + sorted(folder.glob("*.md")):
            relations = [
                Relation(kind, formula, tuple((start, end) for start, end in places))
                for kind, formula, places in listed.get(path.name, [])
            ]
            yield Example(path.name, path.read_bytes().decode("utf-8"), tuple(relations))
