"""What `make run` starts: the servers, the database's content, and three programs.

The web server, the worker and beat are one group: what dies is started again, and
when the launcher ends, however it ends, they end with it.
"""

import fcntl
import hashlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import OperationalError, connections, transaction

from egcc_portal import embedded
from egcc_portal.embedded.folders import BASE_DIR, VAR_DIR, lock, moments, own_folder

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
STARTS = 4
"""A program that was started so often within a minute is not started again."""
COMMANDS = {
    "web": "gunicorn -c deploy/gunicorn.conf.py -b fd://{socket} egcc_portal.wsgi",
    "worker": "celery -A egcc_portal worker -c 2 --without-mingle --without-gossip",
    "beat": "celery -A egcc_portal beat -s {var}/beat",
}


def main(port: str) -> None:
    """Run the portal until Ctrl-C or SIGTERM, or say in one sentence why it can't."""
    sys.stdout.reconfigure(line_buffering=True)
    for number in SIGNALS:
        signal.signal(number, signal.default_int_handler)
    try:
        only_one()
        listener = reserve(port)
        with embedded.servers() as keep_servers, then_deaf():
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")
            django.setup()
            prepare()
            with group(listener) as programs:
                run(programs, keep_servers, port)
    except (embedded.CannotStart, ImproperlyConfigured) as obstacle:
        sys.exit(str(obstacle))
    except OperationalError as error:
        reason = str(error).splitlines()[0]
        sys.exit(f"The database refuses: see what DATABASE_URL names ({reason}).")
    except KeyboardInterrupt:
        print("\nThe portal has stopped.")


@contextmanager
def then_deaf() -> Iterator[None]:
    """From its end on, hear no second Ctrl-C: what stops in order is left to it."""
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)


def only_one() -> None:
    """Hold this folder for this process; its end lets go."""
    own_folder(VAR_DIR)
    if lock(own_folder(VAR_DIR / "log"), fcntl.LOCK_EX) is None:
        raise embedded.CannotStart(
            "The portal runs from this folder already: use that one, or stop it with "
            "Ctrl-C where it was started."
        )


def reserve(port: str) -> socket.socket:
    """Return a socket that holds the port, and refuses callers until the web listens.

    Raises:
        CannotStart: no such port, or not for us.
    """
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise embedded.CannotStart(
            "PORT is a number from 1 to 65535: try `make run PORT=8001`."
        )
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    for _ in moments(10):  # what a killed start left behind needs a moment to let go
        with suppress(OSError):
            listener.bind(("127.0.0.1", int(port)))
            return listener
    listener.close()
    raise embedded.CannotStart(
        f"Port {port} is taken or reserved: stop what uses it, or choose another one, "
        "for instance `make run PORT=8001`."
    )


def prepare() -> None:
    """Bring tables, first content and static files up to date."""
    print("Preparing the database ...")
    call_command("migrate", interactive=False, verbosity=0)
    if not apps.get_model("directory", "Institution").objects.exists():
        print("Loading the history ...")
        call_command("load_history", verbosity=0)
    collect_static()


def collect_static() -> None:
    """Collect the static files when one of them has changed since."""
    files = [
        Path(storage.path(path))
        for finder in get_finders()
        for path, storage in finder.list([])
    ]
    states = [(file, file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    digest = hashlib.sha256(repr(states).encode()).hexdigest()
    stamp = VAR_DIR / "static.sha256"
    if stamp.exists() and stamp.read_text() == digest:
        return
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(digest)


class Program:
    """One program of the group, with its log below var/log."""

    def __init__(self, name: str, listener: socket.socket) -> None:
        self.name = name
        self.log = (VAR_DIR / "log" / f"{name}.log").open("wb")
        self.socket = listener.fileno()
        self.started: list[float] = []
        self.start()

    def start(self) -> None:
        self.started.append(time.monotonic())
        words = COMMANDS[self.name].split()
        words = [word.format(socket=self.socket, var=VAR_DIR) for word in words]
        self.process = subprocess.Popen(
            [*tether(), sys.executable, "-m", *words],
            cwd=BASE_DIR,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
            # Nobody else has it: a worker that ends slowly would keep the port taken.
            pass_fds=[self.socket] if self.name == "web" else [],
            start_new_session=True,  # Ctrl-C is for the launcher, which stops all
        )

    def keep(self) -> None:
        """Start it again if it has died, unless it dies again and again."""
        if self.process.poll() is None:
            return
        self.kill()
        now = time.monotonic()
        self.started = [start for start in self.started if now - start < 60]
        if len(self.started) >= STARTS:
            raise embedded.CannotStart(
                f"The {self.name} stopped {STARTS} times within a minute: "
                f"{self.log.name} says why."
            )
        self.start()

    def kill(self) -> None:
        """End whatever is left of it."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def tether() -> list[str]:
    """Return the words that end a command with its parent, where Linux offers them."""
    return ["setpriv", "--pdeathsig=TERM", "--"] if shutil.which("setpriv") else []


@contextmanager
def group(listener: socket.socket) -> Iterator[list[Program]]:
    """Start the programs; at the end give them ten seconds to finish, then end them."""
    programs: list[Program] = []
    try:
        with then_deaf():
            for name in COMMANDS:
                programs.append(Program(name, listener))
            yield programs
    finally:
        for program in programs:
            program.process.terminate()
        for _ in moments(10):
            if all(program.process.poll() is not None for program in programs):
                break
        for program in programs:
            program.kill()


def run(programs: list[Program], keep_servers: Callable[[], None], port: str) -> None:
    """Say where the portal is once all of it answers, then keep it alive."""
    for _ in moments(60):
        for program in programs:
            program.keep()
        if healthy(port):
            break
    else:
        raise embedded.CannotStart(
            f"After a minute the portal is not whole: {VAR_DIR / 'log'} says why."
        )
    welcome(port)
    connections.close_all()
    while True:
        time.sleep(1)
        keep_servers()
        for program in programs:
            program.keep()


def healthy(port: str) -> bool:
    """Return whether web, database, broker and worker answer."""
    line = http.client.HTTPConnection("127.0.0.1", int(port), timeout=5)
    host = settings.ALLOWED_HOSTS[0].replace("*", "localhost").lstrip(".")
    with suppress(OSError, http.client.HTTPException):
        line.request("GET", "/healthz", headers={"Host": host})
        return line.getresponse().status == http.HTTPStatus.OK
    return False


def welcome(port: str) -> None:
    """Say where the portal is; give an embedded one its first accounts."""
    # Imported late: models can be imported only once the settings are read.
    from egcc_portal.accounts.actions import add_user
    from egcc_portal.accounts.models import User
    from egcc_portal.accounts.roles import Role

    print(f"\nThe portal runs at http://127.0.0.1:{port}/ (Ctrl-C stops it).")
    if User.objects.exists():
        print("The accounts are those of its first start.")
    elif not settings.EMBEDDED:
        print("Open the first account: manage.py add_user EMAIL --role administrator")
    else:
        print("Accounts, with passwords that are shown this once:")
        with transaction.atomic():  # all are shown before any is kept
            for role in Role.values:
                user, password = add_user(f"{role}@egcc.localhost", role=role)
                print(f"  {role:14} {user.email:31} {password}")
        print("They are kept now, and not shown again.")


if __name__ == "__main__":
    main(*sys.argv[1:])
