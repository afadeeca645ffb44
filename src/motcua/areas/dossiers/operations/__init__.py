"""What is done to dossiers, one operation per business sentence."""

from motcua.areas.dossiers.operations.asking_opinions import ask_opinion, give_opinion
from motcua.areas.dossiers.operations.contacting import note_contact
from motcua.areas.dossiers.operations.correcting import approve_correction, propose, refuse_correction
from motcua.areas.dossiers.operations.extending import apologize, extend
from motcua.areas.dossiers.operations.finishing import ResultGiven, finish, reopen
from motcua.areas.dossiers.operations.importing import begin_import, end_import, import_rows, save_mapping
from motcua.areas.dossiers.operations.moving import hand_over, reassign, send_back, start
from motcua.areas.dossiers.operations.numbering import allot_number, void_number
from motcua.areas.dossiers.operations.returning import return_result, withdraw
from motcua.areas.dossiers.operations.rows import Moment, RegisterRow, RowVerdict
from motcua.areas.dossiers.operations.stepping import receive
from motcua.areas.dossiers.operations.stopping import resume, stop
from motcua.areas.dossiers.operations.supplementing import ask_supplement, take_supplement

__all__ = [
    "Moment",
    "RegisterRow",
    "ResultGiven",
    "RowVerdict",
    "allot_number",
    "apologize",
    "approve_correction",
    "ask_opinion",
    "ask_supplement",
    "begin_import",
    "end_import",
    "extend",
    "finish",
    "give_opinion",
    "hand_over",
    "import_rows",
    "note_contact",
    "propose",
    "reassign",
    "receive",
    "refuse_correction",
    "reopen",
    "resume",
    "return_result",
    "save_mapping",
    "send_back",
    "start",
    "stop",
    "take_supplement",
    "void_number",
    "withdraw",
]
