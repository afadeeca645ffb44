"""Insight (số liệu): indicators, the engine that counts them, the records behind them, frozen figures and reports.

Every figure is two counts over named records; `figures` answers, `members` opens (architecture §4). A Django app is
imported before any model may be, so the names stand in `front` and are put here by `apps` once the models are read.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motcua.insight.front import *  # noqa: F403
