"""Who sees to a gap, until when, and whether it waits."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

LONGEST_SNOOZE = timedelta(days=366)
CHANGED_MEANWHILE = "changed_meanwhile"


class FollowUp(models.Model):
    """What people arranged about a gap; the gap itself is computed, never stored.

    A row whose gap has closed is read by nobody. It is kept: a gap that opens
    again, as when a decision is taken back, is still in the same hands.
    """

    kind = models.CharField(_("kind of gap"), max_length=20)
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    field = models.CharField(_("field"), max_length=120, blank=True, default="")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("owner"),
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    snoozed_on = models.DateField(_("put off on"), null=True, blank=True)
    snoozed_until = models.DateField(_("put off until"), null=True, blank=True)
    snoozed_because = models.CharField(
        _("why it is put off"), max_length=300, blank=True, default=""
    )
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="followup_once",
                fields=["kind", "model", "about", "field"],
                violation_error_code=CHANGED_MEANWHILE,
                violation_error_message=_("Somebody else was first; look again."),
            ),
            models.CheckConstraint(
                name="followup_names_a_gap",
                condition=~Q(kind="") & ~Q(model="") & ~Q(about=""),
                violation_error_message=_("Name the gap and its record."),
            ),
            models.CheckConstraint(
                name="followup_snooze_has_reason",
                condition=Q(snoozed_on=None, snoozed_until=None, snoozed_because="")
                | Q(snoozed_on__isnull=False, snoozed_until__isnull=False)
                & ~Q(snoozed_because=""),
                violation_error_message=_(
                    "To put a gap off, give the day until when and the reason."
                ),
            ),
            models.CheckConstraint(
                name="followup_snooze_within_a_year",
                condition=Q(snoozed_until=None)
                | Q(
                    snoozed_on__isnull=False,
                    snoozed_until__gt=F("snoozed_on"),
                    snoozed_until__lte=F("snoozed_on") + LONGEST_SNOOZE,
                ),
                violation_error_message=_(
                    "A gap is put off to a later day, and for a year at most."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.about} {self.field}".rstrip()
