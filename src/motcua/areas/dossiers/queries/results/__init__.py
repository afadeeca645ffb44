"""Questions about results: drafts that wait for a signature, one's own, and what anybody may check."""

from motcua.areas.dossiers.queries.results.drafted import ResultDraftRow, drafts_to_sign, open_draft
from motcua.areas.dossiers.queries.results.own import own_results
from motcua.areas.dossiers.queries.results.verifying import IssuedResult, issued_with_code, issued_with_files

__all__ = [
    "IssuedResult",
    "ResultDraftRow",
    "drafts_to_sign",
    "issued_with_code",
    "issued_with_files",
    "open_draft",
    "own_results",
]
