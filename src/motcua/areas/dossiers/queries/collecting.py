"""Who collects a result: the owner or whoever submitted for them, or somebody else, who shows what lets them."""

from __future__ import annotations

from collections.abc import Iterable

from motcua.kernel.fold import fold
from motcua.rules.sentences import Sentence

AUTHORITY_ASKED = Sentence("Người khác nhận thay: xin ghi giấy ủy quyền hoặc giấy giới thiệu.")


def collects_for_another(receiver: str, own: Iterable[str]) -> bool:
    """Collects for another (nhận thay): whether a name is none of the owner and the submitter; where neither name is
    kept any more, nobody can say so."""
    known = {fold(name) for name in own if name}
    return bool(known and receiver.strip()) and fold(receiver) not in known
