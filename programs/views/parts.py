"""What the pages of this app fetch together with their record, in one statement."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from agreements.models import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.directory.models import Person
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.models import Claim, Source
from programs.models import (
    Basis,
    ContributionClaim,
    Indicator,
    Output,
    Program,
    Regulation,
)

SHOWN = 100
"""So many of each kind stand on a page; their own lists have all of them."""


def programs(found: QuerySet) -> Rows:
    """Programs, to be named and linked."""
    return Rows(found.order_by("code"), "code", *texts("name"))


def institutions(found: QuerySet) -> Rows:
    """Institutions, to be named and linked."""
    return Rows(found, *texts("name"))


def bases(user: User, program: OuterRef, then: date | None = None) -> Rows:
    """The agreements that a program stands on, as far as a person may see them.

    Of a day in the past, those signed by then, each with its `term` on the day.
    """
    seen = Agreement.objects.visible_to(user)
    found = Basis.objects.filter(program=program, agreement__in=seen)
    columns = ["role", "agreement__code", "agreement__public_id"]
    if then:
        terms = seen.with_term(then).filter(pk=OuterRef("agreement")).values("term")
        found = found.filter(agreement__signed_from__lte=then)
        found = found.annotate(agreement__term=Subquery(terms))
        columns.append("agreement__term")
    return Rows(
        found.order_by("agreement__listed_on", "pk"),
        *[*columns, *texts("agreement__title"), *fuzzy("agreement__signed")],
    )


def projects(found: QuerySet, then: date | None = None) -> Rows:
    """Projects, each with the day of its state; of a past day, those begun by then."""
    if then:
        found = found.filter(year__lte=then.year)
    rows = found.order_by("year", "pk")[:SHOWN]
    return Rows(rows, "year", "state", "state_on", "note", *texts("title"))


def outputs(found: QuerySet, then: date | None = None) -> Rows:
    """Outputs, each with the day of its state; of a past day, those known from then."""
    if then:
        found = found.annotate(known_on=Coalesce("delivered_from", "state_on"))
        found = found.filter(known_on__lte=then)
    return Rows(
        found.order_by("state_on", "pk")[:SHOWN],
        *["public_id", "kind", "state", "state_on", "note"],
        *texts("title"),
        *fuzzy("delivered"),
    )


def events(found: QuerySet, then: date | None = None) -> Rows:
    """Events with their days; of a past day, those begun by then."""
    if then:
        found = found.filter(held_from__lte=then)
    return Rows(
        found.order_by("listed_on", "pk")[:SHOWN],
        *["kind", "city", "counted", "multiplicity", "individually_known"],
        *texts("title"),
        *fuzzy("held"),
    )


def agreements(found: QuerySet, then: date | None = None) -> Rows:
    """Agreements, to be named and linked; of a past day, with their `term` on it."""
    columns = ["code", *texts("title")]
    if then:
        found = found.with_term(then)
        columns.append("term")
    return Rows(found.order_by("listed_on", "pk"), *columns)


def people_seen_by(user: User) -> QuerySet:
    """The people whose names a person may read."""
    if user.may(Permission.PERSON_VIEW):
        return Person.objects.visible_to(user)
    return Person.objects.none()


def contributions(user: User, then: date | None = None, **about: object) -> Rows:
    """What sources say that programs helped towards, as far as a person may see.

    Of a day in the past, what sources published by then.

    Both ends, the source and the speaker are records of their own; a claim of
    which one end is hidden is hidden too, a hidden speaker is not named. A
    regulation has no page of its own: `disputed_fields` flags it here.
    """
    seen = {
        name: model.objects.visible_to(user)
        for name, model in {
            "program": Program,
            "regulation": Regulation,
            "result_output": Output,
            "result_regulation": Regulation,
            "result_indicator": Indicator,
        }.items()
    }
    claims = ContributionClaim.objects.visible_to(user).filter(
        source__in=Source.objects.visible_to(user), **about
    )
    if then:
        claims = claims.filter(source__published_from__lte=then)
    for name, rows in seen.items():
        claims = claims.filter(Q(**{name: None}) | Q(**{f"{name}__in": rows}))
    on_result = Claim.objects.filter(
        model=Regulation._meta.label_lower,
        about=OuterRef("result_regulation__public_id"),
    )
    disputed = on_result.seen_by(user).disputed()
    return Rows(
        claims.annotate(
            may_name=Q(speaker__in=people_seen_by(user)),
            disputed_fields=ArraySubquery(disputed.values("field").order_by("field")),
        ).order_by("result_regulation", "result_output", "result_indicator", "pk"),
        *["strength", "wording", "locator", "note", "confidence", "may_name"],
        *["program__code", "regulation__short", *texts("program__name")],
        *["result_regulation__short", *texts("result_regulation__subject")],
        *["result_regulation__public_id", "disputed_fields"],
        *["result_indicator__code", *texts("result_indicator__title")],
        *texts("result_output__title"),
        *texts("speaker__name"),
        *["source__publisher", "source__headline", "source__language"],
    )
