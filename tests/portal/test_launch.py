"""The launcher and the Makefile, as real processes in folders of the test's own."""

import fcntl
import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest

from egcc_portal import launch
from egcc_portal.accounts import actions
from egcc_portal.accounts.models import User
from egcc_portal.embedded import CannotStart, folders
from egcc_portal.embedded.folders import BASE_DIR, moments

LAUNCHER = "egcc_portal.launch"
RUNS = "The portal runs at http://127.0.0.1:"


INHERITED = {"DATABASE_URL", "REDIS_URL", "MAKEFLAGS", "MAKELEVEL", "MFLAGS"}
"""What a start of its own must not have from the make that runs the suite."""


def environment(var, **more):
    ours = {k: v for k, v in os.environ.items() if k not in INHERITED}
    return ours | {"VAR_DIR": str(var)} | more


def until(true, seconds=30):
    assert any(true() for _ in moments(seconds))


def alive(process_id):
    """Return whether a process runs; one that only waits to be buried does not."""
    with suppress(FileNotFoundError, ProcessLookupError):
        state = Path(f"/proc/{process_id}/stat").read_text()
        return state.rsplit(")")[1].split()[0] != "Z"
    return False


def family(process_id):
    """Return a process and all that descend from it and have not ended meanwhile."""
    found = {process_id}
    with suppress(FileNotFoundError, ProcessLookupError):
        for task in Path(f"/proc/{process_id}/task").glob("*/children"):
            for child in task.read_text().split():
                found |= family(int(child))
    return found


def words(process_id):
    """Return the command line of a process."""
    return Path(f"/proc/{process_id}/cmdline").read_text().replace("\0", " ")


