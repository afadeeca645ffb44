"""E-mail (thư điện tử) by SMTP, as the settings say."""

from __future__ import annotations

import hashlib
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage

from motcua.kernel.ports.messages import NeverSent, NotSent, OutOfReach


class Email:
    """E-mail (thư điện tử). The Message-ID follows from the key, so that a second copy is recognised as one."""

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Send a plain text message. Raises NotSent, OutOfReach, NeverSent."""
        number = message_number(key)
        try:
            EmailMessage(subject, text, settings.DEFAULT_FROM_EMAIL, [to], headers={"Message-ID": number}).send()
        except smtplib.SMTPException as error:
            raise _refused(error) from error
        except OSError as error:
            raise OutOfReach(f"máy chủ thư không trả lời: {_said(error)}") from error
        except ValueError as error:
            raise NeverSent(f"thư không soạn được: {_said(error)}") from error
        return number


def message_number(key: str) -> str:
    """Message-ID (số của thư) of a key."""
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{host}>"


def _refused(error: smtplib.SMTPException) -> NotSent:
    """What a server's refusal means: of this receiver or these words for ever, or for now, or of us altogether."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        told = [f"SMTP {code} {_words(words)}".strip() for code, words in error.recipients.values()]
        kind = NeverSent if all(code >= 500 for code, _ in error.recipients.values()) else NotSent
        return kind("; ".join(told)[:300])
    if isinstance(error, smtplib.SMTPDataError):
        kind = NeverSent if error.smtp_code >= 500 else NotSent
        return kind(f"SMTP {error.smtp_code} {_words(error.smtp_error)}"[:300])
    return OutOfReach(f"máy chủ thư không nhận: {_said(error)}")


def _words(told: bytes | str) -> str:
    return told.decode("utf-8", "replace") if isinstance(told, bytes) else told


def _said(error: Exception) -> str:
    return f"{type(error).__name__} {error}".strip()[:200]
