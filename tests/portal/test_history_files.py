import pytest

from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.history_data.files import (
    Book,
    HistoryError,
    read_history,
    read_regions,
    waves,
)


def only(**values):
    """Return the entry of a book that has no other."""
    return Book("history.yaml", {"things": [{"key": "x", **values}]}).section("things")[
        0
    ]


def test_entry_gives_values_with_their_types():
    entry = only(
        day="2018-09-10",
        days=["2018-09-10"],
        time="15:00",
        month="2018-09",
        number=3,
        decimal="2.26",
        flag=True,
        title={"id": "Judul", "ko": "제목"},
    )

    assert str(entry.day("day")) == "2018-09-10"
    assert [str(day) for day in entry.days("days")] == ["2018-09-10"]
    assert f"{entry.time('time'):%H:%M}" == "15:00"
    assert entry.month("month") == FuzzyDate.parse("2018-09")
    assert (entry.number("number"), str(entry.decimal("decimal"))) == (3, "2.26")
    assert entry.flag("flag")
    titles = {"title_ind": "Judul", "title_en": None, "title_ko": "제목"}
    assert entry.texts("title") == titles


def test_entry_gives_blanks_for_what_is_not_said():
    entry = only()

    assert (entry.text("a"), entry.words("a"), entry.mapping("a")) == ("", [], {})
    assert (entry.number("a"), entry.day("a"), entry.ref("a", object)) == (None,) * 3
    assert (entry.fuzzy("a"), entry.month("a")) == (FuzzyDate(), FuzzyDate())


@pytest.mark.parametrize(
    ("method", "value", "words"),
    [
        ("day", "2018-13-01", "a: 2018-13-01 is no day"),
        ("days", ["2018-02-30"], "a: 2018-02-30 is no day"),
        ("days", [2018], "a: 2018 is no text"),
        ("time", "25:00", "a: 25:00 is no time of day"),
        ("month", "2018-13", "a: 2018-13 is no year or month"),
        ("number", "six", "a: six is no number"),
        ("number", True, "a: True is no number"),
        ("decimal", "2,26", "a: 2,26 is no number"),
        ("decimal", 2.26, "a: 2.26 is no text"),
        ("flag", "yes", "a: yes is no true or false"),
        ("required", "", "a: this is missing"),
        ("words", "one", "a: one is no list"),
        ("part", "one", "a: one is no group of fields"),
        ("parts", [{}, "one"], "a.2: one is no group of fields"),
        ("about", "inst-x", "a: inst-x is not in this file"),
    ],
)
def test_entry_names_file_key_and_field(method, value, words):
    with pytest.raises(HistoryError) as wrong:
        getattr(only(a=value), method)("a")

    assert str(wrong.value) == f"history.yaml: x: {words}"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ({"from": "2018-13-01"}, "a.from: 2018-13-01 is no day"),
        ({}, "a.precision: this is missing"),
        (
            {"precision": "week"},
            "a.precision: week is none of day, month, year, range, unknown",
        ),
        (
            {"from": "2018-01-02", "to": "2018-01-01", "precision": "range"},
            "a: the last day is before the first",
        ),
        (
            {"from": "2018-01-02", "precision": "day"},
            "a: give both days and how exactly they are known, or none",
        ),
        (
            {"from": "2018-01-02", "to": "2018-01-02", "precision": "unknown"},
            "a: give both days and how exactly they are known, or none",
        ),
    ],
)
def test_fuzzy_date_refuses(date, words):
    with pytest.raises(HistoryError) as wrong:
        only(a=date).fuzzy("a")

    assert str(wrong.value) == f"history.yaml: x: {words}"


def test_choice_takes_only_what_is_there():
    assert only(a="day").choice("a", Precision) == "day"
    assert only().optional_choice("a", Precision) == ""
    with pytest.raises(HistoryError, match="x: a: this is missing"):
        only().choice("a", Precision)
    with pytest.raises(HistoryError, match="x: a: c is none of a, b"):
        only(a="c").one_of("a", ["a", "b"])


def test_a_group_with_a_key_is_a_record_of_its_own():
    named, unnamed = only(a=[{"key": "y"}, {"b": 1}]).parts("a")

    assert str(named.error("wrong", "b")) == "history.yaml: y: b: wrong"
    assert str(unnamed.error("wrong", "b")) == "history.yaml: x: a.2.b: wrong"


def test_book_refuses_what_nobody_asked_for():
    book = Book("history.yaml", {"things": [{"key": "x", "a": 1, "b": 2}]})
    (entry,) = book.section("things")
    entry.number("a")

    with pytest.raises(HistoryError, match="x: b: this field is not known here"):
        book.refuse_unread()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"things": {}}, "things: give a list of records"),
        ({"things": ["x"]}, "things: a record has no key"),
        ({"things": [{"a": 1}]}, "things: a record has no key"),
        ({"other": []}, "the section things is missing"),
        ({"things": [], "other": []}, "there is no section other"),
    ],
)
def test_book_refuses_sections(content, words):
    with pytest.raises(HistoryError, match=f"history.yaml: {words}"):
        sections_of(content)


def sections_of(content):
    book = Book("history.yaml", content)
    book.section("things")
    book.refuse_unread()


def test_waves_bring_what_is_named_first():
    later, earlier = {"key": "b", "after": "a"}, {"key": "a"}
    entries = Book("history.yaml", {"things": [later, earlier]}).section("things")

    assert [[e.key for e in each] for each in waves(entries, "after")] == [["a"], ["b"]]


def test_waves_refuse_a_circle():
    circle = [{"key": "a", "after": "b"}, {"key": "b", "after": "a"}]
    entries = Book("history.yaml", {"things": circle}).section("things")

    with pytest.raises(HistoryError, match="a: after: it comes before itself"):
        list(waves(entries, "after"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [", r"line \d: "),
        ("things:\n- key: x\n  a: 1\n  a: 2\n", "line 2: a is given twice"),
        ("- key: x\n", "the file has no sections"),
        ("a: \x07", "unacceptable character|control characters"),
    ],
)
def test_read_history_says_what_is_no_yaml(tmp_path, text, words):
    path = tmp_path / "history.yaml"
    path.write_text(text)

    with pytest.raises(HistoryError, match=f"history.yaml: .*({words})"):
        read_history(path)


def test_read_history_says_that_there_is_no_file(tmp_path):
    with pytest.raises(HistoryError, match="history.yaml: .*No such file"):
        read_history(tmp_path / "history.yaml")


def test_regions_are_those_of_the_decree():
    levels = [entry.text("level") for entry in read_regions().section("regions")]

    counts = {level: levels.count(level) for level in set(levels)}
    assert counts == {"province": 38, "regency": 416, "city": 98}
