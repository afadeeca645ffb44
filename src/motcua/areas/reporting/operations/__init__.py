"""What is done in collecting and sending: rounds are opened, sheets filled in and moved on, reports sent."""

from motcua.areas.reporting.operations.changing import call_off_round, move_due
from motcua.areas.reporting.operations.entering import EntryGiven, SheetMovedOn, enter
from motcua.areas.reporting.operations.keeping_rows import revise_annex
from motcua.areas.reporting.operations.moving import approve_sheet, lock_sheet, return_sheet, submit_sheet
from motcua.areas.reporting.operations.opening import RoundGiven, open_round
from motcua.areas.reporting.operations.reminding import remind_late
from motcua.areas.reporting.operations.running import pass_rounds, pass_sheets
from motcua.areas.reporting.operations.sending import ReportSent, send_report

__all__ = [
    "EntryGiven",
    "ReportSent",
    "RoundGiven",
    "SheetMovedOn",
    "approve_sheet",
    "call_off_round",
    "enter",
    "lock_sheet",
    "move_due",
    "open_round",
    "pass_rounds",
    "pass_sheets",
    "remind_late",
    "return_sheet",
    "revise_annex",
    "send_report",
    "submit_sheet",
]
