"""What packs say of listening: days of notice and of the result, as editable data with their source."""

from __future__ import annotations

from motcua.kernel.packs import load_toml
from motcua.rules.dialogues import DialogueTerms

DIALOGUES = "listening/dialogues.toml"


def dialogue_terms() -> DialogueTerms:
    """Terms of dialogues (thời hạn của đối thoại) as the pack has them now."""
    told = load_toml(DIALOGUES)
    return DialogueTerms(told["notice_days"], told["result_days"])
