"""A fact on which sources differ: its page, the decision on it, and its undoing."""

import pytest

from egcc_portal import history
from egcc_portal.sources.models import Claim, Question, QuestionFact, Resolution, Rule
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
FIELD = "dates.effect_end"


@pytest.fixture
def agreement():
    """Two articles on its last day, one year apart."""
    agreement = AgreementFactory(public_id="agr-example")
    for day in ["2018-12-31", "2019-12-31"]:
        ClaimFactory(value=day, source__publisher=f"Harian {day[:4]}", locator="p. 1")
    return agreement


PAGE = f"/conflicts/agreements.agreement/agr-example/{FIELD}/"
RESOLVE = f"{PAGE}resolve/"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


def decision(client, **other):
    """Return a form as its editor sends it: the later day holds."""
    seen = client.get(PAGE).context["form"].initial["seen"]
    later = Claim.objects.get(value="2019-12-31").pk
    whole = {"claim": later, "rule": Rule.JUDGEMENT, "reason": "Pasal 7"}
    return whole | {"seen": seen} | other


def decide(client, **other):
    return client.post(RESOLVE, decision(client, **other))


def test_conflict_detail_shows_who_says_what_where_and_how_sure(viewer, agreement):
    text = viewer.get(PAGE).text

    for words in ["31 December 2018", "Harian 2018", "p. 1", "High", "Press report"]:
        assert words in text
    assert agreement.get_absolute_url() in text
    assert "Sources differ" in text


def test_conflict_detail_shows_the_proposed_reading_and_its_rule(editor, agreement):
    question = Question.objects.create(
        public_id="cnf",
        kind="conflict",
        title_en="Which year?",
        advice_en="The signed text says 2019.",
        rule=Rule.SIGNED_TEXT_WINS,
        origin="entered",
    )
    where = {"model": "agreements.agreement", "about": "agr-example", "field": FIELD}
    QuestionFact.objects.create(question=question, **where)

    response = editor.get(PAGE)

    assert "Which year?" in response.text
    assert "The signed text says 2019." in response.text
    assert response.context["form"].initial["rule"] == Rule.SIGNED_TEXT_WINS


@pytest.mark.parametrize("role", ["viewer", "partner", "administrator"])
def test_conflict_detail_is_read_only_for_who_may_not_decide(
    people, client, role, agreement
):
    client.force_login(people[role])

    response = client.get(PAGE)

    assert "form" not in response.context
    assert "Editors and managers decide between sources" in response.text
    assert client.post(RESOLVE, {}).status_code == 403


@pytest.mark.parametrize("role", ["editor", "manager"])
def test_conflict_resolve_settles_and_keeps_what_others_say(
    people, client, role, agreement
):
    client.force_login(people[role])

    assert decide(client).status_code == 302

    assert not Claim.objects.disputed().exists()
    text = client.get(PAGE).text
    for words in [
        "31 December 2018",
        "Does not hold",
        "31 December 2019",
        "Holds",
        "Pasal 7",
    ]:
        assert words in text


def test_conflict_resolve_rewrites_no_record(editor, agreement):
    decide(editor)

    was = agreement.effect_end
    agreement.refresh_from_db()
    assert agreement.effect_end == was


def test_nobody_decides_on_a_claim_that_they_recorded(
    people, client, editor, agreement
):
    with history.acting("state claim", by=people["editor"]):
        ClaimFactory(value="2020-12-31")

    assert "One of these claims is yours" in editor.get(PAGE).text
    assert decide(editor).status_code == 409
    assert not Resolution.objects.exists()

    client.force_login(UserFactory(role="editor"))
    assert decide(client).status_code == 302


def test_once_it_is_withdrawn_they_may(people, editor, agreement):
    with history.acting("state claim", by=people["editor"]):
        claim = ClaimFactory(value="2020-12-31")
        Claim.objects.filter(pk=claim.pk).update(withdrawn_at=claim.claimed_at)

    assert decide(editor).status_code == 302


def test_conflict_resolve_is_shown_beside_the_value(viewer, editor, agreement):
    decide(editor)

    text = viewer.get(agreement.get_absolute_url()).text

    assert "Settled questions" in text
    assert PAGE in text
    assert "31 December 2018" in text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"reason": " \t"}, "reason"),
        ({"reason": "x" * 10_000}, "reason"),
        ({"reason": "a\x00b"}, "reason"),
        ({"rule": "unresolved"}, "rule"),
        ({"rule": "<script>"}, "rule"),
        ({"rule": ""}, "rule"),
        ({"claim": "999999"}, "claim"),
        ({"claim": "x'; DROP TABLE"}, "claim"),
        ({"claim": "9" * 10_000}, "claim"),
        ({"claim": ""}, "__all__"),
    ],
)
def test_conflict_resolve_says_what_is_wrong(editor, agreement, wrong, field):
    response = decide(editor, **wrong)

    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not Resolution.objects.exists()


def test_conflict_resolve_may_keep_both(editor, agreement):
    assert decide(editor, claim="", rule=Rule.BOTH_KEPT).status_code == 302

    assert not Claim.objects.disputed().exists()
    assert "Does not hold" not in editor.get(PAGE).text


