"""People (con người): officers and what they are appointed to, accounts that sign in, and applicants."""

from motcua.areas.people.models.accounts import Account, Duty, Role, SignIn
from motcua.areas.people.models.applicants import Applicant, ApplicantKind
from motcua.areas.people.models.officers import Appointment, Officer, OfficerKind
from motcua.rules.identity import IdKind

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
