"""Every setting, read from the environment here and nowhere else.

`.env.example` says what each variable is for. With DATABASE_URL and REDIS_URL
unset, the portal uses the embedded servers of `egcc_portal.embedded`.
"""

import os
import secrets
from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from psycopg2.extensions import parse_dsn

from egcc_portal import embedded

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = embedded.VAR_DIR


def flag(name: str) -> bool:
    """Return whether a variable is set to something that means yes."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def words(name: str) -> list[str]:
    """Return the comma-separated words of a variable."""
    return [
        word.strip() for word in os.environ.get(name, "").split(",") if word.strip()
    ]


def secret(name: str) -> str:
    """Return a secret from NAME, or from the file that NAME_FILE names."""
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text().strip()
    return os.environ.get(name, "")


def kept_secret_key() -> str:
    """Return the embedded installation's own key, made at the first start."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")  # a key half written would be believed
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50))
        fresh.replace(path)
    return path.read_text()


def database(url: str, *, patience: str) -> dict:
    """Return Django's description of the server that a libpq URL names.

    Args:
        patience: how long a statement may take, as PostgreSQL reads it; "0": for ever.
    """
    parts = parse_dsn(url)
    # Compiling a page's statement takes longer than running it. A trigger that asks
    # what it is to ignore finds an answer: failing, it would scan what is deferred.
    ours = f"-c jit=off -c pgtrigger.ignore={{}} -c statement_timeout={patience}"
    options = {"connect_timeout": "3", "application_name": "egcc-portal"} | parts
    options["options"] = f"{ours} {parts.get('options', '')}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": options.pop("dbname", ""),
        "USER": options.pop("user", ""),
        "PASSWORD": secret("DATABASE_PASSWORD") or options.pop("password", ""),
        "HOST": options.pop("host", ""),
        "PORT": options.pop("port", ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def broker(url: str) -> str:
    """Return what Celery calls the server that a Redis address names."""
    if not url.startswith("unix://"):
        return url
    return url.replace("unix://", "redis+socket://").replace("?db=", "?virtual_host=")


def bucket() -> dict:
    """Return Django's description of the S3 store that keeps the files."""
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": os.environ.get("S3_BUCKET"),
            "endpoint_url": os.environ.get("S3_ENDPOINT_URL") or None,
            "region_name": os.environ.get("S3_REGION") or None,
            "access_key": os.environ.get("S3_ACCESS_KEY") or None,
            "secret_key": secret("S3_SECRET_KEY") or None,
            "default_acl": None,  # the bucket's own: nobody but the portal
        },
    }


# Servers -----------------------------------------------------------------

