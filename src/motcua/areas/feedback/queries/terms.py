"""What packs say of listening: days of notice and of the result, as editable data with their source."""

from __future__ import annotations

from motcua.kernel.packs import load_toml
from motcua.rules.dialogues import DialogueTerms
from motcua.rules.petitions import PetitionTerms
from motcua.rules.reception import ReceptionPeriod, ReceptionRule

DIALOGUES, RECEPTION = "listening/dialogues.toml", "listening/reception.toml"
PETITIONS, SIMPLIFYING = "listening/petitions.toml", "listening/simplifying.toml"


def dialogue_terms() -> DialogueTerms:
    """Terms of dialogues (thời hạn của đối thoại) as the pack has them now."""
    told = load_toml(DIALOGUES)
    return DialogueTerms(told["notice_days"], told["result_days"])


def answer_days() -> int:
    """Answer days (số ngày làm việc phải trả lời người đến tiếp công dân) as the pack has them now."""
    return int(load_toml(RECEPTION)["answer_days"])


def reception_rule(level: str, *, committee: bool) -> ReceptionRule | None:
    """Rule of reception (mức ngày tiếp công dân) for heads of a level; heads of departments have their own."""
    told = {one["level"]: one for one in load_toml(RECEPTION)["rule"]}
    found = told.get(level if committee else "DEPARTMENT")
    return ReceptionRule(ReceptionPeriod(found["per"]), found["least"]) if found else None


def petition_terms() -> PetitionTerms:
    """Terms of petitions (thời hạn của phản ánh, kiến nghị) as the pack has them now."""
    told = load_toml(PETITIONS)
    return PetitionTerms(told["forward_days"], told["answer_days"])


def petition_classes() -> dict[str, str]:
    """Classes of petitions (các loại phản ánh, kiến nghị): code and name, in their order."""
    return {one["code"]: one["name"] for one in load_toml(PETITIONS)["class"]}


def review_criteria() -> dict[str, str]:
    """Criteria of a review (các tiêu chí rà soát thủ tục): code and name, in their order."""
    return {one["code"]: one["name"] for one in load_toml(SIMPLIFYING)["criterion"]}


def hour_value() -> int:
    """Hour value (một giờ của người dân tính thành bao nhiêu đồng) as the pack has it now."""
    return int(load_toml(SIMPLIFYING)["hour_value"])
