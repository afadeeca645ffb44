"""Amounts (số tiền): whole đồng as figures and in words, as a receipt writes them."""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
GROUPS = ("", " nghìn", " triệu")


def in_figures(amount: int) -> str:
    """Đồng in figures (bằng số): 1.250.000 đ."""
    return f"{amount:,}".replace(",", ".") + " đ"


def in_words(amount: int) -> str:
    """Đồng in words (bằng chữ): 1250000 is một triệu hai trăm năm mươi nghìn đồng.

    Raises ValueError for a negative amount.
    """
    if amount < 0:
        raise ValueError("a sum of money on a receipt is not negative")
    return f"{_number(amount) if amount else 'không'} đồng"


def _number(amount: int) -> str:
    billions, rest = divmod(amount, 10**9)
    words = [f"{_number(billions)} tỷ"] if billions else []
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            words.append(_three(group, full=bool(words)) + GROUPS[power])
    return " ".join(words)


def _three(group: int, *, full: bool) -> str:
    """Three digits; `full` also says the hundreds that are missing, because a larger group stands before."""
    hundreds, rest = divmod(group, 100)
    words = [f"{DIGITS[hundreds]} trăm"] if hundreds or full else []
    if rest:
        words.append(_two(rest, after_hundreds=bool(words)))
    return " ".join(words)


def _two(rest: int, *, after_hundreds: bool) -> str:
    tens, ones = divmod(rest, 10)
    if tens == 0:
        return f"lẻ {DIGITS[ones]}" if after_hundreds else DIGITS[ones]
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    last = {0: "", 1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, DIGITS[ones])
    return f"{head} {last}".rstrip()
