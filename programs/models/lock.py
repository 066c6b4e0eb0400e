"""Periods that are closed: what is recorded of them stays as reports printed it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.dates import FuzzyDate


class PeriodLockQuerySet(models.QuerySet):
    """What can be asked of locks."""

    def standing(self) -> PeriodLockQuerySet:
        """Those that were not lifted."""
        return self.filter(lifted_at=None)

    def holding(self, last_day: date) -> PeriodLock | None:
        """Return the lock on a month or a year that ends on a day, or None."""
        standing = self.standing().filter(first_on__lte=last_day, last_on__gte=last_day)
        return standing.first()


class PeriodLock(models.Model):
    """Days, both ends included, whose values and reports of progress are closed."""

    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))
    reason = models.CharField(_("why it is closed"), max_length=300)
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("closed by"),
    )
    locked_at = models.DateTimeField(_("closed at"), default=timezone.now)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("opened by"),
    )
    lifted_at = models.DateTimeField(_("opened at"), null=True, blank=True)
    lifted_because = models.CharField(
        _("why it is opened"), max_length=300, blank=True, default=""
    )

    objects = PeriodLockQuerySet.as_manager()

    class Meta:
        ordering = ["-last_on", "-pk"]
        verbose_name = _("closed period")
        constraints = [
            models.CheckConstraint(
                name="periodlock_ends_after_start",
                condition=Q(last_on__gte=F("first_on")),
                violation_error_message=_("The last day is before the first."),
            ),
            models.CheckConstraint(
                name="periodlock_has_a_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why the period is closed."),
            ),
            models.CheckConstraint(
                name="periodlock_lifted_for_a_reason",
                condition=Q(lifted_at=None, lifted_by=None, lifted_because="")
                | Q(lifted_at__isnull=False, lifted_by__isnull=False)
                & ~Q(lifted_because=""),
                violation_error_message=_("Say why the period is opened."),
            ),
        ]

    def __str__(self) -> str:
        return str(FuzzyDate.between(self.first_on, self.last_on))
