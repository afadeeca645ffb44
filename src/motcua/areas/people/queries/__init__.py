"""Questions about people."""

from motcua.areas.people.models import ApplicantKind, Duty, IdKind, OfficerKind, Role
from motcua.areas.people.queries.accounts import (
    SignInRow,
    account,
    actor_of,
    on_duty,
    roles_on,
    sign_ins,
    units_on,
)
from motcua.areas.people.queries.applicants import (
    ApplicantPage,
    ApplicantRow,
    ApplicantView,
    DuplicateRow,
    applicant,
    applicant_names,
    applicants,
    applicants_of_account,
    possible_duplicates,
)
from motcua.areas.people.queries.officers import (
    AppointmentRow,
    OfficerPage,
    OfficerRow,
    OfficerView,
    appointments_of_account,
    officer,
    officers,
)

__all__ = [
    "ApplicantKind",
    "ApplicantPage",
    "ApplicantRow",
    "ApplicantView",
    "AppointmentRow",
    "DuplicateRow",
    "Duty",
    "IdKind",
    "OfficerKind",
    "OfficerPage",
    "OfficerRow",
    "OfficerView",
    "Role",
    "SignInRow",
    "account",
    "actor_of",
    "applicant",
    "applicant_names",
    "applicants",
    "applicants_of_account",
    "appointments_of_account",
    "officer",
    "officers",
    "on_duty",
    "possible_duplicates",
    "roles_on",
    "sign_ins",
    "units_on",
]
