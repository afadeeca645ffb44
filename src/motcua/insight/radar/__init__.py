"""Radar (radar liêm chính): reads what was written down, judges it by rules/radar, answers findings with records.

Seen inside first: findings become signals that the unit answers (areas/inspections); nothing is published.
"""

from motcua.insight.radar.looking import Look, look
from motcua.insight.radar.telling import evidence_told, signals_of
from motcua.insight.radar.thresholds import Thresholds, thresholds

__all__ = ["Look", "Thresholds", "evidence_told", "look", "signals_of", "thresholds"]
