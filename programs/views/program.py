"""Pages of programs: what they stand on, and what stands on them."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_day, day_told
from egcc_portal.directory.models import Institution
from egcc_portal.directory.naming import named
from egcc_portal.history.pages import as_known
from egcc_portal.lists.listing import Shown
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.vault.attached import with_documents
from programs.exports import program_sheet
from programs.filters import PROGRAMS
from programs.models import (
    Event,
    FocusArea,
    Indicator,
    Output,
    Program,
    ProgramOrganization,
    ProgramTerm,
    Project,
)
from programs.models.program import ProgramQuerySet
from programs.reports import term_in_words
from programs.views import parts


@require(Permission.PROGRAM_VIEW)
def program_list(request: HttpRequest) -> HttpResponse:
    """Programs by their code, each with what it rests on and what runs in it."""
    shown = listed(request)
    page = shown.page()
    for program in page.rows:
        add_terms(program)
    return shown.render(
        "programs/program_list.html", page, partial="programs/_program_table.html"
    )


@require(Permission.PROGRAM_VIEW)
def program_export(request: HttpRequest) -> HttpResponse:
    """The same programs as a file, all of them."""
    return listed(request).export(program_sheet(add_terms))


def listed(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    programs = with_listed(Program.objects.visible_to(request.user), request.user)
    return PROGRAMS.shown(request, programs)


@require(Permission.PROGRAM_VIEW)
@as_known
def program_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One program: its terms, the agreements above it, the work below it."""
    then, day = day_told(request), asked_day(request)
    programs = Program.objects.visible_to(request.user)
    programs = with_standing(programs, request.user, then)
    programs = with_documents(programs, request.user)
    program = get_object_or_404(with_work(programs, request.user, then), pk=pk)
    terms = [(*told, told[0].standing_on(day)) for told in terms_told(program)]
    context = {
        "program": program,
        "terms": terms,
        "evidence": evidence_of(program, to=request.user),
    }
    return render(request, "programs/program_detail.html", context)


def add_terms(program: Program) -> None:
    """Give a program `terms_told`."""
    program.terms_told = terms_told(program)


def terms_told(program: Program) -> list[tuple[ProgramTerm, str]]:
    """Return the terms of a program by kind, each with its days in words."""
    kinds = ProgramTerm.Kind.values
    terms = sorted(program.its_terms, key=lambda term: kinds.index(term.kind))
    return [(term, term_in_words(term)) for term in terms]


def with_listed(programs: ProgramQuerySet, user: User) -> ProgramQuerySet:
    """Annotate what the list shows of each program."""
    agreed = ProgramTerm.objects.filter(kind__in=ProgramTerm.AGREED)
    return programs.annotate(
        its_centers=center(user),
        its_bases=parts.bases(user, OuterRef("pk")),
        its_terms=terms(agreed),
        project_count=counted(Project.objects.visible_to(user)),
        cohort_count=counted(below("cohorts").visible_to(user)),
    )


def with_standing(
    programs: ProgramQuerySet, user: User, then: date | None
) -> ProgramQuerySet:
    """Annotate what a program is and what it stands on, or stood on on a day."""
    seen = Institution.objects.visible_to(user)
    organizations = ProgramOrganization.objects.filter(
        program=OuterRef("pk"), institution__in=seen
    )
    others = Program.objects.visible_to(user)
    periods = ProgramTerm.objects.all()
    if then:
        others, periods = others.begun_by(then), periods.filter(starts_on__lte=then)
    return programs.annotate(
        its_centers=center(user, then),
        its_hosts=named(seen.filter(pk=OuterRef("host")), then),
        its_bases=parts.bases(user, OuterRef("pk"), then),
        its_terms=terms(periods),
        its_organizations=named(
            organizations.order_by("role", "pk"), then, "role", to="institution"
        ),
        its_predecessors=parts.programs(others.filter(pk=OuterRef("predecessor"))),
        its_successors=parts.programs(others.filter(predecessor=OuterRef("pk"))),
    )


def with_work(
    programs: ProgramQuerySet, user: User, then: date | None
) -> ProgramQuerySet:
    """Annotate what stands on a program, as far as a person may see it.

    Of a day in the past, what had begun by then.
    """

    def own(model: type[Project]) -> QuerySet:
        return model.objects.visible_to(user).filter(program=OuterRef("pk"))

    cohorts = below("cohorts").visible_to(user).filter(program=OuterRef("pk"))
    cohorts = cohorts.with_counted().with_reported()
    if then:
        cohorts = cohorts.filter(held_from__lte=then)
    return programs.annotate(
        its_areas=Rows(own(FocusArea), "note", *texts("title")),
        its_projects=parts.projects(own(Project), then),
        its_outputs=parts.outputs(own(Output), then),
        its_events=parts.events(own(Event), then),
        its_cohorts=Rows(
            cohorts.order_by("listed_on", "pk")[: parts.SHOWN],
            *["multiplicity", "individually_known", "state"],
            *["counted", "reported", "reported_about"],
            *texts("title"),
            *fuzzy("held"),
        ),
        its_indicators=Rows(own(Indicator).order_by("code"), "code", *texts("title")),
        its_claims=parts.contributions(user, then, program=OuterRef("pk")),
    )


def center(user: User, then: date | None = None) -> Rows:
    """The center of a program, if it has one that the person may see."""
    seen = Institution.objects.visible_to(user)
    return named(seen.filter(pk=OuterRef("center")), then)


def terms(found: QuerySet) -> Rows:
    """The terms of a program, the first to begin first."""
    own = found.filter(program=OuterRef("pk")).order_by("starts_on", "ends_on", "pk")
    return Rows(own, "kind", "starts_on", "ends_on", "precision", "inferred")


def below(name: str) -> QuerySet:
    """The rows of an app above this one, reached by the reverse relation."""
    return Program._meta.get_field(name).related_model.objects


def counted(rows: QuerySet) -> Coalesce:
    """How many of the rows belong to a program."""
    own = rows.filter(program=OuterRef("pk")).order_by().values("program")
    count = own.annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(count, output_field=IntegerField()), 0)
