from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError

from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Region
from tests.factories import CohortFactory, InstitutionFactory
from tests.trainings.samples import MAKERS, make_completion
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

HALF_KNOWN = FuzzyDate(date(2021, 1, 1), None, "day")
BACKWARDS = FuzzyDate(date(2021, 2, 1), date(2021, 1, 1), "range")
NINE = datetime(2019, 9, 23, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("model", "wrong", "constraint"),
    [
        (Course, {"public_id": ""}, "course_public_id_given"),
        (Cohort, {"public_id": ""}, "cohort_public_id_given"),
        (Cohort, {"held": HALF_KNOWN}, "cohort_held_known_has_days"),
        (Cohort, {"held": BACKWARDS}, "cohort_held_in_order"),
        (Cohort, {"capacity": 0}, "cohort_has_seats"),
        (Cohort, {"minimum_share": 101}, "cohort_share_to_100"),
        (Cohort, {"multiplicity": 0}, "cohort_held_at_least_once"),
        (Headcount, {"people": None}, "headcount_value_or_blank"),
        (Headcount, {"blank": "withheld"}, "headcount_value_or_blank"),
        (Breakdown, {"people": 0}, "breakdown_counts_somebody"),
        (Quota, {"institution": None}, "quota_for_one_kind_of_group"),
        (Quota, {"level": "ID_PROVINSI"}, "quota_for_one_kind_of_group"),
        (Session, {"starts_at": NINE, "ends_at": NINE}, "session_ends_after_start"),
        (Attendance, {"status": "absent"}, "attendance_absent_has_no_minutes"),
        (Attendance, {"status": "excused"}, "attendance_absent_has_no_minutes"),
        (Completion, {"inputs": {}}, "completion_keeps_its_inputs"),
        (
            Certificate,
            {"expires_on": date(2019, 10, 3)},
            "certificate_expires_after_issue",
        ),
        (Certificate, {"state": "revoked"}, "certificate_end_has_reason"),
        (Certificate, {"state": "replaced"}, "certificate_end_has_reason"),
    ],
)
def test_refuses(db, model, wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        MAKERS[model](**wrong)


@pytest.mark.parametrize(
    ("model", "same", "constraint"),
    [
        (Course, ["public_id"], "course_public_id_once"),
        (Cohort, ["public_id"], "cohort_public_id_once"),
        (Breakdown, ["cohort", "institution"], "breakdown_institution_once"),
        (
            CohortInstitution,
            ["cohort", "institution", "role"],
            "cohortinstitution_once",
        ),
        (CohortPerson, ["cohort", "person", "role"], "cohortperson_once"),
        (Quota, ["cohort", "institution"], "quota_once"),
        (Enrolment, ["cohort", "person"], "enrolment_learner_once"),
        (Session, ["cohort", "number"], "session_number_once"),
        (Attendance, ["enrolment", "session"], "attendance_once"),
    ],
)
def test_refuses_a_second(db, model, same, constraint):
    first = MAKERS[model]()

    with pytest.raises(IntegrityError, match=constraint):
        MAKERS[model](**{name: getattr(first, name) for name in same})


def test_cohort_has_one_main_headcount(db):
    first = MAKERS[Headcount](is_main=True)

    with pytest.raises(IntegrityError, match="headcount_one_main"):
        MAKERS[Headcount](cohort=first.cohort, is_main=True)


def test_certificate_serial_is_given_once(db):
    first = MAKERS[Certificate](state="revoked", state_reason="A wrong name")

    with pytest.raises(IntegrityError, match="certificate_serial_once"):
        MAKERS[Certificate](completion=first.completion, serial=first.serial)


def test_completion_has_one_valid_certificate(db):
    first = MAKERS[Certificate]()

    with pytest.raises(IntegrityError, match="certificate_one_valid"):
        MAKERS[Certificate](completion=first.completion, serial="EGCC-2")


@pytest.mark.parametrize(
    ("model", "edge"),
    [
        (Cohort, {"held": FuzzyDate()}),
        (Cohort, {"capacity": 1, "minimum_share": 100}),
        (Headcount, {"people": None, "blank": "not_recorded"}),
        (Headcount, {"people": 0}),
        (Breakdown, {"people": 1}),
        (Quota, {"institution": None, "level": "ID_PROVINSI"}),
        (Attendance, {"status": "absent", "minutes": 0}),
        (Certificate, {"expires_on": date(2019, 10, 4)}),
        (Certificate, {"state": "revoked", "state_reason": "A wrong name"}),
    ],
)
def test_accepts_the_edge(db, model, edge):
    assert MAKERS[model](**edge).pk


def test_quota_may_be_of_a_province(db):
    region = Region.objects.create(code="34", name="D.I. Yogyakarta", level="province")

    assert str(MAKERS[Quota](institution=None, region=region)) == "D.I. Yogyakarta: 2"


def test_enrolment_may_repeat_for_another_role(db):
    first = MAKERS[Enrolment]()

    assert MAKERS[Enrolment](cohort=first.cohort, person=first.person, role="head").pk


def test_certificate_follows_one_that_was_revoked(db):
    completion = make_completion()
    MAKERS[Certificate](
        completion=completion, serial="1", state="revoked", state_reason="Lost"
    )

    assert MAKERS[Certificate](completion=completion, serial="2").pk


def test_cohort_counts_its_breakdown_and_not_what_is_reported(db):
    cohort, bare = CohortFactory(), CohortFactory()
    for people in (5, 1, 1):
        MAKERS[Breakdown](cohort=cohort, people=people)
    MAKERS[Headcount](cohort=cohort, people=20, approximate=True, is_main=True)
    MAKERS[Headcount](cohort=cohort, people=40)

    found = Cohort.objects.with_counted().with_reported().in_bulk()

    counts = found[cohort.pk]
    assert (counts.counted, counts.reported, counts.reported_about) == (7, 20, True)
    assert (found[bare.pk].counted, found[bare.pk].reported) == (None, None)


@pytest.mark.parametrize(
    ("first", "last", "touches"),
    [
        (date(2019, 10, 4), date.max, True),
        (date(2019, 10, 5), date.max, False),
        (date.min, date(2019, 9, 23), True),
        (date.min, date(2019, 9, 22), False),
    ],
)
def test_cohorts_touch_days_by_their_outer_limits(db, first, last, touches):
    CohortFactory()

    assert Cohort.objects.touching(first, last).exists() is touches


def test_cohorts_in_a_country(db):
    korea, georgia = CohortFactory(country="KR"), CohortFactory(country="GE")
    CohortFactory(country="")

    assert list(Cohort.objects.in_country("KR")) == [korea]
    assert list(Cohort.objects.in_country("")) == [georgia]


def test_cohorts_with_people_of_an_institution(db):
    sender = InstitutionFactory()
    found = MAKERS[Breakdown](institution=sender).cohort
    MAKERS[Breakdown]()

    assert list(Cohort.objects.with_people_of(sender.pk)) == [found]


@pytest.mark.parametrize("model", MAKERS)
def test_every_row_has_a_name(db, model):
    assert str(MAKERS[model]())