def holds(process_id, port):
    """Return whether a process has the socket that listens on a port."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()]
    listening = f"0100007F:{int(port):04X}"
    wanted = {f"socket:[{line[9]}]" for line in lines if line[1] == listening}
    with suppress(FileNotFoundError):  # it has ended meanwhile
        files = list(Path(f"/proc/{process_id}/fd").iterdir())
        return any(os.readlink(file) in wanted for file in files)
    return False


def kill(processes):
    for each in processes:
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


@pytest.fixture
def port():
    return free_port()


def free_port():
    """Return a port below those that the kernel gives to callers."""
    for number in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as free, suppress(OSError):
            free.bind(("127.0.0.1", number))
            return str(number)
    return pytest.fail("a hundred ports are taken")


# What stands in the way, each said in a sentence ---------------------------


def refusal(*words, var, port="8000", cwd=BASE_DIR, **more):
    """Return what a start that fails says: one line, and what make adds to it."""
    command = words or (sys.executable, "-m", LAUNCHER, port)
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment(var, **more),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if not line.startswith("make: ")]
    assert done.returncode != 0
    assert len(said) == 1, done.stderr
    return said[0]


@pytest.mark.parametrize("number", ["", "http", "0", "65536", "80 81"])
def test_port_that_is_none_is_refused(tmp_path, number):
    assert "PORT is a number" in refusal(var=tmp_path, port=number)


def test_port_that_is_taken_is_named(tmp_path, port):
    with closing(socket.create_server(("127.0.0.1", int(port)))):
        assert f"Port {port} is taken" in refusal(var=tmp_path, port=port)


def test_folder_that_cannot_be_written_is_named():
    assert "/dev/null/var cannot be written" in refusal(var="/dev/null/var")


def test_second_portal_in_one_folder_is_refused(tmp_path):
    (tmp_path / "log").mkdir()
    held = folders.lock(tmp_path / "log", fcntl.LOCK_EX)
    try:
        assert "runs from this folder already" in refusal(var=tmp_path)
    finally:
        os.close(held)


def test_database_that_does_not_answer_is_named(tmp_path, port):
    away = {
        "DATABASE_URL": f"postgresql://x@127.0.0.1:{port}/x",
        "SECRET_KEY": "x" * 50,
    }
    said = refusal(var=tmp_path, port=port, REDIS_URL="redis://127.0.0.1:1", **away)

    assert "see what DATABASE_URL names" in said


def test_secret_that_is_missing_is_asked_for(tmp_path, port):
    away = {"DATABASE_URL": "postgresql://x", "REDIS_URL": "redis://x"}
    no_secret = {"SECRET_KEY": "", "SECRET_KEY_FILE": ""}

    assert "Set SECRET_KEY" in refusal(var=tmp_path, port=port, **away, **no_secret)


# The Makefile ----------------------------------------------------------------


@pytest.fixture
def clone():
    """A folder with what make reads, which other accounts may read too."""
    folder = Path(mkdtemp(prefix="egcc-clone-"))
    folder.chmod(0o755)
    shutil.copy(BASE_DIR / "Makefile", folder)
    shutil.copy(BASE_DIR / "requirements.txt", folder)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_make_says_that_python_is_too_old(clone):
    (clone / "python").write_text("#!/bin/sh\nexit 1\n")
    (clone / "python").chmod(0o755)

    said = refusal("make", "run", "PYTHON=./python", var=clone / "var", cwd=clone)

    assert "needs Python 3.11 or newer" in said
    assert not (clone / ".venv").exists()


def test_make_says_that_the_folder_cannot_be_written(clone):
    clone.chmod(0o555)
    nobody = ["setpriv", "--reuid=65534", "--clear-groups", "--regid=65534", "--"]
    words = ["make", "run"] if os.geteuid() else [*nobody, "make", "run"]

    assert "This folder cannot be written" in refusal(*words, var="/tmp", cwd=clone)


def test_make_says_that_the_venv_module_is_missing(clone):
    (clone / "python").write_text('#!/bin/sh\ntest "$2" != venv && exec python3 "$@"\n')
    (clone / "python").chmod(0o755)

    said = refusal("make", "run", "PYTHON=./python", var=clone / "var", cwd=clone)

    assert "install its venv module" in said
    assert not (clone / ".venv").exists()


def test_make_says_that_there_is_no_package_index(clone):
    alone = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_NO_INDEX": "1"}
    words = ("make", "run", f"PYTHON={sys.executable}")

    said = refusal(*words, var=clone / "var", cwd=clone, **alone)

    assert "see that this machine reaches a package index" in said
    assert list(clone.glob(".venv/installed-*")) == []


# The group -------------------------------------------------------------------


@pytest.fixture
def listener(monkeypatch, tmp_path):
    """A reserved port; and a launcher whose traces go to the test's own folder."""
    (tmp_path / "log").mkdir()
    monkeypatch.setattr(launch, "VAR_DIR", tmp_path)
    monkeypatch.setattr(launch, "SIGNALS", ())
    with socket.socket() as reserved:
        yield reserved


def test_program_that_dies_is_started_again(listener, monkeypatch):
    monkeypatch.setattr(launch, "COMMANDS", {"worker": "http.server 0"})
    with launch.group(listener) as (worker,):
        dead = worker.process.pid
        worker.keep()
        assert worker.process.pid == dead
        worker.process.kill()
        until(lambda: not alive(dead))
        worker.keep()
        assert worker.process.pid != dead
        assert alive(worker.process.pid)

    assert not alive(worker.process.pid)


def given_up(program):
    try:
        program.keep()
    except CannotStart as obstacle:
        return "The worker stopped 4 times within a minute" in str(obstacle)


def test_program_that_dies_again_and_again_stops_the_group(listener, monkeypatch):
    monkeypatch.setattr(launch, "COMMANDS", {"worker": "no_such_module"})
    with launch.group(listener) as (worker,):
        until(lambda: given_up(worker))

    assert len(worker.started) == launch.STARTS


def test_portal_that_never_gets_whole_gives_up(listener, monkeypatch):
    monkeypatch.setattr(launch, "moments", lambda seconds: range(2))
    monkeypatch.setattr(launch, "healthy", lambda port: False)

    with pytest.raises(CannotStart, match="After a minute the portal is not whole"):
        launch.run([], lambda: None, "8000")


