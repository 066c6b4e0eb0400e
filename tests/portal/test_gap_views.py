"""The pages of the work list: narrowed, paged, taken as a file, arranged."""

import re
from datetime import date, timedelta

import pytest

from egcc_portal.dates import FuzzyDate
from egcc_portal.gaps.models import FollowUp
from egcc_portal.sources.models import Claim
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    OutputFactory,
    SourceFactory,
    UserFactory,
)
from tests.samples import csv_rows, words_of, xlsx_rows

pytestmark = pytest.mark.django_db
GAPS = "/gaps/"
PAGE = "/gaps/conflict/agreements.agreement/agr/dates.effect_end/"
PLAN = f"{PAGE}plan/"
PATH = {
    "kind": "conflict",
    "model": "agreements.agreement",
    "about": "agr",
    "field": "dates.effect_end",
}


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def disputed():
    """An agreement on whose last day two sources differ."""
    agreement = AgreementFactory(public_id="agr")
    for value in ["2018-12-31", "2019-12-31"]:
        ClaimFactory(about="agr", value=value)
    return agreement


def shown(client, **asked):
    """Return the gaps of a page as (kind, public id)."""
    rows = client.get(GAPS, asked).context["page"].rows
    return [(gap.kind.key, gap.about) for gap in rows]


def test_gap_list_says_what_is_missing_of_what(viewer, disputed):
    response = viewer.get(GAPS, {"kind": "conflict"})

    words = words_of(response)
    assert "Sources differ (1)" in words
    assert disputed.title_ind in words
    assert PAGE in response.text


def test_gap_list_counts_only_what_a_role_may_see(partner, viewer, disputed):
    type(disputed).objects.update(shared=False)

    assert shown(partner) == []
    assert partner.get(GAPS).context["everything"] == 0
    assert ("conflict", "agr") in shown(viewer)


def test_gap_list_goes_empty_with_a_word(viewer):
    assert "Nothing is missing" in words_of(viewer.get(GAPS))
    assert "No gap fits" in words_of(viewer.get(GAPS, {"kind": "term"}))


def test_gap_list_narrows_by_owner_due_and_record(people, editor, today, disputed):
    rini = people["editor"]
    FollowUp.objects.create(**PATH, owner=rini, due_on=today - timedelta(days=1))
    conflict = ("conflict", "agr")

    for asked in [
        {"owner": "mine"},
        {"owner": rini.pk},
        {"due": "overdue"},
        {"record": "agreements.agreement"},
    ]:
        assert conflict in shown(editor, **asked), asked
    for asked in [
        {"owner": "nobody"},
        {"owner": people["manager"].pk},
        {"due": "week"},
        {"due": "none"},
        {"record": "programs.event"},
    ]:
        assert conflict not in shown(editor, **asked), asked


def test_gap_list_puts_off_until_the_day_comes(viewer, today, disputed):
    waits = FollowUp.objects.create(
        **PATH,
        snoozed_on=today,
        snoozed_until=today + timedelta(days=1),
        snoozed_because="menunggu Seoul",
    )
    assert ("conflict", "agr") not in shown(viewer)
    assert shown(viewer, snoozed="yes") == [("conflict", "agr")]

    waits.snoozed_on, waits.snoozed_until = today - timedelta(days=9), today
    waits.save()

    assert ("conflict", "agr") in shown(viewer)


@pytest.mark.parametrize("sort", ["due", "-due", "age", "-age", "kind", "-kind"])
def test_gap_list_there_and_back_gives_each_gap_once(viewer, today, sort):
    for number in range(15):
        EventFactory(public_id=f"evt-{number}")
        OutputFactory(public_id=f"out-{number}")
    there, key = [], {"sort": sort}
    while key:
        page = viewer.get(GAPS, key).context["page"]
        there.append([gap.address for gap in page.rows])
        key = page.after and {"sort": sort, "after": page.after}
    back, key = [], {"sort": sort, "before": ""}
    while key:
        page = viewer.get(GAPS, key).context["page"]
        back = [gap.address for gap in page.rows] + back
        key = page.before and {"sort": sort, "before": page.before}

    whole = [address for rows in there for address in rows]
    assert len(there) > 2
    assert len(set(whole)) == len(whole)
    assert back == whole


