"""Again (nhắc lại): the same figure told in another place, and found by how the two places hang together."""

from .alike import check_alike
from .alls import check_alls
from .couples import check_couples
from .one_whole import check_one_whole
from .ranked import check_ranked
from .rates import check_rates_again
from .verbatim import check_verbatim
from .wholes import check_wholes

__all__ = [
    "check_alike",
    "check_alls",
    "check_couples",
    "check_one_whole",
    "check_ranked",
    "check_rates_again",
    "check_verbatim",
    "check_wholes",
]
