"""Drawings of tables: what is drawn where, and what cannot be drawn into them."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.utils import translation

from egcc_portal.charts import Chart, Point, bars, columns, points, tiles
from egcc_portal.charts.scales import Scale, steps
from egcc_portal.charts.svg import shortened, width_of
from egcc_portal.charts.tiles import PROVINCES, level_of
from egcc_portal.history_data.files import REGIONS
from egcc_portal.tables import Column, Table, Unit

EVIL = '</text><script>alert("1")</script>&\x00'
COUNTS = [
    Column("year", "Year"),
    Column("a", "Projects", Unit.COUNT),
    Column("b", "Events", Unit.COUNT),
]


def table(*rows, columns=COUNTS):
    keys = [column.key for column in columns]
    made = [dict(zip(keys, row, strict=True)) for row in rows]
    return Table("Activities", columns, made, key="activities")


def drawn_columns(*rows, **more):
    parts = {"a": "project", "b": "event"}
    svg = columns(table(*rows), along="year", parts=parts, words="What", **more)
    return ElementTree.fromstring(svg)


def drawn_bars(*rows, **more):
    options = {"along": "year", "value": "a", "kind": "training", "words": "What"}
    svg = bars(table(*rows, columns=COUNTS[:2]), **options, **more)
    return ElementTree.fromstring(svg)


def drawn_points(*found, every=1, **more):
    svg = points(found, table(), words="What", every=every, **more)
    return ElementTree.fromstring(svg)


def drawn_tiles(counts, names):
    return ElementTree.fromstring(tiles(counts, names, table(), words="What"))


def shapes(svg, kind, tag="rect"):
    found = svg.findall(f".//{{*}}{tag}")
    return [each for each in found if kind in each.get("class", "")]


def place(name, of):
    return float(of.get(name))


@pytest.mark.parametrize(
    ("low", "high", "whole", "marks"),
    [
        (0, 14, True, ["0", "5", "10", "15"]),
        (0, 0, True, ["0", "1"]),
        (0, 1, True, ["0", "1"]),
        (0, 1_000_000, True, ["0", "500000", "1000000"]),
        ("1.98", "3.12", False, ["1.5", "2.0", "2.5", "3.0", "3.5"]),
        ("0.4478", "0.7991", False, ["0.4", "0.5", "0.6", "0.7", "0.8"]),
        (64, 116, True, ["60", "80", "100", "120"]),
    ],
)
def test_steps_are_round_and_hold_what_there_is(low, high, whole, marks):
    found = steps(Decimal(low), Decimal(high), whole=whole)

    assert found == [Decimal(mark) for mark in marks]


def test_scale_places_values_between_its_ends():
    scale = Scale(0, 10, 100, 0)

    assert [scale.at(value) for value in (0, 5, 10)] == [100, 50, 0]


def test_columns_stand_upon_each_other():
    svg = drawn_columns(["2018", 2, 3])
    (lower,) = [
        each for each in shapes(svg, "fill-project") if each.get("width") != "12"
    ]
    (upper,) = [each for each in shapes(svg, "fill-event") if each.get("width") != "12"]

    foot = place("y", upper) + place("height", upper)
    assert foot == pytest.approx(place("y", lower) - 2)
    assert place("height", upper) > place("height", lower)


def test_columns_link_the_whole_column():
    svg = drawn_columns(["2018", 2, 3], ["2019", 0, 0], link=lambda row: row["year"])

    assert svg.get("role") == "group"
    links = list(svg.findall(".//{*}a"))
    assert [link.get("href") for link in links] == ["2018", "2019"]
    assert links[0].find("{*}title").text == "2018: Projects 2, Events 3"


def test_a_drawing_without_links_is_an_image():
    svg = drawn_columns(["2018", 2, 3])

    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "activities-title activities-desc"
    assert [svg.find(f"{{*}}{tag}").text for tag in ("title", "desc")] == [
        "Activities",
        "What",
    ]


def test_bars_are_as_long_as_their_numbers():
    svg = drawn_bars(["A", 10], ["B", 5], ["C", None], ["D", 0])

    long, short = [place("width", each) for each in shapes(svg, "fill-training")]
    assert long == pytest.approx(2 * short, abs=0.2)
    assert [each.text for each in svg.findall(".//{*}text")][5:] == ["–", "D", "0"]


def test_points_are_joined_within_a_method_and_without_a_missing_year():
    found = [(2008, "a"), (2014, "a"), (2016, "a"), (2018, "b"), (2020, "b")]
    svg = drawn_points(
        *[Point(year, Decimal(year), method) for year, method in found],
        every=2,
        break_label="new method",
    )

    lines = shapes(svg, "edge-agreement", "line")
    assert len(lines) == 2
    (rule,) = shapes(svg, "break", "line")
    assert place("x2", lines[0]) < place("x1", rule) < place("x1", lines[1])
    assert "new method" in [each.text for each in svg.findall(".//{*}text")]


@pytest.mark.parametrize("falling", [True, False])
def test_points_stand_higher_where_they_are_better(falling):
    svg = drawn_points(
        Point(2020, Decimal(88)), Point(2021, Decimal(77)), falling=falling
    )

    first, second = [place("cy", each) for each in svg.findall(".//{*}circle")]
    assert (second < first) == falling


def test_a_single_point_is_drawn():
    assert len(list(drawn_points(Point(2020, Decimal(5))).findall(".//{*}circle"))) == 1


def test_tiles_are_the_provinces_each_in_a_place_of_its_own():
    official = set(re.findall(r"^(\d\d),", REGIONS.read_text(), re.MULTILINE))

    assert set(PROVINCES) == official
    assert len({(column, row) for _short, column, row in PROVINCES.values()}) == 38


def test_tiles_show_a_dash_where_nobody_is_counted():
    svg = drawn_tiles({"32": 142, "34": 1}, {"32": "Jawa Barat"})

    tiles_of = {each.find("{*}title").text: each for each in svg.findall(".//{*}g")}
    assert "Jawa Barat: 142" in tiles_of
    assert "ACE: –" in tiles_of
    assert tiles_of["Jawa Barat: 142"].find("{*}rect").get("class") == "ramp-5"


@pytest.mark.parametrize(
    ("count", "most", "level"),
    [(None, 10, 0), (0, 10, 0), (1, 10, 1), (10, 10, 5), (142, 142, 5), (1, 142, 1)],
)
def test_a_tile_is_the_darker_the_more(count, most, level):
    assert level_of(count, most) == level


@pytest.mark.parametrize(
    "svg",
    [
        lambda: drawn_columns([EVIL, 1, 0], link=lambda row: "javascript:1"),
        lambda: drawn_bars([EVIL, 1]),
        lambda: drawn_points(
            Point(1, Decimal(1), "a"), Point(2, Decimal(2), "b"), break_label=EVIL
        ),
        lambda: drawn_tiles({"32": 1}, {"32": EVIL}),
    ],
)
def test_markup_is_printed_as_it_is(svg):
    drawing = svg()

    assert list(drawing.findall(".//{*}script")) == []
    assert "<script>" in "".join(drawing.itertext())


def test_chart_prints_its_table_in_the_language_of_the_reader():
    chart = Chart(table(["2018", 1234, None]), "", {(0, "a"): "/projects/"})

    with translation.override("id"):
        (line,) = chart.lines
    assert [cell.text for cell in line] == ["2018", "1.234", "–"]
    assert [cell.url for cell in line] == ["", "/projects/", ""]
    assert [head.is_number for head in chart.headings] == [False, True, True]


def test_shortened_texts_fit():
    assert shortened("short", 100) == "short"
    assert width_of(shortened("w" * 400, 100)) <= 112
