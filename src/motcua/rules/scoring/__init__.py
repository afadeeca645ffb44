"""Scoring (chấm điểm): criteria sets of the PAR Index and their like, exact to the last digit.

A set is data: a tree of criteria, a closed list of typed rules, three ways to handle what does not apply. Points are
exact; a leaf is rounded half up only where its rule says so; the index is the total over the maximum that applies.
"""

from motcua.rules.scoring.criteria import CriteriaSet, Criterion, NotApplicable, Part, Scorer
from motcua.rules.scoring.declared import Ask, AskKind, Declared, ScoringError
from motcua.rules.scoring.exact import decimal_of, percent_vn, plain, read_number, vn
from motcua.rules.scoring.examining import examined, sound_set
from motcua.rules.scoring.gains import Gain, next_gains
from motcua.rules.scoring.reading import Fault, InvalidSet
from motcua.rules.scoring.scored import Node, Scored, class_of, score, score_leaf, summed
from motcua.rules.scoring.standings import Standing, standings
from motcua.rules.scoring.succession import Succession, successions

__all__ = [
    "Ask",
    "AskKind",
    "CriteriaSet",
    "Criterion",
    "Declared",
    "Fault",
    "Gain",
    "InvalidSet",
    "Node",
    "NotApplicable",
    "Part",
    "Scored",
    "Scorer",
    "ScoringError",
    "Standing",
    "Succession",
    "class_of",
    "decimal_of",
    "examined",
    "next_gains",
    "percent_vn",
    "plain",
    "read_number",
    "score",
    "score_leaf",
    "sound_set",
    "standings",
    "successions",
    "summed",
    "vn",
]
