"""What is done to the catalogue of procedures: it is imported, version by version."""

from motcua.areas.procedures.operations.importing import ImportAccount, import_procedures
from motcua.areas.procedures.operations.rows import ProcedureRow, RejectedRow, UnparsedRow

__all__ = ["ImportAccount", "ProcedureRow", "RejectedRow", "UnparsedRow", "import_procedures"]
