"""The smallest valid row of each kind, and a cohort with all that its page shows."""

from datetime import UTC, date, datetime

from egcc_portal.sources.models import Document
from programs.models import Basis
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    InstitutionFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)
from tests.samples import create
from trainings.models import (
    Attendance,
    Breakdown,
    Certificate,
    Cohort,
    CohortInstitution,
    CohortPerson,
    Completion,
    Course,
    Enrolment,
    Headcount,
    Quota,
    Session,
)

make_enrolment = create(
    Enrolment,
    cohort=CohortFactory,
    person=PersonFactory,
    institution=InstitutionFactory,
)
make_session = create(
    Session,
    cohort=CohortFactory,
    number=1,
    kind="lecture",
    title_en="Opening",
    starts_at=datetime(2019, 9, 23, 2, tzinfo=UTC),
    ends_at=datetime(2019, 9, 23, 3, tzinfo=UTC),
    minutes=60,
)
make_completion = create(
    Completion,
    enrolment=make_enrolment,
    completed=True,
    inputs={"share": 100},
    decided_by=lambda: UserFactory(email="decider@example.org"),
)


def make_document():
    """Return the one document of a test, made when first asked for."""
    return Document.objects.get_or_create(
        sha256="0" * 64, name="scan.pdf", media_type="application/pdf", size=1
    )[0]


MAKERS = {
    Cohort: CohortFactory,
    Course: create(Course, title_ind="Kursus"),
    Headcount: create(Headcount, cohort=CohortFactory, people=10, source=SourceFactory),
    Breakdown: create(
        Breakdown, cohort=CohortFactory, institution=InstitutionFactory, people=5
    ),
    CohortInstitution: create(
        CohortInstitution,
        cohort=CohortFactory,
        institution=InstitutionFactory,
        role="host",
    ),
    CohortPerson: create(
        CohortPerson, cohort=CohortFactory, person=PersonFactory, role="participant"
    ),
    Quota: create(
        Quota, cohort=CohortFactory, institution=InstitutionFactory, places=2
    ),
    Enrolment: make_enrolment,
    Session: make_session,
    Attendance: create(
        Attendance,
        enrolment=make_enrolment,
        session=make_session,
        status="present",
        minutes=60,
        method="roster",
    ),
    Completion: make_completion,
    Certificate: create(
        Certificate,
        completion=make_completion,
        serial="EGCC-1",
        issued_on=date(2019, 10, 4),
        document=make_document,
    ),
}


def full_cohort(cohort):
    """Give a cohort two of everything that its page shows."""
    for number in (1, 2):
        of = {"cohort": cohort}
        sender = InstitutionFactory(name_en=f"Sender {number}")
        MAKERS[Headcount](counts_en="officials", is_main=number == 1, **of)
        MAKERS[Breakdown](people=number, institution=sender, **of)
        MAKERS[CohortInstitution](**of)
        MAKERS[CohortPerson](person=PersonFactory(name_en=f"Person {number}"), **of)
        MAKERS[Session](number=number, **of)
        make_enrolment(state="completed", **of)
        CohortFactory(part_of=cohort)
        Basis.objects.create(
            program=cohort.program, agreement=AgreementFactory(), role="founding"
        )
    disputed(cohort)


def disputed(cohort):
    """Two sources on the headcount of a cohort, each with another number."""
    about = {"model": "trainings.cohort", "about": cohort.public_id}
    for value in ("20", "40"):
        ClaimFactory(field="reported_count", value=value, **about)
