"""Pages of training cohorts. What is reported and what is counted stay apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, Q, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agreements.models import Agreement, Cover
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, Reader, require
from egcc_portal.calendars import calendar_file
from egcc_portal.clocks import asked_day, day_told
from egcc_portal.directory.models import Institution, Person
from egcc_portal.directory.naming import named
from egcc_portal.exports import export
from egcc_portal.history.pages import as_known
from egcc_portal.history.reads import log_list
from egcc_portal.journal.models import with_comments
from egcc_portal.lists.listing import Shown
from egcc_portal.review.panels import with_entries
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.sources.models import Source
from egcc_portal.vault.attached import with_documents
from egcc_portal.web import paginate, with_total
from programs.models import Basis, Program
from trainings.calendars import cohort_dates
from trainings.exports import COHORT_SHEET, ENROLMENT_SHEET
from trainings.filters import COHORTS, PARTICIPANTS, EnrolmentFilter
from trainings.imports import PARTICIPANT_SHEET
from trainings.models import (
    Breakdown,
    Cohort,
    CohortInstitution,
    CohortPerson,
    Course,
    Enrolment,
    Headcount,
    Session,
)
from trainings.models.cohort import CohortQuerySet
from trainings.models.enrolment import EnrolmentQuerySet

SHOWN = 100
"""So many of each kind stand on a page."""

SEATED = [
    Enrolment.State.ACCEPTED,
    Enrolment.State.CONFIRMED,
    Enrolment.State.NO_SHOW,
    Enrolment.State.COMPLETED,
    Enrolment.State.NOT_COMPLETED,
]
"""States of those who hold a seat; the others were asked, or have left."""

SHOWN_OF_ENROLMENT = [
    *["office", "role", "state", "person__public_id", "institution__public_id"],
    *[*texts("cohort__title"), *fuzzy("cohort__held")],
    *[*texts("person__name"), *texts("institution__name")],
    *["institution__region__name", "institution__region__parent__name"],
]
"""The columns that a row of the participants' list needs."""


@require(Permission.TRAINING_VIEW)
def cohort_list(request: HttpRequest) -> HttpResponse:
    """Cohorts, the newest first, narrowed by the address."""
    shown = listed(request)
    page = shown.page()
    return shown.render(
        "trainings/cohort_list.html", page, partial="trainings/_cohort_table.html"
    )


@require(Permission.TRAINING_VIEW)
def cohort_export(request: HttpRequest) -> HttpResponse:
    """The same cohorts as a file, all of them."""
    return listed(request).export(COHORT_SHEET)


def listed(request: HttpRequest) -> Shown:
    """Return what the list and its file show."""
    cohorts = Cohort.objects.visible_to(request.user).with_conflicts(request.user)
    cohorts = with_program(cohorts.with_counted().with_reported(), request.user)
    return COHORTS.shown(request, cohorts)


@require(Permission.TRAINING_VIEW)
def enrolment_list(request: HttpRequest) -> HttpResponse:
    """Who took part in trainings, the newest training first. The reading is logged."""
    shown = enrolled(request)
    log_list(request.user, Enrolment)
    return shown.render(
        "trainings/enrolment_list.html",
        shown.page(shown.filter.qs.only(*SHOWN_OF_ENROLMENT)),
        partial="trainings/_enrolment_table.html",
    )


@require(Permission.TRAINING_VIEW)
def enrolment_export(request: HttpRequest) -> HttpResponse:
    """The same participants as a file, all of them. It is logged, as each export."""
    return enrolled(request).export(ENROLMENT_SHEET, cited=False)


def enrolled(request: HttpRequest) -> Shown:
    """Return what the list of participants and its file show."""
    seen = Enrolment.objects.visible_to(request.user)
    related = seen.select_related("cohort", "person", "institution__region__parent")
    return PARTICIPANTS.shown(request, related)


