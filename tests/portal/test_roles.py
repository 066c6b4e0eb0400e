"""Who may do what: each address, each role, each method."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from egcc_portal import health
from egcc_portal.accounts.roles import MAY, Permission, Role
from egcc_portal.reports import tasks
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    ContributionFactory,
    CourseFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    OutputFactory,
    PeriodLockFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    RegulationFactory,
    SavedViewFactory,
    SourceFactory,
)
from tests.portal.role_table import ROLES, TABLE
from tests.samples import (
    decided_fact,
    disputed_fact,
    disputed_gap,
    issued_report,
    kept_document,
    sent_draft,
    sent_list,
    undocumented,
    waiting_paper,
)
from tests.site_map import OURS, ROUTES, filled

"""What each address answers each role: to GET | to POST with an empty form.

A 200 to an empty form means: here is what to correct.
"""

DETAILS = {
    "agreements:agreement_detail": AgreementFactory,
    "programs:program_detail": ProgramFactory,
    "programs:project_detail": ProjectFactory,
    "programs:indicator_detail": IndicatorFactory,
    "trainings:cohort_detail": CohortFactory,
    "directory:institution_detail": InstitutionFactory,
    "directory:person_detail": PersonFactory,
    "sources:source_detail": SourceFactory,
}
ACTS = "history|compare|calendar|documents|edit|negotiate|sign|suspend|resume"
ACTS += "|terminate|withdraw|amend|extend|renew|replace|annex|report|observe|enrol"
ACTS += "|correct_updates|correct_participants"
"""What can be done at the address of a record."""
RECORDS = DETAILS | {
    "programs:event_detail": EventFactory,
    "trainings:course_detail": CourseFactory,
    "programs:output_detail": OutputFactory,
    "programs:regulation_detail": RegulationFactory,
    "programs:contributionclaim_detail": ContributionFactory,
}
"""An event has a history, though no page of its own; others have a form alone."""


def an_address():
    """The address of a record that all may see, as claims and comments have it."""
    agreement = AgreementFactory()
    return [agreement.fact_model, agreement.public_id]


def a_claim():
    """The key of a claim on an agreement that all may see."""
    return [ClaimFactory(about=AgreementFactory().public_id).pk]


def two_of(factory):
    """Return what makes two records of a kind, for the address of a pair."""
    return lambda: [each.pk for each in factory.create_batch(2)]


NO_ACT = "00000000-0000-0000-0000-000000000000"
"""An act that has never been; tests/portal/test_undo.py undoes others."""

ARGUMENTS = {
    "act_undo": lambda: [NO_ACT],
    "entry:entry_keep": lambda: ["agreements.agreement", uuid4()],
    "entry:entry_discard": lambda: [uuid4()],
    "entry:record_pick": lambda: ["directory.person"],
    "gap_detail": disputed_gap,
    "gap_plan": disputed_gap,
    "help_detail": lambda: ["viewer"],
    **{
        f"imports:batch_{step}": lambda: [sent_list().pk]
        for step in [
            *["again", "approve", "check", "checked", "columns", "detail"],
            *["discard", "return", "save", "submit", "withdraw", "wrong"],
        ]
    },
    "trainings:participants_import": lambda: [CohortFactory().pk],
    "trainings:participants_template": lambda: [CohortFactory().pk],
    "trainings:cohort_participants": lambda: [CohortFactory().pk],
    "trainings:cohort_participants_export": lambda: [CohortFactory().pk],
    "journal:comment_edit": lambda: [1],
    "journal:comment_withdraw": lambda: [1],
    "journal:comment_list": an_address,
    "journal:comment_people": an_address,
    "journal:notification_open": lambda: [1],
    "merging:institution_merge": two_of(InstitutionFactory),
    "merging:institution_apart": two_of(InstitutionFactory),
    "merging:person_merge": two_of(PersonFactory),
    "merging:person_apart": two_of(PersonFactory),
    "programs:periodlock_lift": lambda: [PeriodLockFactory().pk],
    "review:entry_detail": lambda: [sent_draft().pk],
    "review:entry_decide": lambda: [sent_draft().pk],
    "review:entry_withdraw": lambda: [sent_draft().pk],
    "review:record_send": an_address,
    "lists:savedview_delete": lambda: ["1"],
    "lists:savedview_edit": lambda: ["1"],
    "reports:report_detail": lambda: [issued_report().pk],
    "reports:report_download": lambda: [issued_report().pk, "id", "pdf"],
    "reports:report_retry": lambda: [issued_report().pk],
    "reports:report_revise": lambda: [issued_report().pk],
    "session_end": lambda: [1],
    "sources:conflict_detail": disputed_fact,
    "sources:conflict_resolve": disputed_fact,
    "sources:resolution_undo": lambda: [decided_fact().pk],
    "sources:claim_edit": a_claim,
    "sources:claim_withdraw": a_claim,
    "sources:claim_restate": a_claim,
    "vault:document_create": undocumented,
    "vault:document_detail": lambda: [kept_document().pk],
    "vault:document_file": lambda: [kept_document().pk],
    "vault:document_picture": lambda: [kept_document().pk, 1],
    "vault:document_retry": lambda: [kept_document().pk],
    "vault:attachment_approve": lambda: [waiting_paper().pk],
    "vault:attachment_edit": lambda: [waiting_paper().pk],
    "vault:attachment_remove": lambda: [waiting_paper().pk],
    "vault:attachment_return": lambda: [waiting_paper().pk],
}
"""What stands in the addresses of which a record's number is not all."""
ROWS = [line.split(maxsplit=1) for line in TABLE.strip().splitlines()]
TO_STRANGERS = {"account_signup", "healthz", "set_language"}
TO_ALL_ROLES = {"session_end", "session_list", "help_detail", "help_list"}
TO_ALL_ROLES |= {"form_unsent"}
ALLAUTH_TO_STRANGERS = {
    "account_inactive",
    "account_login",
    "account_logout",  # leads to the front page, and so to sign-in
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_authenticate",  # leads back to sign-in, unless the password was right
}


