"""Signing in and out, and one's own account, below /accounts/.

Of allauth's pages only those that are used: nobody signs up or changes an e-mail.
"""

from allauth.account import views as account
from allauth.socialaccount import views as socialaccount
from django.conf import settings
from django.urls import include, path

from egcc_portal.accounts import views

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("signup/", views.account_signup, name="account_signup"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path(
        "password/reset/done/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    path(
        "password/reset/<slug:uidb36>/<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/changed/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("sessions/", views.session_list, name="session_list"),
    path("sessions/<int:pk>/end/", views.session_end, name="session_end"),
    path("2fa/", include("allauth.mfa.urls")),
]
if settings.SOCIALACCOUNT_PROVIDERS:
    urlpatterns += [
        path("", include("allauth.socialaccount.providers.openid_connect.urls")),
        path("3rdparty/", socialaccount.connections, name="socialaccount_connections"),
        path(
            "3rdparty/login/cancelled/",
            socialaccount.login_cancelled,
            name="socialaccount_login_cancelled",
        ),
        path(
            "3rdparty/login/error/",
            socialaccount.login_error,
            name="socialaccount_login_error",
        ),
    ]
