"""Again (nhắc lại): the same figure told in another place, and found by how the two places hang together."""

from .alike import check_alike
from .alls import check_alls
from .ranked import check_ranked
from .wholes import check_wholes

__all__ = ["check_alike", "check_alls", "check_ranked", "check_wholes"]
