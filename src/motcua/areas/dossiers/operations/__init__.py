"""What is done to dossiers, one operation per business sentence."""

from motcua.areas.dossiers.operations.correcting import approve_correction, propose, refuse_correction
from motcua.areas.dossiers.operations.importing import begin_import, end_import, import_rows, save_mapping
from motcua.areas.dossiers.operations.numbering import allot_number, void_number
from motcua.areas.dossiers.operations.rows import Moment, RegisterRow, RowVerdict
from motcua.areas.dossiers.operations.stepping import receive, take_step

__all__ = [
    "Moment",
    "RegisterRow",
    "RowVerdict",
    "allot_number",
    "approve_correction",
    "begin_import",
    "end_import",
    "import_rows",
    "propose",
    "receive",
    "refuse_correction",
    "save_mapping",
    "take_step",
    "void_number",
]
