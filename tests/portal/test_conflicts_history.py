"""Every conflict of the loaded history is seen where its record is seen."""

import re

import pytest
from django.urls import reverse

from egcc_portal.sources.models import Claim
from egcc_portal.sources.statements import record_model
from programs.models import ContributionClaim, Event

pytestmark = pytest.mark.django_db


def test_each_conflict_of_the_history_is_flagged_on_its_page_and_listed(loaded, viewer):
    facts = list(Claim.objects.disputed())
    listed = mended_at(viewer, "/gaps/", kind="conflict")

    unflagged, unlisted = [], []
    for fact in facts:
        url = page_of(fact)
        if url not in links_of(viewer, shown_on(fact)):
            unflagged.append(url)
        if url not in listed:
            unlisted.append(url)

    assert len(facts) == 36
    assert (unflagged, unlisted) == ([], [])


def page_of(fact):
    parts = [fact["model"], fact["about"], fact["field"]]
    return reverse("sources:conflict_detail", args=parts)


def shown_on(fact):
    """Return the page on which the record of a fact is shown."""
    record = record_model(fact["model"]).objects.get(public_id=fact["about"])
    if isinstance(record, Event):
        return reverse("programs:event_list")
    if hasattr(record, "get_absolute_url"):
        return record.get_absolute_url()
    return (
        ContributionClaim.objects.filter(result_regulation=record)
        .first()
        .program.get_absolute_url()
    )


def links_of(client, url):
    """Return the pages of facts that a page leads to."""
    return set(re.findall(r'href="(/conflicts/[^"]+)"', client.get(url).text))


def mended_at(client, url, **asked):
    """Return where the gaps on all pages of the work list are mended."""
    found, key = set(), asked
    while key:
        page = client.get(url, key).context["page"]
        found |= {gap.mended_at for gap in page.rows}
        key = page.after and {**asked, "after": page.after}
    return found