@pytest.fixture
def address(db, monkeypatch):
    """Return what gives an address by its name, for a record that all may see."""
    monkeypatch.setattr(tasks.build_report, "delay", lambda build_id: None)
    health.broker().delete(health.WORKER_SEEN)

    def of(name):
        detail = re.sub(f"_({ACTS})$", "_detail", name)
        if detail in RECORDS:
            return reverse(name, args=[RECORDS[detail]().pk])
        if (detail := name.replace("_undo", "_detail")) in RECORDS:
            return reverse(name, args=[RECORDS[detail]().pk, NO_ACT])
        if name == "lists:savedview_open":
            return SavedViewFactory().get_absolute_url()
        return reverse(name, args=ARGUMENTS.get(name, list)())

    return of


@pytest.mark.parametrize(("name", "expected"), ROWS, ids=[name for name, _ in ROWS])
def test_each_role_gets_what_the_table_says(people, address, name, expected):
    url = address(name)
    form = {"language": "ko"} if name == "set_language" else {}
    got, posted = [], []
    for role in ROLES:
        client = Client()
        client.force_login(people[role])
        got.append(str(client.get(url).status_code))
        posted.append(str(client.post(url, form).status_code))

    assert f"{' '.join(got)} | {' '.join(posted)}" == expected


def test_the_table_has_every_address():
    assert sorted(name for name, _ in ROWS) == sorted(OURS)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_no_page_knows_other_methods(manager, method):
    paths = {filled(route) for name, route, _ in ROUTES if name in OURS}

    answers = {manager.generic(method, path).status_code for path in paths}

    assert answers == {405, 404}  # 404: accounts/signup/, which is no page at all


@pytest.mark.parametrize("name", OURS)
def test_each_view_names_its_permission(name):
    permission = getattr(OURS[name], "permission", None)

    if name in TO_STRANGERS | TO_ALL_ROLES:
        assert permission is None
    else:
        assert permission in Permission


def test_each_view_is_called_like_its_address():
    names = {name: view.__name__ for name, view in OURS.items()}

    assert names == {name: name.rpartition(":")[2] for name in OURS}


@pytest.mark.django_db
def test_strangers_are_sent_to_sign_in():
    client = Client()
    opened = set()
    for name, route, _ in ROUTES:
        response = client.get(filled(route))
        door = ("/accounts/login/?next=", "/admin/login/?next=")
        if response.status_code != 302 or not response.url.startswith(door):
            opened.add(name)

    assert opened == TO_STRANGERS | ALLAUTH_TO_STRANGERS


@pytest.mark.parametrize("name", DETAILS)
def test_what_is_not_for_a_role_looks_missing(people, name):
    draft = DETAILS[name](review="draft").pk
    unshared = DETAILS[name](shared=False).pk
    answers = {}
    for role in ROLES:
        client = Client()
        client.force_login(people[role])
        urls = [reverse(name, args=[pk]) for pk in (draft, unshared, 10**9)]
        answers[role] = [client.get(url).status_code for url in urls]

    assert answers == {
        "viewer": [404, 200, 404],
        "editor": [200, 200, 404],
        "manager": [200, 200, 404],
        "administrator": [200, 200, 404],
        "partner": [404, 404, 404],
    }


def test_who_edits_does_not_approve_and_who_approves_does_not_edit():
    both = {Permission.RECORD_EDIT, Permission.RECORD_APPROVE}

    assert [role for role in Role if both <= MAY[role]] == []


def test_a_closed_account_may_nothing(people):
    editor = people["editor"]
    editor.is_active = False

    assert [permission for permission in Permission if editor.may(permission)] == []
