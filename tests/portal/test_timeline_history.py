"""The timeline of the real history: what anybody who knows it looks for."""

from datetime import date
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from egcc_portal.timeline.drawing import Axis

pytestmark = pytest.mark.usefixtures("loaded", "db")


@pytest.fixture
def story(monkeypatch, viewer):
    """The whole timeline, in English, on 22 November 2026."""
    monkeypatch.setattr(timezone, "localdate", lambda *a, **kw: date(2026, 11, 22))
    viewer.cookies["language"] = "en"
    return viewer.get("/timeline/").context["story"]


def of(story, words):
    return [item for item in story.items if words in f"{item.title} {item.what}"]


def test_the_mou_of_2015_reaches_to_2019_by_its_extension(story):
    (mou,) = of(story, "ID-KR/MOU/2015/01")

    assert (mou.first, mou.last) == (date(2016, 2, 22), date(2019, 12, 31))
    assert mou.sure_last == date(2019, 1, 1)
    assert mou.when == "22 February 2016 to 2019"


def test_the_mou_of_2021_ends_in_december_2023(story):
    (mou,) = of(story, "ID-KR/MOU/2021/01")

    assert mou.when == "25 May 2021 to December 2023"
    assert mou.is_fuzzy


def test_days_without_an_agreement_are_marked(story):
    first, last = story.gaps

    assert (first.first, first.last) == (date(2020, 1, 1), date(2021, 5, 24))
    assert (last.first, last.when) == (
        date(2024, 1, 1),
        "1 January 2024 until today",
    )
    assert story.drawing().count('class="edge-gap"') == 2


def test_the_band_of_a_gap_stands_where_its_days_are(story):
    svg = ElementTree.fromstring(story.drawing())
    bands = [each for each in svg.findall("{*}rect") if each.get("fill-opacity")]

    axis = Axis(2013, 2026)
    assert float(bands[0].get("x")) == axis.at(date(2020, 1, 1))
    assert len(bands) == 2


@pytest.mark.parametrize(
    ("title", "when"),
    [
        ("Cooperation Forum 2014", "20 November 2014"),
        ("Signing of the 2018", "10 September 2018"),
        ("State visit of President", "September 2018"),
        ("Study visit of the Ministry", "29–30 January 2018"),
        ("Joint invitational training 2019", "23 September – 4 October 2019"),
        ("Signing of the 2021 DGCC MoU", "25 May 2021"),
        ("Digital government road map", "2022"),
    ],
)
def test_what_happened_stands_on_its_days(story, title, when):
    assert [item.when for item in of(story, title)] == [when]


def test_what_was_only_planned_is_dashed(story):
    (extension,) = of(story, "ID-KR/EXT/2024/01")

    assert extension.planned
    assert "stroke-dasharray" in story.drawing()


def test_every_item_is_a_link_in_the_drawing_and_stands_in_the_list(story):
    svg = ElementTree.fromstring(story.drawing())
    dated = [item for item in story.items if item.first]

    links = {each.get("href") for each in svg.findall("{*}a")}

    assert links == {item.url for item in dated}
    listed = [item for _year, items in story.by_year() for item in items]
    assert len(listed) == len(story.items) + len(story.gaps)
