"""Django's admin, for administrators: its site, and how records are shown there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from egcc_portal import history
from egcc_portal.accounts.roles import Permission

View = Callable[..., HttpResponse]


class Administration(admin.AdminSite):
    """The admin behind the portal's own door; what is written there has an actor."""

    site_header = site_title = index_title = _("Administration")

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_authenticated and request.user.may(Permission.USER_EDIT)

    def register(
        self,
        model_or_iterable: type[Model] | Iterable[type[Model]],
        admin_class: type[admin.ModelAdmin] | None = None,
        **options: object,
    ) -> None:
        """Show our own tables only: the secrets of sign-in are nobody's to read."""
        one = isinstance(model_or_iterable, type)
        models = [model_or_iterable] if one else model_or_iterable
        ours = [m for m in models if m._meta.app_config.name in settings.OUR_APPS]
        super().register(ours, admin_class, **options)

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        @wraps(view)
        def acted(request: HttpRequest, *args: object, **kw: object) -> HttpResponse:
            if request.method != "POST":
                return view(request, *args, **kw)
            with history.acting("administer", by=request.user):
                return view(request, *args, **kw)

        return super().admin_view(acted, cacheable)

    @method_decorator(login_not_required)
    def login(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        """Send strangers to the portal's own door, and back no further than here."""
        if not request.user.is_authenticated:
            back = {"next": request.GET.get("next", reverse("admin:index"))}
            return redirect(reverse("account_login", query=back))
        if not self.has_permission(request):
            raise PermissionDenied
        return redirect("admin:index")

    def password_change(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        return redirect("account_change_password")


class AdministrationConfig(AdminConfig):
    default_site = "egcc_portal.administration.Administration"


class ReadOnlyAdmin(admin.ModelAdmin):
    """Shows rows as they stand; they change on the portal's pages, by its rules."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
