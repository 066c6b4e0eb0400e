from datetime import date

import pytest
from django.db.models import Value
from django.http import Http404

from agreements.models import Agreement
from egcc_portal import web
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Person
from egcc_portal.web import ROWS_PER_PAGE, Total, paginate, sorted_page, with_total
from tests.factories import AgreementFactory, PersonFactory

LIST = "/agreements/"


@pytest.fixture
def agreements(db):
    """Three pages and one row, newest first, pairs of them signed on one day."""
    for turn in range(3 * ROWS_PER_PAGE + 1):
        signed = date.fromordinal(date(2021, 5, 25).toordinal() + turn // 2)
        AgreementFactory(signed=FuzzyDate.day(signed))
    return list(Agreement.objects.order_by("-listed_on", "-pk"))


def page(rf, **key):
    return paginate(rf.get("/", key), Agreement.objects.all(), by="-listed_on")


def test_paginate_there_and_back_gives_each_row_once(rf, agreements):
    there = [page(rf)]
    while key := there[-1].after:
        there.append(page(rf, after=key))
    back = [there[-1]]
    while key := back[-1].before:
        back.append(page(rf, before=key))

    assert [row for each in there for row in each.rows] == agreements
    assert [each.rows for each in back[1:]] == [
        each.rows for each in reversed(there[:-1])
    ]


def test_paginate_rising_by_another_column(rf, agreements):
    rows = Agreement.objects.all()

    found = paginate(rf.get("/"), rows, by="code").rows

    assert found == list(rows.order_by("code", "pk")[:ROWS_PER_PAGE])


def test_paginate_has_no_page_before_the_first_or_after_the_last(rf, agreements):
    last = page(rf, before="")

    assert page(rf).before is None
    assert last.rows == agreements[-ROWS_PER_PAGE:]
    assert last.after is None


def test_paginate_is_not_moved_by_a_row_recorded_meanwhile(rf, agreements):
    key = page(rf).after

    AgreementFactory(signed=FuzzyDate.parse("2030-01-01"))

    assert page(rf, after=key).rows == agreements[ROWS_PER_PAGE : 2 * ROWS_PER_PAGE]


def test_paginate_past_the_end_is_empty(rf, agreements):
    found = page(rf, after="0001-01-01,1")

    assert (found.rows, found.before, found.after) == ([], None, None)


@pytest.mark.parametrize("side", ["after", "before"])
@pytest.mark.parametrize(
    "key",
    [
        "garbage",
        ",",
        "2021-05-25",
        "2021-05-25,",
        "2021-05-25,x",
        "2021-05-25,-1",
        "2021-05-25,1.5",
        "2021-05-25,9999999999999999999",
        "2019-02-31,1",
        "9999-99-99,1",
        "' OR 1=1 --,1",
        pytest.param("x" * 10_000, id="long"),
    ],
)
def test_paginate_does_not_find_a_key_that_is_not_ours(rf, db, side, key):
    AgreementFactory()

    with pytest.raises(Http404):
        page(rf, **{side: key})


@pytest.mark.parametrize("rows", [0, 60])
def test_paginate_asks_once(rf, db, rows, django_assert_num_queries):
    AgreementFactory.create_batch(rows)

    with django_assert_num_queries(1):
        page(rf)


@pytest.mark.parametrize(
    ("asked", "sort"),
    [
        ("number", "number"),
        ("-number", "-number"),
        ("signed", "signed"),
        ("", "-signed"),
        ("--number", "-signed"),
        ("password", "-signed"),
        ("listed_on", "-signed"),
    ],
)
def test_sorted_page_takes_only_the_words_it_knows(rf, db, asked, sort):
    sorts = {"signed": "listed_on", "number": "code"}
    request = rf.get("/", {"sort": asked})

    found = sorted_page(
        request, Agreement.objects.all(), sorts=sorts, default="-signed"
    )

    assert found.sort == sort


@pytest.mark.parametrize(
    ("headers", "whole"),
    [
        ({}, True),
        ({"HX-Request": "true"}, False),
        ({"HX-Request": "true", "HX-Boosted": "true"}, True),
        ({"HX-Request": "true", "HX-History-Restore-Request": "true"}, True),
    ],
)
def test_render_page_gives_the_part_only_to_who_asks_for_it(viewer, headers, whole):
    response = viewer.get(LIST, headers=headers)

    assert ("<html" in response.text) == whole
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize(
    ("sort", "at", "first"),
    [
        ("-listed_on", "2021", date(2021, 7, 1)),
        ("listed_on", "2021-06-10", date(2021, 6, 10)),
        ("-listed_on", "2021-06-10", date(2021, 6, 10)),
    ],
)
def test_paginate_jumps_to_a_year_or_day(rf, agreements, sort, at, first):
    found = paginate(rf.get("/", {"at": at}), Agreement.objects.all(), by=sort)

    assert found.rows[0].listed_on == first
    assert (found.at, found.jump) == (at, "year")
    assert found.before


@pytest.mark.parametrize("at", ["nonsense", "2021-02-31", "9" * 5_000, "-1", "0"])
def test_paginate_stays_where_there_is_nowhere_to_jump(rf, agreements, at):
    found = page(rf, at=at)

    assert (found.at, found.rows) == ("", agreements[:ROWS_PER_PAGE])


def test_paginate_jumps_to_a_letter(rf, db):
    for name in ("Ari", "Budi", "Citra"):
        PersonFactory(name_ind=name)

    def names(by):
        found = paginate(rf.get("/", {"at": "B"}), Person.objects.all(), by=by)
        return [row.name_ind for row in found.rows]

    assert names("sort_name") == ["Budi", "Citra"]
    assert names("-sort_name") == ["Budi", "Ari"]


@pytest.mark.parametrize(
    ("counted", "estimate", "total"),
    [
        (2, 0, Total(2, is_least=True)),
        (2, 1_234_567, Total(1_200_000, is_about=True)),
        (76, 0, Total(76)),
    ],
)
def test_a_total_says_how_exact_it_is(
    rf, agreements, monkeypatch, counted, estimate, total
):
    monkeypatch.setattr(web, "COUNTED", counted)
    rows = with_total(Agreement.objects.all(), estimate=False)
    rows = rows.annotate(its_estimate=Value(estimate))

    found = paginate(rf.get("/"), rows, by="code").total

    assert found == total


def test_an_estimate_comes_from_the_table(rf, agreements):
    rows = with_total(Agreement.objects.all(), estimate=True)

    assert isinstance(rows.first().its_estimate, int)
