"""Questions about people."""

from __future__ import annotations

from motcua.areas.people.models import ApplicantKind, Role

__all__ = ["ApplicantKind", "Role"]
