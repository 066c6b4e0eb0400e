"""The search page, asked by who means it no good."""

import pytest
from django.urls import reverse

from tests.factories import ProjectFactory

pytestmark = pytest.mark.django_db
URL = reverse("search")
HOSTILE = [
    "gajah & | ! <-> :* ( ) '",
    "gajah':*",
    "gajah\\",
    "'; DROP TABLE directory_person; --",
    "<script>alert(1)</script> gajah",
    "{{ 7|add:7 }} {% url 'home' %}",
    "%s %(q)s %%",
    "\u1680gajah\u180e\u0085x",
    "ﷺ" * 66,
    "a" * 200,
    "- " * 100,
    "가" * 200,
    "\ud55c\uae00-gajah-",
    "gajah " * 33,
]


@pytest.mark.parametrize("q", HOSTILE)
def test_hostile_words_are_words(viewer, q):
    ProjectFactory(title_ind="Gajah <script>alert(1)</script> & 'co'")

    response = viewer.get(URL, {"q": q})

    assert response.status_code == 200
    assert "<script>alert" not in response.text
    assert "<script><mark>" not in response.text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("q=%00", 400),
        ("q=" + "x" * 10_000, 200),
        ("q=%ff%fe%ed%a0%80gajah", 200),
        ("q=%u0041%zz", 200),
        ("q=gajah&kind=nothing", 200),
        ("q=gajah&kind=project&page=0", 200),
        ("q=gajah&kind=project&page=40", 200),
        ("q=gajah&kind=project&page=99999999999999999999", 200),
        ("q=gajah&page=2", 200),
        ("q[]=gajah", 200),
        ("q=gajah&q=kuda", 200),
    ],
)
def test_garbage_in_the_address_is_answered(viewer, query, status):
    ProjectFactory(title_ind="Gajah")

    assert viewer.get(f"{URL}?{query}").status_code == status
