"""Accounts in Django's admin: opened, corrected, closed, never deleted."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.forms import NewUserForm, UserForm
from egcc_portal.accounts.models import User


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """An account that nobody needs any more is closed: its acts keep its name."""

    form = UserForm
    add_form = NewUserForm
    list_display = ["email", "name", "role", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    filter_horizontal = []
    readonly_fields = ["joined_at", "last_login"]
    fieldsets = [
        (None, {"fields": ["email", "name", "role", "language", "is_active"]}),
        (_("Signing in"), {"fields": ["password", "joined_at", "last_login"]}),
    ]
    add_fieldsets = [
        (
            None,
            {"fields": ["email", "name", "role", "language", "password1", "password2"]},
        )
    ]

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
