"""What an authenticator app on an officer's phone shows."""

from __future__ import annotations

from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time


def app_code(secret: str, *, periods_ago: int = 0) -> str:
    """The code shown now, or some half minutes ago."""
    now = list(yield_hotp_counters_from_time())[app_settings.TOTP_TOLERANCE]  # those before it came as late
    return format_hotp_value(hotp_value(secret, now - periods_ago))
