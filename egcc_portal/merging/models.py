"""Which records became one, and which were found to be two."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Merged(models.Model):
    """The address of a record that was merged, and the record it leads to."""

    model = models.CharField(_("kind of record"), max_length=60)
    gone = models.BigIntegerField(_("merged record"))
    stays = models.BigIntegerField(_("record that stayed"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("merged record")
        indexes = [models.Index(fields=["model", "stays"], name="merged_into")]
        constraints = [
            models.UniqueConstraint(
                name="merged_once",
                fields=["model", "gone"],
                violation_error_message=_("This record was merged already."),
            ),
            models.CheckConstraint(
                name="merged_into_another",
                condition=~Q(gone=F("stays")),
                violation_error_message=_("A record is not merged with itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.gone} → {self.stays}"


class ApartQuerySet(models.QuerySet):
    """What can be asked of pairs that are two."""

    def of(self, model: str, one: int, other: int) -> ApartQuerySet:
        """The row of a pair, in whichever order it is named."""
        first, second = sorted([one, other])
        return self.filter(model=model, first=first, second=second)


class Apart(models.Model):
    """Two records that look like one and are two. The pair is suggested no more."""

    model = models.CharField(_("kind of record"), max_length=60)
    first = models.BigIntegerField(_("one record"))
    second = models.BigIntegerField(_("other record"))
    reason = models.TextField(_("reason"), max_length=2000)

    objects = ApartQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pair that is two")
        constraints = [
            models.UniqueConstraint(
                name="apart_once",
                fields=["model", "first", "second"],
                violation_error_message=_("These are marked as two already."),
            ),
            models.CheckConstraint(
                name="apart_in_order",
                condition=Q(first__lt=F("second")),
                violation_error_message=_("A record is not compared with itself."),
            ),
            models.CheckConstraint(
                name="apart_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why these are two."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.first} ≠ {self.second}"
