from contextlib import nullcontext
from threading import Event

import pytest
from django.db import connection
from django.utils import translation
from django.utils.translation import gettext

from egcc_portal import streams
from egcc_portal.streams import Busy, Stream


@pytest.fixture
def no_database(monkeypatch):
    """Makers that ask nothing need no connection."""
    monkeypatch.setattr(streams, "own_connection", nullcontext)


def asked(statement):
    """The one value of a statement's answer."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def parts(make):
    return list(Stream(make))


def wrong(out):
    raise ValueError("no file")


@pytest.mark.usefixtures("no_database")
def test_a_stream_gives_what_is_written_in_parts():
    sizes = [len(part) for part in parts(lambda out: out.write(b"x" * 200_000))]

    assert sum(sizes) == 200_000


@pytest.mark.usefixtures("no_database")
def test_small_writes_are_collected():
    def make(out):
        for _turn in range(100_000):
            out.write(b"x")

    assert len(parts(make)) == 2


@pytest.mark.usefixtures("no_database")
def test_what_is_flushed_goes_out_at_once():
    def make(out):
        out.write(b"head")
        out.flush()
        out.write(b"body")

    assert parts(make) == [b"head", b"body"]


@pytest.mark.usefixtures("no_database")
def test_a_stream_that_fails_before_its_first_part_is_none():
    with pytest.raises(ValueError, match="no file"):
        Stream(wrong)


@pytest.mark.usefixtures("no_database")
def test_a_stream_that_fails_later_is_not_whole():
    def make(out):
        for _turn in range(10):
            out.write(b"x" * streams.PART)
        wrong(out)

    stream = Stream(make)

    with pytest.raises(ValueError, match="no file"):
        list(stream)


@pytest.mark.usefixtures("no_database")
def test_a_stream_speaks_the_language_of_its_reader():
    with translation.override("ko"):
        (part,) = parts(lambda out: out.write(gettext("yes").encode()))

    assert part.decode() == "예"


@pytest.mark.usefixtures("no_database")
def test_a_reader_who_leaves_ends_the_maker():
    ended = Event()

    def make(out):
        try:
            while True:
                out.write(b"x" * streams.PART)
        except BrokenPipeError:
            ended.set()
            raise

    stream = Stream(make)
    next(stream)
    stream.close()

    assert ended.wait(10)


@pytest.mark.usefixtures("no_database")
def test_a_reader_who_takes_nothing_ends_the_maker(monkeypatch):
    monkeypatch.setattr(streams, "PATIENCE_SECONDS", 0.1)
    ended = Event()

    def make(out):
        try:
            for _turn in range(20):
                out.write(b"x" * streams.PART)
        except BrokenPipeError:
            ended.set()
            raise

    Stream(make)

    assert ended.wait(10)


@pytest.mark.django_db(transaction=True)
def test_two_files_are_made_at_a_time_and_the_third_waits_in_vain(monkeypatch):
    monkeypatch.setattr(streams, "WAIT_SECONDS", 0.2)
    done = Event()

    def make(out):
        out.write(b"head")
        out.flush()
        done.wait(10)

    both = [Stream(make), Stream(make)]
    with pytest.raises(Busy):
        Stream(make)
    done.set()

    assert [b"".join(stream) for stream in both] == [b"head", b"head"]
    assert b"".join(Stream(make)) == b"head"


@pytest.mark.django_db(transaction=True)
def test_the_connection_of_a_maker_is_its_own_and_has_time():
    here = asked("SELECT pg_backend_pid()")

    def make(out):
        pid = asked("SELECT pg_backend_pid()")
        out.write(f"{pid} {asked('SHOW statement_timeout')}".encode())

    pid, limit = b"".join(Stream(make)).decode().split()

    assert int(pid) != here
    assert limit == "0"
    gone = f"SELECT count(*) FROM pg_stat_activity WHERE pid = {pid}"
    assert any(asked(gone) == 0 for turn in range(1_000))
