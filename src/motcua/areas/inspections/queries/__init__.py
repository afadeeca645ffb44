"""Questions about inspections, findings, signals and compared registers, answered with frozen rows."""

from motcua.areas.inspections.models import ChecklistAnswer, InspectionKind, Severity, SignalState
from motcua.areas.inspections.queries.acting import acts_now, finding_acts
from motcua.areas.inspections.queries.assessing import EnteredPoints, entered_points
from motcua.areas.inspections.queries.checklists import Checklist, ChecklistItem, edition_for, editions
from motcua.areas.inspections.queries.comparisons import ComparisonRow, comparison, comparisons
from motcua.areas.inspections.queries.findings import PAGE as FINDINGS_A_PAGE
from motcua.areas.inspections.queries.findings import (
    EarlierRow,
    FindingCounts,
    FindingFilters,
    FindingRow,
    FindingStepRow,
    FindingView,
    finding,
    finding_counts,
    findings,
)
from motcua.areas.inspections.queries.inspecting import InspectionRow, inspections
from motcua.areas.inspections.queries.leaving import findings_left_open
from motcua.areas.inspections.queries.naming import signals_naming
from motcua.areas.inspections.queries.photos import PhotoRow, photo, photos_of
from motcua.areas.inspections.queries.programme import (
    CoverageRow,
    InspectionPlanRow,
    PlannedRow,
    coverage_rows,
    groups_of,
    inspection_plans,
    planned_by,
    planned_choice,
)
from motcua.areas.inspections.queries.signals import (
    AnswerRow,
    EvidenceRow,
    SightingRow,
    SignalFilters,
    SignalPage,
    SignalRow,
    SignalView,
    signal,
    signal_counts,
    signals,
)
from motcua.areas.inspections.queries.visits import PAGE as VISITS_A_PAGE
from motcua.areas.inspections.queries.visits import (
    EntryRow,
    ItemRow,
    MemberRow,
    SampleRow,
    StepRow,
    VisitRow,
    VisitView,
    item_rows,
    latest_visit_year,
    visit,
    visits,
)

__all__ = [
    "FINDINGS_A_PAGE",
    "VISITS_A_PAGE",
    "AnswerRow",
    "Checklist",
    "ChecklistAnswer",
    "ChecklistItem",
    "ComparisonRow",
    "CoverageRow",
    "EarlierRow",
    "EnteredPoints",
    "EntryRow",
    "EvidenceRow",
    "FindingCounts",
    "FindingFilters",
    "FindingRow",
    "FindingStepRow",
    "FindingView",
    "InspectionKind",
    "InspectionPlanRow",
    "InspectionRow",
    "ItemRow",
    "MemberRow",
    "PhotoRow",
    "PlannedRow",
    "SampleRow",
    "Severity",
    "SightingRow",
    "SignalFilters",
    "SignalPage",
    "SignalRow",
    "SignalState",
    "SignalView",
    "StepRow",
    "VisitRow",
    "VisitView",
    "acts_now",
    "comparison",
    "comparisons",
    "coverage_rows",
    "edition_for",
    "editions",
    "entered_points",
    "finding",
    "finding_acts",
    "finding_counts",
    "findings",
    "findings_left_open",
    "groups_of",
    "inspection_plans",
    "inspections",
    "item_rows",
    "latest_visit_year",
    "photo",
    "photos_of",
    "planned_by",
    "planned_choice",
    "signal",
    "signal_counts",
    "signals",
    "signals_naming",
    "visit",
    "visits",
]
