"""What people keep of lists: views under a name, and the columns they choose."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.sources.records import new_public_id

LONGEST_QUERY = 2_000
"""Characters of a kept query; no filter of ours needs half of them."""


class SavedViewQuerySet(models.QuerySet):
    """What can be asked of saved views."""

    def opened_by(self, user: User) -> SavedViewQuerySet:
        """Those that somebody may open: their own, and the shared ones."""
        return self.filter(Q(owner=user) | Q(shared=True))


class SavedView(models.Model):
    """A list as somebody narrowed it, under a name and an address to pass on.

    It keeps the question, never the rows: who opens it sees what they may see.
    """

    public_id = models.CharField(
        _("public id"), max_length=32, default=new_public_id, editable=False
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="saved_views",
        verbose_name=_("owner"),
    )
    list = models.CharField(_("list"), max_length=60)
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(
        _("filters"), max_length=LONGEST_QUERY, blank=True, default=""
    )
    shared = models.BooleanField(
        _("colleagues with the link may open it"), default=True
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        ordering = ["list", "name", "pk"]
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        constraints = [
            models.UniqueConstraint(
                name="savedview_public_id_once",
                fields=["public_id"],
                violation_error_code="unique",
                violation_error_message=_("This public id is already taken."),
            ),
            models.UniqueConstraint(
                name="savedview_name_once",
                fields=["owner", "list", "name"],
                violation_error_code="unique",
                violation_error_message=_(
                    "You already keep a view of this list under this name. "
                    "Choose another name."
                ),
            ),
            models.CheckConstraint(
                name="savedview_name_given",
                condition=~Q(name=""),
                violation_error_message=_("Give the view a name."),
            ),
            models.CheckConstraint(
                name="savedview_list_given",
                condition=~Q(list=""),
                violation_error_message=_("A view is of a list."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("lists:savedview_open", args=[self.public_id])


class ColumnChoice(models.Model):
    """The columns of a list that somebody wants to see."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="column_choices",
        verbose_name=_("user"),
    )
    list = models.CharField(_("list"), max_length=60)
    columns = ArrayField(models.CharField(max_length=30), verbose_name=_("columns"))

    class Meta:
        ordering = ["user", "list"]
        verbose_name = _("choice of columns")
        verbose_name_plural = _("choices of columns")
        constraints = [
            models.UniqueConstraint(
                name="columnchoice_once",
                fields=["user", "list"],
                violation_error_code="unique",
                violation_error_message=_("The columns of this list are chosen."),
            ),
            models.CheckConstraint(
                name="columnchoice_has_columns",
                condition=Q(columns__len__gt=0),
                violation_error_message=_("Choose at least one column."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list}: {', '.join(self.columns)}"
