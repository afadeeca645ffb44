"""Questions about procedures, answered with frozen rows."""

from motcua.areas.procedures.models import (
    Audience,
    Channel,
    FeeKind,
    GroupingKind,
    OnlineService,
    SupplementRule,
    TimeRule,
    VersionState,
)
from motcua.areas.procedures.queries.checking import check_form
from motcua.areas.procedures.queries.detail import procedure
from motcua.areas.procedures.queries.filing import fee_for, form, form_for
from motcua.areas.procedures.queries.groups import GroupRow, groups
from motcua.areas.procedures.queries.limits import time_limits
from motcua.areas.procedures.queries.listing import code_index, search, sectors, unparsed
from motcua.areas.procedures.queries.rows import (
    FeeRow,
    FormFault,
    FormRow,
    OpinionRow,
    Page,
    PaperRow,
    ProcedureRef,
    SectorRow,
    StepRow,
    TermsFor,
    TermsRow,
    TimeLimit,
    VersionDetail,
    WorkflowRow,
)
from motcua.areas.procedures.queries.terms import terms_for, version, version_on
from motcua.areas.procedures.queries.workflows import workflow, workflow_for, workflows_of

__all__ = [
    "Audience", "Channel", "FeeKind", "FeeRow", "FormFault", "FormRow", "GroupRow", "GroupingKind", "OnlineService",
    "OpinionRow", "Page", "PaperRow", "ProcedureRef", "SectorRow", "StepRow", "SupplementRule", "TermsFor", "TermsRow",
    "TimeLimit", "TimeRule", "VersionDetail", "VersionState", "WorkflowRow", "check_form", "code_index", "fee_for",
    "form", "form_for", "groups", "procedure", "search", "sectors", "terms_for", "time_limits", "unparsed", "version",
    "version_on", "workflow", "workflow_for", "workflows_of",
]  # fmt: skip
