"""Phrasing (lời mẫu): words with {blanks}, what may stand in a blank, what is wrong with one's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from motcua.rules.sentences import Sentence

LONGEST_SHORT = 160  # letters without marks that one text message holds
NUMBER, BECAUSE = "dossier_number", "because"


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Phrasing (lời mẫu): subject and text of an e-mail, and the short text for a telephone, with {blanks}."""

    subject: str
    text: str
    short: str

    def filled(self, told: Mapping[str, str]) -> Phrasing:
        """The words with every blank filled in and spaces put right."""
        because = " Lý do: " + told["reason"].rstrip(".") + "." if told.get("reason") else ""
        known = {**told, BECAUSE: because}
        subject, text, short = (
            " ".join(part.format_map(known).split()) for part in (self.subject, self.text, self.short)
        )
        return Phrasing(subject, text, short)


def blanks(text: str) -> Iterator[str]:
    """The blanks of a text. Raises ValueError for a brace without its fellow, or a blank that wants more than words."""
    for _, name, shape, conversion in Formatter().parse(text):
        if name is not None:
            if shape or conversion or not name.isidentifier():
                raise ValueError(name)
            yield name


def fault(wording: Phrasing, known: Collection[str], sample: Mapping[str, str]) -> str:
    """What is wrong with words of one's own, as a sentence; "" where nothing is.

    `known` are the blanks that are filled in for this event, `sample` something for each to measure the short text by.
    """
    for part in (wording.subject, wording.text, wording.short):
        if not part.strip():
            return Sentence("Tiêu đề, nội dung và tin ngắn đều cần có lời.")
        try:
            strange = sorted(set(blanks(part)) - {*known, BECAUSE})
        except ValueError:
            return Sentence("Dấu { } chưa đúng: chỗ điền viết như {dossier_number}, không thêm gì khác.")
        if strange:
            return Sentence("Không có chỗ điền {{{blank}}} cho loại tin này.", blank=strange[0])
    if NUMBER in known and any(NUMBER not in blanks(part) for part in (wording.subject, wording.text)):
        return Sentence("Tiêu đề và nội dung phải có {dossier_number} để người dân biết hồ sơ nào.")
    if (length := len(wording.filled(sample).short)) > LONGEST_SHORT:
        return Sentence(
            "Tin ngắn điền vào dài {length} chữ; điện thoại nhận {most} chữ không dấu trong một tin.",
            length=length,
            most=LONGEST_SHORT,
        )
    return ""
