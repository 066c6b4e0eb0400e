"""Pages of projects: the thread from the agreement to the output."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agreements.models import Agreement, Cover
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.calendars import calendar_file
from egcc_portal.clocks import asked_day, day_told
from egcc_portal.directory.models import Institution
from egcc_portal.directory.naming import named
from egcc_portal.history.pages import as_known
from egcc_portal.lists.listing import Shown
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.sources.models import Citation, Source
from egcc_portal.vault.attached import with_documents
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
from programs.slips import tell_slips
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
    projects = Project.objects.visible_to(request.user).with_conflicts(request.user)
    projects = with_place(projects, request.user)
    return PROJECTS.shown(request, projects)


@require(Permission.PROGRAM_VIEW)
@as_known
def project_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One project: what it stands on, its steps, what came of it."""
    then, day = day_told(request), asked_day(request)
    projects = Project.objects.visible_to(request.user).with_cover(day)
    projects = with_place(projects, request.user)
    projects = with_steps(projects, request.user, then)
    projects = with_line_of_work(projects, request.user, then)
    projects = with_documents(projects, request.user)
    project = get_object_or_404(projects, pk=pk)
    at = request.clock.known
    tell_slips(project.its_milestones, project, reader=request.user, at=at)
    context = {
        "project": project,
        "cover": Cover.of(project.whole_year, to=request.user, on=day),
        "is_begun": project.year <= day.year,
        "steps": steps_on(project, day, is_past=then is not None),
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


def steps_on(
    project: Project, day: date, *, is_past: bool
) -> list[tuple[Milestone, Milestone.Standing]]:
    """Return the milestones of a project, each with what it was on a day.

    When a step was put off is not kept: of a past day the plan counts. Nothing is
    late in a project that is over.
    """
    is_over = project.state in Project.ENDED and project.state_on <= day
    steps = []
    for each in project.its_milestones:
        due = each.planned if is_past else each.forecast or each.planned
        standing = each.standing_on(day, due=due)
        if is_over and standing == Milestone.Standing.LATE:
            standing = Milestone.Standing.OPEN
        steps.append((each, standing))
    return steps


def with_place(projects: TitledQuerySet, user: User) -> TitledQuerySet:
    """Annotate a project's program and focus area, if the person may see them."""
    program = Program.objects.visible_to(user).filter(pk=OuterRef("program"))
    area = FocusArea.objects.visible_to(user).filter(pk=OuterRef("focus_area"))
    return projects.annotate(
        its_programs=parts.programs(program),
        its_areas=Rows(
            area.with_namesakes(), "public_id", "has_namesake", *texts("title")
        ),
    )


def with_steps(
    projects: TitledQuerySet, user: User, then: date | None
) -> TitledQuerySet:
    """Annotate who takes part in a project, and how far it has come by a day."""
    own = {"project": OuterRef("pk")}
    taking_part = ProjectParty.objects.filter(
        institution__in=Institution.objects.visible_to(user), **own
    )
    updates = ProgressUpdate.objects.filter(**own).order_by("-month")
    if then:  # a month is told of at its end
        updates = updates.filter(month__lt=(then + timedelta(days=1)).replace(day=1))
    return projects.annotate(
        its_parties=named(
            taking_part.order_by("side", "role", "pk"),
            then,
            *["side", "role"],
            to="institution",
        ),
        its_milestones=Rows(
            Milestone.objects.filter(**own).order_by("order", "pk"),
            *["forecast_reason", *texts("title")],
            *[*fuzzy("planned"), *fuzzy("forecast"), *fuzzy("actual")],
        ),
        its_updates=Rows(
            updates[: parts.SHOWN],
            *["month", "percent"],
            *[*texts("narrative"), *texts("problems"), *texts("next_steps")],
        ),
    )


def with_line_of_work(
    projects: TitledQuerySet, user: User, then: date | None
) -> TitledQuerySet:
    """Annotate the agreements above a project, its outputs, and what came after.

    Of a day in the past, what there was of it by then.
    """
    here = OuterRef("pk")
    seen = Project.objects.visible_to(user)
    outputs = Output.objects.visible_to(user)
    cover = Agreement.objects.visible_to(user).filter(pk=OuterRef("agreement"))
    made = outputs.filter(works__project=here)
    later = outputs.filter(predecessor__works__project=here)
    return projects.annotate(
        its_covers=parts.agreements(cover, then),
        its_bases=parts.bases(user, OuterRef("program"), then),
        its_outputs=parts.outputs(made, then),
        its_later_outputs=parts.outputs(later, then),
        its_predecessors=parts.projects(seen.filter(pk=OuterRef("predecessor")), then),
        its_successors=parts.projects(seen.filter(predecessor=here), then),
        its_claims=parts.contributions(user, then, result_output__works__project=here),
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
