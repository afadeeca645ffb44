"""Meant (điều muốn nói): relations between numbers weighed by learned weights instead of rules.

Every number is told with its cues, every group of numbers that may belong together is a tie, and a table learned from
reports of known relations says how likely the writer meant it. A tie that was meant and does not hold is a slip.
"""

from .telling import check_meant

__all__ = ["check_meant"]
