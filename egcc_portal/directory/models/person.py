"""People under the forms of their names, in the offices they held."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import (
    F,
    FilteredRelation,
    Func,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Greatest, Lower
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.addresses import address_of
from egcc_portal.dates import FuzzyDateField, fuzzy_constraints
from egcc_portal.directory.models.institution import Institution
from egcc_portal.directory.numbers import nip_constraints
from egcc_portal.folding import Match, holding
from egcc_portal.sources.records import Record, RecordQuerySet, SearchedQuerySet


class PersonQuerySet(SearchedQuerySet):
    """What can be asked of people."""

    def matching(self, words: str) -> PersonQuerySet:
        """Those with a name, in any script and order, that holds the words."""
        own = self.model.objects.order_by().filter(holding(words)).values("pk")
        named = PersonName.objects.order_by().filter(holding(words))
        return self.filter(pk__in=own.union(named.values("person")))

    def some_matching(
        self, words: str, most: int, *, begun: Match = Match.EACH
    ) -> PersonQuerySet:
        """Those that hold the words, or any so many; no more are read of a million.

        First those with the very words, which the index finds at once: only where
        they are too few does the database look for beginnings.
        """
        people = self.order_by()
        asked, exact = holding(words, begun=begun), holding(words, begun=Match.NONE)
        others = people.filter(asked).exclude(exact)
        names = PersonName.objects.order_by().filter(asked)
        named = names.filter(person__in=people.exclude(asked)).distinct()
        some = people.filter(exact).values("pk")[:most]
        more = others.values("pk")[:most], named.values("person")[:most]
        return self.model.objects.filter(pk__in=some.union(*more, all=True)[:most])

    def with_offices(self, reader: User) -> PersonQuerySet:
        """Fetch their offices, which `last_office` chooses from, in one query."""
        visible = Appointment.objects.visible_to(reader)
        offices = visible.select_related("institution")
        return self.prefetch_related(Prefetch("appointments", offices))

    def with_hints(self) -> PersonQuerySet:
        """Fetch what tells namesakes apart: their offices."""
        offices = Appointment.objects.select_related("institution")
        return self.prefetch_related(Prefetch("appointments", offices))

    def with_last_office(self, reader: User) -> PersonQuerySet:
        """Join `its_office`: `last_office`, as far as the reader may see it."""
        latest = last_known().desc(nulls_last=True)
        own = Appointment.objects.visible_to(reader)
        return self.with_first(own.order_by(latest, "since_from", "pk"))

    def with_office_on(self, day: date, reader: User) -> PersonQuerySet:
        """Join `its_office`: the office held on a day, the one taken up last."""
        return self.with_first(Appointment.objects.visible_to(reader).held_on(day))

    def with_first(self, offices: AppointmentQuerySet) -> PersonQuerySet:
        """Join `its_office`, the first of a person's own."""
        last = offices.filter(person=OuterRef("pk")).values("pk")[:1]
        condition = Q(appointments__pk=F("office_pk"))
        its = FilteredRelation("appointments", condition=condition)
        return self.annotate(office_pk=Subquery(last)).annotate(its_office=its)


class Person(Record):
    """Somebody of the programme. `name` is how to print them in a language."""

    class Order(models.TextChoices):
        UNDIVIDED = "undivided", _("undivided")
        FAMILY_FIRST = "family_first", _("family name first")
        GIVEN_FIRST = "given_first", _("given name first")

    name = models.CharField(_("name"), max_length=150, null=True)
    name_order = models.CharField(
        _("order of the name"), max_length=12, choices=Order, default=Order.UNDIVIDED
    )
    mononym = models.BooleanField(_("has one name only"), default=False)
    front_title = models.CharField(
        _("title in front"), max_length=60, blank=True, default=""
    )
    back_title = models.CharField(
        _("title behind"), max_length=100, blank=True, default=""
    )
    certificate_name = models.CharField(
        _("name on certificates"), max_length=150, blank=True, default=""
    )
    nip = models.CharField(
        _("civil servant number"), max_length=18, null=True, blank=True
    )
    sort_name = models.GeneratedField(
        expression=Lower(Coalesce("name_ind", "name_en", "name_ko", Value(""))),
        output_field=models.CharField(max_length=150, db_collation="C"),
        db_persist=True,
    )

    objects = PersonQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["sort_name", "pk"]
        indexes = [models.Index(fields=["sort_name", "id"], name="person_sorted")]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                name="person_nip_once",
                fields=["nip"],
                violation_error_code="unique",
                violation_error_message=_("Somebody else has this number."),
            ),
            models.CheckConstraint(
                name="person_nip_has_18_digits",
                condition=Q(nip=None) | Q(nip__regex=r"^[0-9]{18}$"),
                violation_error_message=_("The number has 18 digits."),
            ),
            *nip_constraints(),
        ]

    def __str__(self) -> str:
        return self.name or self.public_id

    @property
    def initials(self) -> str:
        """What those see who may not read the name."""
        return " ".join(f"{part[0]}." for part in str(self).split())

    def get_absolute_url(self) -> str:
        return address_of("directory:person_detail", self.pk)

    @property
    def pick_hint(self) -> str:
        """The last office, which tells the person from a namesake; see with_hints()."""
        office = self.last_office
        return f"{office}, {office.institution}" if office else ""

    @property
    def last_office(self) -> Appointment | None:
        """The office known latest as theirs; undated ones come before the rest."""
        offices = self.appointments.all()
        return max(
            offices, key=lambda each: each.last_known_on or date.min, default=None
        )


