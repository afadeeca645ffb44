"""National portal (Cổng Dịch vụ công quốc gia): its calls over HTTP, session by session, as the field list describes."""

from motcua.links.national_portal.line import Line, NoLine, Refused
from motcua.links.national_portal.portal import Portal, lines_known
from motcua.links.national_portal.secrets import credentials

__all__ = ["Line", "NoLine", "Portal", "Refused", "credentials", "lines_known"]
