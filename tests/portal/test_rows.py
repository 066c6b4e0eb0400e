from datetime import date

import pytest
from django.db.models import Exists, OuterRef

from egcc_portal.rows import Rows, fuzzy, texts
from programs.models import Event, Program, Project
from tests.factories import EventFactory, ProgramFactory, ProjectFactory


def its_projects():
    mine = Project.objects.filter(program=OuterRef("pk")).order_by("year")
    return Rows(mine, "year", "state_on", *texts("title"), "focus_area__order")


@pytest.mark.parametrize("programs", [1, 3])
def test_rows_come_in_the_statement_of_their_records(
    db, programs, django_assert_num_queries
):
    for program in ProgramFactory.create_batch(programs):
        ProjectFactory(program=program, year=2021, title_ko="사업")
        ProjectFactory(program=program, year=2019)

    with django_assert_num_queries(1):
        found = list(Program.objects.annotate(its_projects=its_projects()))
        years = [[row.year for row in each.its_projects] for each in found]

    assert years == [[2019, 2021]] * programs


def test_rows_are_models_with_days_and_texts(db):
    event = EventFactory()
    mine = Event.objects.filter(program=OuterRef("pk"))
    EventFactory(program=ProgramFactory(), title_ind="Forum")
    columns = Rows(mine, *texts("title"), *fuzzy("held"))

    (row,) = Program.objects.annotate(its_events=columns).get().its_events

    assert isinstance(row, Event)
    assert row.held == event.held
    assert row.held.first == date(2022, 6, 16)
    assert (row.title_ind, row.title_ko) == ("Forum", None)


def test_rows_reach_through_a_foreign_key_that_may_be_empty(db):
    ProjectFactory()

    found = Program.objects.annotate(its_projects=its_projects()).get()

    assert found.its_projects[0].focus_area is None


def test_rows_of_nothing_are_an_empty_list(db):
    ProgramFactory()

    assert (
        Program.objects.annotate(its_projects=its_projects()).get().its_projects == []
    )


def test_rows_of_an_empty_queryset_are_an_empty_list(db):
    ProgramFactory()
    columns = Rows(Project.objects.none(), "year")

    assert Program.objects.annotate(its_projects=columns).get().its_projects == []


def test_rows_keep_annotations(db):
    ProjectFactory()
    counted = Exists(Program.objects.filter(pk=OuterRef("program"), counted=True))
    mine = Project.objects.filter(program=OuterRef("pk")).annotate(known=counted)

    found = Program.objects.annotate(mine=Rows(mine, "known")).get()

    assert found.mine[0].known is True


def test_a_column_that_was_not_named_is_read_when_asked(db):
    project = ProjectFactory()

    found = Program.objects.annotate(its_projects=its_projects()).get()

    assert found.its_projects[0].public_id == project.public_id
