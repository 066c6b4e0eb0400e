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

ROLES = ["viewer", "editor", "manager", "administrator", "partner"]
TABLE = """
home                         200 200 200 200 200 | 405 405 405 405 405
timeline                     200 200 200 200 200 | 405 405 405 405 405
timeline_export              200 200 200 200 200 | 405 405 405 405 405
search                       200 200 200 200 200 | 405 405 405 405 405
gap_list                     200 200 200 200 200 | 405 405 405 405 405
gap_export                   200 200 200 200 200 | 405 405 405 405 405
gap_detail                   200 200 200 200 200 | 405 405 405 405 405
gap_plan                     403 302 302 403 403 | 403 302 409 403 403
help_list                    200 200 200 200 200 | 405 405 405 405 405
help_detail                  200 200 200 200 200 | 405 405 405 405 405
agreements:agreement_list    200 200 200 200 200 | 405 405 405 405 405
agreements:agreement_export  200 200 200 200 200 | 405 405 405 405 405
agreements:agreement_detail  200 200 200 200 200 | 405 405 405 405 405
programs:program_list        200 200 200 200 200 | 405 405 405 405 405
programs:program_export      200 200 200 200 200 | 405 405 405 405 405
programs:program_detail      200 200 200 200 200 | 405 405 405 405 405
programs:project_list        200 200 200 200 200 | 405 405 405 405 405
programs:project_export      200 200 200 200 200 | 405 405 405 405 405
programs:project_detail      200 200 200 200 200 | 405 405 405 405 405
programs:event_list          200 200 200 200 200 | 405 405 405 405 405
programs:event_export        200 200 200 200 200 | 405 405 405 405 405
programs:indicator_list      200 200 200 200 200 | 405 405 405 405 405
programs:indicator_export    200 200 200 200 200 | 405 405 405 405 405
programs:indicator_detail    200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_list        200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_export      200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_detail      200 200 200 200 200 | 405 405 405 405 405
directory:institution_list   200 200 200 200 200 | 405 405 405 405 405
directory:institution_export 200 200 200 200 200 | 405 405 405 405 405
directory:institution_detail 200 200 200 200 200 | 405 405 405 405 405
directory:person_list        200 200 200 200 200 | 405 405 405 405 405
directory:person_export      200 200 200 200 200 | 405 405 405 405 405
directory:person_detail      200 200 200 200 200 | 405 405 405 405 405
sources:source_list          200 200 200 200 200 | 405 405 405 405 405
sources:source_export        200 200 200 200 200 | 405 405 405 405 405
sources:source_detail        200 200 200 200 200 | 405 405 405 405 405
sources:conflict_detail      200 200 200 200 200 | 405 405 405 405 405
sources:conflict_resolve     403 200 200 403 403 | 403 200 200 403 403
sources:resolution_undo      403 200 200 403 403 | 403 200 200 403 403
sources:claim_create         403 200 403 403 403 | 403 200 403 403 403
sources:claim_edit           403 200 403 403 403 | 403 409 403 403 403
sources:claim_withdraw       403 200 403 403 403 | 403 200 403 403 403
sources:claim_restate        405 405 405 405 405 | 403 302 403 403 403
agreements:agreement_calendar 200 200 200 200 200 | 405 405 405 405 405
programs:project_calendar    404 404 404 404 404 | 405 405 405 405 405
programs:event_calendar      200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_calendar    200 200 200 200 200 | 405 405 405 405 405
agreements:agreement_history 200 200 200 200 200 | 405 405 405 405 405
agreements:agreement_compare 200 200 200 200 200 | 405 405 405 405 405
agreements:agreement_undo    403 404 404 403 403 | 403 404 404 403 403
programs:program_history     200 200 200 200 200 | 405 405 405 405 405
programs:program_compare     200 200 200 200 200 | 405 405 405 405 405
programs:program_undo        403 404 404 403 403 | 403 404 404 403 403
programs:project_history     200 200 200 200 200 | 405 405 405 405 405
programs:project_compare     200 200 200 200 200 | 405 405 405 405 405
programs:project_undo        403 404 404 403 403 | 403 404 404 403 403
programs:event_history       200 200 200 200 200 | 405 405 405 405 405
programs:event_compare       200 200 200 200 200 | 405 405 405 405 405
programs:event_undo          403 404 404 403 403 | 403 404 404 403 403
programs:indicator_history   200 200 200 200 200 | 405 405 405 405 405
programs:indicator_compare   200 200 200 200 200 | 405 405 405 405 405
programs:indicator_undo      403 404 404 403 403 | 403 404 404 403 403
trainings:cohort_history     200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_compare     200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_undo        403 404 404 403 403 | 403 404 404 403 403
directory:institution_history 200 200 200 200 200 | 405 405 405 405 405
directory:institution_compare 200 200 200 200 200 | 405 405 405 405 405
directory:institution_undo   403 404 404 403 403 | 403 404 404 403 403
directory:person_history     200 200 200 200 200 | 405 405 405 405 405
directory:person_compare     200 200 200 200 200 | 405 405 405 405 405
directory:person_undo        403 404 404 403 403 | 403 404 404 403 403
sources:source_history       200 200 200 200 200 | 405 405 405 405 405
sources:source_compare       200 200 200 200 200 | 405 405 405 405 405
sources:source_undo          403 404 404 403 403 | 403 404 404 403 403
act_undo                     403 404 404 403 403 | 403 404 404 403 403
agreements:agreement_create  403 200 403 403 403 | 403 200 403 403 403
agreements:agreement_negotiate   403 200 403 403 403 | 403 404 403 403 403
agreements:agreement_sign        403 200 403 403 403 | 403 404 403 403 403
agreements:agreement_suspend     403 200 403 403 403 | 403 404 403 403 403
agreements:agreement_resume      403 200 403 403 403 | 403 404 403 403 403
agreements:agreement_terminate   403 200 403 403 403 | 403 404 403 403 403
agreements:agreement_withdraw    403 200 403 403 403 | 403 404 403 403 403
agreements:agreement_amend       403 200 403 403 403 | 405 405 405 405 405
agreements:agreement_extend      403 200 403 403 403 | 405 405 405 405 405
agreements:agreement_renew       403 200 403 403 403 | 405 405 405 405 405
agreements:agreement_replace     403 200 403 403 403 | 405 405 405 405 405
agreements:agreement_annex       403 200 403 403 403 | 405 405 405 405 405
agreements:agreement_edit    403 200 403 403 403 | 403 200 403 403 403
sources:source_create        403 200 403 403 403 | 403 200 403 403 403
sources:source_edit          403 200 403 403 403 | 403 200 403 403 403
programs:program_create      403 200 403 403 403 | 403 200 403 403 403
programs:program_edit        403 200 403 403 403 | 403 200 403 403 403
programs:project_create      403 200 403 403 403 | 403 200 403 403 403
programs:project_edit        403 200 403 403 403 | 403 200 403 403 403
programs:event_create        403 200 403 403 403 | 403 200 403 403 403
programs:event_edit          403 200 403 403 403 | 403 200 403 403 403
trainings:cohort_create      403 200 403 403 403 | 403 200 403 403 403
trainings:cohort_edit        403 200 403 403 403 | 403 200 403 403 403
trainings:course_create      403 200 403 403 403 | 403 200 403 403 403
trainings:course_edit        403 200 403 403 403 | 403 200 403 403 403
programs:indicator_create    403 200 403 403 403 | 403 200 403 403 403
programs:indicator_edit      403 200 403 403 403 | 403 200 403 403 403
programs:output_create       403 200 403 403 403 | 403 200 403 403 403
programs:output_edit         403 200 403 403 403 | 403 200 403 403 403
programs:regulation_create   403 200 403 403 403 | 403 200 403 403 403
programs:regulation_edit     403 200 403 403 403 | 403 200 403 403 403
programs:contributionclaim_create 403 200 403 403 403 | 403 200 403 403 403
programs:contributionclaim_edit 403 200 403 403 403 | 403 200 403 403 403
programs:project_report      403 200 403 403 403 | 403 404 403 403 403
programs:project_correct_updates 403 200 403 403 403 | 403 404 403 403 403
programs:periodlock_list     403 403 200 403 403 | 403 403 200 403 403
programs:periodlock_lift     405 405 405 405 405 | 403 403 302 403 403
programs:indicator_observe   403 200 403 403 403 | 403 404 403 403 403
trainings:cohort_enrol       403 200 403 403 403 | 403 404 403 403 403
trainings:cohort_correct_participants 403 200 403 403 403 | 403 404 403 403 403
directory:institution_create 403 200 403 403 403 | 403 200 403 403 403
directory:institution_edit   403 200 403 403 403 | 403 200 403 403 403
directory:person_create      403 200 403 403 403 | 403 200 403 403 403
directory:person_edit        403 200 403 403 403 | 403 200 403 403 403
entry:entry_keep             405 405 405 405 405 | 403 200 403 403 403
entry:entry_discard          405 405 405 405 405 | 403 404 403 403 403
entry:record_pick            403 200 403 403 403 | 405 405 405 405 405
entry:date_read              403 200 403 403 403 | 405 405 405 405 405
agreements:agreement_documents 200 200 200 200 200 | 405 405 405 405 405
programs:program_documents   200 200 200 200 200 | 405 405 405 405 405
programs:project_documents   200 200 200 200 200 | 405 405 405 405 405
programs:event_documents     200 200 200 200 200 | 405 405 405 405 405
programs:indicator_documents 200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_documents   200 200 200 200 200 | 405 405 405 405 405
directory:institution_documents 200 200 200 200 200 | 405 405 405 405 405
directory:person_documents   200 200 200 200 200 | 405 405 405 405 405
sources:source_documents     200 200 200 200 200 | 405 405 405 405 405
vault:document_create        403 302 403 403 403 | 403 200 403 403 403
vault:document_detail        200 200 200 200 404 | 405 405 405 405 405
vault:document_file          200 200 200 200 404 | 405 405 405 405 405
vault:document_picture       200 200 200 200 404 | 405 405 405 405 405
vault:document_retry         405 405 405 405 405 | 403 302 302 403 403
vault:attachment_edit        403 200 403 403 403 | 403 200 403 403 403
vault:attachment_remove      403 200 403 403 403 | 403 200 403 403 403
vault:attachment_approve     405 405 405 405 405 | 403 403 302 403 403
vault:attachment_return      403 403 200 403 403 | 403 403 200 403 403
journal:comment_list         200 200 200 200 200 | 200 200 200 200 200
journal:comment_people       200 200 200 200 200 | 405 405 405 405 405
journal:comment_edit         404 404 404 404 404 | 404 404 404 404 404
journal:comment_withdraw     405 405 405 405 405 | 404 404 404 404 404
journal:notification_list    200 200 200 200 200 | 405 405 405 405 405
journal:notification_read    405 405 405 405 405 | 302 302 302 302 302
journal:notification_open    405 405 405 405 405 | 404 404 404 404 404
merging:institution_doubles  403 200 200 403 403 | 405 405 405 405 405
merging:institution_merge    403 200 200 403 403 | 403 409 409 403 403
merging:institution_apart    405 405 405 405 405 | 403 403 200 403 403
merging:person_doubles       403 200 200 403 403 | 405 405 405 405 405
merging:person_merge         403 200 200 403 403 | 403 409 409 403 403
merging:person_apart         405 405 405 405 405 | 403 403 200 403 403
review:entry_list            403 200 200 403 403 | 405 405 405 405 405
review:entry_detail          403 404 200 403 403 | 405 405 405 405 405
review:entry_decide          405 405 405 405 405 | 403 403 409 403 403
review:entry_withdraw        405 405 405 405 405 | 403 404 302 403 403
review:record_send           405 405 405 405 405 | 403 302 403 403 403
lists:savedview_list         200 200 200 200 200 | 405 405 405 405 405
lists:savedview_open         302 302 302 302 302 | 405 405 405 405 405
lists:savedview_create       405 405 405 405 405 | 200 200 200 200 200
lists:savedview_edit         404 404 404 404 404 | 404 404 404 404 404
lists:savedview_delete       405 405 405 405 405 | 404 404 404 404 404
lists:columnchoice_edit      405 405 405 405 405 | 200 200 200 200 200
agreements:agreement_import  403 200 403 403 403 | 403 200 403 403 403
agreements:agreement_template 403 200 403 403 403 | 405 405 405 405 405
programs:project_import      403 200 403 403 403 | 403 200 403 403 403
programs:project_template    403 200 403 403 403 | 405 405 405 405 405
imports:batch_list           403 200 200 403 403 | 405 405 405 405 405
imports:batch_detail         403 404 200 403 403 | 405 405 405 405 405
imports:batch_columns        403 404 403 403 403 | 403 404 403 403 403
imports:batch_check          403 404 403 403 403 | 403 404 403 403 403
imports:batch_save           403 404 403 403 403 | 403 404 403 403 403
imports:batch_again          403 404 403 403 403 | 403 404 403 403 403
imports:batch_checked        403 404 200 403 403 | 405 405 405 405 405
imports:batch_wrong          403 404 200 403 403 | 405 405 405 405 405
imports:batch_discard        405 405 405 405 405 | 403 404 403 403 403
imports:batch_submit         405 405 405 405 405 | 403 404 403 403 403
imports:batch_withdraw       405 405 405 405 405 | 403 404 403 403 403
imports:batch_approve        405 405 405 405 405 | 403 403 302 403 403
imports:batch_return         405 405 405 405 405 | 403 403 200 403 403
trainings:participants_import 403 200 403 403 403 | 403 200 403 403 403
trainings:participants_template 403 200 403 403 403 | 405 405 405 405 405
trainings:cohort_participants 200 200 200 200 200 | 405 405 405 405 405
trainings:cohort_participants_export 403 200 200 200 403 | 405 405 405 405 405
trainings:enrolment_list     200 200 200 200 200 | 405 405 405 405 405
trainings:enrolment_export   200 200 200 200 200 | 405 405 405 405 405
sources:document_list        200 200 200 200 200 | 405 405 405 405 405
sources:document_export      200 200 200 200 200 | 405 405 405 405 405
reports:report_list          200 200 200 200 200 | 405 405 405 405 405
reports:report_create        403 403 200 403 403 | 403 403 200 403 403
reports:report_detail        200 200 200 200 200 | 405 405 405 405 405
reports:report_retry         405 405 405 405 405 | 403 403 302 403 403
reports:report_revise        405 405 405 405 405 | 403 403 302 403 403
reports:report_download      200 200 200 200 200 | 405 405 405 405 405
session_list                 200 200 200 200 200 | 405 405 405 405 405
form_unsent                  302 302 302 302 302 | 302 302 302 302 302
session_end                  405 405 405 405 405 | 404 404 404 404 404
set_language                 405 405 405 405 405 | 302 302 302 302 302
account_signup               404 404 404 404 404 | 404 404 404 404 404
healthz                      503 503 503 503 503 | 405 405 405 405 405
"""
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
