"""A repeatable data set: so many participants, all of them visibly made up.

The same number gives the same rows. Names carry "Contoh" or "예시" and a number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import NOT_PROVIDED, GeneratedField, Model

from agreements.models import Agreement
from egcc_portal.directory.models import Appointment, Institution, Person
from egcc_portal.sources.models import Citation, Source
from programs.models import Program, Project
from trainings.models import Breakdown, Cohort, Enrolment, Headcount

INSTITUTIONS, AGREEMENTS, PROJECTS, COHORTS = 200, 500, 2_000, 5_000
PROGRAMS, SOURCES = 10, 500
SEATS = 40
"""People of the first cohort, whatever the size; the rest share the others."""

GIVEN = "Siti Budi Agus Dewi Rina Joko Putu Made Wayan Ayu Eka Dian Hadi Indah Yusuf"
FAMILY = "Rahmawati Santoso Wijaya Lestari Nugroho Siregar Harahap Ginting Simatupang"
KOREAN_FAMILY = "김 이 박 최 정 강 조 윤 장 임"
KOREAN_GIVEN = "민준 서연 도윤 하은 지호 수아 준서 지우 현우 예린"


@dataclass(frozen=True)
class Fill:
    """Rows of one table: how many, and the SQL of the columns that differ, by n."""

    model: type[Model]
    rows: int
    columns: dict[str, str] = field(default_factory=dict)

    def run(self) -> None:
        """Insert the rows; columns not named get the field's default."""
        columns = {
            each.column: self.columns.get(each.column) or literal(each)
            for each in self.model._meta.concrete_fields
            if not isinstance(each, GeneratedField) and not each.primary_key
        } | {"id": "n + 1"}
        table = self.model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(columns)})"
                f" SELECT {', '.join(columns.values())}"
                f" FROM generate_series(0, {self.rows - 1}) AS n"
            )
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def literal(column: Any) -> str:
    """Return a field's default as SQL."""
    if column.default is NOT_PROVIDED:
        return "NULL" if column.null else "''"
    value = column.get_db_prep_save(column.get_default(), connection)
    with connection.cursor() as cursor:
        text = cursor.mogrify("%s", [value]).decode()
    return f"{text}::{column.db_type(connection)}"


def one_of(words: str, turn: str) -> str:
    """Return the SQL of one of some words, by a turn."""
    count = len(words.split())
    return f"(string_to_array('{words}', ' '))[1 + ({turn}) % {count}]"


def day(turn: str) -> str:
    """Return the SQL of a day from 2014 on, by a turn."""
    return f"(date '2014-01-06' + (({turn}) % 4000)::int)"


def fuzzy(name: str, first: str, days: int = 0) -> dict[str, str]:
    """Return the columns of a FuzzyDateField that is known to its days."""
    precision = "'range'" if days else "'day'"
    return {
        f"{name}_from": first,
        f"{name}_to": f"{first} + {days}",
        f"{name}_precision": precision,
    }


def record(kind: str) -> dict[str, str]:
    """Return the columns that each record has: an address, approved, shared."""
    return {
        "public_id": f"'bench-{kind}-' || n",
        "review": "'approved'",
        "note": "''",
    }


def titled(words: str, korean: str) -> dict[str, str]:
    """Return a title in three languages; not every record has each of them."""
    return {
        "title_ind": f"'{words} Contoh ' || n",
        "title_en": f"CASE WHEN n % 3 > 0 THEN 'Sample {words} ' || n END",
        "title_ko": f"CASE WHEN n % 5 = 0 THEN '예시 {korean} ' || n END",
    }


