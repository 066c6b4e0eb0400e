"""Many people at one form: none of their records is lost, none is made twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from agreements.models import Agreement
from tests.factories import AgreementFactory, UserFactory
from tests.filling import filled

pytestmark = pytest.mark.django_db(transaction=True)
NEW = "/agreements/new/"


@pytest.fixture
def client():
    """A browser in which an editor is signed in."""
    browser = Client()
    browser.force_login(UserFactory(role="editor"))
    return browser


def at_once(client, url, forms):
    """Post forms to an address at the same time; return the statuses in order."""
    ready = Barrier(len(forms))

    def post(form):
        own = Client()
        own.cookies = client.cookies
        ready.wait()
        try:
            return own.post(url, form).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(forms)) as pool:
        return sorted(pool.map(post, forms))


def test_fifty_new_records_at_once_are_fifty(client):
    typed = {"kind": "mou", "another": "yes"}
    forms = [filled(client, NEW, code=f"MOU-{n}", **typed) for n in range(50)]

    assert at_once(client, NEW, forms) == [302] * 50
    codes = Agreement.objects.values_list("code", flat=True)
    assert set(codes) == {f"MOU-{n}" for n in range(50)}


def test_one_form_sent_ten_times_at_once_makes_one_record(client):
    form = filled(client, NEW, code="MOU-1", kind="mou")

    assert at_once(client, NEW, [form] * 10) == [302] * 10
    assert Agreement.objects.get().version == 1


def test_of_ten_saves_of_one_version_exactly_one_goes_in(client):
    draft = AgreementFactory(review="draft")
    url = f"/agreements/{draft.pk}/edit/"
    forms = [filled(client, url, title_en=f"Title {n}") for n in range(10)]

    assert at_once(client, url, forms) == [302] + [409] * 9
    assert Agreement.objects.get().version == 2


def test_of_two_extensions_at_once_one_is_refused(client):
    base = AgreementFactory(code="BASE")
    url = f"/agreements/{base.pk}/extend/"
    forms = [filled(client, url, code=code, another="yes") for code in ("A", "B")]

    assert at_once(client, NEW, forms) == [200, 302]
    assert base.relations_in.count() == 1
