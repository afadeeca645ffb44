"""Outbox (hộp thư đi): what is to be sent is written in the transaction that decides it, and sent afterwards.

Nothing arrives twice in effect. A message is claimed for some minutes, sent, then marked. A process that dies between
sending and marking leaves a claim that runs out; the message then goes again under the same key, which the other side
uses to drop the copy: Message-ID for e-mail, the idempotency key of a gateway. Where the gateway reports the delivery
in the meantime, the report itself marks the message and it does not go again. Only a message that is known not to have
arrived is sent again under a new key, and only when an administrator says so.
"""

from motcua.kernel.outbox.keeping import (
    DeadLetter,
    dead_letters,
    forget,
    forget_to,
    keys_to,
    masked,
    purge_sent,
    replay,
    replay_way,
    rewrite,
    states,
)
from motcua.kernel.outbox.reporting import Report, take_report
from motcua.kernel.outbox.schedule import back_off, retrying
from motcua.kernel.outbox.sending import CLAIM, Claimed, MessageGivenUp, MessageSent, claim, put, send, send_due

__all__ = [
    "CLAIM",
    "Claimed",
    "DeadLetter",
    "MessageGivenUp",
    "MessageSent",
    "Report",
    "back_off",
    "claim",
    "dead_letters",
    "forget",
    "forget_to",
    "keys_to",
    "masked",
    "purge_sent",
    "put",
    "replay",
    "replay_way",
    "retrying",
    "rewrite",
    "send",
    "send_due",
    "states",
    "take_report",
]
