"""Wishes (nguyện vọng): how the applicant wants to pay and to receive, in the same words for whoever reads them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from motcua.areas.dossiers.queries import ReturnWay, Wishes

TRANSFER, AT_COUNTER = "TRANSFER", "COUNTER"
PAY_WAYS = (
    (TRANSFER, _("Chuyển khoản bằng mã VietQR, khi có yêu cầu nộp")),
    (AT_COUNTER, _("Nộp tại quầy")),
)
RECEIVE_WAYS = (
    (ReturnWay.COUNTER.value, _("Đến nhận tại quầy")),
    (ReturnWay.POST.value, _("Gửi qua bưu chính")),
    (ReturnWay.ONLINE.value, _("Bản điện tử, tải về từ trang của tôi")),
)


def receive_words(told: Wishes | None) -> str:
    """How the result is to be received."""
    if told is None:
        return ""
    said = str(dict(RECEIVE_WAYS).get(told.receive, ""))
    return f"{said}: {told.address}" if told.receive == ReturnWay.POST and told.address else said


def money_words(told: Wishes | None) -> str:
    """How the fee is to be paid."""
    return str(dict(PAY_WAYS).get(told.pay, "")) if told else ""