def test_installation_is_told_how_to_open_the_first_account(db, settings, capsys):
    settings.EMBEDDED = False
    launch.welcome("8000")

    assert "manage.py add_user EMAIL --role administrator" in capsys.readouterr().out
    assert not User.objects.exists()


def test_first_accounts_are_made_all_or_none(db, settings, monkeypatch):
    settings.EMBEDDED = True
    made = []
    monkeypatch.setattr(actions.history, "acting", lambda *words, by: interrupted(made))

    with pytest.raises(KeyboardInterrupt):
        launch.welcome("8000")
    assert not User.objects.exists()


@contextmanager
def interrupted(made):
    """Let the first account through, and press Ctrl-C at the second."""
    if made:
        raise KeyboardInterrupt
    made.append("account")
    yield


# The whole of it -------------------------------------------------------------


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """The folder of a portal that has run once; its first words lie in first.txt."""
    folder = tmp_path_factory.mktemp("portal")
    with portal(folder, free_port(), seconds=300) as (_, said):
        (folder / "first.txt").write_text(said)
    return folder


@contextmanager
def portal(var, port, seconds=60):
    """A portal that runs: its launcher's process and what it has said so far."""
    process = subprocess.Popen(
        [sys.executable, "-m", LAUNCHER, port],
        cwd=BASE_DIR,
        env=environment(var),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            if "first start" in line or "not shown again" in line:
                break
        else:
            pytest.fail("".join(said))
        yield process, "".join(said)
    finally:
        process.terminate()
        process.communicate(timeout=60)


def status(port, path):
    line = http.client.HTTPConnection("127.0.0.1", int(port), timeout=10)
    line.request("GET", path)
    return line.getresponse().status


def test_first_start_prints_an_account_for_each_role(var):
    said = (var / "first.txt").read_text()
    roles = re.findall(r"^  (\w+) +\w+@egcc\.localhost +\S{12,}$", said, re.MULTILINE)

    assert RUNS in said
    assert sorted(roles) == ["administrator", "editor", "manager", "partner", "viewer"]


def test_second_start_makes_no_account_and_answers_whole(var, port):
    with portal(var, port) as (process, said):
        assert RUNS in said
        assert "@egcc.localhost" not in said
        holders = {words(child) for child in family(process.pid) if holds(child, port)}
        assert {each.split()[2] for each in holders} == {LAUNCHER, "gunicorn"}
        assert status(port, "/healthz") == 200
        assert status(port, "/accounts/login/") == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_stops_everything(var, port, number):
    with portal(var, port) as (process, _):
        started = family(process.pid)
        os.kill(process.pid, number)
        words = process.communicate(timeout=60)[0]

    assert len(started) >= 8
    assert "The portal has stopped." in words
    assert process.returncode == 0
    until(lambda: not any(map(alive, started)))
    left = {file.name for file in var.rglob("*") if file.is_socket()}
    assert left | {file.name for file in var.rglob("*.pid")} == set()


def test_start_after_everything_was_killed_recovers(var, port):
    with portal(var, port) as (process, _):
        kill(family(process.pid))

    with portal(var, port):
        assert status(port, "/healthz") == 200


def test_start_after_the_launcher_was_killed_recovers(var, port):
    with portal(var, port) as (process, _):
        left = family(process.pid) - {process.pid}
        process.kill()

    with portal(var, port):
        assert status(port, "/healthz") == 200
    until(lambda: not any(map(alive, left)))


def test_killed_servers_and_programs_come_back(var, port):
    with portal(var, port) as (process, _):
        kill(family(process.pid) - {process.pid})
        until(lambda: len(family(process.pid)) >= 8)
        until(lambda: answers(port))


def answers(port):
    try:
        return status(port, "/healthz") == 200
    except OSError:
        return False