def test_conflict_resolve_tells_the_second_of_two(editor, manager, agreement):
    second = decision(manager, reason="Lain")
    decide(editor)

    response = manager.post(RESOLVE, second)

    assert response.status_code == 409
    assert response.context["form"].has_error("__all__", "changed_meanwhile")
    assert "Lain" in response.text
    assert Resolution.objects.get().reason == "Pasal 7"
    again = {**second, "seen": response.context["form"].data["seen"]}
    assert manager.post(RESOLVE, again).status_code == 302


def test_conflict_resolve_tells_of_a_claim_recorded_meanwhile(editor, agreement):
    form = decision(editor)
    ClaimFactory(value="2020-12-31")

    assert editor.post(RESOLVE, form).status_code == 409


def test_conflict_detail_keeps_a_superseded_decision(editor, agreement):
    decide(editor)
    decide(editor, reason="Naskah asli")

    text = editor.get(PAGE).text

    assert "Superseded" in text
    assert "Pasal 7" in text
    assert "Naskah asli" in text


def undo(client, **form):
    return client.post(f"/decisions/{Resolution.objects.latest('pk').pk}/undo/", form)


def test_resolution_undo_opens_the_conflict_and_stays_readable(
    viewer, editor, agreement
):
    decide(editor)

    assert undo(editor, reason="Salah baca").status_code == 302

    assert Claim.objects.disputed().exists()
    text = viewer.get(PAGE).text
    for words in ["Taken back on", "Salah baca", "Pasal 7", "Sources differ"]:
        assert words in text


@pytest.mark.parametrize("reason", ["", "  ", "x" * 10_000, "a\x00b"])
def test_resolution_undo_needs_a_reason(editor, agreement, reason):
    decide(editor)

    response = undo(editor, reason=reason)

    assert response.context["undoing"].errors
    assert Resolution.objects.standing().exists()


def test_resolution_undo_tells_the_second_of_two(editor, manager, agreement):
    decide(editor)
    undo(editor, reason="Salah baca")

    response = undo(manager, reason="Lain")

    assert response.status_code == 409
    assert "already taken back" in response.text


def test_conflict_detail_leaves_out_sources_a_role_may_not_see(
    partner, viewer, agreement
):
    ClaimFactory(value="2020-12-31", source=SourceFactory(shared=False))

    assert "31 December 2020" not in partner.get(PAGE).text
    assert "31 December 2020" in viewer.get(PAGE).text


def test_conflict_detail_names_nobody_to_the_partner(
    partner, people, editor, agreement
):
    decide(editor)

    text = partner.get(PAGE).text

    assert "Pasal 7" in text
    assert people["editor"].email not in text


@pytest.mark.parametrize(
    "address",
    [
        "agreements.agreement/agr-example/dates.signed",
        "agreements.agreement/nobody/dates.effect_end",
        "agreements/agr-example/dates.effect_end",
        "sources.claim/agr-example/dates.effect_end",
        "a.b/c/d",
        "<script>/alert(1)/x",
        "agreements.agreement/agr-example/" + "x" * 10_000,
        "agreements.agreement/agr-example/%27%20OR%201=1",
    ],
)
def test_conflict_detail_does_not_know_other_facts(editor, agreement, address):
    assert editor.get(f"/conflicts/{address}/").status_code == 404
    assert editor.post(f"/conflicts/{address}/resolve/").status_code == 404


def test_conflict_detail_refuses_nul(editor, agreement):
    assert editor.get("/conflicts/agreements.agreement/a%00b/c/").status_code in {
        400,
        404,
    }


def test_conflict_detail_hides_with_its_record(partner, agreement):
    type(agreement).objects.update(shared=False)

    assert partner.get(PAGE).status_code == 404


@pytest.mark.parametrize("claims", [1, 10])
def test_conflict_detail_query_count(
    editor, agreement, claims, django_assert_num_queries
):
    for number in range(claims):
        with history.acting("state claim", by=UserFactory()):
            ClaimFactory(value=f"{2020 + number}-12-31")
        decide(editor)

    with django_assert_num_queries(8):  # sign-in 2, its fact 4, choices 1, own claims 1
        editor.get(PAGE)


LISTS = {
    "/agreements/": AgreementFactory,
    "/projects/": ProjectFactory,
    "/events/": EventFactory,
    "/indicators/": IndicatorFactory,
    "/cohorts/": CohortFactory,
    "/institutions/": InstitutionFactory,
}


@pytest.mark.parametrize("url", LISTS)
@pytest.mark.parametrize(
    ("hidden", "role"),
    [({"review": "draft"}, "viewer"), ({"shared": False}, "partner")],
)
def test_lists_flag_no_conflict_with_a_source_that_is_out_of_sight(
    people, client, editor, url, hidden, role
):
    record = LISTS[url]()
    about = {"model": record.fact_model, "about": record.public_id}
    ClaimFactory(**about, value="2018")
    ClaimFactory(**about, value="2019", source=SourceFactory(**hidden))
    client.force_login(people[role])

    assert flagged(client, url) == []
    assert flagged(editor, url) == [record]


def flagged(browser, url):
    """What a list finds by the conflict, each also flagged where it has flags."""
    rows = browser.get(url, {"conflict": "yes"}).context["page"].rows
    assert all(getattr(each, "in_conflict", True) for each in rows)
    page = browser.get(url).context["page"].rows
    marked = [each for each in page if getattr(each, "in_conflict", each in rows)]
    assert marked == rows
    return rows
