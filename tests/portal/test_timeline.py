import re
from datetime import date
from xml.etree import ElementTree

import pytest

from egcc_portal.dates import FuzzyDate
from egcc_portal.timeline.items import MOST, Kind
from programs.models import EventAgreement, FocusArea
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    EventFactory,
    ProgramFactory,
    ProjectFactory,
)

ANY_ROW = {"review": "approved"}


def story(browser, **asked):
    return browser.get("/timeline/", asked).context["story"]


def titles(browser, **asked):
    return {item.title for item in story(browser, **asked).items}


def drawn(browser, **asked):
    return ElementTree.fromstring(browser.get("/timeline/timeline.svg", asked).content)


def one_of_each():
    program = ProgramFactory(name_ind="Program")
    program.terms.create(
        kind="agreement_term",
        starts_on=date(2021, 1, 1),
        ends_on=date(2023, 12, 31),
        precision="year",
    )
    agreement = AgreementFactory(title_ind="Kesepakatan")
    program.bases.create(agreement=agreement, role="founding")
    area = FocusArea.objects.create(program=program, title_ind="Bidang", **ANY_ROW)
    ProjectFactory(title_ind="Proyek", program=program, focus_area=area)
    ProjectFactory(title_ind="Proyek lain", program=program)
    CohortFactory(title_ind="Pelatihan", program=program)
    EventFactory(title_ind="Acara", program=program)
    return program, area


def test_timeline_has_one_of_each(viewer, today):
    one_of_each()

    lanes = {item.kind for item in story(viewer).items}

    assert lanes == set(Kind)


@pytest.mark.parametrize("kind", Kind.values)
def test_timeline_narrows_to_a_kind(viewer, today, kind):
    one_of_each()

    assert {item.kind for item in story(viewer, kind=kind).items} == {kind}


def test_timeline_narrows_to_a_program(viewer, today):
    program, _area = one_of_each()
    for factory in [AgreementFactory, ProjectFactory, CohortFactory, EventFactory]:
        factory()

    found = titles(viewer, program=program.code)

    ours = {"Kesepakatan", "Program", "Proyek", "Proyek lain", "Pelatihan", "Acara"}
    assert found == ours


def test_timeline_keeps_events_of_the_agreements_of_a_program(viewer, today):
    program, _area = one_of_each()
    event = EventFactory(title_ind="Penandatanganan")
    agreement = program.agreements.get()
    EventAgreement.objects.create(event=event, agreement=agreement)

    assert "Penandatanganan" in titles(viewer, program=program.code, kind="event")


def test_timeline_narrows_projects_to_a_focus_area(viewer, today):
    _program, area = one_of_each()
    ProjectFactory()
    other = ProgramFactory()

    found = titles(viewer, focus_area=area.public_id)

    assert found == {"Kesepakatan", "Program", "Proyek", "Pelatihan", "Acara"}
    assert not titles(viewer, focus_area=area.public_id, program=other.code)


@pytest.mark.parametrize(
    ("years", "found"),
    [
        ({"from_year": 2022}, {"Kesepakatan", "Program", "Acara"}),
        ({"to_year": 2019}, {"Pelatihan"}),
        ({"from_year": 2020, "to_year": 2020}, set()),
        ({"from_year": 2100}, set()),
    ],
)
def test_timeline_narrows_to_years(viewer, today, years, found):
    one_of_each()

    assert titles(viewer, **years) == found


def test_timeline_shows_one_year_alone(viewer, today):
    one_of_each()

    axis = story(viewer, from_year=2019, to_year=2019).axis

    assert (axis.first, axis.last) == (2019, 2019)


def test_timeline_axis_begins_in_2013_and_reaches_today(viewer, today):
    one_of_each()

    axis = story(viewer).axis

    assert (axis.first, axis.last) == (2013, 2023)


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "nonsense"},
        {"program": "'; DROP TABLE"},
        {"focus_area": "{{ 7|add:7 }}"},
        {"from_year": "x" * 10_000},
        {"from_year": "9" * 10_000},
        {"from_year": "1899", "to_year": "2101"},
        {"from_year": "-1"},
        {"program": "<script>alert(1)</script>"},
    ],
)
def test_timeline_bears_nonsense(viewer, today, asked):
    one_of_each()

    response = viewer.get("/timeline/", asked)

    assert len(response.context["story"].items) == 6
    assert 'aria-invalid="true"' in response.text
    assert "<script>alert" not in response.text
    assert viewer.get("/timeline/timeline.svg", asked).status_code == 200


def test_timeline_refuses_a_nul(viewer):
    assert viewer.get("/timeline/", {"program": "\0"}).status_code == 400


