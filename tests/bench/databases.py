"""A database for each size of the data set, kept from one run to the next."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

import psycopg2
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Role
from tests.bench import people

READER = "bench@example.org"


def prepare(size: int) -> None:
    """Make the database of a size, unless one of the same making is there."""
    name, made_by = name_of(size), fingerprint()
    with closing(raw(settings.DATABASES["default"]["NAME"])) as line:
        cursor = line.cursor()
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database"
            " WHERE datname = %s",
            [name],
        )
        if cursor.fetchone() == (made_by,):
            return
        print(f"Making the data of {size:,} participants ...", flush=True)
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name}")
        use(size)
        fill(size)
        connection.close()
        cursor.execute(f"COMMENT ON DATABASE {name} IS %s", [made_by])


def fill(size: int) -> None:
    """Make the tables and their rows, and somebody who may read them."""
    call_command("migrate", interactive=False, verbosity=0)
    for each in people.fills(size):
        each.run()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    User.objects.create(email=READER, name="Bench", role=Role.MANAGER)


def name_of(size: int) -> str:
    return f"egcc_bench_{size}"


def fingerprint() -> str:
    """Return the sum of what makes the data: the migrations and the rows."""
    files = [Path(people.__file__), *settings.BASE_DIR.glob("*/**/migrations/*.py")]
    ours = sorted(file for file in files if ".venv" not in file.parts)
    return hashlib.sha256(b"".join(file.read_bytes() for file in ours)).hexdigest()


def use(size: int) -> None:
    """Let Django ask the database of a size."""
    connection.close()
    connection.settings_dict["NAME"] = name_of(size)


def raw(name: str | None = None) -> psycopg2.extensions.connection:
    """Return a bare connection to a database, by default to the one in use."""
    parameters = connection.get_connection_params()
    parameters.pop("cursor_factory", None)
    if name:
        parameters["dbname"] = name
    line = psycopg2.connect(**parameters)
    line.autocommit = True
    return line


def sign_in() -> str:
    """Return the cookies of a new session in the database in use."""
    client = Client()
    client.force_login(User.objects.get(email=READER))
    return "; ".join(f"{name}={each.value}" for name, each in client.cookies.items())
