"""People (con người): officers and what they are appointed to, accounts that sign in, and applicants."""

from motcua.areas.people.models.accounts import (
    MOST_FAILURES,
    Account,
    CredentialReset,
    Duty,
    OneTimeCode,
    Pin,
    Role,
    SignIn,
    SignInKind,
)
from motcua.areas.people.models.applicants import Applicant, ApplicantKind
from motcua.areas.people.models.officers import Appointment, Officer, OfficerKind
from motcua.areas.people.models.standing import Absence, Delegation
from motcua.rules.identity import IdKind

__all__ = [
    "MOST_FAILURES",
    "Absence",
    "Account",
    "Applicant",
    "ApplicantKind",
    "Appointment",
    "CredentialReset",
    "Delegation",
    "Duty",
    "IdKind",
    "Officer",
    "OfficerKind",
    "OneTimeCode",
    "Pin",
    "Role",
    "SignIn",
    "SignInKind",
]
