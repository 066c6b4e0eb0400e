"""What every record of the programme has: an address, an origin, a review."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from egcc_portal.accounts.roles import Permission
from egcc_portal.folding import Match, holding

if TYPE_CHECKING:
    from egcc_portal.accounts.models import User


class Origin(models.TextChoices):
    """Where a record comes from."""

    FOUNDING = "founding", _("founding articles")
    OUTSIDE = "outside", _("other public sources")
    ENTERED = "entered", _("entered in the portal")


class Confidence(models.TextChoices):
    """How far a fact can be relied on."""

    HIGH = "H", _("high")
    MEDIUM = "M", _("medium")
    LOW = "L", _("low")


class Review(models.TextChoices):
    """Where a record stands between its editor and the manager who approves it."""

    DRAFT = "draft", pgettext_lazy("a record", "draft")
    SUBMITTED = "submitted", _("submitted")
    RETURNED = "returned", _("returned")
    APPROVED = "approved", _("approved")


class Blank(models.TextChoices):
    """Why a value is missing; a missing value is never a zero."""

    NOT_RECORDED = "not_recorded", _("not recorded")
    NOT_ASKED = "not_asked", _("not asked")
    NO_ANSWER = "no_answer", _("no answer")
    WITHHELD = "withheld", _("withheld")
    NOT_APPLICABLE = "not_applicable", _("not applicable")


def new_public_id() -> str:
    """Return an address for a record entered in the portal."""
    return uuid.uuid4().hex


class RecordQuerySet(models.QuerySet):
    """What can be asked of every kind of record."""

    def visible_to(self, user: User) -> RecordQuerySet:
        """Those that a person may see: the approved, for the partner the shared."""
        if user.may(Permission.DRAFT_VIEW):
            return self
        approved = self.filter(review=Review.APPROVED)
        if user.may(Permission.UNSHARED_VIEW):
            return approved
        return approved.filter(shared=True)


class Searched(models.QuerySet):
    """What can be asked of a table with a search column."""

    def matching(self, words: str) -> Searched:
        """Those whose code, title or name, in any language, holds the words."""
        return self.filter(holding(words))

    def some_matching(
        self, words: str, most: int, *, begun: Match = Match.EACH
    ) -> Searched:
        """Those that match, or any so many of them, where there are more.

        In a table of millions other words than those that may be `begun` are whole.
        """
        some = self.matching(words).order_by().values("pk")[:most]
        return self.model._default_manager.filter(pk__in=some)


class SearchedQuerySet(Searched, RecordQuerySet):
    """What can be asked of records that are searched."""


class Record(models.Model):
    """A thing with facts. Claims and citations reach it by (model, public id)."""

    public_id = models.CharField(
        _("public id"), max_length=80, default=new_public_id, editable=False
    )
    origin = models.CharField(
        _("origin"), max_length=8, choices=Origin, default=Origin.ENTERED
    )
    outside_fields = ArrayField(
        models.CharField(max_length=120),
        verbose_name=_("fields filled from other public sources"),
        default=list,
        blank=True,
    )
    confidence = models.CharField(
        _("confidence"), max_length=1, choices=Confidence, default=Confidence.HIGH
    )
    note = models.TextField(_("note"), blank=True, default="")
    review = models.CharField(
        _("review"), max_length=9, choices=Review, default=Review.DRAFT
    )
    shared = models.BooleanField(_("shared with the partner"), default=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                name="%(class)s_public_id_once",
                fields=["public_id"],
                violation_error_code="unique",
                violation_error_message=_("This public id is already taken."),
            ),
            models.CheckConstraint(
                name="%(class)s_public_id_given",
                condition=~Q(public_id=""),
                violation_error_message=_("A record needs a public id."),
            ),
        ]

    def seen_by(self, user: User) -> bool:
        """Whether `visible_to(user)` has it; for what another record leads to."""
        if user.may(Permission.DRAFT_VIEW):
            return True
        shown = self.shared or user.may(Permission.UNSHARED_VIEW)
        return shown and self.review == Review.APPROVED

    @property
    def fact_model(self) -> str:
        """The first part of the address of its facts, e.g. agreements.agreement."""
        return self._meta.label_lower
