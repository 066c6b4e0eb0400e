"""The web server: two processes of two threads, for two processors."""

import gc
import sys

bind = "0.0.0.0:8000"
workers = 2
threads = 2
# As many lines as threads: who comes next waits in the system's own queue, in order,
# for whichever process is free first, not behind the slow page of one. A line that is
# open and silent holds a thread, so the server in front must buffer what it passes on.
worker_connections = threads
preload_app = True  # one import for both, and a process that dies is back at once
timeout = 60
graceful_timeout = 20
keepalive = 0  # a line that stays would tie its reader to one process, busy or not
max_requests = 5_000  # a process is replaced now and then, whatever it may have leaked
max_requests_jitter = 500
# A query too long for us still gets our own page, in the reader's language; the server
# in front, which ends TLS, keeps the bound.
limit_request_line = 0
control_socket_disable = True
accesslog = None


def when_ready(server):
    """Spare what was imported from being searched for garbage with each request.

    Both processes share it, too, as long as nobody writes into it. A page makes some
    ten thousand objects and leaves next to none: looking after each 700 found nothing.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def post_fork(server, worker):
    """Let a thread finish most of a page before the other one has its turn."""
    sys.setswitchinterval(0.05)
