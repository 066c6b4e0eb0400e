"""Who stands on which side of an agreement, who signed, and what each gives."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from egcc_portal.dates import FuzzyDateField, fuzzy_constraints
from egcc_portal.directory.models import Appointment, Institution, Person
from egcc_portal.sources.records import Confidence


class Side(models.TextChoices):
    """One of the two states, or a third party."""

    INDONESIA = "indonesia", _("Indonesia")
    KOREA = "korea", _("Korea")
    OTHER = "other", _("other")


class Party(models.Model):
    """An institution that an agreement binds, under the name it signed with."""

    class Role(models.TextChoices):
        PARTY = "party", _("party")
        WITNESS = "witness", _("witness")
        INITIATOR = "initiator", _("initiating agency")

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="parties"
    )
    institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        related_name="parties",
        verbose_name=_("institution"),
    )
    side = models.CharField(_("side"), max_length=9, choices=Side)
    role = models.CharField(_("role"), max_length=9, choices=Role, default=Role.PARTY)
    name_as_signed = models.CharField(
        _("name as signed"), max_length=200, null=True, blank=True
    )
    name_basis = models.CharField(
        _("name taken from"), max_length=30, blank=True, default=""
    )

    class Meta:
        ordering = ["side", "pk"]
        verbose_name = _("party")
        constraints = [
            models.UniqueConstraint(
                name="party_once",
                fields=["agreement", "institution", "role"],
                violation_error_message=_("This institution is already a party."),
            )
        ]

    def __str__(self) -> str:
        return self.name_as_signed or str(self.institution)


class Signature(models.Model):
    """A person's signature, in an office, for themselves or for somebody absent."""

    class Capacity(models.TextChoices):
        IN_OWN_OFFICE = "in_own_office", _("in own office")
        ON_BEHALF_OF = "on_behalf_of", _("on behalf of")
        FULL_POWERS = "full_powers", _("by full powers")
        UNKNOWN = "unknown", _("capacity unknown")

    class Mode(models.TextChoices):
        IN_PERSON = "in_person", _("in person")
        REMOTE = "remote", _("remotely")
        EXCHANGE = "exchange_of_copies", _("by exchange of copies")
        DISPUTED = "disputed", _("disputed")
        UNKNOWN = "unknown", _("unknown")

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="signatures"
    )
    side = models.CharField(_("side"), max_length=9, choices=Side)
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="signatures",
        verbose_name=_("person"),
    )
    appointment = models.ForeignKey(
        Appointment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="signatures",
        verbose_name=_("office on that day"),
    )
    office_as_signed = models.CharField(
        _("office as signed"), max_length=200, blank=True, default=""
    )
    capacity = models.CharField(
        _("capacity"), max_length=13, choices=Capacity, default=Capacity.UNKNOWN
    )
    principal_institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("on behalf of: institution"),
    )
    principal_office = models.CharField(
        _("on behalf of: office"), max_length=200, null=True, blank=True
    )
    principal_person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("on behalf of: person"),
    )
    principal_appointment = models.ForeignKey(
        Appointment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("on behalf of: office on that day"),
    )
    full_powers_reference = models.CharField(
        _("letter of full powers"), max_length=120, blank=True, default=""
    )
    signed = FuzzyDateField(_("signed"))
    local_time = models.TimeField(_("local time"), null=True, blank=True)
    zone = models.CharField(_("time zone"), max_length=40, blank=True, default="")
    place = models.CharField(_("place"), max_length=100, blank=True, default="")
    venue = models.CharField(_("venue"), max_length=200, blank=True, default="")
    mode = models.CharField(_("how"), max_length=18, choices=Mode, default=Mode.UNKNOWN)
    confidence = models.CharField(
        _("confidence"), max_length=1, choices=Confidence, default=Confidence.HIGH
    )

    class Meta:
        ordering = ["side", "pk"]
        verbose_name = _("signature")
        constraints = [
            *fuzzy_constraints("signature", "signed"),
            models.UniqueConstraint(
                name="signature_once",
                fields=["agreement", "person"],
                violation_error_message=_("This person has already signed."),
            ),
            models.CheckConstraint(
                name="signature_principal_if_on_behalf",
                condition=Q(
                    capacity="on_behalf_of", principal_institution__isnull=False
                )
                | ~Q(capacity="on_behalf_of") & Q(principal_institution=None),
                violation_error_message=_("Say on whose behalf, if on somebody's."),
            ),
            models.CheckConstraint(
                name="signature_full_powers_named",
                condition=~Q(capacity="full_powers") | ~Q(full_powers_reference=""),
                violation_error_message=_("Name the letter of full powers."),
            ),
            models.CheckConstraint(
                name="signature_time_has_zone",
                condition=Q(local_time=None) | ~Q(zone=""),
                violation_error_message=_("Say in which time zone the time is."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)

    @property
    def moment(self) -> datetime | None:
        """When it was signed, as one moment for both sides; None if not known.

        A signature without a day of its own was given on the agreement's.
        """
        day = self.signed_from or self.agreement.signed_from
        if not (day and self.local_time):
            return None
        try:
            return datetime.combine(day, self.local_time, ZoneInfo(self.zone))
        except (OSError, ValueError, ZoneInfoNotFoundError):  # a zone nobody knows
            return None


class Contribution(models.Model):
    """What one side gives, in money or in kind. Currencies are never added."""

    class Kind(models.TextChoices):
        CASH = "cash", _("cash")
        IN_KIND = "in_kind", _("in kind")
        UNKNOWN = "unknown", _("not recorded")

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        COMMITTED = "committed", _("committed")
        PAID = "paid", _("paid")

    class Currency(models.TextChoices):
        IDR = "IDR", "IDR"
        KRW = "KRW", "KRW"
        USD = "USD", "USD"

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="contributions"
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="contributions"
    )
    amount = models.DecimalField(_("amount"), max_digits=18, decimal_places=2)
    currency = models.CharField(_("currency"), max_length=3, choices=Currency)
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, default=Kind.UNKNOWN)
    status = models.CharField(_("status"), max_length=9, choices=Status)
    first_year = models.PositiveSmallIntegerField(_("from year"), null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(_("to year"), null=True, blank=True)
    basis = models.CharField(
        _("basis of the value"), max_length=200, blank=True, default=""
    )

    class Meta:
        ordering = ["agreement", "pk"]
        verbose_name = _("contribution")
        constraints = [
            models.CheckConstraint(
                name="contribution_is_positive",
                condition=Q(amount__gt=0),
                violation_error_message=_("The amount is more than zero."),
            ),
            models.CheckConstraint(
                name="contribution_currency_known",
                condition=Q(currency__in=["IDR", "KRW", "USD"]),
                violation_error_message=_("Choose one of the currencies."),
            ),
            models.CheckConstraint(
                name="contribution_years_in_order",
                condition=Q(first_year=None, last_year=None)
                | Q(
                    first_year__isnull=False,
                    last_year__isnull=False,
                    last_year__gte=F("first_year"),
                ),
                violation_error_message=_("The last year is before the first."),
            ),
            models.CheckConstraint(
                name="contribution_in_kind_has_basis",
                condition=~Q(kind="in_kind") | ~Q(basis=""),
                violation_error_message=_("Say what the value in kind rests on."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.currency} {self.amount}"
