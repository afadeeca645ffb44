"""Front (mặt tiền): what insight shows screens, commands and the API. `motcua.insight` bears these names itself."""

from motcua.insight.engine import DEADLINES, Filters, read_once
from motcua.insight.figures import Figure, Recorded, figures, figures_among, figures_by_unit
from motcua.insight.form_06a import Form06a, continues, form_06a
from motcua.insight.framing import sampling_frame
from motcua.insight.freezing import (
    Closer,
    Drift,
    FrozenFigureRow,
    FrozenPeriodRow,
    FrozenView,
    Preview,
    broken_frozen,
    closed_rows,
    drift,
    freeze,
    frozen,
    frozen_file,
    frozen_members,
    frozen_periods,
    frozen_records,
    last_revision,
    must_be_readable,
    preview,
    revise,
)
from motcua.insight.indicators import Indicator, indicator, registry
from motcua.insight.marks import Marks, marks_of
from motcua.insight.members import DossierRow, Member, MembersPage, RowsPage, member_rows, members
from motcua.insight.parts import DIMENSIONS, PartRow, dimensions, parts
from motcua.insight.series import SeriesLine, SeriesTable, series
from motcua.insight.series_workbook import series_xlsx
from motcua.insight.sums import SumsTold, sums_told
from motcua.insight.workbook import members_xlsx

__all__ = [
    "DEADLINES",
    "DIMENSIONS",
    "Closer",
    "DossierRow",
    "Drift",
    "Figure",
    "Filters",
    "Form06a",
    "FrozenFigureRow",
    "FrozenPeriodRow",
    "FrozenView",
    "Indicator",
    "Marks",
    "Member",
    "MembersPage",
    "PartRow",
    "Preview",
    "Recorded",
    "RowsPage",
    "SeriesLine",
    "SeriesTable",
    "SumsTold",
    "broken_frozen",
    "closed_rows",
    "continues",
    "dimensions",
    "drift",
    "figures",
    "figures_among",
    "figures_by_unit",
    "form_06a",
    "freeze",
    "frozen",
    "frozen_file",
    "frozen_members",
    "frozen_periods",
    "frozen_records",
    "indicator",
    "last_revision",
    "marks_of",
    "member_rows",
    "members",
    "members_xlsx",
    "must_be_readable",
    "parts",
    "preview",
    "read_once",
    "registry",
    "revise",
    "sampling_frame",
    "series",
    "series_xlsx",
    "sums_told",
]
