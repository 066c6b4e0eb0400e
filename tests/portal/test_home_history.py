"""The front page of the real history, on 22 November 2026."""

from datetime import date

import pytest
from django.utils import timezone

pytestmark = pytest.mark.usefixtures("loaded", "db")


@pytest.fixture
def context(monkeypatch, viewer):
    """What the front page is made of, in English."""
    monkeypatch.setattr(timezone, "localdate", lambda *a, **kw: date(2026, 11, 22))
    viewer.cookies["language"] = "en"
    return viewer.get("/").context


def test_activities(context):
    lines = {line[0]: line[1:] for line in context["activities"].table.lines}

    assert list(lines) == [str(year) for year in range(2013, 2025)]
    assert lines["2016"] == [3, 2, 2]
    assert lines["2019"] == [1, 1, 1]  # a delegation within its training
    assert lines["2024"] == [0, 0, 1]


def test_levels(context):
    assert context["levels"].table.lines == [
        ["Ministry (Indonesia)", 5],
        ["Regency", 2],
        ["Province", 2],
        ["City", 1],
    ]
    assert "1 of 5 trainings" in context["levels"].below


def test_provinces_name_the_regencies(context):
    table = context["provinces"].table

    assert {row["from"] for row in table.rows} == {
        "Kabupaten Banyuwangi",
        "Kabupaten Batang",
        "Kota Tangerang Selatan",
        "Jawa Barat",
        "Daerah Istimewa Yogyakarta",
    }
    assert context["provinces"].drawing.count(">–<") == 38 - 5


def test_indicators(context):
    found = {each.table.title: each for each in context["indicators"]}
    assert list(found) == ["UN EGDI value", "UN EGDI rank", "National SPBE index"]

    spbe = found["National SPBE index"]

    assert spbe.drawing.count('class="break"') == 1
    assert spbe.drawing.count('class="edge-agreement"') == 2 + 3
    assert "not comparable" in spbe.drawing
    assert "not comparable" in spbe.below


def test_a_missing_survey_is_not_joined(context):
    rank = context["indicators"][1]

    assert rank.table.lines[0][:2] == ["2008", 106]
    assert rank.drawing.count('class="edge-agreement"') == 5
    assert "lower value is better" in rank.below


def test_radar(context):
    radar = context["radar"]

    assert (radar.known, radar.bound) == (6, 0)
    assert [each.agreement.code for each in radar.lapsed] == ["ID-KR/MOU/2021/01"]
    assert [f"{gap.starts_on} {gap.ends_on}" for gap in radar.gaps] == [
        "2020-01-01 2021-05-24",
        "2024-01-01 2026-11-22",
    ]


def test_key_figures(context):
    assert (context["projects"], context["in_progress"]) == (21, 7)
    assert context["conflicts"] == 36
    assert context["people"]["reported_people"] == 41