class PersonName(models.Model):
    """One way in which a person's name is written."""

    class Script(models.TextChoices):
        LATIN = "latin", _("Latin")
        HANGUL = "hangul", _("Hangul")

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("official")
        AS_PRINTED = "as_printed", _("as printed")
        ROMANISATION = "romanisation", _("romanization")
        ALIAS = "alias", _("alias")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    script = models.CharField(_("script"), max_length=6, choices=Script)
    full = models.CharField(_("full name"), max_length=150)
    family = models.CharField(_("family name"), max_length=60, blank=True, default="")
    given = models.CharField(_("given name"), max_length=100, blank=True, default="")
    order = models.CharField(_("order"), max_length=12, choices=Person.Order)
    kind = models.CharField(_("kind of name"), max_length=12, choices=Kind)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="personname_once",
                fields=["person", "full", "kind"],
                violation_error_message=_("The person already has this name."),
            ),
            models.CheckConstraint(
                name="personname_is_given",
                condition=~Q(full=""),
                violation_error_message=_("Give the full name."),
            ),
        ]

    def __str__(self) -> str:
        return self.full


class LatestDay(Func):
    """The latest day of an array."""

    template = "(SELECT max(day) FROM unnest(%(expressions)s) AS its(day))"
    output_field = models.DateField()


def last_known(office: str = "") -> Greatest:
    """Return the latest day on which a source has somebody in an office."""
    days = LatestDay(f"{office}attested")
    return Greatest(days, f"{office}since_from", f"{office}until_to")


class AppointmentQuerySet(RecordQuerySet):
    """What can be asked of offices."""

    def visible_to(self, user: User) -> AppointmentQuerySet:
        """Those that a person may see, with who holds them and where."""
        return (
            super()
            .visible_to(user)
            .filter(
                person__in=Person.objects.visible_to(user),
                institution__in=Institution.objects.visible_to(user),
            )
        )

    def matching(self, words: str) -> AppointmentQuerySet:
        """Those of people, or at institutions, that the words are found in."""
        people = Person.objects.matching(words).values("pk")
        institutions = Institution.objects.matching(words).values("pk")
        return self.filter(Q(person__in=people) | Q(institution__in=institutions))

    def with_hints(self) -> AppointmentQuerySet:
        """Join what tells one office from another: who held it, and where."""
        return self.select_related("person", "institution")

    def held_on(self, day: date) -> AppointmentQuerySet:
        """Those taken up, or first shown, by a day and not known to have ended."""
        begun = self.annotate(begun_on=Coalesce("since_from", "attested__0"))
        return begun.filter(
            Q(until_to__gte=day) | Q(until_to=None), begun_on__lte=day
        ).order_by("-begun_on", "pk")

    def newest_first(self) -> AppointmentQuerySet:
        """In the order in which they were taken up, or first shown; undated last."""
        known = Coalesce("since_from", "attested__0")
        return self.order_by(known.desc(nulls_last=True), "-pk")


class Appointment(Record):
    """An office somebody held. `attested` are days on which a source shows it."""

    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="appointments",
        verbose_name=_("person"),
    )
    institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        related_name="appointments",
        verbose_name=_("institution"),
    )
    office = models.CharField(_("office"), max_length=200, null=True)
    acting = models.BooleanField(_("acting"), default=False)
    since = FuzzyDateField(_("since"))
    until = FuzzyDateField(_("until"))
    attested = ArrayField(
        models.DateField(), verbose_name=_("attested on"), default=list, blank=True
    )

    objects = AppointmentQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["person", "since_from", "pk"]
        constraints = [
            *Record.Meta.constraints,
            *fuzzy_constraints("appointment", "since", "until"),
            models.CheckConstraint(
                name="appointment_ends_after_start",
                condition=Q(since_from=None)
                | Q(until_to=None)
                | Q(until_to__gte=F("since_from")),
                violation_error_message=_("The office ends before it begins."),
            ),
        ]

    def __str__(self) -> str:
        return self.office or self.public_id

    @property
    def pick_hint(self) -> str:
        """What tells the office from others: who held it, where, since when."""
        since = str(self.since) if self.since else ""
        parts = [str(self.person), str(self.institution), since]
        return " · ".join(part for part in parts if part)

    @property
    def last_known_on(self) -> date | None:
        """The latest day on which a source has the person in the office."""
        days = [*self.attested, self.since_from, self.until_to]
        return max((day for day in days if day), default=None)
