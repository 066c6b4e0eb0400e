from decimal import Decimal

import pytest
from django.utils import translation

from programs.models import Indicator, IndicatorClass, MethodVersion, Observation
from programs.reports import change_in_words, class_of, rows_with_change
from tests.factories import IndicatorFactory, ObservationFactory

SPBE = [
    ("Memuaskan", "4.2", "5", True),
    ("Sangat Baik", "3.5", "4.2", False),
    ("Baik", "2.6", "3.5", False),
    ("Cukup", "1.8", "2.6", False),
    ("Kurang", "1", "1.8", False),
]
EGDI = [
    ("Very High", "0.75", False, "1", True),
    ("High", "0.5", True, "0.75", True),
    ("Middle", "0.25", True, "0.5", False),
    ("Low", "0", True, "0.25", False),
]


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def spbe(db):
    """The national index, with the five classes of domain usage."""
    indicator = IndicatorFactory()
    for label, lower, upper, included in SPBE:
        IndicatorClass.objects.create(
            indicator=indicator,
            label_ind=label,
            lower=Decimal(lower),
            upper=Decimal(upper),
            upper_included=included,
        )
    return indicator


@pytest.fixture
def egdi(db):
    """The value from 0 to 1, with the groups of the UN."""
    indicator = IndicatorFactory(scale_min=0, scale_max=1)
    for label, lower, lower_included, upper, upper_included in EGDI:
        IndicatorClass.objects.create(
            indicator=indicator,
            label_ind=label,
            lower=Decimal(lower),
            lower_included=lower_included,
            upper=Decimal(upper),
            upper_included=upper_included,
        )
    return indicator


@pytest.fixture
def rank(db):
    """A rank among 193; the lower the better."""
    return IndicatorFactory(
        measure=Indicator.Measure.RANK,
        direction=Indicator.Direction.DOWN,
        scale_max=193,
    )


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("5.00", "Memuaskan"),
        ("4.20", "Memuaskan"),
        ("4.199", "Sangat Baik"),
        ("3.50", "Sangat Baik"),
        ("3.499", "Baik"),
        ("2.60", "Baik"),
        ("2.599", "Cukup"),
        ("1.80", "Cukup"),
        ("1.799", "Kurang"),
        ("1.00", "Kurang"),
        ("0.99", None),
        ("5.01", None),
    ],
)
def test_class_of_an_spbe_value(spbe, value, label):
    found = class_of(spbe, Decimal(value))

    assert (found and found.label_ind) == label


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("0.7991", "Very High"),
        ("0.75", "High"),
        ("0.7160", "High"),
        ("0.5258", "High"),
        ("0.50", "High"),
        ("0.4478", "Middle"),
        ("0.25", "Middle"),
        ("0.2499", "Low"),
    ],
)
def test_class_of_an_egdi_value(egdi, value, label):
    assert class_of(egdi, Decimal(value)).label_ind == label


def test_class_of_a_missing_value_is_none(spbe):
    assert class_of(spbe, None) is None


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (116, 107, "up 9 places"),
        (107, 88, "up 19 places"),
        (88, 77, "up 11 places"),
        (77, 64, "up 13 places"),
        (64, 65, "down 1 place"),
        (64, 63, "up 1 place"),
        (106, 106, "unchanged"),
    ],
)
def test_change_of_a_rank_is_in_places(rank, before, after, words):
    assert change_in_words(rank, Decimal(before), Decimal(after)) == words


def test_change_of_a_rank_that_counts_upward(rank):
    rank.direction = Indicator.Direction.UP

    assert change_in_words(rank, Decimal(3), Decimal(5)) == "up 2 places"


@pytest.mark.parametrize(
    ("measure", "direction", "before", "after", "words"),
    [
        ("index", "up", "2.34", "2.79", "up 0.45"),
        ("index", "up", "2.26", "2.24", "down 0.02"),
        ("percent", "up", "40", "52.5", "up 12.5 percentage points"),
        ("count", "down", "9", "6", "down 3 (better)"),
        ("count", "down", "6", "9", "up 3 (worse)"),
    ],
)
def test_change_of_a_figure_follows_the_number(
    measure, direction, before, after, words
):
    indicator = Indicator(measure=measure, direction=direction)

    assert change_in_words(indicator, Decimal(before), Decimal(after)) == words


@pytest.mark.parametrize("pair", [(None, Decimal(1)), (Decimal(1), None)])
def test_change_without_one_of_the_two_is_not_said(pair):
    assert change_in_words(Indicator(), *pair) == ""


def observed(indicator, *years, method=None):
    return [
        ObservationFactory(indicator=indicator, year=year, value=value, method=method)
        for year, value in years
    ]


def test_rows_compare_each_value_with_the_one_before(spbe):
    later, earlier = observed(spbe, (2020, Decimal("2.26")), (2019, Decimal("2.18")))

    rows = rows_with_change(spbe, [later, earlier])

    assert [(row.before, row.change) for row in rows] == [
        (None, ""),
        (earlier, "up 0.08"),
    ]


def test_rows_compare_nothing_across_a_method_break(spbe):
    first, second = (
        MethodVersion.objects.create(indicator=spbe, public_id=name)
        for name in ("first", "second")
    )
    old = observed(spbe, (2020, Decimal("2.26")), method=first)
    new = observed(spbe, (2021, Decimal("2.24")), method=second)

    broken = rows_with_change(spbe, old + new)[1]

    assert (broken.after_break, broken.change) == (True, "")


def test_rows_pass_over_a_year_without_a_value(spbe):
    first, last = observed(spbe, (2019, Decimal("2.18")), (2021, Decimal("2.24")))
    missing = Observation(indicator=spbe, year=2020, value=None)

    rows = rows_with_change(spbe, [first, missing, last])

    assert [row.change for row in rows] == ["", "", "up 0.06"]