def test_timeline_with_years_upside_down_says_so(viewer, today):
    one_of_each()

    found = story(viewer, from_year=2022, to_year=2019)

    assert list(found.form.errors) == ["to_year"]
    assert found.form.years() == (2022, None)


def test_timeline_escapes_markup_and_drops_what_is_no_xml(viewer, today):
    EventFactory(title_ind='</text><script>"&\x0b</script>')

    page = viewer.get("/timeline/").text
    svg = drawn(viewer)

    assert "<script>&" not in page
    assert '</text><script>"' not in page
    assert '</text><script>"&</script>' in "".join(svg.itertext())


def test_timeline_shortens_a_long_title_and_says_it_whole_beside(viewer, today):
    EventFactory(title_ind="panjang " * 37)

    words = [each.text for each in drawn(viewer).iter() if each.text]

    assert any(text.endswith("…") and len(text) < 60 for text in words)
    assert any(text.startswith("panjang " * 37) for text in words)


def test_timeline_without_a_record_says_so(viewer, today):
    response = viewer.get("/timeline/")

    assert response.context["drawing"] == ""
    assert '<div class="empty">' in response.text
    assert len(drawn(viewer).findall("{*}a")) == 0


def test_timeline_lists_what_has_no_date_last_and_does_not_draw_it(viewer, today):
    EventFactory(title_ind="Kapan", held=FuzzyDate())
    EventFactory()

    found = story(viewer)

    assert found.by_year()[-1][0] is None
    assert "Kapan" not in found.drawing()
    assert "/events/#event-" in viewer.get("/timeline/").text


def test_timeline_shows_the_newest_of_many_and_says_so(viewer, today):
    for year in range(MOST + 1):
        ProjectFactory(program=None, year=1990 + year)
    viewer.cookies["language"] = "en"

    response = viewer.get("/timeline/", {"kind": "project"})

    assert len(response.context["story"].items) == MOST
    assert "Only the newest 100" in response.text
    assert response.context["story"].axis.first == 1991


@pytest.mark.parametrize(
    ("role", "shown"), [("viewer", 1), ("editor", 2), ("partner", 0)]
)
def test_timeline_shows_what_a_role_may_see(request, today, role, shown):
    browser = request.getfixturevalue(role)
    for factory in [AgreementFactory, ProjectFactory, CohortFactory, EventFactory]:
        factory(shared=False)
        factory(review="draft")

    lanes = story(browser).lanes.values()

    assert sorted(len(items) for items in lanes) == [0, *[shown] * 4]


def test_timeline_answers_htmx_with_the_part(viewer, today):
    part = viewer.get("/timeline/", headers={"HX-Request": "true"}).text

    assert "<html" not in part
    assert '<section class="panel stack timeline"' in part


def test_timeline_svg_stands_alone(viewer, today):
    one_of_each()

    response = viewer.get("/timeline/timeline.svg", {"kind": "project"})

    assert response["Content-Type"].startswith("image/svg+xml")
    assert "timeline-2013-2021.svg" in response["Content-Disposition"]
    assert 'href="http://testserver/projects/' in response.text
    assert "/agreements/" not in response.text
    assert "sans-serif" in response.text


def test_timeline_svg_says_what_it_is(viewer, today):
    one_of_each()
    viewer.cookies["language"] = "en"

    svg = drawn(viewer)

    texts = [each.text for each in svg.findall("{*}text")]
    assert "2013–2023" in texts[0]
    assert texts[1] == "As of 1 June 2021"
    assert texts[2:] == [
        "day not exact",
        "planned, not signed",
        "no agreement in force is known",
    ]
    assert svg.get("lang") == "en"
    assert float(svg.get("width")) > float(svg.get("height")) > 0


def test_timeline_for_screen_and_paper_share_no_id(viewer, today):
    one_of_each()

    page = viewer.get("/timeline/").text

    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)


def test_timeline_has_no_inline_style(viewer, today):
    one_of_each()

    page = viewer.get("/timeline/").text

    assert "style=" not in page
    assert 'role="group"' in page
    assert 'tabindex="0"' in page


@pytest.mark.parametrize("rows", [0, 1, 30])
def test_timeline_query_count(viewer, today, rows, django_assert_num_queries):
    for _turn in range(rows):
        one_of_each()

    with django_assert_num_queries(8):  # sign-in 2, programs, cover, four kinds
        viewer.get("/timeline/")


@pytest.mark.parametrize("address", ["/timeline/", "/timeline/timeline.svg"])
def test_timeline_is_closed_to_strangers(client, db, address):
    assert client.get(address).status_code == 302
