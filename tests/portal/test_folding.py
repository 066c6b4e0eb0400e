from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations import RunSQL

from egcc_portal.directory.models import Institution, Person
from egcc_portal.folding import Match, fold
from programs.models import Project
from tests.factories import InstitutionFactory, PersonFactory, ProjectFactory

FOLDED = [
    ("Oh Kang-tak", "oh kang-tak"),
    ("  KemenPAN–RB ", "kemenpan-rb"),
    ("Ma\u2019ruf (Amin)", "maruf amin"),
    ("S.Kom., M.T.", "s-kom- m-t-"),
    ("Café CAFE\u0301", "cafe cafe"),
    ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
    ("Ｆｕｌｌ ｗｉｄｔｈ①", "full width1"),
    ("2021년 eGov센터", "2021 년 egov 센터"),
    ("<b>&amp;</b> | ! :* \\ '%_' 😀", "b amp b"),
    ("Ð Ø ß Ж Ω", "ð ø ß ж ω"),
    ("\u200bzero\ufeff width", "zero width"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.django_db
@pytest.mark.parametrize("text", [text for text, _ in FOLDED])
def test_the_database_folds_as_the_marks_do(text):
    with connection.cursor() as cursor:
        cursor.execute("SELECT search_fold(%s)", [text])
        (folded,) = cursor.fetchone()

    assert " ".join(folded.split()) == fold(text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Y.B. Jarot Budi Harjo", "y.b. jarot"),
        ("Y.B. Jarot Budi Harjo", "YB HARJO"),
        ("Oh Kang-tak", "kang tak oh"),
        ("Oh Kang-tak", "kangtak"),
        ("Oh Kang Tak", "Oh Kang-tak"),
        ("Ma'ruf Amin", "ma’ruf"),
        ("Maruf Amin", "ma'ruf"),
        ("Café Renée", "cafe rene"),
        ("행정안전부", "안전"),
        ("행정안전부", "안전부"),
        ("행정 안전부", "행정안전부"),
        ("행정안전부", "행정 안전부"),
        ("행정안전부", "\u110b\u1161\u11ab\u110c\u1165\u11ab"),
        ("2021년 합의", "2021 합의"),
        ("Budi Harjo", "budi " * 8 + "santoso"),
        ("Kim" * 40, "kim" * 40),
    ],
)
def test_names_are_found_however_they_are_written(name, words):
    person = PersonFactory(name_ind=name)
    PersonFactory(name_ind="Somebody Else", name_ko="다른 사람")

    assert [*Person.objects.matching(words)] == [person]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "words",
    [
        *["budi santoso", "udi", "budih", "행안", "전부안", "budi | x", "!santoso"],
        *[
            "budi:x",
            "budi <-> harja",
            "",
            "-",
            "'",
            "\\",
            "|",
            "\u1680",
            "😀",
            "%",
            "_",
        ],
        "a" * 9000,
    ],
)
def test_names_are_not_found_by_what_they_do_not_hold(words):
    PersonFactory(name_ind="Budi Harjo", name_ko="행정안전부")

    assert not Person.objects.matching(words).exists()


@pytest.mark.django_db
def test_former_names_find_whoever_bore_them():
    ministry, person = InstitutionFactory(), PersonFactory()
    InstitutionFactory()
    ministry.names.create(name="Ministry of Home Affairs", short="MOHA", kind="former")
    person.names.create(full="오강탁", script="hangul", kind="alias")

    assert [*Institution.objects.matching("moha home")] == [ministry]
    assert [*Person.objects.matching("강탁")] == [person]
    assert [*Person.objects.all().some_matching("강탁", 1)] == [person]


@pytest.mark.django_db
def test_of_words_as_they_are_typed_the_last_may_be_half_a_word():
    person = PersonFactory(name_ind="Siti Rahmawati")
    PersonFactory(name_ind="Sitiawan Rahmat")
    PersonFactory(name_ind="Siti Aminah").names.create(
        full="Siti Rahmi", script="latin", kind="alias"
    )

    typed = Person.objects.all().some_matching("siti rahm", 9, begun=Match.LAST)
    begun = Person.objects.all().some_matching("siti rahm", 9, begun=Match.EACH)

    assert typed.count() == 2
    assert begun.count() == 3
    assert person in typed


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["siti", "siti rahm"])
def test_people_with_the_very_words_come_before_those_with_beginnings(words):
    PersonFactory.create_batch(3, name_ind="Sitiawan Rahmat")
    exact = PersonFactory(name_ind="Siti Rahm")

    assert [*Person.objects.all().some_matching(words, 1, begun=Match.EACH)] == [exact]


@pytest.mark.django_db
def test_some_matching_reads_no_more_than_it_is_told():
    ProjectFactory.create_batch(3)

    assert Project.objects.all().some_matching("proyek", 2).count() == 2
    assert Project.objects.filter(year=1999).some_matching("proyek", 2).count() == 0


MIGRATIONS = [
    "egcc_portal.sources.migrations.0002_search",
    "egcc_portal.directory.migrations.0002_search",
    "agreements.migrations.0002_search",
    "programs.migrations.0002_search",
    "trainings.migrations.0002_search",
    "egcc_portal.sources.migrations.0004_search_typed",
    "egcc_portal.vault.migrations.0002_search",
    "egcc_portal.directory.migrations.0004_person_number",
    "egcc_portal.merging.migrations.0002_called",
]


def searched():
    """Return the tables with a search column, or with one named like it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns"
            " WHERE column_name = 'search' AND table_schema = current_schema()"
        )
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db
def test_the_search_can_be_taken_away_and_put_back():
    steps = [
        step
        for migration in MIGRATIONS
        for step in import_module(migration).Migration.operations
        if isinstance(step, RunSQL)
    ]
    tables = searched()

    with connection.schema_editor() as editor:
        for step in reversed(steps):
            step.database_backwards("", editor, None, None)
        assert searched() == set()
        for step in steps:
            step.database_forwards("", editor, None, None)

    assert searched() == tables


@pytest.mark.django_db
def test_versions_do_not_keep_the_search_column():
    assert len(searched()) == 15
    assert [name for name in searched() if "version" in name] == []
