"""Questions about criteria sets, campaigns, scores, evidence and remedies, answered with frozen rows."""

from motcua.areas.parindex.models import CandidateStage, CauseKind, CriterionOutlook, ScoreStage
from motcua.areas.parindex.queries.campaigns import (
    CampaignRow,
    CandidateRow,
    campaign,
    campaigns,
    candidate,
    candidates,
    candidates_of_unit,
)
from motcua.areas.parindex.queries.editions import (
    EditionRow,
    EditionView,
    code_mapping,
    document_of,
    edition,
    edition_of,
    editions,
    set_of,
)
from motcua.areas.parindex.queries.evidence import EvidenceRow, evidence_of, surveys_of
from motcua.areas.parindex.queries.leaving import evidence_in_effect
from motcua.areas.parindex.queries.possibilities import NextPoints, next_points, what_if
from motcua.areas.parindex.queries.rankings import GapRow, RankRow, YearRow, gaps, ranking, year_on_year
from motcua.areas.parindex.queries.remedies import Chain, ChainRow, RemedyRow, chain, remedies, remedy
from motcua.areas.parindex.queries.reviews import MonthlyReview, ReviewLine, ReviewRow, monthly_review
from motcua.areas.parindex.queries.sheets import EntryRow, LostPoints, Sheet, SheetLine, lost_points, sheet, sheet_of

__all__ = [
    "CampaignRow",
    "CandidateRow",
    "CandidateStage",
    "CauseKind",
    "Chain",
    "ChainRow",
    "CriterionOutlook",
    "EditionRow",
    "EditionView",
    "EntryRow",
    "EvidenceRow",
    "GapRow",
    "LostPoints",
    "MonthlyReview",
    "NextPoints",
    "RankRow",
    "RemedyRow",
    "ReviewLine",
    "ReviewRow",
    "ScoreStage",
    "Sheet",
    "SheetLine",
    "YearRow",
    "campaign",
    "campaigns",
    "candidate",
    "candidates",
    "candidates_of_unit",
    "chain",
    "code_mapping",
    "document_of",
    "edition",
    "edition_of",
    "editions",
    "evidence_in_effect",
    "evidence_of",
    "gaps",
    "lost_points",
    "monthly_review",
    "next_points",
    "ranking",
    "remedies",
    "remedy",
    "set_of",
    "sheet",
    "sheet_of",
    "surveys_of",
    "what_if",
    "year_on_year",
]
