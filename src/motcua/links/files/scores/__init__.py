"""Portal scores (điểm của Cổng): a table of group, criterion and points becomes typed lines; what they mean is judged
by whoever keeps them."""

from motcua.links.files.scores.reading import ScoreLine, read_scores

__all__ = ["ScoreLine", "read_scores"]
