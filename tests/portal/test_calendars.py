"""Calendar files: read back by a parser, and held to RFC 5545 byte by byte."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from egcc_portal.dates import FuzzyDate
from programs.models import Decision, Milestone
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    EventFactory,
    InstitutionFactory,
    ProjectFactory,
)
from trainings.models import Session

pytestmark = pytest.mark.django_db

KOREAN = "행정안전부와 인도네시아 국가기구행정개혁부 간의 전자정부 협력에 관한 양해각서"


def asked(client, name, record, language="en"):
    """The answer to a request for a record's calendar."""
    url = reverse(name, args=[record.pk])
    return client.get(url, headers={"Accept-Language": language})


def entries(answer):
    """The entries of a calendar: each one's words, first day and first free day."""
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    return [
        (str(each["summary"]), each.decoded("dtstart"), each.decoded("dtend"))
        for each in found
    ]


def test_an_agreement_gives_its_four_days(viewer):
    agreement = AgreementFactory(title_ind="MoU", notice_days=90)

    answer = asked(viewer, "agreements:agreement_calendar", agreement)

    signed, last, notice = date(2021, 5, 25), date(2023, 12, 31), date(2023, 10, 2)
    day = timedelta(days=1)
    assert entries(answer) == [
        ("MoU: signed", signed, signed + day),
        ("MoU: enters into force", signed, signed + day),
        ("MoU: last day of the term", last, last + day),
        ("MoU: last day to give notice", notice, notice + day),
    ]
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert f'filename="{agreement.public_id}.ics"' in answer["Content-Disposition"]


def test_a_project_gives_its_milestones_as_they_stand_now(viewer):
    project = ProjectFactory(title_ind="Peta jalan")
    plan, late, done = (FuzzyDate.day(date(2021, 6, day)) for day in (1, 2, 3))
    why = {"forecast": late, "forecast_reason": "rain"}
    project.milestones.create(title_ind="A", planned=plan)
    project.milestones.create(title_ind="B", planned=plan, **why)
    project.milestones.create(title_ind="C", planned=plan, actual=done)

    answer = asked(viewer, "programs:project_calendar", project)

    assert [(words, first.day) for words, first, _ in entries(answer)] == [
        ("Peta jalan: A", 1),
        ("Peta jalan: B", 2),
        ("Peta jalan: C", 3),
    ]
    assert answer.content.count(b"STATUS:TENTATIVE") == 2


def test_an_event_gives_its_days_and_when_its_decisions_are_due(viewer):
    event = EventFactory(title_ind="Forum", venue="Balai; lantai 2", city="Jakarta")
    owner = InstitutionFactory()
    Decision.objects.create(event=event, owner=owner, due_on=date(2022, 9, 1))
    Decision.objects.create(event=event, order=2)

    answer = asked(viewer, "programs:event_calendar", event)

    assert entries(answer) == [
        ("Forum", date(2022, 6, 16), date(2022, 6, 17)),
        ("Forum: decision 1 is due", date(2022, 9, 1), date(2022, 9, 2)),
    ]
    assert b"LOCATION:Balai\\; lantai 2\\, Jakarta\r\n" in answer.content


def test_a_cohort_gives_its_days_and_the_hours_of_its_sessions(viewer):
    cohort = CohortFactory(title_ind="Pelatihan")
    starts_at = datetime(2019, 9, 23, 1, tzinfo=UTC)
    ends_at = starts_at + timedelta(hours=2)
    times = {"starts_at": starts_at, "ends_at": ends_at, "minutes": 120}
    Session.objects.create(cohort=cohort, number=1, title_ind="Pembukaan", **times)

    answer = asked(viewer, "trainings:cohort_calendar", cohort)

    assert entries(answer) == [
        ("Pelatihan", date(2019, 9, 23), date(2019, 10, 5)),
        ("Pelatihan: 1. Pembukaan", starts_at, ends_at),
    ]
    assert b"DTSTART;VALUE=DATE:20190923\r\n" in answer.content
    assert b"DTSTART:20190923T010000Z\r\n" in answer.content


@pytest.mark.parametrize("text", ["2019", "2019-09"])
def test_what_is_not_known_to_the_day_stays_out(viewer, text):
    cohort = CohortFactory(held=FuzzyDate.parse(text))

    answer = asked(viewer, "trainings:cohort_calendar", cohort)
    page = viewer.get(cohort.get_absolute_url())

    assert answer.status_code == 404
    assert "calendar.ics" not in page.text


def test_a_range_within_which_something_happened_is_no_day(viewer):
    some_day = FuzzyDate(date(2021, 5, 1), date(2021, 5, 9), "range")
    agreement = AgreementFactory(
        signed=some_day, effect_start=some_day, effect_end=FuzzyDate()
    )

    answer = asked(viewer, "agreements:agreement_calendar", agreement)

    assert answer.status_code == 404


def test_a_calendar_is_the_same_bytes_whoever_asks(viewer, manager):
    agreement = AgreementFactory()

    first, second = (
        asked(each, "agreements:agreement_calendar", agreement)
        for each in (viewer, manager)
    )

    assert second.content == first.content
    written_at = agreement.versions.get().pgh_created_at.replace(microsecond=0)
    assert written_at == Calendar.from_ical(first.content).walk("VEVENT")[0].DTSTAMP


def test_an_entry_keeps_its_name_and_counts_its_changes(viewer):
    agreement = AgreementFactory()
    before = asked(viewer, "agreements:agreement_calendar", agreement)
    agreement.version += 1
    agreement.save()

    after = asked(viewer, "agreements:agreement_calendar", agreement)

    was, now = (Calendar.from_ical(each.content).events[0] for each in (before, after))
    name = f"agreements.agreement.{agreement.public_id}.signed@egcc-portal"
    assert (was.uid, now.uid) == (name, name)
    assert (was.sequence, now.sequence) == (0, 1)


def test_long_texts_are_folded_and_marks_escaped(viewer):
    agreement = AgreementFactory(title_ko=f"{KOREAN}; {KOREAN}, 1\n2")

    answer = asked(viewer, "agreements:agreement_calendar", agreement, "ko")

    lines = answer.content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert all(b"\n" not in line for line in lines)
    unfolded = answer.content.replace(b"\r\n ", b"").decode()
    assert f"SUMMARY;LANGUAGE=ko:{KOREAN}\\; {KOREAN}\\, 1\\n2" in unfolded


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [({"review": "draft"}, (404, 404, 200)), ({"shared": False}, (404, 200, 200))],
)
def test_a_calendar_is_for_those_who_may_see_the_record(
    partner, viewer, editor, hidden, expected
):
    records = {
        "agreements:agreement_calendar": AgreementFactory(**hidden),
        "programs:event_calendar": EventFactory(**hidden),
        "trainings:cohort_calendar": CohortFactory(**hidden),
    }

    for name, record in records.items():
        got = [asked(each, name, record) for each in (partner, viewer, editor)]
        assert tuple(answer.status_code for answer in got) == expected


def test_milestones_of_a_hidden_project_are_hidden(viewer):
    hidden = ProjectFactory(review="draft")
    day = FuzzyDate.day(date(2021, 6, 1))
    Milestone.objects.create(project=hidden, title_ind="A", planned=day)

    assert asked(viewer, "programs:project_calendar", hidden).status_code == 404
