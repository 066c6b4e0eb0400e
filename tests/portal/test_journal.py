"""Comments on records: who reads what, who is told, what becomes of them."""

from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from egcc_portal.journal import actions
from egcc_portal.journal.models import Comment, Mention, Notification
from egcc_portal.journal.people import named_in, offered, who_may_see
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    EventFactory,
    InstitutionFactory,
    ObservationFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)
from tests.samples import words_of

pytestmark = pytest.mark.django_db
ENGLISH = {"headers": {"accept-language": "en"}}


@pytest.fixture
def agreement():
    return AgreementFactory()


@pytest.fixture
def rini():
    return UserFactory(name="Rini Contoh", email="rini@example.org", role="editor")


def said(record, text, by, *, shared=False):
    """Return the comment that somebody adds to a record."""
    key = uuid4()
    actions.say(record, text, shared=shared, key=key, by=by)
    return Comment.objects.get(key=key)


def sent(browser, record, **form):
    """What the journal answers to a comment from its page."""
    form = {"key": str(uuid4())} | form
    return browser.post(actions.journal_url(record), form, **ENGLISH)


def kinds_told(user):
    return list(user.notifications.values_list("kind", flat=True))


def test_a_comment_stands_on_the_record_and_in_its_journal(editor, agreement):
    answer = sent(editor, agreement, text="The seal is missing on page 3.")

    assert answer.status_code == 302
    for url in [agreement.get_absolute_url(), actions.journal_url(agreement)]:
        assert "The seal is missing" in editor.get(url).text


def test_a_comment_twice_sent_is_one(editor, agreement):
    form = {"text": "Once", "key": str(uuid4())}

    for _ in range(2):
        assert sent(editor, agreement, **form).status_code == 302

    assert Comment.objects.count() == 1


@pytest.mark.parametrize("text", ["", " \n ", "x" * 5001])
def test_what_is_no_comment_is_said_at_its_field(editor, agreement, text):
    answer = sent(editor, agreement, text=text)

    assert answer.context["form"].has_error("text")
    assert not Comment.objects.exists()


def test_staff_speak_among_themselves_unless_they_share(
    people, viewer, partner, agreement
):
    said(agreement, "Inner words", people["editor"])
    said(agreement, "Shared words", people["editor"], shared=True)

    for url in [agreement.get_absolute_url(), actions.journal_url(agreement)]:
        words = partner.get(url).text
        assert "Shared words" in words
        assert "Inner words" not in words
        assert "editor@example.org" not in words
        assert "Inner words" in viewer.get(url).text


def test_what_the_partner_says_is_shared_and_heard_by_managers(
    people, partner, viewer, agreement
):
    sent(partner, agreement, text="The date differs from ours.")

    assert Comment.objects.get().shared
    assert kinds_told(people["manager"]) == ["comment"]
    assert "The date differs" in viewer.get(agreement.get_absolute_url()).text


def test_a_record_out_of_sight_has_no_journal(partner, viewer):
    unshared = actions.journal_url(AgreementFactory(shared=False))
    draft = actions.journal_url(AgreementFactory(review="draft"))

    assert [partner.get(url).status_code for url in (unshared, draft)] == [404, 404]
    assert [viewer.get(url).status_code for url in (unshared, draft)] == [200, 404]


@pytest.mark.parametrize("model", ["accounts.user", "programs.observation", "a.b", "x"])
def test_what_is_no_record_of_its_own_has_no_journal(viewer, model):
    about = ObservationFactory().public_id
    nowhere = reverse("journal:comment_list", args=[model, about])

    assert viewer.get(nowhere).status_code == 404


def test_who_is_named_is_told(people, agreement, rini):
    comment = said(agreement, "Please look, @Rini Contoh!", people["manager"])

    assert [each.person for each in Mention.objects.all()] == [rini]
    told = rini.notifications.get()
    assert told.kind == "mention"
    assert told.link.endswith(f"#comment-{comment.pk}")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@Rini Contoh, please", True),
        ("@rini contoh.", True),
        ("see @rini@example.org", True),
        ("rini@example.org", False),
        ("@Rini", False),
        ("mail@Rini Contoh", False),
        ("@Rini Contohlah", False),
        ("", False),
    ],
)
def test_a_name_is_found_whole_or_not_at_all(people, agreement, rini, text, found):
    everybody = who_may_see(agreement, asker=people["manager"])

    assert named_in(text, everybody) == ([rini] if found else [])


def test_who_spoke_before_hears_of_what_follows(people, agreement, rini):
    said(agreement, "First", rini)

    said(agreement, "Second", people["manager"])

    assert kinds_told(rini) == ["comment"]
    assert kinds_told(people["manager"]) == []


def test_the_partner_hears_nothing_of_inner_words(people, agreement):
    said(agreement, "Ours says otherwise", people["partner"])

    said(agreement, "Do not answer yet", people["editor"])

    assert kinds_told(people["partner"]) == []


def test_an_inner_comment_names_nobody_of_the_partner(people, agreement):
    with pytest.raises(ValidationError, match=r"partner@example\.org") as refused:
        said(agreement, "@partner@example.org?", people["editor"])

    assert refused.value.code == "not_shared"
    assert not Notification.objects.exists()


def test_the_partner_is_offered_no_names_of_staff(people, agreement, rini):
    other = UserFactory(name="Park Rin", role="partner")

    assert offered(who_may_see(agreement, asker=people["partner"]), "ri") == [other]
    staff = offered(who_may_see(agreement, asker=people["manager"]), "ri")
    assert staff == [other, rini]


