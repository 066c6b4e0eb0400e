"""Signing in and out, one's own account, and the language.

Of allauth's pages only those that are used: nobody signs up or changes an e-mail.
"""

from allauth.account import views as account
from allauth.socialaccount import views as socialaccount
from django.conf import settings
from django.urls import include, path, re_path

from egcc_portal.accounts import views

urlpatterns = [
    path("i18n/setlang/", views.set_language, name="set_language"),
    path("accounts/login/", account.login, name="account_login"),
    path("accounts/logout/", account.logout, name="account_logout"),
    path("accounts/signup/", views.account_signup, name="account_signup"),
    path("accounts/inactive/", account.account_inactive, name="account_inactive"),
    path(
        "accounts/reauthenticate/",
        account.reauthenticate,
        name="account_reauthenticate",
    ),
    path(
        "accounts/password/change/",
        account.password_change,
        name="account_change_password",
    ),
    path("accounts/password/set/", account.password_set, name="account_set_password"),
    path(
        "accounts/password/reset/",
        account.password_reset,
        name="account_reset_password",
    ),
    path(
        "accounts/password/reset/done/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    path(
        "accounts/password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("accounts/unsent/", views.form_unsent, name="form_unsent"),
    path("accounts/sessions/", views.session_list, name="session_list"),
    path("accounts/sessions/<int:pk>/end/", views.session_end, name="session_end"),
    path("accounts/2fa/", include("allauth.mfa.urls")),
]
if settings.SOCIALACCOUNT_PROVIDERS:
    urlpatterns += [
        path(
            "accounts/", include("allauth.socialaccount.providers.openid_connect.urls")
        ),
        path(
            "accounts/3rdparty/",
            socialaccount.connections,
            name="socialaccount_connections",
        ),
        path(
            "accounts/3rdparty/login/cancelled/",
            socialaccount.login_cancelled,
            name="socialaccount_login_cancelled",
        ),
        path(
            "accounts/3rdparty/login/error/",
            socialaccount.login_error,
            name="socialaccount_login_error",
        ),
    ]
