"""Many people save at the same moment: nothing is lost, nothing is doubled.

Each is a browser of their own, in a thread with a connection of its own.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from egcc_portal.directory.models import Institution
from tests.factories import InstitutionFactory, UserFactory
from tests.filling import filled

pytestmark = pytest.mark.django_db(transaction=True)
NEW = "/institutions/new/"
CREATES, SAVES = 50, 10
TYPED = {"kind": "ID_KEMENTERIAN", "country": "ID"}


def browser(editor=None):
    """A browser in which an editor is signed in."""
    client = Client()
    client.force_login(editor or UserFactory(role="editor"))
    return client


def at_once(posts):
    """Post (browser, address, form) all at the same moment; return the answers."""
    ready = Barrier(len(posts))

    def post(client, url, form):
        ready.wait()
        try:
            return client.post(url, form)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(posts)) as pool:
        return list(pool.map(post, *zip(*posts, strict=True)))


def test_fifty_creates_make_fifty_records():
    names = [f"Lembaga {number:02}" for number in range(CREATES)]
    editors = [browser() for _ in range(SAVES)]
    posts = [
        (
            client := editors[at % SAVES],
            NEW,
            filled(client, NEW, name_ind=name, **TYPED),
        )
        for at, name in enumerate(names)
    ]

    answers = at_once(posts)

    assert {each.status_code for each in answers} == {302}
    made = {one.get_absolute_url(): one.name_ind for one in Institution.objects.all()}
    assert [made[each.url] for each in answers] == names
    assert len(made) == CREATES


def test_fifty_submits_of_one_form_make_one_record():
    editor = UserFactory(role="editor")
    form = filled(browser(editor), NEW, name_ind="Lembaga Contoh", **TYPED)

    answers = at_once([(browser(editor), NEW, form) for _ in range(CREATES)])

    made = Institution.objects.get()
    found = {(each.status_code, each.url) for each in answers}
    assert found == {(302, made.get_absolute_url())}
    assert made.versions.count() == 1


def test_of_ten_saves_of_one_version_one_goes_in():
    draft = InstitutionFactory(review="draft")
    edit = f"{draft.get_absolute_url()}edit/"
    notes = [f"Catatan nomor {number}" for number in range(SAVES)]
    editors = [browser() for _ in notes]
    posts = [
        (client, edit, filled(client, edit, note=note))
        for client, note in zip(editors, notes, strict=True)
    ]

    answers = at_once(posts)

    draft.refresh_from_db()
    kept = [
        note for note, each in zip(notes, answers, strict=True) if said(each) == 302
    ]
    late = [
        (note, each)
        for note, each in zip(notes, answers, strict=True)
        if said(each) == 409
    ]
    assert (kept, draft.version) == ([draft.note], 2)
    assert len(late) == SAVES - 1
    assert all(note in each.text for note, each in late)


def said(answer):
    return answer.status_code
