"""What is done to officers, accounts and applicants."""

from motcua.areas.people.operations.accounts import (
    close_account,
    open_account,
    record_sign_in,
    reopen_account,
    sign_out_elsewhere,
)
from motcua.areas.people.operations.applicants import (
    register_applicant,
    register_applicants,
    rename_applicant,
    update_applicant,
)
from motcua.areas.people.operations.appointing import appoint, end_appointment, register_officer
from motcua.areas.people.operations.scanning import CardTaken, take_card

__all__ = [
    "CardTaken",
    "appoint",
    "close_account",
    "end_appointment",
    "open_account",
    "record_sign_in",
    "register_applicant",
    "register_applicants",
    "register_officer",
    "rename_applicant",
    "reopen_account",
    "sign_out_elsewhere",
    "take_card",
    "update_applicant",
]
