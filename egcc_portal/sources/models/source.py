"""Documents, and the sources that records rest on."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.addresses import address_of
from egcc_portal.dates import FuzzyDateField, fuzzy_constraints
from egcc_portal.rows import Rows, fuzzy
from egcc_portal.sources.fields import field_words
from egcc_portal.sources.records import Record, Searched, SearchedQuerySet


class Language(models.TextChoices):
    """Languages of texts; the portal itself speaks the first three."""

    INDONESIAN = "id", _("Indonesian")
    ENGLISH = "en", _("English")
    KOREAN = "ko", _("Korean")
    GERMAN = "de", _("German")
    OTHER = "und", _("another language")


MOST_ROLES = 5
"""So many of the records that a document is attached to tell what it is there."""


class DocumentQuerySet(Searched):
    """What can be asked of documents."""

    def visible_to(self, user: User) -> DocumentQuerySet:
        """Those that a person may see; certificates, only with the names in them.

        A document that is attached to records shows with one of them.
        """
        found = self.filter(access__in=Document.access_for(user))
        if not user.may(Permission.PERSON_VIEW):
            found = found.filter(certificates=None)
        if user.may(Permission.DRAFT_VIEW):
            return found
        # The papers of a draft, and those that wait for a manager, stand aside.
        papers = self.model._meta.get_field("attachments").related_model.objects
        its_papers = papers.filter(document=OuterRef("pk"))
        sources = Source.objects.visible_to(user).filter(document=OuterRef("pk"))
        return found.filter(
            ~Exists(its_papers) | Exists(its_papers.in_sight(user)) | Exists(sources)
        )

    def waiting(self) -> DocumentQuerySet:
        """Those that a manager has yet to approve as papers of a record."""
        papers = self.model._meta.get_field("attachments").related_model.objects
        return self.filter(Exists(papers.waiting().filter(document=OuterRef("pk"))))

    def of_source(self, sources: SourceQuerySet) -> DocumentQuerySet:
        """Those that one of the sources is read in."""
        return self.filter(Exists(sources.filter(document=OuterRef("pk"))))

    def with_roles(self, reader: User) -> DocumentQuerySet:
        """Annotate `its_papers`: what each is to the records it is attached to."""
        papers = self.model._meta.get_field("attachments").related_model.objects
        its = papers.current().open_to(reader).filter(document=OuterRef("pk"))
        return self.annotate(its_papers=Rows(its.order_by("pk")[:MOST_ROLES], "role"))

    def with_sources(self, reader: User) -> DocumentQuerySet:
        """Annotate `its_sources`: what is read in each, with `claim_count`."""
        seen = Source.objects.visible_to(reader).filter(document=OuterRef("pk"))
        return self.annotate(
            its_sources=Rows(
                seen.with_claim_count().with_citation_count().order_by("pk"),
                *["kind", "headline", "publisher", "language"],
                *[*fuzzy("published"), "claim_count", "citation_count"],
            )
        )


class Document(models.Model):
    """A file that is kept as it came, under the hash of its bytes."""

    class Access(models.TextChoices):
        PUBLIC = "public", _("public")
        INTERNAL = "internal", _("internal")
        RESTRICTED = "restricted", _("restricted")

    sha256 = models.CharField(_("SHA-256"), max_length=64)
    name = models.CharField(_("file name"), max_length=255)
    media_type = models.CharField(_("media type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    language = models.CharField(
        _("language"), max_length=3, choices=Language, default=Language.OTHER
    )
    access = models.CharField(
        _("access"), max_length=10, choices=Access, default=Access.INTERNAL
    )
    received_at = models.DateTimeField(_("received at"), default=timezone.now)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["received_at", "id"], name="document_received")]
        constraints = [
            models.UniqueConstraint(
                name="document_content_once",
                fields=["sha256"],
                violation_error_code="unique",
                violation_error_message=_("This file is already here."),
            ),
            models.CheckConstraint(
                name="document_hash_is_sha256",
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"),
                violation_error_message=_("The hash is no SHA-256."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("vault:document_detail", self.pk)

    @classmethod
    def access_for(cls, user: User) -> list[Document.Access]:
        """Return the kinds of access that are open to somebody."""
        seen = [cls.Access.PUBLIC]
        if user.may(Permission.UNSHARED_VIEW):
            seen.append(cls.Access.INTERNAL)
        if user.may(Permission.DRAFT_VIEW):
            seen.append(cls.Access.RESTRICTED)
        return seen


class SourceQuerySet(SearchedQuerySet):
    """What can be asked of sources."""

    def published_within(self, first: date | None, last: date | None) -> SourceQuerySet:
        """Those that may have been published between two days, ends included."""
        found = self
        if first:
            found = found.filter(published_to__gte=first)
        if last:
            found = found.filter(published_from__lte=last)
        return found

    def with_claim_count(self) -> SourceQuerySet:
        """Annotate `claim_count`, how many claims each makes."""
        claims = self.model._meta.get_field("claims").related_model.objects
        own = claims.filter(source=OuterRef("pk"), withdrawn_at=None).order_by()
        count = own.values("source").annotate(count=Count("pk")).values("count")
        return self.annotate(claim_count=Coalesce(Subquery(count), 0))

    def with_citation_count(self) -> SourceQuerySet:
        """Annotate `citation_count`, how many records or parts rest on each."""
        own = Citation.objects.filter(source=OuterRef("pk")).order_by()
        count = own.values("source").annotate(count=Count("pk")).values("count")
        return self.annotate(citation_count=Coalesce(Subquery(count), 0))


class Source(Record):
    """A text that states facts: a signed text, a release, an article."""

    class Kind(models.TextChoices):
        AGREEMENT_TEXT = "agreement_text", _("text of an agreement")
        OFFICIAL_RELEASE = "official_release", _("official release")
        OFFICIAL_PAGE = "official_page", _("official page")
        STATISTICS_PAGE = "statistics_page", _("statistics page")
        ACADEMIC = "academic", _("academic paper")
        PRESS = "press", _("press report")
        BLOG = "blog", _("blog")

    class Reliability(models.IntegerChoices):
        SIGNED = 1, _("signed or published legal text")
        PARTY = 2, _("release or page of a party")
        PUBLIC_BODY = 3, _("other public body or reviewed paper")
        PRESS = 4, _("press report")
        REPOST = 5, _("re-post or blog")

    class Checked(models.TextChoices):
        FULL_TEXT = "full_text", _("whole text compared")
        OPENING_PART = "opening_part", _("opening part compared")
        CITED_ONLY = "cited_only", _("taken from notes, to be opened again")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    publisher = models.CharField(_("publisher"), max_length=200)
    headline = models.CharField(_("headline"), max_length=300, blank=True, default="")
    headline_basis = models.CharField(
        _("headline taken from"),
        max_length=7,
        choices=[
            ("text", _("the text")),
            ("address", _("the address")),
            ("none", _("no headline")),
        ],
        default="text",
    )
    language = models.CharField(_("language"), max_length=3, choices=Language)
    published = FuzzyDateField(_("published"))
    published_time = models.TimeField(_("time of publication"), null=True, blank=True)
    published_zone = models.CharField(
        _("time zone"), max_length=40, blank=True, default=""
    )
    url = models.URLField(_("address"), max_length=500, blank=True, default="")
    locator_hint = models.CharField(
        _("where in the text"), max_length=300, blank=True, default=""
    )
    reliability = models.PositiveSmallIntegerField(
        _("reliability"), choices=Reliability
    )
    checked = models.CharField(_("checked"), max_length=12, choices=Checked)
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("document"),
    )

    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["publisher", "pk"]
        indexes = [models.Index(fields=["publisher", "id"], name="source_publisher")]
        constraints = [
            *Record.Meta.constraints,
            *fuzzy_constraints("source", "published"),
        ]

    def __str__(self) -> str:
        return self.headline or self.publisher

    def get_absolute_url(self) -> str:
        return address_of("sources:source_detail", self.pk)

    @property
    def is_linkable(self) -> bool:
        """Whether the address may become a link: no other scheme than the web's."""
        return self.url.startswith(("https://", "http://"))


class Citation(models.Model):
    """A record, or one part of it, rests on a source.

    `part` is empty for the record as a whole, else a path such as
    names.en.MOSPA, relations.extends or periods.agreement_term.
    """

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="citations"
    )
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80)
    part = models.CharField(_("part"), max_length=120, blank=True, default="")
    locator = models.CharField(_("where"), max_length=120, blank=True, default="")

    class Meta:
        ordering = ["part", "pk"]
        indexes = [models.Index(fields=["model", "about"], name="citation_record")]
        constraints = [
            models.UniqueConstraint(
                name="citation_once",
                fields=["source", "model", "about", "part"],
                violation_error_message=_("This source is already cited here."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.model}/{self.about} {self.part}".rstrip()

    @property
    def part_words(self) -> str:
        """What the part is called."""
        return field_words(self.part)
