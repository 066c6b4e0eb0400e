import subprocess
import sys

import pytest
from django.db import connection

from egcc_portal.settings import BASE_DIR, DATABASES, database

ASK = (
    "from django.conf import settings; print(settings.DATABASES['default']['OPTIONS'])"
)


def test_a_statement_has_the_time_it_is_given_and_is_not_compiled():
    options = database("postgresql:///egcc", patience="5s")["OPTIONS"]

    assert (
        options["options"]
        == "-c jit=off -c pgtrigger.ignore={} -c statement_timeout=5s"
    )


@pytest.mark.django_db
def test_triggers_find_what_they_are_to_ignore():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('pgtrigger.ignore')")

        assert cursor.fetchone() == ("{}",)


def test_options_of_the_address_come_last_and_win():
    url = "postgresql:///egcc?options=-c%20jit%3Don"

    given = database(url, patience="0")["OPTIONS"]["options"]

    assert given == "-c jit=off -c pgtrigger.ignore={} -c statement_timeout=0 -c jit=on"


def test_a_page_has_five_seconds():
    asked = [sys.executable, "-c", f"import egcc_portal.wsgi; {ASK}"]

    told = subprocess.run(
        asked, cwd=BASE_DIR, capture_output=True, text=True, check=True
    )

    assert "statement_timeout=5s" in told.stdout


def test_what_is_no_page_takes_its_time():
    assert "statement_timeout=0" in DATABASES["default"]["OPTIONS"]["options"]
