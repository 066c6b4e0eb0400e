"""Signings, forums, committees, visits: who met, when, where, and what was decided."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, uncovered
from egcc_portal.dates import FuzzyDateField, fuzzy_constraints
from egcc_portal.directory.models import Institution, Person
from egcc_portal.sources.records import Record
from programs.models.program import Program
from programs.models.project import TitledQuerySet

BEFORE = date(1, 1, 1)
"""Stands for "no day known" in the column that lists are sorted by."""


class EventQuerySet(TitledQuerySet):
    """What can be asked of events."""

    def with_cover(self, on: date) -> EventQuerySet:
        """Annotate `is_uncovered`: counted, and on days that no agreement covers."""
        outside = uncovered(F("held_from"), F("held_to"), on)
        return self.annotate(is_uncovered=Q(counted=True) & outside)

    def touching(self, first: date, last: date) -> EventQuerySet:
        """Those that may have been held between two days, ends included."""
        return self.filter(held_from__lte=last, held_to__gte=first)

    def in_country(self, country: str) -> EventQuerySet:
        """Those held in a country; "" means in a third one."""
        if country:
            return self.filter(country=country)
        return self.exclude(country__in=["", "ID", "KR"])


class Event(Record):
    """Something that happened on a day, or on days."""

    class Kind(models.TextChoices):
        SIGNING = "signing", _("signing")
        INAUGURATION = "inauguration", _("inauguration")
        FORUM = "forum", _("cooperation forum")
        JOINT_COMMITTEE = "joint_committee", _("joint committee")
        MEETING = "meeting", _("meeting")
        VISIT = "visit", _("visit")
        TRAINING_OPENING = "training_opening", _("opening of a training")
        STATEMENT = "statement", _("statement")
        WORKSHOP = "workshop", _("workshop")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    series = models.CharField(_("series"), max_length=40, blank=True, default="")
    ordinal = models.PositiveSmallIntegerField(
        _("number in the series"), null=True, blank=True
    )
    title = models.CharField(_("title"), max_length=300, null=True)
    held = FuzzyDateField(_("held"))
    venue = models.CharField(_("venue"), max_length=200, blank=True, default="")
    city = models.CharField(_("city"), max_length=100, blank=True, default="")
    country = models.CharField(_("country"), max_length=2, blank=True, default="")
    program = models.ForeignKey(
        Program,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("program"),
    )
    agreements = models.ManyToManyField(
        Agreement, through="EventAgreement", related_name="events"
    )
    multiplicity = models.PositiveSmallIntegerField(_("how many"), default=1)
    individually_known = models.BooleanField(_("known one by one"), default=True)
    counted = models.BooleanField(_("counted in the programme"), default=True)
    minutes = models.TextField(_("minutes of the meeting"), null=True, blank=True)
    listed_on = models.GeneratedField(
        expression=Coalesce("held_from", Value(BEFORE)),
        output_field=models.DateField(),
        db_persist=True,
    )

    objects = EventQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-listed_on", "-pk"]
        indexes = [models.Index(fields=["listed_on", "id"], name="event_listed")]
        constraints = [
            *Record.Meta.constraints,
            *fuzzy_constraints("event", "held"),
            models.CheckConstraint(
                name="event_ordinal_within_series",
                condition=Q(ordinal=None) | ~Q(series="") & Q(ordinal__gt=0),
                violation_error_message=_("A number stands within a series."),
            ),
            models.CheckConstraint(
                name="event_happens_at_least_once",
                condition=Q(multiplicity__gt=0),
                violation_error_message=_("It happened at least once."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.public_id

    def get_absolute_url(self) -> str:
        return f"{reverse('programs:event_list')}#event-{self.pk}"


class EventAgreement(models.Model):
    """An event belongs to the life of an agreement."""

    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="agreement_links"
    )
    agreement = models.ForeignKey(
        Agreement, on_delete=models.PROTECT, related_name="event_links"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="eventagreement_once",
                fields=["event", "agreement"],
                violation_error_message=_("The event is already linked to it."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} – {self.agreement}"


class Participation(models.Model):
    """An institution or a person at an event, as host, participant or speaker."""

    class Role(models.TextChoices):
        HOST = "host", _("host")
        PARTICIPANT = "participant", _("participant")
        SPEAKER = "speaker", _("speaker")
        INVITED = "invited", _("invited")

    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="participations"
    )
    institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
    )
    role = models.CharField(_("role"), max_length=11, choices=Role)

    class Meta:
        ordering = ["event", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="participation_once",
                fields=["event", "institution", "person", "role"],
                nulls_distinct=False,
                violation_error_message=_("This is already recorded."),
            ),
            models.CheckConstraint(
                name="participation_of_somebody",
                condition=Q(institution__isnull=False) | Q(person__isnull=False),
                violation_error_message=_("Name an institution or a person."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.person or self.institution)


class Decision(models.Model):
    """What an event decided, who sees to it, until when."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="decisions")
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    text = models.TextField(_("decision"), null=True)
    owner = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("owner"),
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    done_on = models.DateField(_("done"), null=True, blank=True)

    class Meta:
        ordering = ["event", "order", "pk"]
        constraints = [
            models.CheckConstraint(
                name="decision_due_has_owner",
                condition=Q(due_on=None) | Q(owner__isnull=False),
                violation_error_message=_("What is due has an owner."),
            ),
            models.UniqueConstraint(
                F("event"),
                F("order"),
                name="decision_order_once",
                violation_error_message=_("This number is already taken."),
            ),
        ]

    def __str__(self) -> str:
        return self.text or ""