def test_of_a_draft_nobody_is_offered_who_does_not_see_it(people, rini):
    draft = AgreementFactory(review="draft")

    seeing = set(who_may_see(draft, asker=rini))

    assert seeing == {people["editor"], people["manager"], people["administrator"]}


def test_names_are_offered_as_a_part_of_the_page(viewer, agreement, rini):
    url = f"{actions.journal_url(agreement)}people/"

    assert "Rini Contoh" in viewer.get(url, {"q": "rIN"}).text
    assert "Rini" not in viewer.get(url, {"q": "%"}).text


def test_an_author_rewords_and_withdraws_and_nothing_is_lost(people, editor, agreement):
    comment = said(agreement, "First words", people["editor"])
    form = {"text": "Better words", "version": 1}

    assert editor.post(f"/journal/{comment.pk}/edit/", form).status_code == 302
    assert editor.post(f"/journal/{comment.pk}/withdraw/").status_code == 302

    words = editor.get(actions.journal_url(agreement), **ENGLISH).text
    assert "Withdrawn by its author" in words
    assert "words</p>" not in words
    kept = comment.versions.order_by("pgh_id").values_list("text", flat=True)
    assert list(dict.fromkeys(kept)) == ["First words", "Better words"]


def test_nobody_rewords_or_withdraws_for_another(people, manager, agreement):
    comment = said(agreement, "Mine", people["editor"])

    for act in ["edit", "withdraw"]:
        answer = manager.post(f"/journal/{comment.pk}/{act}/", {"text": "Yours"})
        assert answer.status_code == 404


def test_the_second_of_two_wordings_is_told(people, editor, agreement):
    comment = said(agreement, "First", people["editor"])
    url = f"/journal/{comment.pk}/edit/"

    editor.post(url, {"text": "Second", "version": 1})
    late = editor.post(url, {"text": "Third", "version": 1})

    assert late.status_code == 409
    assert "Third" in late.text
    assert Comment.objects.get().text == "Second"


def test_text_is_never_markup(editor, agreement):
    sent(editor, agreement, text="<script>alert(1)</script>")

    assert "<script>alert(1)" not in editor.get(agreement.get_absolute_url()).text


@pytest.mark.parametrize("comments", [1, 30])
@pytest.mark.parametrize(
    ("factory", "bound"),
    [
        (AgreementFactory, 10),
        (ProgramFactory, 10),
        (ProjectFactory, 10),
        (CohortFactory, 10),
        (InstitutionFactory, 10),
        (PersonFactory, 10),
        (SourceFactory, 10),
    ],
)
def test_the_panel_asks_once(
    people, viewer, factory, bound, comments, django_assert_max_num_queries
):
    record = factory()
    for number in range(comments):
        said(record, f"Comment {number}", people["editor"])

    with django_assert_max_num_queries(bound):
        words = words_of(viewer.get(record.get_absolute_url(), **ENGLISH))

    assert f"Comment {comments - 1}" in words
    assert ("The whole journal" in words) == (comments > 3)


@pytest.mark.parametrize("comments", [1, 30])
def test_a_journal_takes_four_statements(
    people, viewer, comments, django_assert_num_queries
):
    event = EventFactory()
    for number in range(comments):
        said(event, f"Comment {number}", people["editor"])

    with django_assert_num_queries(4):  # sign-in 2, the record, its comments
        viewer.get(actions.journal_url(event))


def test_the_bell_counts_what_is_new_until_it_is_opened(people, manager, agreement):
    said(agreement, "@manager@example.org, see", people["editor"])
    told = Notification.objects.get()

    assert manager.get("/help/").context["user"].unread == 1
    page = words_of(manager.get("/notifications/", **ENGLISH))
    assert "editor@example.org named you in a comment." in page
    answer = manager.post(f"/notifications/{told.pk}/open/")
    assert answer.url == told.link
    assert manager.get("/help/").context["user"].unread == 0


def test_all_is_read_but_what_came_meanwhile(people, manager, agreement):
    said(agreement, "@manager@example.org, see", people["editor"])
    seen = Notification.objects.get().pk
    said(agreement, "@manager@example.org, see again", people["editor"])

    manager.post("/notifications/read/", {"until": seen})

    assert [each.read_at is None for each in Notification.objects.order_by("pk")] == [
        False,
        True,
    ]


def test_nobody_opens_anothers_notification(people, viewer, agreement):
    said(agreement, "@manager@example.org, see", people["editor"])

    key = Notification.objects.get().pk
    assert viewer.post(f"/notifications/{key}/open/").status_code == 404


@pytest.mark.parametrize("until", ["", "x", "-1", "9" * 30, "٣"])
def test_nonsense_reads_nothing(people, manager, agreement, until):
    said(agreement, "@manager@example.org, see", people["editor"])

    manager.post("/notifications/read/", {"until": until})

    assert Notification.objects.unread().count() == 1


@pytest.mark.parametrize("told", [1, 40])
def test_notifications_take_four_statements(
    people, manager, told, django_assert_num_queries
):
    for _ in range(told):
        said(AgreementFactory(), "@manager@example.org, see", people["editor"])

    with django_assert_num_queries(4):  # sign-in 2, notifications, records
        manager.get("/notifications/")
