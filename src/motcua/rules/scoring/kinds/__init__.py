"""Kinds of scoring rules (các kiểu quy tắc chấm điểm): a closed list, one shape."""

from motcua.rules.scoring.kinds.counted import Deduct, LatePenalty
from motcua.rules.scoring.kinds.rule import Earned, Flaw, RuleFault, ScoringRule
from motcua.rules.scoring.kinds.surveys import Survey
from motcua.rules.scoring.kinds.switch import KINDS, read_rule

__all__ = ["KINDS", "Deduct", "Earned", "Flaw", "LatePenalty", "RuleFault", "ScoringRule", "Survey", "read_rule"]
