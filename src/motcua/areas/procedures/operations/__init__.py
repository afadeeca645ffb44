"""What is done to the catalogue of procedures: imported, grouped, drafted, published, and given its processes."""

from motcua.areas.procedures.operations.contents import DraftContent, StepGiven
from motcua.areas.procedures.operations.drafting import draft_version, drop_draft, edit_draft
from motcua.areas.procedures.operations.grouping import regroup
from motcua.areas.procedures.operations.importing import ImportAccount, import_procedures
from motcua.areas.procedures.operations.ordering import publish_workflow
from motcua.areas.procedures.operations.packs import PacksLoaded, load_packs
from motcua.areas.procedures.operations.publishing import publish_version
from motcua.areas.procedures.operations.rows import (
    BasisRow,
    CaseRow,
    ChannelRow,
    FeeRow,
    PaperRow,
    ProcedureRow,
    RejectedRow,
    ResultRow,
    UnparsedRow,
)
from motcua.areas.procedures.operations.steps import (
    add_step,
    change_step,
    draft_workflow,
    drop_workflow,
    move_step,
    remove_step,
    rename_workflow,
)

__all__ = [
    "BasisRow", "CaseRow", "ChannelRow", "DraftContent", "FeeRow", "ImportAccount", "PacksLoaded", "PaperRow",
    "ProcedureRow", "RejectedRow", "ResultRow", "StepGiven", "UnparsedRow", "add_step", "change_step", "draft_version",
    "draft_workflow", "drop_draft", "drop_workflow", "edit_draft", "import_procedures", "load_packs", "move_step",
    "publish_version", "publish_workflow", "regroup", "remove_step", "rename_workflow",
]  # fmt: skip
