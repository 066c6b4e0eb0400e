"""A bare WSGI page: the statements of a page of the portal, and their rows as HTML."""

import json
import os
import threading
from html import escape
from pathlib import Path

import psycopg2

ADDRESS, STATEMENTS = json.loads(Path(os.environ["BENCH_STATEMENTS"]).read_text())
own = threading.local()


def application(environ, start):
    if not hasattr(own, "line"):
        own.line = psycopg2.connect(ADDRESS)
        own.line.autocommit = True
    rows = []
    with own.line.cursor() as cursor:
        for each in STATEMENTS:
            cursor.execute(each)
            rows += cursor.fetchall() if cursor.description else []
    cells = "".join(f"<tr><td>{escape(str(row))}</td></tr>" for row in rows)
    start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [f"<!doctype html><table>{cells}</table>".encode()]
