"""What is done with reform models and initiatives, one operation per business sentence."""

from motcua.areas.innovation.operations.amending import amend_model, withdraw_model
from motcua.areas.innovation.operations.completing import confirm_effect, take_back_initiative
from motcua.areas.innovation.operations.councils import form_council, release_member
from motcua.areas.innovation.operations.initiating import (
    AuthorTold,
    InitiativeTold,
    decide_initiative,
    describe_initiative,
    draft_initiative,
    note_recognition,
    score_initiative,
    send_initiative,
    submit_initiative,
)
from motcua.areas.innovation.operations.modelling import (
    continue_model,
    evaluate_model,
    plan_model,
    propose_model,
    recognise_model,
    replicate_model,
    start_model,
    stop_model,
    take_reading,
)
from motcua.areas.innovation.operations.registering import (
    NothingToContinue,
    record_initiative,
    register_reform_model,
)
from motcua.areas.innovation.operations.taking_in import (
    InitiativeLine,
    ModelLine,
    take_in_initiatives,
    take_in_models,
)

__all__ = [
    "AuthorTold",
    "InitiativeLine",
    "InitiativeTold",
    "ModelLine",
    "NothingToContinue",
    "amend_model",
    "confirm_effect",
    "continue_model",
    "decide_initiative",
    "describe_initiative",
    "draft_initiative",
    "evaluate_model",
    "form_council",
    "note_recognition",
    "plan_model",
    "propose_model",
    "recognise_model",
    "record_initiative",
    "register_reform_model",
    "release_member",
    "replicate_model",
    "score_initiative",
    "send_initiative",
    "start_model",
    "stop_model",
    "submit_initiative",
    "take_back_initiative",
    "take_in_initiatives",
    "take_in_models",
    "take_reading",
    "withdraw_model",
]
