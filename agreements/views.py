"""Pages of agreements: the list on a day, and one with all that hangs on it."""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from agreements.actions import acts_open, makings_open
from agreements.calendars import agreement_dates
from agreements.chains import chain_of, draw_chain
from agreements.exports import agreement_sheet
from agreements.filters import AGREEMENTS
from agreements.models import Agreement, Contribution, Party, Signature
from agreements.models.agreement import AgreementQuerySet
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.calendars import calendar_file
from egcc_portal.clocks import asked_day
from egcc_portal.history.pages import as_known
from egcc_portal.lists.listing import Shown
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.vault.attached import with_documents

STANDING = 50
"""So many of each kind stand on an agreement's page; their own lists have all."""


@require(Permission.AGREEMENT_VIEW)
def agreement_list(request: HttpRequest) -> HttpResponse:
    """Agreements and their terms on a day, newest first, narrowed by the address."""
    shown, on = listed(request)
    return shown.render(
        "agreements/agreement_list.html",
        shown.page(),
        partial="agreements/_agreement_table.html",
        on=on,
        is_today=on == timezone.localdate(),
    )


@require(Permission.AGREEMENT_VIEW)
def agreement_export(request: HttpRequest) -> HttpResponse:
    """The same agreements as a file, all of them."""
    shown, on = listed(request)
    return shown.export(agreement_sheet(on))


def listed(request: HttpRequest) -> tuple[Shown, date]:
    """Return what the list and its file show, and the day of the terms."""
    today = asked_day(request)
    agreements = Agreement.objects.visible_to(request.user).with_term(today)
    shown = AGREEMENTS.shown(request, agreements.with_party_names())
    return shown, today


@require(Permission.AGREEMENT_VIEW)
@as_known
def agreement_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One agreement: its facts, who signed, what came before, what stands on it."""
    today = asked_day(request)
    agreements = Agreement.objects.visible_to(request.user).with_term(today)
    agreements = with_standing(with_parts(agreements), request.user)
    agreements = with_documents(agreements, request.user)
    agreement = get_object_or_404(agreements, pk=pk)
    chain = chain_of(agreement, request.user)
    context = {
        "agreement": agreement,
        "today": today,
        "chain": chain,
        "drawing": draw_chain(chain),
        "evidence": evidence_of(agreement, to=request.user),
        "outside": " ".join(agreement.outside_fields),
        "dates": agreement_dates(agreement),
        "acts": acts_open(agreement),
        "makings": makings_open(agreement),
    }
    return render(request, "agreements/agreement_detail.html", context)


@require(Permission.AGREEMENT_VIEW)
def agreement_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The days of one agreement, as a file for a calendar."""
    agreements = Agreement.objects.visible_to(request.user)
    agreements = agreements.with_term(timezone.localdate())
    agreement = get_object_or_404(agreements, pk=pk)
    return calendar_file(request, agreement, agreement_dates(agreement))


def with_parts(agreements: AgreementQuerySet) -> AgreementQuerySet:
    """Annotate `its_parties`, `its_signatures` and `its_contributions`."""
    here = {"agreement": OuterRef("pk")}
    institution = [*texts("institution__name"), *texts("institution__short")]
    return agreements.annotate(
        its_parties=Rows(
            Party.objects.filter(**here).order_by("side", "role", "pk"),
            *["side", "role", "name_basis"],
            *texts("name_as_signed"),
            *institution,
        ),
        its_signatures=Rows(
            Signature.objects.filter(**here).order_by("side", "pk"),
            *["side", "capacity", "office_as_signed", "full_powers_reference"],
            *["signed_from", "agreement__signed_from", "local_time", "zone"],
            *["place", "venue", "mode"],
            *texts("person__name"),
            *texts("appointment__office"),
            "appointment__acting",
            *texts("principal_office"),
            *texts("principal_person__name"),
            *texts("principal_institution__name"),
        ),
        its_contributions=Rows(
            Contribution.objects.filter(**here).order_by("first_year", "pk"),
            *["amount", "currency", "kind", "status", "first_year", "last_year"],
            *["basis", *institution],
        ),
    )


def with_standing(agreements: AgreementQuerySet, user: User) -> AgreementQuerySet:
    """Annotate `its_bases`, `its_projects`, `its_events` and `its_cohorts`.

    Their apps lie above this one, so they are reached by the reverse relations.
    A project stands here if the agreement covers it, or its program does.
    """

    def seen(name: str) -> QuerySet:
        model = Agreement._meta.get_field(name).related_model
        return model.objects.visible_to(user)

    here = OuterRef("pk")
    basis = Agreement._meta.get_field("bases").related_model.objects
    bases = basis.filter(agreement=here, program__in=seen("programs"))
    programs = basis.filter(agreement=OuterRef(here)).values("program")
    projects = seen("projects").filter(Q(agreement=here) | Q(program__in=programs))
    held = [*texts("title"), *fuzzy("held"), "city"]
    return agreements.annotate(
        its_bases=Rows(
            bases.order_by("program__code")[:STANDING],
            *["role", "program__code", *texts("program__name")],
        ),
        its_projects=Rows(
            projects.order_by("year", "pk")[:STANDING],
            *["year", "state", "state_on", *texts("title")],
        ),
        its_events=Rows(
            seen("events").filter(agreements=here).order_by("listed_on")[:STANDING],
            *["kind", *held],
        ),
        its_cohorts=Rows(
            seen("cohorts").filter(agreement=here).order_by("listed_on")[:STANDING],
            *["state", *held],
        ),
    )
