"""Pages of indicators: values by year, and the words for how they changed."""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_day
from egcc_portal.directory.models import Institution
from egcc_portal.history.pages import as_known
from egcc_portal.lists.listing import Shown
from egcc_portal.rows import Rows, texts
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.sources.models import Source
from egcc_portal.vault.attached import with_documents
from programs.exports import indicator_sheet
from programs.filters import INDICATORS
from programs.models import (
    Indicator,
    IndicatorClass,
    MethodVersion,
    Observation,
    Program,
    Target,
)
from programs.models.project import TitledQuerySet
from programs.reports import rows_with_change
from programs.views import parts


@require(Permission.PROGRAM_VIEW)
def indicator_list(request: HttpRequest) -> HttpResponse:
    """Indicators by their code, each with its latest value and how it changed."""
    shown = listed(request)
    page = shown.page()
    for indicator in page.rows:
        add_latest(indicator)
    return shown.render(
        "programs/indicator_list.html", page, partial="programs/_indicator_table.html"
    )


@require(Permission.PROGRAM_VIEW)
def indicator_export(request: HttpRequest) -> HttpResponse:
    """The same indicators as a file, all of them."""
    return listed(request).export(indicator_sheet(add_latest))


def listed(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    indicators = Indicator.objects.visible_to(request.user).with_conflicts(request.user)
    indicators = with_place(indicators, request.user)
    indicators = with_values(indicators, request.user, asked_day(request))
    return INDICATORS.shown(request, indicators)


@require(Permission.PROGRAM_VIEW)
@as_known
def indicator_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One indicator: its values, methods, classes, targets, and who says what."""
    indicators = with_place(Indicator.objects.visible_to(request.user), request.user)
    indicators = with_frame(indicators, request.user)
    indicators = with_documents(indicators, request.user)
    indicator = get_object_or_404(indicators, pk=pk)
    observed = observations_of(indicator, request.user, asked_day(request))
    current = [each for each in observed if each.superseded_at is None]
    context = {
        "indicator": indicator,
        "rows": rows_with_change(indicator, current)[::-1],
        "superseded": [each for each in observed if each.superseded_at],
        "evidence": evidence_of(indicator, to=request.user),
    }
    return render(request, "programs/indicator_detail.html", context)


def add_latest(indicator: Indicator) -> None:
    """Give an indicator its newest value beside the one before it, or None."""
    rows = rows_with_change(indicator, indicator.its_values)
    indicator.latest = rows[-1] if rows else None


def observations_of(indicator: Indicator, user: User, on: date) -> list[Observation]:
    """Return the values up to a day that a person may see, revisions too."""
    seen = Observation.objects.visible_to(user).filter(
        indicator=indicator,
        source__in=Source.objects.visible_to(user),
        year__lte=on.year,
    )
    found = seen.select_related("method", "regulation", "source")
    return list(found.order_by("year", "revision"))


def with_place(indicators: TitledQuerySet, user: User) -> TitledQuerySet:
    """Annotate whose indicator it is and who publishes it; fetch its classes."""
    publishers = Institution.objects.visible_to(user).filter(pk=OuterRef("publisher"))
    own = Program.objects.visible_to(user).filter(pk=OuterRef("program"))
    return indicators.annotate(
        its_publishers=parts.institutions(publishers),
        its_programs=parts.programs(own),
        its_classes=Rows(
            IndicatorClass.objects.filter(indicator=OuterRef("pk")).order_by("-lower"),
            *["lower", "lower_included", "upper", "upper_included", *texts("label")],
        ),
    )


def with_values(indicators: TitledQuerySet, user: User, on: date) -> TitledQuerySet:
    """Annotate the current values of an indicator by year, up to a day's."""
    current = (
        Observation.objects.visible_to(user)
        .filter(indicator=OuterRef("pk"), superseded_at=None, value__isnull=False)
        .filter(year__lte=on.year)
    )
    return indicators.annotate(
        its_values=Rows(current.order_by("year"), "year", "value", "method")
    )


def with_frame(indicators: TitledQuerySet, user: User) -> TitledQuerySet:
    """Annotate what an indicator is read by: methods, targets, parts, claims."""
    own = {"indicator": OuterRef("pk")}
    seen = Indicator.objects.visible_to(user)
    targets = Target.objects.filter(source__in=Source.objects.visible_to(user), **own)
    methods = MethodVersion.objects.filter(**own).order_by("first_year", "pk")
    return indicators.annotate(
        its_methods=Rows(
            methods,
            *["public_id", "first_year", "last_year", "indicators", "note"],
            *[*texts("label"), "regulation__short"],
        ),
        its_targets=Rows(
            targets.order_by("year"), "year", "value", "source__publisher"
        ),
        its_wholes=titled(seen.filter(pk=OuterRef("parent"))),
        its_parts=titled(seen.filter(parent=OuterRef("pk"))),
        its_claims=parts.contributions(user, result_indicator=OuterRef("pk")),
    )


def titled(found: TitledQuerySet) -> Rows:
    """Indicators, to be named and linked."""
    return Rows(found.order_by("code"), "code", *texts("title"))