def test_gap_list_keeps_names_from_the_partner(people, partner, disputed):
    FollowUp.objects.create(**PATH, owner=people["editor"])

    for url in [GAPS, PAGE, "/gaps/export/"]:
        assert people["editor"].email not in partner.get(url).text
    assert "owner" not in partner.get(GAPS).context["filter"].form.fields


NONSENSE = [
    "nonsense",
    "<script>alert(1)</script>",
    "x" * 10_000,
    "' OR 1=1 --",
    "{{7}}",
]


@pytest.mark.parametrize("wrong", NONSENSE)
@pytest.mark.parametrize(
    "name", ["kind", "owner", "due", "record", "snoozed", "sort", "after", "before"]
)
def test_gap_list_survives_nonsense(editor, disputed, name, wrong):
    response = editor.get(GAPS, {name: wrong})

    assert response.status_code == 200
    assert "<script>alert" not in response.text


@pytest.mark.parametrize("name", ["kind", "owner", "after"])
def test_gap_list_refuses_nul(editor, name):
    assert editor.get(GAPS, {name: "a\x00b"}).status_code == 400


@pytest.mark.parametrize("records", [1, 30])
def test_gap_list_query_count(viewer, records, django_assert_num_queries):
    for _number in range(records):
        about = AgreementFactory().public_id
        for value in ["2018-12-31", "2019-12-31"]:
            ClaimFactory(about=about, value=value)
        EventFactory(held=FuzzyDate.day(date(2024, 12, 17)))
        CohortFactory()
        FollowUp.objects.create(**PATH | {"about": about}, owner=UserFactory())

    # sign-in 2, people, terms, follow-ups, gaps, questions, records, claims
    with django_assert_num_queries(8):
        viewer.get(GAPS)


def test_gap_export_has_all_gaps_and_the_values(editor, people, disputed):
    FollowUp.objects.create(**PATH, owner=people["editor"], due_on=date(2030, 1, 2))

    rows = csv_rows(editor.get("/gaps/export/", {"kind": "conflict"}))

    (row,) = rows
    assert row["Detail"] == "31 December 2018; 31 December 2019"
    assert (row["Owner"], row["Due"]) == ("editor@example.org", "2030-01-02")
    book = editor.get("/gaps/export/", {"kind": "conflict", "format": "xlsx"})
    assert len(xlsx_rows(book, "Gaps")) >= 2


def test_gap_export_makes_no_formula(viewer):
    AgreementFactory(title_ind="=1+1")

    rows = csv_rows(viewer.get("/gaps/export/", {"kind": "translation"}))

    assert [row["Record"] for row in rows] == ["'=1+1 [ID]"]


def test_gap_export_knows_two_formats(viewer):
    assert viewer.get("/gaps/export/", {"format": "exe"}).status_code == 400


# One gap -----------------------------------------------------------------------


def plan(client, **form):
    empty = {"owner": "", "due_on": "", "snoozed_until": "", "snoozed_because": ""}
    return client.post(PLAN, empty | {"version": "0"} | form)


def test_gap_detail_says_what_is_missing_and_where_it_is_mended(viewer, disputed):
    response = viewer.get(PAGE)

    words = words_of(response)
    for said in ["31 December 2018", "nobody has decided", "cannot be ticked away"]:
        assert said in words
    where = r'href="/conflicts/agreements.agreement/agr/dates.effect_end/"'
    assert re.search(where, response.text)
    assert "form" not in response.context


