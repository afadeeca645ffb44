"""National portal (Cổng Dịch vụ công quốc gia): its calls over HTTP, in sessions, as the field list has them."""

from motcua.links.national_portal.comparing import ComparedWithPortal, compare_with_portal
from motcua.links.national_portal.line import Line, NoLine, Refused
from motcua.links.national_portal.portal import Portal
from motcua.links.national_portal.simulated import SimulatedPortal

__all__ = ["ComparedWithPortal", "Line", "NoLine", "Portal", "Refused", "SimulatedPortal", "compare_with_portal"]
