"""Folders below var/, and the locks on them that tell what lives.

A folder is locked, never a file: the kernel drops the lock with its last holder, so no
pid file decides anything and no lock file is left behind.
"""

import fcntl
import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var").resolve()


class CannotStart(Exception):
    """A start that a person must help; the message is one sentence and says how."""


def socket_dir() -> Path:
    """Return the folder of both sockets.

    It is var/run, or a short folder below /tmp when that path holds what a URL must
    quote, or is too long for a socket, whose path ends at 103 bytes (Linux: 107).
    """
    folder = VAR_DIR / "run"
    if re.fullmatch(r"[\w./-]{1,85}", str(folder), re.ASCII):
        return folder
    digest = hashlib.sha256(os.fsencode(VAR_DIR)).hexdigest()[:16]
    return Path("/tmp", f"egcc-{digest}")


def own_folder(folder: Path) -> Path:
    """Return the folder, made if need be.

    Raises:
        CannotStart: it cannot be written, or another account made it.
    """
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotStart(
            f"The folder {folder} cannot be written: make it yours, "
            "or name another one with VAR_DIR."
        )
    if folder.lstat().st_uid != os.geteuid():
        raise CannotStart(
            f"The folder {folder} is another account's: start the portal as that "
            "account, or name another folder with VAR_DIR."
        )
    return folder


def lock(folder: Path, kind: int) -> int | None:
    """Return the descriptor that now holds a lock on a folder, or None: it is taken."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


@contextmanager
def gate() -> Iterator[int]:
    """Let one process at a time start and stop servers; yields what holds the gate."""
    descriptor = os.open(VAR_DIR, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def moments(seconds: float) -> Iterator[None]:
    """Yield twenty times a second, for so many seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        yield
        time.sleep(0.05)