def test_gap_plan_keeps_owner_due_day_and_snooze(editor, people, today, disputed):
    later = today + timedelta(days=30)

    response = plan(
        editor,
        owner=people["manager"].pk,
        due_on="2021-07-01",
        snoozed_until=later.isoformat(),
        snoozed_because="menunggu Seoul",
    )

    assert response.status_code == 302
    kept = FollowUp.objects.get()
    assert (kept.owner, kept.due_on) == (people["manager"], date(2021, 7, 1))
    assert (kept.snoozed_on, kept.snoozed_until) == (today, later)
    assert "Put off" in words_of(editor.get(PAGE))


def test_gap_plan_leaves_the_gap_open(editor, disputed):
    plan(editor, due_on="2030-01-01")

    assert ("conflict", "agr") in shown(editor)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"owner": "999999"}, "owner"),
        ({"owner": "<script>"}, "owner"),
        ({"owner": "x" * 10_000}, "owner"),
        ({"due_on": "9999-99-99"}, "due_on"),
        ({"due_on": "01/02/2024"}, "due_on"),
        ({"due_on": "x" * 10_000}, "due_on"),
        ({"snoozed_until": "2021-07-01"}, "__all__"),
        ({"snoozed_because": "menunggu"}, "__all__"),
        ({"snoozed_until": "2021-06-01", "snoozed_because": "x"}, "__all__"),
        ({"snoozed_until": "2022-06-03", "snoozed_because": "x"}, "__all__"),
        ({"snoozed_until": "9999-12-31", "snoozed_because": "x"}, "__all__"),
        (
            {"snoozed_until": "2021-07-01", "snoozed_because": "x" * 301},
            "snoozed_because",
        ),
        (
            {"snoozed_until": "2021-07-01", "snoozed_because": "a\x00b"},
            "snoozed_because",
        ),
        ({"version": "nonsense"}, "version"),
    ],
)
def test_gap_plan_says_what_is_wrong(editor, today, disputed, wrong, field):
    response = plan(editor, **wrong)

    assert response.status_code in {200, 409}
    assert field in response.context["form"].errors
    assert not FollowUp.objects.exists()


def test_gap_plan_gives_nothing_to_who_may_not_see_to_it(editor, people, disputed):
    response = plan(editor, owner=people["viewer"].pk)

    assert "owner" in response.context["form"].errors


def test_gap_plan_tells_the_second_of_two(editor, manager, disputed):
    plan(editor, due_on="2030-01-01")

    response = plan(manager, due_on="2031-01-01")

    assert response.status_code == 409
    assert response.context["form"].has_error("__all__", "changed_meanwhile")
    assert "2031-01-01" in response.text
    assert FollowUp.objects.get().due_on == date(2030, 1, 1)
    version = response.context["form"].data["version"]
    assert plan(manager, due_on="2031-01-01", version=version).status_code == 302


def test_gap_detail_says_that_a_gap_has_closed(editor, viewer, disputed):
    plan(editor, due_on="2030-01-01")
    Claim.objects.first().delete()

    assert "This gap is closed" in words_of(viewer.get(PAGE))
    assert "This gap is closed" in words_of(plan(editor))


@pytest.mark.parametrize(
    "address",
    [
        "conflict/agreements.agreement/agr/dates.signed",
        "nonsense/agreements.agreement/agr",
        "term/agreements.agreement/agr",
        "term/a.b/agr",
        "conflict/<script>/agr/x",
        "term/agreements.agreement/" + "x" * 10_000,
    ],
)
def test_gap_detail_does_not_know_other_gaps(editor, disputed, address):
    assert editor.get(f"/gaps/{address}/").status_code == 404
    assert editor.post(f"/gaps/{address}/plan/").status_code == 404


def test_gap_detail_hides_with_its_record(partner, disputed):
    type(disputed).objects.update(shared=False)

    assert partner.get(PAGE).status_code == 404


@pytest.mark.parametrize("claims", [1, 20])
def test_gap_detail_query_count(editor, disputed, claims, django_assert_num_queries):
    for number in range(claims):
        ClaimFactory(about="agr", value=f"{2020 + number}", source=SourceFactory())

    # sign-in 2, follow-ups, gap, questions, records, claims, people
    with django_assert_num_queries(8):
        editor.get(PAGE)