@require(Permission.TRAINING_VIEW)
@as_known
def cohort_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One cohort: what it stands on, how many people, from where, who says so."""
    then, day = day_told(request), asked_day(request)
    cohorts = Cohort.objects.visible_to(request.user).with_cover(day)
    cohorts = cohorts.with_counted().with_reported()
    cohorts = with_counts(with_program(cohorts, request.user), request.user, then)
    cohorts = with_people(cohorts, request.user, then)
    for beside in (with_documents, with_comments, with_entries):
        cohorts = beside(cohorts, request.user)
    cohort = get_object_or_404(with_thread(cohorts, request.user, then), pk=pk)
    context = {
        "cohort": cohort,
        "is_begun": bool(cohort.held) and cohort.held.first <= day,
        "standing": cohort.standing_on(day),
        "tally": Tally.of(cohort),
        "cover": Cover.of(cohort.held, to=request.user, on=day),
        "evidence": evidence_of(cohort, to=request.user),
        "dates": cohort_dates(cohort, cohort.its_sessions),
    }
    return render(request, "trainings/cohort_detail.html", context)


@require(Permission.TRAINING_VIEW)
def cohort_participants(request: HttpRequest, pk: int) -> HttpResponse:
    """Who takes part in one cohort, in the order of entry. The reading is logged."""
    cohort = get_object_or_404(Cohort.objects.visible_to(request.user), pk=pk)
    log_list(request.user, Enrolment)
    rows = with_total(in_cohort(request, cohort), estimate=False)
    page = paginate(request, rows, by="pk")
    context = {"cohort": cohort, "page": page}
    return render(request, "trainings/cohort_participants.html", context)


@require(Permission.DRAFT_VIEW)
def cohort_participants_export(request: HttpRequest, pk: int) -> HttpResponse:
    """The same people as a file that can be corrected and sent back."""
    cohort = get_object_or_404(Cohort.objects.visible_to(request.user), pk=pk)
    rows = in_cohort(request, cohort).order_by("pk")
    reader = Reader.like(request.user)
    asked = EnrolmentFilter(request.GET, rows, request=request, reader=reader)
    return export(request, PARTICIPANT_SHEET, asked.qs, asked=asked)


def in_cohort(request: HttpRequest, cohort: Cohort) -> EnrolmentQuerySet:
    """Return those of a cohort whom a reader may see."""
    seen = Enrolment.objects.visible_to(request.user).filter(cohort=cohort)
    return seen.select_related("person", "institution")


@require(Permission.TRAINING_VIEW)
def cohort_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The days of one cohort, as a file for a calendar."""
    cohort = get_object_or_404(Cohort.objects.visible_to(request.user), pk=pk)
    dates = cohort_dates(cohort, list(cohort.sessions.all()))
    return calendar_file(request, cohort, dates)


@dataclass(frozen=True)
class Tally:
    """How the count of the breakdown stands to other counts of the same people.

    `reported` is the source's main count, `enrolled` those in the portal's own
    list; None is not recorded, which is not zero. Neither replaces the other.
    """

    counted: int | None
    reported: int | None
    enrolled: int | None

    @classmethod
    def of(cls, cohort: Cohort) -> Tally:
        """Return the counts of a cohort that went through the queryset words."""
        return cls(cohort.counted, cohort.reported, cohort.enrolled)

    @property
    def difference(self) -> int | None:
        """Reported less counted; None where one of the two is not recorded."""
        if self.counted is None or self.reported is None:
            return None
        return self.reported - self.counted

    @property
    def is_partial(self) -> bool:
        """Whether the breakdown names fewer people than another count gives."""
        others = [each for each in (self.reported, self.enrolled) if each is not None]
        return self.counted is not None and self.counted < max(others, default=0)


def with_program(cohorts: CohortQuerySet, user: User) -> CohortQuerySet:
    """Annotate a cohort's program, if the person may see it."""
    seen = Program.objects.visible_to(user).filter(pk=OuterRef("program"))
    return cohorts.annotate(its_programs=Rows(seen, "code", *texts("name")))


