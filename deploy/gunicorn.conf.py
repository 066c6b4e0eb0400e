"""The web server: two processes of four threads, for two processors."""

import gc

bind = "0.0.0.0:8000"
workers = 2
threads = 4
preload_app = True  # one import for both, and a process that dies is back at once
timeout = 60
graceful_timeout = 20
max_requests = 5_000  # a process is replaced now and then, whatever it may have leaked
max_requests_jitter = 500
# A query too long for us still gets our own page, in the reader's language; the server
# in front, which ends TLS, keeps the bound.
limit_request_line = 0
control_socket_disable = True
accesslog = None


def when_ready(server):
    """Spare what was imported from being searched for garbage with each request.

    Both processes share it, too, as long as nobody writes into it.
    """
    gc.collect()
    gc.freeze()
