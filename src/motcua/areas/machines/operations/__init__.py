"""What is done to clients: they are registered, renewed and revoked; their calls and answers are kept."""

from motcua.areas.machines.operations.answering import AnswerKept, answered_once, forget_answers
from motcua.areas.machines.operations.noting import note_call
from motcua.areas.machines.operations.registering import Issued, register_client, renew_token, revoke_client

__all__ = [
    "AnswerKept",
    "Issued",
    "answered_once",
    "forget_answers",
    "note_call",
    "register_client",
    "renew_token",
    "revoke_client",
]
