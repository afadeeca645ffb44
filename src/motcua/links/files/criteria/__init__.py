"""Files of the PAR Index: criteria sets and appraisals made outside."""

from motcua.links.files.criteria.appraisals import read_appraisal
from motcua.links.files.criteria.columns import RejectedRow
from motcua.links.files.criteria.mappings import MAPPING_HEADINGS, read_mapping
from motcua.links.files.criteria.sets import ReadSet, read_set, set_bytes

__all__ = [
    "MAPPING_HEADINGS",
    "ReadSet",
    "RejectedRow",
    "read_appraisal",
    "read_mapping",
    "read_set",
    "set_bytes",
]
