"""What is done to officers, accounts and applicants."""

from motcua.areas.people.operations.accounts import (
    change_password,
    close_account,
    open_account,
    record_sign_in,
    reopen_account,
    reset_password,
    set_address,
    sign_out_elsewhere,
)
from motcua.areas.people.operations.acting import acting_account, open_machine_account
from motcua.areas.people.operations.applicants import (
    known_applicant,
    register_applicant,
    register_applicants,
    rename_applicant,
    update_applicant,
)
from motcua.areas.people.operations.appointing import appoint, end_appointment, register_officer
from motcua.areas.people.operations.citizens import (
    Identity,
    applicant_of_contact,
    open_citizen_account,
    recognise,
)
from motcua.areas.people.operations.codes import CodeUse, forget_codes, send_code, use_code
from motcua.areas.people.operations.erasing import ERASED, erase_applicant
from motcua.areas.people.operations.passing import pass_appointments
from motcua.areas.people.operations.pins import PinTry, drop_pin, set_pin, try_pin
from motcua.areas.people.operations.scanning import CardTaken, take_card
from motcua.areas.people.operations.standing import delegate, end_absence, end_delegation, record_absence

__all__ = [
    "ERASED",
    "CardTaken",
    "CodeUse",
    "Identity",
    "PinTry",
    "acting_account",
    "applicant_of_contact",
    "appoint",
    "change_password",
    "close_account",
    "delegate",
    "drop_pin",
    "end_absence",
    "end_appointment",
    "end_delegation",
    "erase_applicant",
    "forget_codes",
    "known_applicant",
    "open_account",
    "open_citizen_account",
    "open_machine_account",
    "pass_appointments",
    "recognise",
    "record_absence",
    "record_sign_in",
    "register_applicant",
    "register_applicants",
    "register_officer",
    "rename_applicant",
    "reopen_account",
    "reset_password",
    "send_code",
    "set_address",
    "set_pin",
    "sign_out_elsewhere",
    "take_card",
    "try_pin",
    "update_applicant",
    "use_code",
]
