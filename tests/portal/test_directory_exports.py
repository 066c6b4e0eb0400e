import logging
from datetime import date

import pytest
from django.urls import reverse

from egcc_portal.accounts.roles import MAY, Permission, Role
from egcc_portal.directory.models import Region
from egcc_portal.sources.models import Citation
from tests.factories import (
    AppointmentFactory,
    InstitutionFactory,
    PersonFactory,
    SourceFactory,
)
from tests.samples import csv_rows, xlsx_rows

INSTITUTIONS = reverse("directory:institution_export")
PEOPLE = reverse("directory:person_export")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(viewer, partner):
    """The browsers of these tests ask for English."""
    for browser in (viewer, partner):
        browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"


@pytest.fixture
def park(viewer):
    """An acting minister, under a Korean name."""
    office = AppointmentFactory(
        person=PersonFactory(
            name_ind="Park Tae Sung", name_ko="박태성", nip="198812122015032004"
        ),
        institution=InstitutionFactory(name_en="MOIS"),
        office_en="Minister",
        acting=True,
        attested=[date(2021, 5, 25)],
    )
    Citation.objects.create(
        source=SourceFactory(publisher="Antara", headline="MoU"),
        model="directory.person",
        about=office.person.public_id,
    )
    return office.person


def test_institution_export_gives_each_column_of_the_page(viewer):
    banten = Region.objects.create(code="36", name="Banten", level="province")
    body = InstitutionFactory(
        name_ko="반텐", short_en="Banten", kind="ID_PROVINSI", region=banten
    )
    other = InstitutionFactory(name_ind="Zurich", country="CH")

    rows = csv_rows(viewer.get(INSTITUTIONS))

    assert rows[0] == {
        "Public id": body.public_id,
        "Name in Indonesian": body.name_ind,
        "Name in English": "",
        "Name in Korean": "반텐",
        "Short name": "Banten",
        "Kind": body.get_kind_display().capitalize(),
        "Country": "Indonesia",
        "Region": "36",
        "Names": "0",
        "Sources differ": "no",
        "Sources": "",
    }
    assert (rows[1]["Public id"], rows[1]["Country"]) == (other.public_id, "CH")
    assert rows[1]["Region"] == ""


def test_institution_export_hides_what_the_partner_may_not_see(partner):
    shown = InstitutionFactory()
    InstitutionFactory(shared=False)
    InstitutionFactory(review="draft")

    rows = csv_rows(partner.get(INSTITUTIONS))

    assert [row["Public id"] for row in rows] == [shown.public_id]


def test_person_export_gives_each_column_of_the_page_and_no_more(viewer, park):
    (row,) = csv_rows(viewer.get(PEOPLE))

    assert row == {
        "Public id": park.public_id,
        "Name in Indonesian": "Park Tae Sung",
        "Name in English": "",
        "Name in Korean": "박태성",
        "Last known office": "Minister",
        "Acting": "yes",
        "Institution": "MOIS",
        "Last shown": "2021-05-25",
        "Sources": "Antara: MoU",
    }


def test_person_export_leaves_blank_what_is_not_recorded(viewer):
    PersonFactory(name_ind="Alone")
    AppointmentFactory(person__name_ind="Undated")

    alone, undated = csv_rows(viewer.get(PEOPLE))

    assert (alone["Last known office"], alone["Last shown"]) == ("", "")
    assert (undated["Last known office"], undated["Last shown"]) == ("Menteri", "")


def test_person_export_as_a_workbook(viewer, park):
    head, line = xlsx_rows(viewer.get(PEOPLE, {"format": "xlsx"}), "People")

    row = dict(zip(head, line, strict=True))
    assert (row["Name in Korean"], row["Last shown"]) == ("박태성", date(2021, 5, 25))


def test_person_export_hides_what_the_partner_may_not_see(partner, park):
    PersonFactory(shared=False)
    AppointmentFactory(person=park, office_ind="Rahasia", shared=False)

    (row,) = csv_rows(partner.get(PEOPLE))

    assert (row["Public id"], row["Last known office"]) == (park.public_id, "Minister")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_person_export_needs_the_right(viewer, park, monkeypatch, kind):
    without = MAY[Role.VIEWER] - {Permission.PERSON_VIEW}
    monkeypatch.setitem(MAY, Role.VIEWER, without)

    assert viewer.get(PEOPLE, {"format": kind}).status_code == 403


def test_person_export_is_logged_without_anything_personal(
    viewer, people, park, caplog
):
    with caplog.at_level(logging.INFO, logger="egcc_portal.reads"):
        viewer.get(PEOPLE, {"q": "Park", "format": "xlsx"})

    lines = [
        each.message for each in caplog.records if each.name == "egcc_portal.reads"
    ]
    pk = people["viewer"].pk
    assert lines == [f"user {pk} exported directory.person as xlsx"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("rows", [1, 3])
def test_person_export_query_count(viewer, kind, rows, django_assert_num_queries):
    AppointmentFactory.create_batch(rows)

    with django_assert_num_queries(4):  # sign-in 2, choices 2; rows go their own way
        viewer.get(PEOPLE, {"format": kind}).getvalue()
