"""What the blanks of a notice are filled with, in words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

BLANKS = {
    "dossier_number": _("mã hồ sơ"),
    "procedure": _("tên thủ tục"),
    "unit": _("tên đơn vị"),
    "lookup": _("địa chỉ tra cứu hoặc đánh giá"),
    "due": _("giờ, ngày hẹn trả"),
    "promised": _("giờ, ngày hẹn lại"),
    "reason": _("lý do"),
    "items": _("giấy tờ cần bổ sung"),
    "place": _("nơi nhận kết quả"),
    "amount": _("số tiền phải nộp"),
    "because": _("cả câu “Lý do: …”; không có lý do thì để trống"),
}
