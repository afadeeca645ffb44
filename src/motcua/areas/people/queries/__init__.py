"""Questions about people."""

from motcua.areas.people.models import ApplicantKind, Duty, OfficerKind, Role
from motcua.areas.people.queries.accounts import (
    SignInRow,
    account,
    actor_of,
    on_duty,
    roles_on,
    sign_ins,
    units_on,
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
    "AppointmentRow",
    "Duty",
    "OfficerKind",
    "OfficerPage",
    "OfficerRow",
    "OfficerView",
    "Role",
    "SignInRow",
    "account",
    "actor_of",
    "appointments_of_account",
    "officer",
    "officers",
    "on_duty",
    "roles_on",
    "sign_ins",
    "units_on",
]
