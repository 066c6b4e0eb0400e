"""Pages of projects: the thread from the agreement to the output."""

from __future__ import annotations

from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agreements.models import Agreement, Cover
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.calendars import calendar_file
from egcc_portal.clocks import asked_day
from egcc_portal.directory.models import Institution
from egcc_portal.history.pages import as_known
from egcc_portal.lists.listing import Shown
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.sources.models import Citation, Source
from programs.calendars import project_dates
from programs.exports import PROJECT_SHEET
from programs.filters import PROJECTS
from programs.models import (
    FocusArea,
    Milestone,
    Output,
    Program,
    ProgressUpdate,
    Project,
    ProjectParty,
)
from programs.models.project import TitledQuerySet
from programs.views import parts


@require(Permission.PROGRAM_VIEW)
def project_list(request: HttpRequest) -> HttpResponse:
    """Projects, the newest first, narrowed by the address."""
    shown = listed(request)
    page = shown.page()
    return shown.render(
        "programs/project_list.html", page, partial="programs/_project_table.html"
    )


@require(Permission.PROGRAM_VIEW)
def project_export(request: HttpRequest) -> HttpResponse:
    """The same projects as a file, all of them."""
    return listed(request).export(PROJECT_SHEET)


def listed(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    projects = Project.objects.visible_to(request.user).with_conflicts()
    projects = with_place(projects, request.user)
    return PROJECTS.shown(request, projects)


@require(Permission.PROGRAM_VIEW)
@as_known
def project_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One project: what it stands on, its steps, what came of it."""
    day = asked_day(request)
    projects = Project.objects.visible_to(request.user).with_cover(day)
    projects = with_place(projects, request.user)
    projects = with_line_of_work(with_steps(projects, request.user), request.user)
    project = get_object_or_404(projects, pk=pk)
    context = {
        "project": project,
        "cover": Cover.of(project.whole_year, to=request.user, on=day),
        "output_sources": sources_of(project.its_outputs, request.user),
        "evidence": evidence_of(project, to=request.user),
        "dates": project_dates(project, project.its_milestones),
    }
    return render(request, "programs/project_detail.html", context)


@require(Permission.PROGRAM_VIEW)
def project_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The milestones of one project, as a file for a calendar."""
    project = get_object_or_404(Project.objects.visible_to(request.user), pk=pk)
    dates = project_dates(project, list(project.milestones.all()))
    return calendar_file(request, project, dates)


def with_place(projects: TitledQuerySet, user: User) -> TitledQuerySet:
    """Annotate a project's program and focus area, if the person may see them."""
    program = Program.objects.visible_to(user).filter(pk=OuterRef("program"))
    area = FocusArea.objects.visible_to(user).filter(pk=OuterRef("focus_area"))
    return projects.annotate(
        its_programs=parts.programs(program),
        its_areas=Rows(area, "public_id", *texts("title")),
    )


def with_steps(projects: TitledQuerySet, user: User) -> TitledQuerySet:
    """Annotate who takes part in a project, and how far it has come."""
    own = {"project": OuterRef("pk")}
    taking_part = ProjectParty.objects.filter(
        institution__in=Institution.objects.visible_to(user), **own
    )
    return projects.annotate(
        its_parties=Rows(
            taking_part.order_by("side", "role", "pk"),
            *["side", "role", *texts("institution__name")],
        ),
        its_milestones=Rows(
            Milestone.objects.filter(**own).order_by("order", "pk"),
            *["forecast_reason", *texts("title")],
            *[*fuzzy("planned"), *fuzzy("forecast"), *fuzzy("actual")],
        ),
        its_updates=Rows(
            ProgressUpdate.objects.filter(**own).order_by("-month")[: parts.SHOWN],
            *["month", "percent"],
            *[*texts("narrative"), *texts("problems"), *texts("next_steps")],
        ),
    )


def with_line_of_work(projects: TitledQuerySet, user: User) -> TitledQuerySet:
    """Annotate the agreements above a project, its outputs, and what came after."""
    here = OuterRef("pk")
    seen = Project.objects.visible_to(user)
    outputs = Output.objects.visible_to(user)
    cover = Agreement.objects.visible_to(user).filter(pk=OuterRef("agreement"))
    made = outputs.filter(works__project=here)
    later = outputs.filter(predecessor__works__project=here)
    return projects.annotate(
        its_covers=parts.agreements(cover),
        its_bases=parts.bases(user, OuterRef("program")),
        its_outputs=parts.outputs(made),
        its_later_outputs=parts.outputs(later),
        its_predecessors=parts.projects(seen.filter(pk=OuterRef("predecessor"))),
        its_successors=parts.projects(seen.filter(predecessor=here)),
        its_claims=parts.contributions(user, result_output__works__project=here),
    )


def sources_of(outputs: list[Output], user: User) -> list[Citation]:
    """Return what outputs rest on, each source once; outputs have no page."""
    seen = Source.objects.visible_to(user)
    about = [each.public_id for each in outputs]
    model = Output._meta.label_lower
    cited = Citation.objects.filter(model=model, about__in=about, source__in=seen)
    return list(
        {each.source_id: each for each in cited.select_related("source")}.values()
    )
