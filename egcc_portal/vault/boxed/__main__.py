"""Opens files from strangers in a process of its own: little memory, little time.

Started by egcc_portal.vault.box as `python egcc_portal/vault/boxed SECONDS BYTES check
FILE`, `... draw FILE MEDIA_TYPE FOLDER FIRST` or `... rows FILE HEADINGS`. It knows
nothing of Django and starts in a fifth of a second; what a file makes it do, it does to
itself alone. Each line that it prints is one JSON object.
"""

import json
import math
import resource
import sys

from checks import check
from drawing import draw
from sheets import rows

TASKS = {"check": lambda path: [check(path)], "draw": draw, "rows": rows}


def allow(seconds: int) -> None:
    """Let the process run so much longer; then the system ends it."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    until = math.ceil(usage.ru_utime + usage.ru_stime) + seconds
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def main(seconds: str, memory: str, task: str, path: str, *rest: str) -> None:
    """Do one of the tasks, with so much memory, and so long for each line."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), hard))
    allow(int(seconds))
    for each in TASKS[task](path, *rest):
        sys.stdout.write(f"{json.dumps(each)}\n")
        sys.stdout.flush()
        allow(int(seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
