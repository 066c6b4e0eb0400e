"""The people who sign in."""

from __future__ import annotations

import unicodedata

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Count, FilteredRelation, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.roles import MAY, Permission, Role


class UserManager(BaseUserManager):
    """Finds people by e-mail, however it is written."""

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """Return the one spelling of an e-mail under which an account is known."""
        return unicodedata.normalize("NFKC", email or "").strip().casefold()

    def get_by_natural_key(self, email: str) -> User:
        return self.get(email=self.normalize_email(email))

    def with_unread(self) -> models.QuerySet:
        """Annotate `unread`, how many notifications nobody has opened yet."""
        new = FilteredRelation(
            "notifications", condition=Q(notifications__read_at=None)
        )
        return self.annotate(new=new, unread=Count("new"))

    def create_user(
        self, email: str, password: str | None = None, *, role: str, name: str = ""
    ) -> User:
        """Return a new person who may sign in; without a password, not by one."""
        user = self.model(email=self.normalize_email(email), name=name, role=role)
        user.set_password(password)
        user.save()
        return user


class User(AbstractBaseUser):
    """A person with an account. What they may do follows from their one role."""

    email = models.EmailField(
        _("e-mail"),
        unique=True,
        error_messages={"unique": _("There is an account with this e-mail.")},
    )
    name = models.CharField(_("name"), max_length=150, blank=True, default="")
    role = models.CharField(_("role"), max_length=13, choices=Role)
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=settings.LANGUAGES,
        blank=True,
        default="",
    )
    is_active = models.BooleanField(_("may sign in"), default=True)
    joined_at = models.DateTimeField(_("joined at"), default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["role"]

    class Meta:
        ordering = ["email"]
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.CheckConstraint(
                name="user_email_in_small_letters",
                condition=Q(email=Lower("email")),
                violation_error_message=_("Write the e-mail in small letters."),
            ),
            models.CheckConstraint(
                name="user_role_known",
                condition=Q(role__in=Role.values),
                violation_error_message=_("Choose one of the roles."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def may(self, permission: Permission) -> bool:
        """Return whether the person's role has a permission."""
        return self.is_active and permission in MAY[self.role]

    @property
    def is_staff(self) -> bool:
        """Whether Django's admin lets the person in."""
        return self.may(Permission.USER_EDIT)

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Answer Django's admin, which asks in its own words."""
        return self.may(Permission.USER_EDIT)

    def has_module_perms(self, app_label: str) -> bool:
        """Answer Django's admin for an app as a whole."""
        return self.may(Permission.USER_EDIT)
