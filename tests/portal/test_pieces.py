"""Parts of pages that are kept, and the keys that they are kept under."""

from dataclasses import dataclass
from datetime import time

import pytest
from django.conf import settings

from egcc_portal.pieces import key_of
from tests.factories import PersonFactory
from tests.trainings.samples import make_enrolment
from trainings.models import Enrolment

pytestmark = pytest.mark.django_db
LIST = "/participants/"


@dataclass
class Words:
    said: str


def rows():
    """What the list of participants shows, read anew."""
    return list(Enrolment.objects.select_related("person", "cohort"))


def test_what_holds_the_same_has_the_same_key():
    make_enrolment()
    make_enrolment()

    assert key_of(rows()) == key_of(rows())


@pytest.mark.parametrize(
    ("holder", "column", "value"),
    [
        (None, "office", "Analis"),
        (None, "beside", 1),
        (None, "beside", [Words("once")]),
        (None, "beside", time(9, 30)),
        ("person", "name_ind", "Orang Lain"),
        ("cohort", "title_ko", "다른 과정"),
    ],
)
def test_whatever_a_row_shows_is_in_its_key(holder, column, value):
    make_enrolment()
    before, [changed] = key_of(rows()), rows()

    setattr(getattr(changed, holder) if holder else changed, column, value)

    assert key_of([changed]) != before


def test_rows_that_lead_to_each_other_have_a_key():
    one, other = PersonFactory.build_batch(2)
    one.beside, other.beside = other, one

    assert key_of(one) != key_of(other)


def test_what_cannot_be_compared_is_refused():
    with pytest.raises(AttributeError, match="Can't pickle local object"):
        key_of(lambda: None)


def test_a_list_shows_what_has_changed_since_it_was_kept(manager):
    person = make_enrolment(person=PersonFactory(name_ind="Nama Lama Contoh")).person
    assert "Nama Lama Contoh" in manager.get(LIST).content.decode()

    person.name_ind = "Nama Baru Contoh"
    person.save()

    shown = manager.get(LIST).content.decode()
    assert "Nama Baru Contoh" in shown
    assert "Nama Lama Contoh" not in shown


def test_a_kept_list_speaks_each_readers_language_and_shows_the_columns(manager):
    make_enrolment()
    narrow = f"{LIST}?columns=name"
    bodies = []
    for address, language in [(LIST, "id"), (LIST, "ko"), (narrow, "id"), (LIST, "id")]:
        manager.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        page = manager.get(address).content.decode()
        bodies.append(page.partition("<tbody")[2].partition("</tbody>")[0])

    assert bodies[0] == bodies[3]
    assert len(set(bodies)) == 3
    assert ["Diusulkan" in body for body in bodies] == [True, False, False, True]
