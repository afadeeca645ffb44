"""Files of the PAR Index: criteria sets and appraisals made outside."""

from motcua.links.files.criteria.appraisals import read_appraisal
from motcua.links.files.criteria.columns import RejectedRow
from motcua.links.files.criteria.sets import ReadSet, read_set, set_bytes

__all__ = ["ReadSet", "RejectedRow", "read_appraisal", "read_set", "set_bytes"]
