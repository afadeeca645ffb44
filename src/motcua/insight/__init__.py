"""Insight (số liệu): indicators, the engine that counts them, the records behind them, forms and reports.

Every figure is two counts over named records; `figures` answers, `members` opens (architecture §4).
"""

from motcua.insight.engine import DEADLINES, Filters
from motcua.insight.figures import Figure, figures, figures_by_unit
from motcua.insight.form_06a import Form06a, continues, form_06a
from motcua.insight.indicators import Indicator, indicator, registry
from motcua.insight.members import DossierRow, Member, MembersPage, RowsPage, member_rows, members
from motcua.insight.parts import DIMENSIONS, PartRow, dimensions, narrowed, parts
from motcua.insight.workbook import members_xlsx

__all__ = [
    "DEADLINES",
    "DIMENSIONS",
    "DossierRow",
    "Figure",
    "Filters",
    "Form06a",
    "Indicator",
    "Member",
    "MembersPage",
    "PartRow",
    "RowsPage",
    "continues",
    "dimensions",
    "figures",
    "figures_by_unit",
    "form_06a",
    "indicator",
    "member_rows",
    "members",
    "members_xlsx",
    "narrowed",
    "parts",
    "registry",
]