EMBEDDED = not os.environ.get("DATABASE_URL")
DATABASE_URL = os.environ.get("DATABASE_URL") or embedded.database_url()
REDIS_URL = os.environ.get("REDIS_URL") or embedded.redis_url()
PATIENCE = os.environ.get("STATEMENT_TIMEOUT") or "0"
DATABASES = {"default": database(DATABASE_URL, patience=PATIENCE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The lock on wrong passwords must outlive the broker, so it is kept beside the users.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "portal_cache",
        # Above this number entries are dropped at random, and a lock with them.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # Parts of pages, each under all that it shows: some 30 MB for a process at most.
    "pieces": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
}

# Secrets and hosts -------------------------------------------------------

DEBUG = flag("DEBUG")
SECRET_KEY = secret("SECRET_KEY") or (kept_secret_key() if EMBEDDED else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "Set SECRET_KEY, or SECRET_KEY_FILE to a file that holds it: "
        "fifty random characters that stay the same between starts."
    )
ALLOWED_HOSTS = words("ALLOWED_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = words("CSRF_TRUSTED_ORIGINS")
TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES", "0"))

# Applications ------------------------------------------------------------

OUR_APPS = [
    "egcc_portal.accounts",
    "egcc_portal.directory",
    "egcc_portal.sources",
    "egcc_portal.vault",
    "egcc_portal.lists",
    "egcc_portal.journal",
    "egcc_portal.entry",
    "egcc_portal.merging",
    "egcc_portal.imports",
    "egcc_portal.review",
    "agreements",
    "programs",
    "trainings",
    "egcc_portal.reports",
    "egcc_portal.gaps",
]
INSTALLED_APPS = [
    "modeltranslation",  # before the admin, whose forms it extends
    "egcc_portal.administration.AdministrationConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",  # for allauth's list of security keys
    "django.forms",
    "django_filters",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "pgtrigger",
    "pghistory",
    *OUR_APPS,
    "egcc_portal",
    "egcc_portal.history",  # last: it tracks models once they are whole
]
MIDDLEWARE = [
    "egcc_portal.middleware.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "egcc_portal.middleware.compressed",
    "egcc_portal.middleware.no_store",
    "django.middleware.locale.LocaleMiddleware",  # first: refusals speak it too
    "egcc_portal.middleware.clean_input",
    "egcc_portal.middleware.bounded_upload",  # before the form's check reads a form
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "egcc_portal.middleware.acts_say_where",
    "egcc_portal.middleware.door_is_no_part",
    "egcc_portal.middleware.forms_outlive_sessions",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "egcc_portal.accounts.enrolment.second_factor",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "egcc_portal.merging.middleware.merged_lead_on",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "egcc_portal.urls"
WSGI_APPLICATION = "egcc_portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "egcc_portal.templatetags.portal",
                "egcc_portal.entry.templatetags.entry",
                "egcc_portal.journal.templatetags.journal",
                "egcc_portal.review.templatetags.review",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "egcc_portal.accounts.context.allowed",
                "egcc_portal.help.help_here",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# History -----------------------------------------------------------------

PGHISTORY_APPEND_ONLY = True

# People and rights -------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["egcc_portal.accounts.backends.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {
        "NAME": "django.contrib.auth.password_validation."
        "UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "egcc_portal.accounts.passwords.FourClassesValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "egcc_portal.accounts.adapters.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "egcc_portal.accounts.adapters.SocialAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "egcc_portal.accounts.forms.LoginForm",
    "reset_password": "egcc_portal.accounts.forms.ForgottenForm",
}
# The tenth wrong password in a quarter of an hour locks: an account from whatever
# address, an address for whatever account. A right one takes back only itself.
ACCOUNT_RATE_LIMITS = {"login_failed": "9/15m/key,9/15m/ip"}
SESSION_ENGINE = "egcc_portal.accounts.sessions"
SESSION_COOKIE_AGE, SESSION_IDLE_SECONDS = 12 * 3600, 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
MFA_TOTP_ISSUER = "eGCC Portal"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = flag("PASSKEY_LOGIN")
MFA_REQUIRED_ROLES = words("MFA_REQUIRED_ROLES")
# One server, run by the ministry: an e-mail that it calls verified opens the account.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = {}
if oidc_server := os.environ.get("OIDC_SERVER_URL"):
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": os.environ.get("OIDC_NAME", "OpenID Connect"),
                "client_id": os.environ.get("OIDC_CLIENT_ID", ""),
                "secret": secret("OIDC_CLIENT_SECRET"),
                "settings": {"server_url": oidc_server},
            }
        ]
    }

# Languages and time ------------------------------------------------------

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Indonesian")), ("en", _("English")), ("ko", _("Korean"))]
LOCALE_PATHS = [BASE_DIR / "egcc_portal" / "locale"]
FORMAT_MODULE_PATH = "egcc_portal.formats"
LANGUAGE_COOKIE_AGE = int(timedelta(days=365).total_seconds())
MODELTRANSLATION_TRANSLATION_FILES = ["egcc_portal.translation"]
MODELTRANSLATION_DEFAULT_LANGUAGE = "id"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("id", "en", "ko")
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

# Files -------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = Path(os.environ.get("FILES_DIR") or VAR_DIR / "files")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "egcc_portal.assets.Assets"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
UPLOAD_MB = int(os.environ.get("UPLOAD_MB") or "100")
"""Megabytes that one request may bring, all of its files together."""
CLAMD_ADDRESS = os.environ.get("CLAMD_ADDRESS", "")
if os.environ.get("S3_BUCKET"):
    STORAGES["default"] = bucket()

# Security ----------------------------------------------------------------

HTTPS = flag("HTTPS")
COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}session"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
if HTTPS and TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Mail --------------------------------------------------------------------

HERE = f"{'https' if HTTPS else 'http'}://{ALLOWED_HOSTS[0]}"
PORTAL_URL = os.environ.get("PORTAL_URL", "").rstrip("/") or HERE
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = secret("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = EMAIL_PORT == 587
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "portal@localhost")
if not EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR_DIR / "mail"

# The worker --------------------------------------------------------------

REPORT_SILENCE = timedelta(minutes=2)
"""A build that has not ticked for so long is taken from its worker."""
REPORT_TRIES = 3
READING_SILENCE = timedelta(minutes=2)
"""The reading of a document that has not ticked for so long is taken over."""
READING_TRIES = 3
IMPORT_SILENCE = timedelta(minutes=2)
"""A list from a file at whose rows nothing has moved for so long is taken over."""
IMPORT_TRIES = 3
CELERY_BROKER_URL = broker(REDIS_URL)
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "socket_timeout": 5,
    "socket_connect_timeout": 3,
    "max_retries": 1,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 1800
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000  # KB; the typesetter keeps what it made
CELERY_TIMEZONE = TIME_ZONE

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
}