def with_counts(
    cohorts: CohortQuerySet, user: User, then: date | None
) -> CohortQuerySet:
    """Annotate what sources report, what was counted, and the portal's own list.

    The list says who holds a seat now: of a day in the past it says nothing.
    """
    own = {"cohort": OuterRef("pk")}
    seen = Institution.objects.visible_to(user)
    counts = Headcount.objects.filter(source__in=Source.objects.visible_to(user), **own)
    sent = Breakdown.objects.filter(**own).annotate(may_name=Q(institution__in=seen))
    learners = Enrolment.objects.filter(
        role=Enrolment.Role.LEARNER, state__in=SEATED, **own
    )
    if then:
        learners = learners.none()
    enrolled = learners.order_by().values("cohort").annotate(people=Count("pk"))
    return cohorts.annotate(
        its_headcounts=Rows(
            counts.order_by("-is_main", "pk"),
            *["people", "blank", "approximate", "is_main", "locator"],
            *[*texts("counts"), "source__publisher"],
        ),
        its_breakdown=named(
            sent.order_by("-people", "pk"),
            then,
            *["people", "name_as_printed", "may_name"],
            *["institution__kind", "institution__public_id"],
            to="institution",
        ),
        enrolled=Subquery(enrolled.values("people")),
    )


def with_people(
    cohorts: CohortQuerySet, user: User, then: date | None
) -> CohortQuerySet:
    """Annotate who holds a cohort, who is named with it, and its sessions."""
    own = {"cohort": OuterRef("pk")}
    taking_part = CohortInstitution.objects.filter(
        institution__in=Institution.objects.visible_to(user), **own
    )
    people = Person.objects.visible_to(user)
    if not user.may(Permission.PERSON_VIEW):
        people = people.none()
    beside = CohortPerson.objects.filter(person__in=people, **own)
    sessions = Session.objects.filter(**own)
    if then:
        sessions = sessions.filter(starts_at__date__lte=then)
    return cohorts.annotate(
        its_institutions=named(
            taking_part.order_by("role", "pk"), then, "role", to="institution"
        ),
        its_people=Rows(beside.order_by("pk"), "role", "note", *texts("person__name")),
        its_sessions=Rows(
            sessions.order_by("number")[:SHOWN],
            *["number", "kind", "starts_at", "ends_at", "minutes", "mandatory"],
            *texts("title"),
        ),
    )


def with_thread(
    cohorts: CohortQuerySet, user: User, then: date | None
) -> CohortQuerySet:
    """Annotate what a cohort stands on, and the cohorts around it.

    Of a day in the past, what was signed, and what had begun by then.
    """
    agreements = Agreement.objects.visible_to(user)
    bases = Basis.objects.filter(
        program=OuterRef("program"), agreement__in=agreements
    ).order_by("agreement__listed_on", "pk")
    courses = Course.objects.visible_to(user).filter(pk=OuterRef("course"))
    seen = Cohort.objects.visible_to(user)
    columns = ["code", *texts("title")]
    if then:
        seen, agreements = seen.filter(held_from__lte=then), agreements.with_term(then)
        bases = bases.filter(agreement__signed_from__lte=then)
        columns.append("term")
    return cohorts.annotate(
        its_agreements=Rows(agreements.filter(pk=OuterRef("agreement")), *columns),
        its_bases=Rows(bases, "role", "agreement__code", *texts("agreement__title")),
        its_courses=Rows(courses, *texts("title")),
        its_wholes=around(seen.filter(pk=OuterRef("part_of"))),
        its_delegations=around(seen.filter(part_of=OuterRef("pk"))),
    )


def around(cohorts: CohortQuerySet) -> Rows:
    """Cohorts, to be named and linked."""
    rows = cohorts.order_by("listed_on", "pk")[:SHOWN]
    return Rows(rows, *texts("title"), *fuzzy("held"))
