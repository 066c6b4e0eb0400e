"""Bodies under the names they had, and the regions that some of them govern."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import (
    Count,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Lower
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.addresses import address_of
from egcc_portal.dates import FuzzyDateField, fuzzy_constraints
from egcc_portal.folding import holding
from egcc_portal.rows import Rows
from egcc_portal.sources.models import Claim, Language
from egcc_portal.sources.records import Record, SearchedQuerySet

COUNTRY_CODE = r"^[A-Z]{2}$"
COUNTRY_NAMES = {"ID": _("Indonesia"), "KR": _("Korea")}


class RegionQuerySet(models.QuerySet):
    """What can be asked of regions."""

    def provinces(self) -> RegionQuerySet:
        """The provinces, by name."""
        return self.filter(level=Region.Level.PROVINCE).order_by("name")


class Region(models.Model):
    """A province, regency or city under its Kemendagri code (BPS's is another)."""

    class Level(models.TextChoices):
        PROVINCE = "province", _("province")
        REGENCY = "regency", _("regency")
        CITY = "city", _("city")

    code = models.CharField(_("Kemendagri code"), max_length=5)
    name = models.CharField(_("name"), max_length=100)
    level = models.CharField(_("level"), max_length=8, choices=Level)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("province"),
    )
    autonomous = models.BooleanField(_("autonomous"), default=True)
    decree = models.CharField(_("decree"), max_length=80, blank=True, default="")

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(
                name="region_code_once",
                fields=["code"],
                violation_error_code="unique",
                violation_error_message=_("This code is already taken."),
            ),
            models.CheckConstraint(
                name="region_code_fits_level",
                condition=Q(level="province", code__regex=r"^\d\d$", parent=None)
                | Q(
                    level="regency",
                    code__regex=r"^\d\d\.(0[1-9]|[1-6]\d)$",
                    parent__isnull=False,
                )
                | Q(
                    level="city",
                    code__regex=r"^\d\d\.[7-9]\d$",
                    parent__isnull=False,
                ),
                violation_error_message=_(
                    "Provinces are coded 34, regencies 35.10, cities 36.74."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class InstitutionQuerySet(SearchedQuerySet):
    """What can be asked of institutions."""

    def matching(self, words: str) -> InstitutionQuerySet:
        """Those that bear, or ever bore, a name with the words in it."""
        own = self.model.objects.order_by().filter(holding(words)).values("pk")
        named = InstitutionName.objects.order_by().filter(holding(words))
        return self.filter(pk__in=own.union(named.values("institution")))

    def in_country(self, code: str) -> InstitutionQuerySet:
        """Those of a country; "" is any but the two of the programme."""
        if code:
            return self.filter(country=code)
        return self.exclude(country__in=COUNTRY_NAMES)

    def regional(self, level: str) -> InstitutionQuerySet:
        """Regional governments of a Region.Level; "" is any level."""
        found = self.filter(region__isnull=False)
        return found.filter(region__level=level) if level else found

    def of_province(self, province: int) -> InstitutionQuerySet:
        """The government of a province, by its primary key, and those within it."""
        return self.filter(Q(region=province) | Q(region__parent=province))

    def with_conflicts(self, reader: User) -> InstitutionQuerySet:
        """Annotate `in_conflict`: sources that a reader may see differ undecided."""
        label = self.model._meta.label_lower
        disputed = Claim.objects.disputed_records(label, reader)
        return self.annotate(
            in_conflict=ExpressionWrapper(
                Q(public_id__in=disputed), output_field=models.BooleanField()
            )
        )

    def with_names_on(self, day: date) -> InstitutionQuerySet:
        """Annotate `names_then`, the official names on a day; see `called_then`."""
        names = InstitutionName.objects.official_on(day)
        own = names.filter(institution=OuterRef("pk"))
        return self.annotate(
            names_then=Rows(own.order_by("-since_from", "pk"), "language", "name")
        )

    def with_name_count(self) -> InstitutionQuerySet:
        """Annotate `name_count`, how many names are known of each."""
        names = InstitutionName.objects.filter(institution=OuterRef("pk")).order_by()
        count = names.values("institution").annotate(count=Count("pk")).values("count")
        return self.annotate(name_count=Coalesce(Subquery(count), 0))


class Institution(Record):
    """A body, under one identity through all its names.

    `name` and `short` are what it is called now; InstitutionName keeps what it
    was called when.
    """

    class Kind(models.TextChoices):
        ID_MINISTRY = "ID_KEMENTERIAN", _("ministry (Indonesia)")
        ID_AGENCY = "ID_LPNK", _("non-ministerial government agency")
        ID_STATE_SECRETARIAT = "ID_SEKRETARIAT_LN", _("secretariat of a state body")
        ID_SECRETARIAT = "ID_SEKRETARIAT_LNS", _("secretariat of a non-structural body")
        ID_OTHER = "ID_LEMBAGA_LAIN", _("other state institution")
        ID_PROVINCE = "ID_PROVINSI", _("province")
        ID_REGENCY = "ID_KABUPATEN", _("regency")
        ID_CITY = "ID_KOTA", _("city")
        ID_ENTERPRISE = "ID_BUMN_BUMD", _("state or regional enterprise")
        ID_UNIVERSITY = "ID_PERGURUAN_TINGGI", _("university")
        ID_MISSION = "ID_PERWAKILAN_LN", _("mission abroad")
        KR_MINISTRY = "KR_MINISTRY", _("ministry (Korea)")
        KR_AGENCY = "KR_PUBLIC_AGENCY", _("public agency (Korea)")
        KR_LOCAL = "KR_LOCAL", _("local government (Korea)")
        KR_COMPANY = "KR_COMPANY", _("company (Korea)")
        KR_EMBASSY = "KR_EMBASSY", _("embassy (Korea)")
        INTERNATIONAL = "INT_ORG", _("international organization")
        JOINT_CENTER = "JOINT_CENTRE", _("joint center")
        UNIT = "UNIT", _("unit of an institution")

    REGIONAL = [Kind.ID_PROVINCE, Kind.ID_REGENCY, Kind.ID_CITY]

    kind = models.CharField(_("kind"), max_length=19, choices=Kind)
    country = models.CharField(_("country"), max_length=2, blank=True, default="")
    name = models.CharField(_("name"), max_length=200, null=True)
    short = models.CharField(_("short name"), max_length=60, blank=True, null=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="units",
        verbose_name=_("part of"),
    )
    predecessor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=_("predecessor"),
    )
    region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="institutions",
        verbose_name=_("region"),
    )
    sort_name = models.GeneratedField(
        expression=Lower(Coalesce("name_ind", "name_en", "name_ko", Value(""))),
        output_field=models.CharField(max_length=200, db_collation="C"),
        db_persist=True,
    )

    objects = InstitutionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["sort_name", "pk"]
        indexes = [models.Index(fields=["sort_name", "id"], name="institution_sorted")]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="institution_region_if_regional",
                condition=Q(
                    kind__in=["ID_PROVINSI", "ID_KABUPATEN", "ID_KOTA"],
                    region__isnull=False,
                )
                | ~Q(kind__in=["ID_PROVINSI", "ID_KABUPATEN", "ID_KOTA"])
                & Q(region=None),
                violation_error_message=_(
                    "A regional government has a region; nobody else has one."
                ),
            ),
            models.CheckConstraint(
                name="institution_unit_has_parent",
                condition=~Q(kind="UNIT") | Q(parent__isnull=False),
                violation_error_message=_("Say which institution the unit is part of."),
            ),
            models.CheckConstraint(
                name="institution_country_is_code",
                condition=Q(country="") | Q(country__regex=COUNTRY_CODE),
                violation_error_message=_("Give the country as two letters, e.g. ID."),
            ),
        ]

    def __str__(self) -> str:
        return self.short or self.name or self.public_id

    def get_absolute_url(self) -> str:
        return address_of("directory:institution_detail", self.pk)

    @property
    def called_then(self) -> InstitutionName | None:
        """Its name on the day of with_names_on(), the reader's language first."""
        languages = [get_language(), "id", "en", "ko"]
        known = [each for each in self.names_then if each.language in languages]
        by_language = {each.language: each for each in reversed(known)}
        return next((by_language[e] for e in languages if e in by_language), None)

    def above(self, reader: User) -> dict[str, Institution]:
        """Return parent and predecessor by these words, if the reader may see them."""
        both = {"parent": self.parent, "predecessor": self.predecessor}
        return {word: one for word, one in both.items() if one and one.seen_by(reader)}

    @property
    def country_name(self) -> Promise | str:
        """The country in words; of a third one, its code."""
        return COUNTRY_NAMES.get(self.country, self.country)


