"""Sealing (niêm phong minh họa): the head of a commune names two, each makes a key, and a denunciation comes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.conduct import operations, queries
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as officers
from motcua.config.scenario.acting import at_nine, who

PACK = "demo/an_phuoc_live/sealed.toml"


def load_sealed(pack: Mapping[str, Any]) -> bool:
    """Load it once, all or nothing; False when it stands here already or nobody could name a keeper."""
    home, since = organization.unit(pack["unit"]), pack["since"]
    if officers.account(pack["leader"], on=since) is None or queries.keepers([home.id]):
        return False
    with transaction.atomic():
        _name(pack, home.id, at_nine(since))
        for sent in pack["sent"]:
            words = {name: sent[name] for name in ("accused", "content", "name", "contact")}
            operations.receive_denunciation(unit_id=home.id, words=words, files=[], at=at_nine(sent["on"]))
    return True


def _name(pack: Mapping[str, Any], unit_id: int, at: datetime) -> None:
    """The first needs no confirmation, the others are confirmed by the first."""
    since = pack["since"]
    first = who(pack["keepers"][0], since)
    for name in pack["keepers"]:
        keeper = who(name, since)
        naming = operations.name_keeper(
            unit_id=unit_id,
            keeper_id=keeper.pk,
            decision=pack["decision"],
            valid_from=since,
            account=who(pack["leader"], since),
            at=at,
        )
        if keeper != first:
            operations.witness_keeper(naming_id=naming, account=first, at=at)
        operations.make_sealing_key(passphrase=pack["passphrase"], account=keeper, at=at)