def fills(people: int) -> list[Fill]:
    """Return what a data set of so many participants takes, in order."""
    cohorts = min(COHORTS, max(2, people // 10))
    return [
        *directory(people),
        *programme(),
        *trainings(people, cohorts),
    ]


def directory(people: int) -> list[Fill]:
    """Institutions, and people with an office each."""
    name = f"{one_of(GIVEN, 'n')} || ' ' || {one_of(FAMILY, 'n / 15')}"
    korean = f"{one_of(KOREAN_FAMILY, 'n')} || {one_of(KOREAN_GIVEN, 'n / 10')}"
    kinds = "ID_KEMENTERIAN ID_LPNK"
    return [
        Fill(
            Institution,
            INSTITUTIONS,
            record("institution")
            | {
                "kind": one_of(kinds, "n"),
                "country": "'ID'",
                "name_ind": "'Instansi Contoh ' || n",
                "name_en": "'Sample Institution ' || n",
                "name_ko": "CASE WHEN n % 4 = 0 THEN '예시 기관 ' || n END",
            },
        ),
        Fill(
            Person,
            people,
            record("person")
            | {
                "name_ind": f"{name} || ' Contoh ' || n",
                "name_ko": f"CASE WHEN n % 10 = 0 THEN {korean} || ' 예시 ' || n END",
            },
        ),
        Fill(
            Appointment,
            people,
            record("appointment")
            | {
                "person_id": key("n", people),
                "institution_id": key("n", INSTITUTIONS),
                "office_ind": "'Analis Contoh ' || n % 40",
                "attested": f"ARRAY[{day('n')}]",
            },
        ),
    ]


def programme() -> list[Fill]:
    """Sources, agreements, programs and projects."""
    signed = day("n * 7")
    return [
        Fill(
            Source,
            SOURCES,
            record("source")
            | fuzzy("published", day("n * 5"))
            | {
                "kind": "'press'",
                "publisher": "'Harian Contoh ' || n % 40",
                "headline": "'Berita contoh ' || n",
                "language": "'id'",
                "reliability": "4",
                "checked": "'full_text'",
            },
        ),
        Fill(
            Agreement,
            AGREEMENTS,
            record("agreement")
            | titled("Nota kesepahaman", "양해각서")
            | fuzzy("signed", signed)
            | fuzzy("effect_start", signed)
            | fuzzy("effect_end", f"({signed} + 1000)")
            | {"code": "'BENCH/' || n", "kind": "'mou'", "state": "'signed'"},
        ),
        Fill(
            Program,
            PROGRAMS,
            record("program")
            | {
                "code": "'BENCH' || n",
                "name_ind": "'Program Contoh ' || n",
                "host_id": key("n", INSTITUTIONS),
            },
        ),
        Fill(
            Project,
            PROJECTS,
            record("project")
            | titled("Proyek", "사업")
            | {
                "program_id": key("n", PROGRAMS),
                "year": "2014 + n % 11",
                "state_on": day("n"),
                "iati_status": "2",
            },
        ),
        Fill(
            Citation,
            PROJECTS,
            {
                "source_id": key("n", SOURCES),
                "model": "'programs.project'",
                "about": "'bench-project-' || n",
            },
        ),
    ]


def trainings(people: int, cohorts: int) -> list[Fill]:
    """Cohorts with their counts, and who took part."""
    states = "completed completed completed confirmed no_show"
    seats = f"CASE WHEN n < {SEATS} THEN 0 ELSE 1 + n % {cohorts - 1} END"
    return [
        Fill(
            Cohort,
            cohorts,
            record("cohort")
            | titled("Pelatihan", "연수")
            | fuzzy("held", day("n * 3"), days=9)
            | {
                "program_id": key("n", PROGRAMS),
                "state": "'completed'",
                "modality": "'overseas'",
                "country": "'KR'",
                "city": "'Seoul'",
            },
        ),
        Fill(
            Headcount,
            cohorts,
            {
                "cohort_id": key("n", cohorts),
                "people": "20 + n % 30",
                "is_main": "true",
                "source_id": key("n", SOURCES),
            },
        ),
        Fill(
            Breakdown,
            cohorts,
            {
                "cohort_id": key("n", cohorts),
                "institution_id": key("n", INSTITUTIONS),
                "people": "20",
            },
        ),
        Fill(
            Enrolment,
            people,
            {
                "cohort_id": key(seats, cohorts),
                "person_id": key("n", people),
                "institution_id": key("n", INSTITUTIONS),
                "office": "'Analis Contoh ' || n % 40",
                "state": one_of(states, "n"),
            },
        ),
    ]


def key(turn: str, rows: int) -> str:
    """Return the SQL of the key of one of so many rows, by a turn."""
    return f"1 + ({turn}) % {rows}"
