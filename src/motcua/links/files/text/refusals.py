"""Refusals (lý do không đọc được): one Vietnamese sentence each, which says what to do."""

from __future__ import annotations

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


def empty() -> UserError:
    """Nothing to read."""
    return UserError("Tệp không có chữ nào để soát; xin kiểm tra lại tệp rồi gửi lại.", code="file_empty")


def too_large() -> UserError:
    """More than can be read."""
    return UserError("Tệp lớn hơn 20 MB; xin chia nhỏ hoặc bỏ ảnh trong tệp rồi gửi lại.", code="file_too_large")


def not_what_it_says(kind: str) -> UserError:
    """The content is of another kind than the name says."""
    return UserError(
        Sentence(
            "Nội dung tệp không phải là {kind} như tên tệp ghi; xin mở tệp, lưu lại đúng loại rồi gửi lại.", kind=kind
        ),
        code="file_not_what_it_says",
    )


def locked() -> UserError:
    """A password stands before the content."""
    return UserError("Tệp có đặt mật khẩu; xin bỏ mật khẩu rồi gửi lại.", code="file_password")


def broken() -> UserError:
    """It says what it is, and cannot be opened."""
    return UserError("Tệp bị hỏng, không mở được; xin lưu lại từ bản gốc rồi gửi lại.", code="file_broken")


def old_letters() -> UserError:
    """Written with the letters of an old font, which stand for others today."""
    return UserError(
        "Tệp dùng bảng mã cũ (TCVN3, VNI) hoặc phông lạ nên không đọc được chữ; xin chuyển sang Unicode rồi gửi lại.",
        code="file_old_letters",
    )
