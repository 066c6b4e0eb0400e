"""What is measured: one row a page, with the targets of docs/speed.md."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from egcc_portal.web import ROWS_PER_PAGE


@dataclass(frozen=True)
class Page:
    """A page, and how it should do.

    `ratio` is against the bare SQL of the page, or, with `beside`, against another
    page; `growth` is the largest size against the smallest.
    """

    name: str
    address: str
    ratio: float | None
    statements: int
    growth: float
    beside: str = ""
    key: str = ""

    def path(self) -> str:
        """Return the address; of a deep page, with the key that leads there."""
        return self.address + (deep_key(self.key) if self.key else "")


LIST = "/participants/"
LIST_KEYS = (
    "SELECT listed_on, row.id FROM trainings_enrolment AS row"
    " JOIN trainings_cohort ON trainings_cohort.id = cohort_id ORDER BY 1 DESC, 2 DESC"
)
NARROWED = f"{LIST}?institution=7&from_year=2018&to_year=2018"
EXPORT = f"{LIST}export/"
PAGES = [
    Page("list", LIST, 11, 4, 1.5),
    Page("page 1,000 of it", f"{LIST}?after=", 1.2, 4, 1.2, LIST, LIST_KEYS),
    Page("filter by institution and year", NARROWED, 15, 5, 2),
    Page("search, common prefix", "/search/?q=Siti", 3, 4, 2),
    Page("search, rare name", "/search/?q=Siti+Rahmawati+Contoh+135", 8, 4, 2),
    Page("cohort page with 40 people", "/cohorts/1/", 9, 6, 1.3),
    Page("home with charts", "/", 10, 6, 1.3),
    Page("people", "/people/", 11, 4, 1.5),
    Page("cohorts", "/cohorts/", 11, 4, 1.5),
    Page("a person", "/people/1/", None, 10, 1.3),
    Page("an institution", "/institutions/1/", None, 10, 1.3),
    Page("an agreement", "/agreements/1/", None, 10, 1.3),
    Page("a project", "/projects/1/", None, 10, 1.3),
]


def deep_key(statement: str) -> str:
    """Return the key of the last row before page 1,000, or nine tenths down."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({statement}) AS rows")
        place = min(999 * ROWS_PER_PAGE, cursor.fetchone()[0] * 9 // 10)
        cursor.execute(f"{statement} LIMIT 1 OFFSET {place}")
        return ",".join(map(str, cursor.fetchone())).replace(" ", "+")
