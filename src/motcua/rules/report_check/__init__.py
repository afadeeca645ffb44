"""Report checker (soát báo cáo): finds the figures of a Vietnamese report that its own numbers contradict.

`check(text or blocks)` answers with claims, recomputed one by one, and notes. It knows no text in advance and keeps
silent where nothing can be recomputed. The kinds V1 to V14 are told in docs/explanation/report-check.md.
"""

from collections.abc import Iterable

from .blocks import Block, Paragraph, Table, from_text, is_figure
from .findings import Claim, Note, Report, Segment, Verdict, mark
from .layout import Cell, lay_out
from .loose import Loose, loose_numbers

__all__ = [
    "Block",
    "Cell",
    "Claim",
    "Loose",
    "Note",
    "Paragraph",
    "Report",
    "Segment",
    "Table",
    "Verdict",
    "check",
    "from_text",
    "is_figure",
    "lay_out",
    "loose_numbers",
    "mark",
]


def check(source: str | Iterable[Block]) -> Report:
    """Check (soát): recompute what a report, as text or as blocks, states and can be recomputed from itself.

    The validators come with a thousand patterns, a second's work to read in: they are read when the first report is
    checked, so that no command and no server waits for them that checks none.
    """
    from .checker import check as recompute

    return recompute(source)
