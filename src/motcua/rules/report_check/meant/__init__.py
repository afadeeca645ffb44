"""Meant (điều muốn nói): relations between numbers weighed by learned weights instead of rules.

Every number is told with its cues, every group of numbers that may belong together is a tie, and tables learned from
correct reports say how likely each number follows from earlier ones, and by which tie. A number is told where another
value, one slip of the hand away, would make the whole text much likelier.
"""

from .telling import check_meant

__all__ = ["check_meant"]
