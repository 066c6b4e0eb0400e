from django.urls import reverse
from django.utils import timezone

from programs.models import IndicatorClass
from tests.factories import IndicatorFactory, ObservationFactory
from tests.programs.samples import detail, full_indicator
from tests.samples import words_of


def ranked(*years):
    """A rank with values of some years."""
    rank = IndicatorFactory(
        code="EGDI-RANK", measure="rank", direction="down", scale_max=193
    )
    for year, value in years:
        ObservationFactory(indicator=rank, year=year, value=value, base=193)
    return rank


def test_indicator_list_words_a_rank_by_its_places(viewer):
    ranked((2022, 77), (2024, 64))

    words = words_of(viewer.get(reverse("programs:indicator_list")))

    assert "64 2024 up 13 places since 2022" in words


def test_indicator_detail_computes_each_change(viewer):
    rank = ranked((2020, 88), (2022, 77), (2024, 64))

    response = viewer.get(rank.get_absolute_url())

    changes = [row.change for row in response.context["rows"]]
    assert changes == ["up 13 places", "up 11 places", ""]
    assert "of 193" in words_of(response)


def test_indicator_detail_draws_a_break_and_compares_nothing_across_it(viewer):
    indicator = IndicatorFactory()
    full_indicator(indicator)

    words = detail(viewer, indicator)

    assert "Break in the method" in words
    assert "The values of 2020 and 2021 were measured differently" in words
    assert "not compared another method" in words


def test_indicator_detail_says_a_class_that_is_printed_otherwise(viewer):
    indicator = IndicatorFactory()
    IndicatorClass.objects.create(
        indicator=indicator, label_ind="Cukup", label_en="Fair", lower=1, upper=5
    )
    ObservationFactory(indicator=indicator, year=2019, printed_class="Cukup")
    ObservationFactory(indicator=indicator, year=2020, printed_class="Sedang")

    words = detail(viewer, indicator)

    assert "printed as Sedang" in words
    assert "printed as Cukup" not in words


def test_indicator_detail_keeps_a_superseded_value_in_sight(viewer):
    old = ObservationFactory(year=2020, value="2.20", superseded_at=timezone.now())
    ObservationFactory(indicator=old.indicator, year=2020, revision=2)

    response = viewer.get(old.indicator.get_absolute_url())

    assert response.context["superseded"] == [old]
    assert "revision 1" in words_of(response)


def test_indicator_detail_says_why_a_value_is_missing(viewer):
    missing = ObservationFactory(value=None, blank="withheld")

    assert "withheld" in detail(viewer, missing.indicator)


def test_indicator_detail_never_shows_a_claim_as_a_cause(viewer):
    indicator = IndicatorFactory()
    full_indicator(indicator)

    assert "None of them is shown as a cause." in detail(viewer, indicator)
