"""What is done with criteria sets, campaigns, scores, evidence, surveys and remedies."""

from motcua.areas.parindex.operations.appraising import OutsideRow, appraise, ask_explanation, take_in_outside
from motcua.areas.parindex.operations.campaigning import Entrant, conclude, open_campaign, publish_campaign
from motcua.areas.parindex.operations.changing import change_campaign
from motcua.areas.parindex.operations.closing import close_explanation, close_unscored
from motcua.areas.parindex.operations.councils import NoQuorum, Seat, appoint_council, hold_sitting
from motcua.areas.parindex.operations.declaring import (
    declare,
    declare_sheet,
    explain,
    lock_explanation,
    lock_self_score,
)
from motcua.areas.parindex.operations.editions import map_codes, publish_edition, record_edition, take_shipped
from motcua.areas.parindex.operations.passing import pass_evidence
from motcua.areas.parindex.operations.proving import (
    keep_evidence,
    leave_evidence,
    renew_evidence,
    use_evidence,
    withdraw_evidence,
)
from motcua.areas.parindex.operations.refusals import (
    AlreadyOpen,
    AlreadyPublished,
    DueInThePast,
    EditionFrozen,
    EditionNotPublished,
    EvidenceLocked,
    NotAllFinal,
    NotAppraised,
    NotSelfScored,
    NotYourUnit,
    OwnUnitNotAppraised,
    PastSelfScoring,
    PointsOutside,
    ReasonMissing,
    SelfScoreIncomplete,
    SelfScoringRuns,
    SetNotSound,
    SurveyKnown,
    UnknownCriterion,
    WrongStage,
)
from motcua.areas.parindex.operations.remedying import (
    ExpectsTooMuch,
    RemedyClosed,
    RemedySettled,
    ResultMissing,
    close_remedy,
    plan_remedy,
    raise_remedies,
    recount_remedies,
)
from motcua.areas.parindex.operations.reopening import reopen_self_score
from motcua.areas.parindex.operations.reviewing import ReviewTold, review_criterion
from motcua.areas.parindex.operations.surveying import AudienceTold, record_survey
from motcua.areas.parindex.operations.taking_in import (
    RemedyLine,
    take_in_remedies,
)
from motcua.areas.parindex.operations.taking_part import admit, put_back, take_out

__all__ = [
    "AlreadyOpen",
    "AlreadyPublished",
    "AudienceTold",
    "DueInThePast",
    "EditionFrozen",
    "EditionNotPublished",
    "Entrant",
    "EvidenceLocked",
    "ExpectsTooMuch",
    "NoQuorum",
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
    "RemedyLine",
    "RemedySettled",
    "ResultMissing",
    "ReviewTold",
    "Seat",
    "SelfScoreIncomplete",
    "SelfScoringRuns",
    "SetNotSound",
    "SurveyKnown",
    "UnknownCriterion",
    "WrongStage",
    "admit",
    "appoint_council",
    "appraise",
    "ask_explanation",
    "change_campaign",
    "close_explanation",
    "close_remedy",
    "close_unscored",
    "conclude",
    "declare",
    "declare_sheet",
    "explain",
    "hold_sitting",
    "keep_evidence",
    "leave_evidence",
    "lock_explanation",
    "lock_self_score",
    "map_codes",
    "open_campaign",
    "pass_evidence",
    "plan_remedy",
    "publish_campaign",
    "publish_edition",
    "put_back",
    "raise_remedies",
    "record_edition",
    "record_survey",
    "recount_remedies",
    "renew_evidence",
    "reopen_self_score",
    "review_criterion",
    "take_in_outside",
    "take_in_remedies",
    "take_out",
    "take_shipped",
    "use_evidence",
    "withdraw_evidence",
]
