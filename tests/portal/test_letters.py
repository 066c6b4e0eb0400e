"""Letters: to a mail server of their own, in the receiver's language, each once."""

import mailbox
import socket
import subprocess
import sys
from datetime import timedelta
from email.header import decode_header, make_header
from uuid import uuid4

import pytest

from egcc_portal.journal import actions, sending, tasks
from egcc_portal.journal.models import Notification
from tests.factories import AgreementFactory, UserFactory
from tests.workers import PATIENCE, until

pytestmark = pytest.mark.django_db
SMTP = "django.core.mail.backends.smtp.EmailBackend"


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def listening(port):
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def post(tmp_path, settings):
    """A mail server, a process of its own; gives what it took, when it is asked."""
    port = settings.EMAIL_PORT = free_port()
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = SMTP, "127.0.0.1"
    settings.EMAIL_USE_TLS = False
    box = tmp_path / "box"
    listen = ["-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{port}"]
    keep = ["-c", "aiosmtpd.handlers.Mailbox", str(box)]
    server = subprocess.Popen([sys.executable, *listen, *keep])
    until(lambda: listening(port))
    yield lambda: list(mailbox.Maildir(box))
    server.terminate()
    server.wait(PATIENCE)


@pytest.fixture
def told(people):
    """Somebody who reads Korean is named in a comment; the letter waits."""
    reader = UserFactory(email="park@example.org", role="manager", language="ko")
    record = AgreementFactory(title_ind="Nota rahasia\r\nBcc: all@example.org")
    text = "@park@example.org: secret words"
    actions.say(record, text, shared=False, key=uuid4(), by=people["editor"])
    return Notification.objects.get(receiver=reader)


def subject_of(letter):
    return str(make_header(decode_header(letter["Subject"])))


def test_a_letter_goes_once_however_often_it_is_delivered(post, told, settings):
    settings.PORTAL_URL = "https://portal.example.go.id"
    for _ in range(3):
        tasks.send_letter(told.pk)

    [letter] = post()
    body = letter.get_payload(decode=True).decode()
    assert letter["To"] == "park@example.org"
    assert letter["Message-ID"] == f"<notification-{told.pk}@portal.example.go.id>"
    assert f"https://portal.example.go.id{told.link}" in body
    assert "secret words" not in body
    assert letter["Bcc"] is None
    assert letter["X-RcptTo"] == "park@example.org"
    told.refresh_from_db()
    assert (told.mail, told.tries) == ("sent", 1)


def test_a_server_that_is_away_is_tried_again_and_not_for_ever(told, settings):
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = SMTP, "127.0.0.1"
    settings.EMAIL_PORT, settings.EMAIL_USE_TLS = free_port(), False
    states = []
    for _ in range(sending.TRIES + 1):
        sending.send(told.pk)
        states.append(Notification.objects.get(pk=told.pk).mail)

    assert states == ["waiting"] * (sending.TRIES - 1) + ["failed"] * 2


def test_what_is_no_longer_theirs_to_see_is_not_sent(told, post):
    AgreementFactory._meta.model.objects.update(review="draft")
    type(told.receiver).objects.filter(pk=told.receiver_id).update(role="viewer")

    sending.send(told.pk)

    assert post() == []
    assert Notification.objects.get(pk=told.pk).mail == "dropped"


def test_a_letter_of_a_lost_worker_is_rung_for_again(told, monkeypatch):
    rung = []
    monkeypatch.setattr(tasks.send_letter, "delay", rung.append)
    monkeypatch.setattr(actions, "WAITING", timedelta(0))
    monkeypatch.setattr(actions, "SILENCE", timedelta(0))
    Notification.objects.claim(told.pk)

    Notification.objects.filter(pk=told.pk).update(
        mail_at=told.mail_at - timedelta(hours=1)
    )
    actions.requeue_silent()

    assert rung == [told.pk]
    assert Notification.objects.get(pk=told.pk).mail == "waiting"


def test_the_partner_reads_no_name_of_staff_in_a_letter(people, post):
    record = AgreementFactory()
    partner, editor = people["partner"], people["editor"]
    actions.say(record, "Is it so?", shared=True, key=uuid4(), by=partner)
    actions.say(record, "It is.", shared=True, key=uuid4(), by=editor)

    sending.send(partner.notifications.get().pk)

    [letter] = post()
    whole = subject_of(letter) + letter.get_payload(decode=True).decode()
    assert "editor@example.org" not in whole
