"""What is done to the catalogue of procedures: imported, grouped, drafted, published, and given its processes."""

from motcua.areas.procedures.operations.grouping import regroup
from motcua.areas.procedures.operations.importing import ImportAccount, import_procedures
from motcua.areas.procedures.operations.packs import PacksLoaded, load_packs
from motcua.areas.procedures.operations.rows import ProcedureRow, RejectedRow, UnparsedRow

__all__ = [
    "ImportAccount",
    "PacksLoaded",
    "ProcedureRow",
    "RejectedRow",
    "UnparsedRow",
    "import_procedures",
    "load_packs",
    "regroup",
]
