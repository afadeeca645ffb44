"""Terms (điều kiện): what the shipped catalogue of procedures allows, for the generator to obey."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from motcua.areas.procedures.operations.rows import ProcedureRow
from motcua.config.scenario.recipe import Terms
from motcua.kernel.packs import packs_dir

CATALOGUE = "procedures/district_and_commune_2024.json"


def catalogue_path() -> Path:
    """The catalogue that the scenario's procedures come from."""
    return packs_dir() / CATALOGUE


def terms_of(rows: Iterable[ProcedureRow]) -> dict[str, Terms]:
    """Terms by procedure code: the first case of each row, every channel with a certain time limit."""
    found: dict[str, Terms] = {}
    for row in rows:
        limits = tuple(
            (row.valid_from, row.valid_to, channel.channel, channel.rule, channel.n)
            for case in row.cases[:1]
            for channel in case.channels
            if channel.rule and channel.n is not None
        )
        found[row.code] = Terms(row.code, limits)
    return found
