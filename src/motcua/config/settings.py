"""Settings (cấu hình): every value a site may change comes from an environment variable named MOTCUA_*.

docs/reference/settings.md describes them; a test keeps it complete.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from csp.constants import NONCE, SELF

from motcua.config.databases import from_url
from motcua.config.logs import configure as configure_logs
from motcua.kernel.first_written import first_written


def env(name: str, default: str = "") -> str:
    """One MOTCUA_* variable, or its default."""
    return os.environ.get(f"MOTCUA_{name}", default)


VAR = Path(env("VAR", "var")).absolute()


def _secret_key() -> str:
    """The given key, or one made once per installation and kept beside the data, readable by its owner only."""
    if given := env("SECRET_KEY"):
        return given
    VAR.mkdir(parents=True, exist_ok=True)
    return first_written(VAR / "secret_key", secrets.token_urlsafe(50).encode()).decode("ascii")


def identity_providers() -> list[dict[str, Any]]:
    """The provider of identities, when one is named: OpenID Connect with PKCE, known by its address."""
    if not env("OIDC_URL"):
        return []
    return [
        {
            "provider_id": "dinh-danh",
            "name": env("OIDC_NAME", "Tài khoản định danh điện tử"),
            "client_id": env("OIDC_CLIENT_ID"),
            "secret": env("OIDC_SECRET"),
            "settings": {"server_url": env("OIDC_URL"), "oauth_pkce_enabled": True},
        }
    ]


SECRET_KEY = _secret_key()
DEBUG = env("DEBUG") == "1"
ALLOWED_HOSTS = env("HOSTS", "127.0.0.1,localhost,[::1],testserver").split(",")
HTTPS = env("HTTPS") == "1"
PROXIES = [one.strip() for one in env("PROXIES").split(",") if one.strip()]
ILLUSTRATIVE = env("ILLUSTRATIVE") == "1" or (VAR / "illustrative").exists()
PACKS = env("PACKS")

DATABASES = {"default": from_url(env("DATABASE_URL", f"sqlite:///{VAR / 'motcua.sqlite3'}"))}
# In memory, and on purpose nowhere else: from where somebody tried to guess, or to denounce, is kept for an hour.
# The usual 300 places are soon filled by whoever wants the counts of wrong guesses forgotten.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 50_000}},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "motcua.kernel",
    "motcua.areas.organization",
    "motcua.areas.people",
    "motcua.areas.documents",
    "motcua.areas.procedures",
    "motcua.areas.digitization",
    "motcua.areas.machines",
    "motcua.areas.dossiers",
    "motcua.areas.queue",
    "motcua.areas.notices",
    "motcua.areas.exchange",
    "motcua.areas.publication",
    "motcua.areas.plans",
    "motcua.areas.feedback",
    "motcua.areas.inspections",
    "motcua.areas.innovation",
    "motcua.areas.meetings",
    "motcua.areas.conduct",
    "motcua.areas.parindex",
    "motcua.areas.reports",
    "motcua.areas.reporting",
    "motcua.areas.reorganization",
    "motcua.insight",
    "motcua.web.ui",
    "motcua.config.apps.AssemblyConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_q",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "motcua.api.edge.at_the_edge",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "motcua.web.ui.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "motcua.web.ui.shared_computer.remembers_who_signed_in",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "motcua.web.ui.addresses.without_nul",
]
ROOT_URLCONF = "motcua.config.urls"
WSGI_APPLICATION = "motcua.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [
            Path(__file__).resolve().parent.parent / "web" / place / "templates"
            for place in ("portal", "counter", "office")
        ],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "motcua.web.ui.context.everywhere",
            ],
            "builtins": ["motcua.web.ui.templatetags.form_key"],  # every form that is posted carries its key
        },
    }
]

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["motcua.web.ui.sign_in.OfToday"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/dang-nhap/"
LOGIN_REDIRECT_URL = "/can-bo/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "motcua.web.ui.sign_in.StaffOnly"
MFA_ADAPTER = "motcua.web.ui.sign_in.SecondStep"
MFA_FORMS = {"authenticate": "motcua.web.ui.sign_in.CodeForm"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Một Cửa"
MFA_TOTP_TOLERANCE = 1  # a code typed at the end of its half minute still counts; each code only once
SECOND_FACTOR = env("SECOND_FACTOR", "1") == "1"
SOCIALACCOUNT_ADAPTER = "motcua.web.ui.identity.CitizenIdentity"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_QUERY_EMAIL = False
SOCIALACCOUNT_STORE_TOKENS = False
IDENTITY_PROVIDERS = identity_providers()
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": IDENTITY_PROVIDERS}}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).resolve().parent.parent / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = True
FILES_ROOT = VAR / "files"
UPLOADS_ROOT = VAR / "uploads"
PUBLIC_URL_TOLD = bool(env("PUBLIC_URL"))
PUBLIC_URL = (env("PUBLIC_URL") or env("SERVED_AT", "http://127.0.0.1:8000")).rstrip("/")
UPLOAD_LIMIT = int(env("UPLOAD_LIMIT_MB", "25")) * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["motcua.kernel.uploads.Ceiling"]
VIRUS_SCANNER = env("VIRUS_SCANNER", "none")
CLAMD = env("CLAMD", "127.0.0.1:3310")
TEXT_RECOGNISER, TEXT_LANGUAGES = env("TEXT_RECOGNISER", "ocrmypdf"), env("TEXT_LANGUAGES", "vie")
DOCUMENT_SIGNER = env("DOCUMENT_SIGNER")
SIGNING_ROOTS = env("SIGNING_ROOTS")
TSA_URL = env("TSA_URL")
REVOCATION_SOURCE = env("REVOCATION_SOURCE", "none")
PKCS11_MODULE, PKCS11_TOKEN, PKCS11_KEY = env("PKCS11_MODULE"), env("PKCS11_TOKEN"), env("PKCS11_KEY")
PKCS11_PIN_FILE = env("PKCS11_PIN_FILE")
SIGN_AGENT_PORT = env("SIGN_AGENT_PORT", "48623")
SIGNING_SERVICE, SIGNING_SERVICE_TOKEN_FILE = env("SIGNING_SERVICE"), env("SIGNING_SERVICE_TOKEN_FILE")
KIOSK_TICKETS_PER_MINUTE = int(env("KIOSK_TICKETS_PER_MINUTE", "12"))
DEVICE_TICKETS_PER_MINUTE = int(env("DEVICE_TICKETS_PER_MINUTE", "6"))
API_CALLS_PER_MINUTE = int(env("API_CALLS_PER_MINUTE", "300"))
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

CSRF_FAILURE_VIEW = "motcua.web.ui.unsent.not_from_here"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 30 * 24 * 60 * 60 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "frame-ancestors": ["'none'"],
        "form-action": [SELF, *(app["settings"]["server_url"] for app in IDENTITY_PROVIDERS)],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
MESSENGERS = {
    way: name
    for way, name in (
        ("sms", env("MESSENGER_SMS", "console")),
        ("email", env("MESSENGER_EMAIL", "console")),
        ("zalo", env("MESSENGER_ZALO", "console")),
    )
    if name  # a way without a name is not offered here
}
LINES = {  # ways to systems, not to people; off until a unit is connected
    "national_portal": "simulated_portal" if ILLUSTRATIVE else "national_portal",
}
FILING_SYSTEMS = {"CIVIL_STATUS": env("CIVIL_STATUS"), "BUSINESS": env("BUSINESS_REGISTER")}
PORTAL_INBOX = env("PORTAL_INBOX")
CONNECTION_SECRETS = env("CONNECTION_SECRETS")
GATEWAYS = {
    "sms": {"url": env("SMS_URL"), "token": env("SMS_TOKEN"), "secret": env("SMS_SECRET")},
    "zalo": {"url": env("ZALO_URL"), "token": env("ZALO_TOKEN"), "secret": env("ZALO_SECRET")},
}
EMAIL_HOST, EMAIL_PORT = env("SMTP_HOST", "localhost"), int(env("SMTP_PORT", "25"))
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = env("SMTP_USER"), env("SMTP_PASSWORD")
EMAIL_USE_TLS = env("SMTP_TLS") == "1"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env("EMAIL_FROM", "motcua@localhost")
# The queue only wakes the worker; attempts and dead letters are our own (kernel/jobs).
Q_CLUSTER = {
    "name": "motcua",
    "orm": "default",
    "workers": 1,
    "timeout": 300,
    "retry": 360,
    "max_attempts": 3,
    "ack_failures": True,
    "catch_up": False,
    "save_limit": 200,
    "poll": 1,
    "bulk": 1,
    "log_level": "WARNING",
}
LOG_LEVEL = env("LOG_LEVEL", "WARNING")
configure_logs(LOG_LEVEL)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
