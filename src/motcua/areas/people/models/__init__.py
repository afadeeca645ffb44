"""People (con người): officers and what they are appointed to, accounts that sign in, and applicants."""

from motcua.areas.people.models.accounts import Account, Duty, Role, SignIn
from motcua.areas.people.models.applicants import Applicant, ApplicantKind, IdKind
from motcua.areas.people.models.officers import Appointment, Officer, OfficerKind

__all__ = [
    "Account",
    "Applicant",
    "ApplicantKind",
    "Appointment",
    "Duty",
    "IdKind",
    "Officer",
    "OfficerKind",
    "Role",
    "SignIn",
]
