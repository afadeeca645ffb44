"""Tables of the PAR Index (Chỉ số cải cách hành chính)."""

from motcua.areas.parindex.models.campaigns import (
    Campaign,
    CampaignChange,
    Candidate,
    CandidateStage,
    CandidateTurn,
    ScoreEntry,
    ScoreStage,
    TurnKind,
)
from motcua.areas.parindex.models.councils import AppraisalCouncil, CouncilSeat, CouncilSitting
from motcua.areas.parindex.models.editions import CodeMapping, CriteriaEdition
from motcua.areas.parindex.models.evidence import Evidence, EvidenceUse, EvidenceVersion
from motcua.areas.parindex.models.remedies import CauseKind, Remedy
from motcua.areas.parindex.models.reviews import CriterionOutlook, CriterionReview
from motcua.areas.parindex.models.surveys import Survey, SurveyAudience

__all__ = [
    "AppraisalCouncil",
    "Campaign",
    "CampaignChange",
    "Candidate",
    "CandidateStage",
    "CandidateTurn",
    "CauseKind",
    "CodeMapping",
    "CouncilSeat",
    "CouncilSitting",
    "CriteriaEdition",
    "CriterionOutlook",
    "CriterionReview",
    "Evidence",
    "EvidenceUse",
    "EvidenceVersion",
    "Remedy",
    "ScoreEntry",
    "ScoreStage",
    "Survey",
    "SurveyAudience",
    "TurnKind",
]
