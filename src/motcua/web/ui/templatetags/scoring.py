"""Points of criteria as people read them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from django import template
from django.utils.translation import gettext

from motcua.areas.parindex.queries import ScoreStage
from motcua.rules.figures import EMPTY
from motcua.rules.scoring import vn

register = template.Library()


@register.filter
def score(value: Decimal | Fraction | None) -> str:
    """Points of a criterion without needless zeros: 0,5; a dash where there are none."""
    return EMPTY if value is None else vn(Fraction(value))


@register.filter
def stage(code: str) -> str:
    """What a stage of scoring is called."""
    return gettext(str(ScoreStage(code).label))
