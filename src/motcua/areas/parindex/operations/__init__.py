"""What is done with criteria sets, campaigns, scores, evidence, surveys and remedies."""

from motcua.areas.parindex.operations.appraising import OutsideRow, appraise, ask_explanation, take_in_outside
from motcua.areas.parindex.operations.campaigning import Entrant, conclude, open_campaign, publish_campaign
from motcua.areas.parindex.operations.declaring import declare, explain, lock_explanation, lock_self_score
from motcua.areas.parindex.operations.editions import map_codes, publish_edition, record_edition
from motcua.areas.parindex.operations.proving import keep_evidence, leave_evidence, renew_evidence, use_evidence
from motcua.areas.parindex.operations.refusals import (
    AlreadyPublished,
    EditionFrozen,
    EditionNotPublished,
    NotAllFinal,
    NotAppraised,
    NotSelfScored,
    NotYourUnit,
    OwnUnitNotAppraised,
    PastSelfScoring,
    PointsOutside,
    ReasonMissing,
    SelfScoreIncomplete,
    SetNotSound,
    UnknownCriterion,
    WrongStage,
)
from motcua.areas.parindex.operations.remedying import (
    ExpectsTooMuch,
    RemedyClosed,
    ResultMissing,
    close_remedy,
    plan_remedy,
    raise_remedies,
)
from motcua.areas.parindex.operations.surveying import AudienceTold, record_survey

__all__ = [
    "AlreadyPublished",
    "AudienceTold",
    "EditionFrozen",
    "EditionNotPublished",
    "Entrant",
    "ExpectsTooMuch",
    "NotAllFinal",
    "NotAppraised",
    "NotSelfScored",
    "NotYourUnit",
    "OutsideRow",
    "OwnUnitNotAppraised",
    "PastSelfScoring",
    "PointsOutside",
    "ReasonMissing",
    "RemedyClosed",
    "ResultMissing",
    "SelfScoreIncomplete",
    "SetNotSound",
    "UnknownCriterion",
    "WrongStage",
    "appraise",
    "ask_explanation",
    "close_remedy",
    "conclude",
    "declare",
    "explain",
    "keep_evidence",
    "leave_evidence",
    "lock_explanation",
    "lock_self_score",
    "map_codes",
    "open_campaign",
    "plan_remedy",
    "publish_campaign",
    "publish_edition",
    "raise_remedies",
    "record_edition",
    "record_survey",
    "renew_evidence",
    "take_in_outside",
    "use_evidence",
]
