"""E-mail (thư điện tử) by SMTP, as the settings say."""

from __future__ import annotations

import hashlib
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage

from motcua.kernel.ports.messages import NeverSent, NotSent


class Email:
    """E-mail (thư điện tử). The Message-ID follows from the key, so that a second copy is recognised as one."""

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Send a plain text message. Raises NotSent, NeverSent."""
        host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
        number = f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{host}>"
        letter = EmailMessage(subject, text, settings.DEFAULT_FROM_EMAIL, [to], headers={"Message-ID": number})
        try:
            letter.send()
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            kind = NeverSent if codes and all(code >= 500 for code in codes) else NotSent
            raise kind(f"SMTP {', '.join(map(str, codes))}") from error
        except (smtplib.SMTPException, OSError, ValueError) as error:
            raise NotSent(f"{type(error).__name__}: {error}"[:200]) from error
        return number