class InstitutionNameQuerySet(models.QuerySet):
    """What can be asked of names."""

    def official_on(self, day: date) -> InstitutionNameQuerySet:
        """Those that were the official ones on a day; one end at least is known."""
        name = InstitutionName.Kind
        begun = Q(since_from__lte=day) | Q(since_from=None, until_to__isnull=False)
        return self.filter(
            begun,
            Q(until_to__gte=day) | Q(until_to=None),
            kind__in=[name.OFFICIAL, name.FORMER],
        )


class InstitutionName(models.Model):
    """What an institution was called, in which language, from when to when."""

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("official")
        AS_SIGNED = "as_signed", _("as signed")
        AS_REPORTED = "as_reported", _("as reported")
        PRESS_FORM = "press_form", _("press form")
        WORKING_TRANSLATION = "working_translation", _("working translation")
        FORMER = "former", _("former")
        ALIAS = "alias", _("alias")

    institution = models.ForeignKey(
        Institution, on_delete=models.CASCADE, related_name="names"
    )
    language = models.CharField(_("language"), max_length=3, blank=True, default="")
    name = models.CharField(_("name"), max_length=200)
    short = models.CharField(_("short name"), max_length=60, blank=True, default="")
    kind = models.CharField(_("kind of name"), max_length=19, choices=Kind)
    since = FuzzyDateField(_("since"))
    until = FuzzyDateField(_("until"))
    basis = models.CharField(_("basis"), max_length=30, blank=True, default="")

    objects = InstitutionNameQuerySet.as_manager()

    class Meta:
        ordering = ["language", "since_from", "pk"]
        constraints = [
            *fuzzy_constraints("institutionname", "since", "until"),
            models.CheckConstraint(
                name="institutionname_ends_after_start",
                condition=Q(since_from=None)
                | Q(until_to=None)
                | Q(until_to__gte=F("since_from")),
                violation_error_message=_("The name ends before it begins."),
            ),
            models.UniqueConstraint(
                name="institutionname_once",
                fields=["institution", "language", "name", "kind", "since_from"],
                nulls_distinct=False,
                violation_error_message=_("The institution already has this name."),
            ),
            *[
                ExclusionConstraint(
                    name=f"institutionname_one_official_{language}",
                    expressions=[
                        (
                            Func(
                                F("institution"),
                                F("institution"),
                                Value("[]"),
                                function="int8range",
                            ),
                            RangeOperators.OVERLAPS,
                        ),
                        (
                            Func(
                                F("since_from"),
                                F("until_to"),
                                Value("[]"),
                                function="daterange",
                            ),
                            RangeOperators.OVERLAPS,
                        ),
                    ],
                    condition=Q(kind="official", language=language),
                    violation_error_message=_(
                        "Official names of one language may not overlap in time."
                    ),
                )
                for language in ["id", "en", "ko"]
            ],
        ]

    def __str__(self) -> str:
        return self.name

    def get_language_display(self) -> str:
        """The language in words; "" where a name belongs to none."""
        return str(dict(Language.choices).get(self.language, self.language))

    @property
    def fact_part(self) -> str:
        """The part of the institution that its sources are cited for."""
        return f"names.{self.language}.{self.short or self.name}"
