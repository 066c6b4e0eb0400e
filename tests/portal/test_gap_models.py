"""What is arranged about a gap: each rule broken once."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from egcc_portal.gaps import actions
from egcc_portal.gaps.models import CHANGED_MEANWHILE, FollowUp
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
TODAY = date(2024, 1, 10)
SNOOZED = {
    "snoozed_on": TODAY,
    "snoozed_until": TODAY + timedelta(days=30),
    "snoozed_because": "menunggu Seoul",
}


def follow_up(**other):
    where = {"kind": "term", "model": "agreements.agreement", "about": "agr"}
    return FollowUp.objects.create(**(where | other))


def twice(**values):
    follow_up(**values)
    follow_up(**values)


BROKEN = [
    ("followup_once", twice),
    ("followup_names_a_gap", lambda: follow_up(kind="")),
    ("followup_names_a_gap", lambda: follow_up(model="")),
    ("followup_names_a_gap", lambda: follow_up(about="")),
    (
        "followup_snooze_has_reason",
        lambda: follow_up(**(SNOOZED | {"snoozed_because": ""})),
    ),
    (
        "followup_snooze_has_reason",
        lambda: follow_up(**(SNOOZED | {"snoozed_until": None})),
    ),
    (
        "followup_snooze_has_reason",
        lambda: follow_up(**(SNOOZED | {"snoozed_on": None})),
    ),
    (
        "followup_snooze_within_a_year",
        lambda: follow_up(**(SNOOZED | {"snoozed_until": TODAY})),
    ),
    (
        "followup_snooze_within_a_year",
        lambda: follow_up(**(SNOOZED | {"snoozed_until": TODAY + timedelta(days=367)})),
    ),
]


@pytest.mark.parametrize(("constraint", "wrong"), BROKEN)
def test_follow_up_refuses(constraint, wrong):
    with pytest.raises(IntegrityError, match=constraint):
        wrong()


def test_follow_up_has_no_constraint_that_is_not_broken_above():
    names = {each.name for each in FollowUp._meta.constraints}

    assert names == {constraint for constraint, _ in BROKEN}


def test_follow_up_may_wait_for_a_year_and_hold_nothing():
    follow_up(**(SNOOZED | {"snoozed_until": TODAY + timedelta(days=366)}))

    assert follow_up(about="other").version == 0


def test_plan_keeps_who_arranged_it_and_why():
    rini = UserFactory(role="editor")
    arranged = follow_up(**SNOOZED)

    actions.plan(arranged, by=rini)

    version = arranged.versions.select_related("pgh_context").latest("pgh_id")
    act = version.pgh_context.metadata
    assert (act["verb"], act["by"], act["reason"]) == (
        "plan",
        rini.pk,
        "menunggu Seoul",
    )
    assert version.version == 1


def test_plan_tells_the_second_of_two_who_begin_at_once():
    rini = UserFactory(role="editor")
    where = {"kind": "term", "model": "agreements.agreement", "about": "agr"}
    actions.plan(FollowUp(**where), by=rini)

    with pytest.raises(ValidationError) as refused:
        actions.plan(FollowUp(**where), by=rini)

    (why,) = refused.value.error_dict["__all__"]
    assert why.code == CHANGED_MEANWHILE
    assert FollowUp.objects.get().version == 1
