"""The gaps themselves, with who sees to them: gathered, narrowed, put in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils.translation import get_language

from agreements.models.agreement import FAR
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Reader
from egcc_portal.gaps.kinds import KINDS, Kind
from egcc_portal.gaps.models import FollowUp
from egcc_portal.sources.evidence import Version
from egcc_portal.sources.fields import field_words, kind_of
from egcc_portal.sources.models import Claim, Question, QuestionFact
from egcc_portal.sources.models.claim import fact_url
from egcc_portal.sources.statements import Stated, record_model, records_at

Address = tuple[str, str, str, str]
"""What a gap is told apart by: kind, kind of record, public id, field."""
QUESTION = Question._meta.label_lower


@dataclass
class Gap:
    """Something to be mended; `due` is what the record itself asks, if anything.

    `record`, `question` and `versions` are there once it went through dress().
    """

    kind: Kind
    model: str
    about: str
    field: str
    since: date | None
    due: date | None
    detail: str
    follow_up: FollowUp | None = None
    record: Stated | None = None
    question: Question | None = None
    versions: list[Version] = field(default_factory=list)

    @property
    def address(self) -> Address:
        """What it is told apart by."""
        return self.kind.key, self.model, self.about, self.field

    @property
    def owner(self) -> User | None:
        """Who sees to it."""
        return self.follow_up.owner if self.follow_up else None

    @property
    def due_on(self) -> date | None:
        """The day that was agreed, else the one that the record asks for."""
        agreed = self.follow_up.due_on if self.follow_up else None
        return agreed or self.due

    def is_snoozed(self, on: date) -> bool:
        """Whether it is put off beyond a day."""
        until = self.follow_up.snoozed_until if self.follow_up else None
        return until is not None and until > on

    @property
    def field_words(self) -> str:
        """What the field is called; nothing for a row that a record has several of."""
        rows = self.kind.key in {"milestone", "decision"}
        return "" if rows or not self.field else field_words(self.field)

    @property
    def missing(self) -> str:
        """What is missing, in words."""
        languages = [
            str(name)
            for code, name in settings.LANGUAGES
            if code in self.detail.split()
        ]
        words = {"detail": self.detail or "–", "languages": ", ".join(languages)}
        return str(self.kind.missing) % words

    @property
    def record_kind(self) -> str:
        """What kind of record it is about."""
        return kind_of(record_model(self.model) or Question)

    @property
    def url(self) -> str:
        """Its own page."""
        return gap_url("gap_detail", self.address)

    @property
    def mended_at(self) -> str:
        """Where it is mended: the page of the conflict or of the record, or ""."""
        if self.kind.key == "conflict":
            return fact_url(self.model, self.about, self.field)
        return self.record.url if self.record else ""


def gap_url(name: str, address: Address) -> str:
    """Return the address of a gap's page, or of its form."""
    kind, model, about, path = address
    return reverse(name, args=[kind, model, f"{about}/{path}" if path else about])


def found(reader: User, on: date, kinds: Iterable[Kind]) -> list[Gap]:
    """Return the gaps of some kinds that a reader may see, and who sees to them.

    Two queries however many kinds and gaps there are: the gaps, what was arranged.
    """
    words = tuple(kind.key for kind in kinds)
    with connection.cursor() as cursor:
        cursor.execute(*statement(Reader.like(reader), on, get_language(), words))
        return gathered(cursor)


@lru_cache(maxsize=64)
def statement(
    reader: Reader, on: date, language: str, kinds: tuple[str, ...]
) -> tuple[str, tuple]:
    """Return the SQL of some kinds, and its values, with texts in a language in use.

    Forty queries in one take four times as long to put together as to answer.
    """
    branches = [rows for kind in kinds for rows in KINDS[kind].find(reader, on)]
    return branches[0].union(*branches[1:], all=True).query.sql_with_params()


def gathered(rows: Iterable[tuple]) -> list[Gap]:
    """Return rows as gaps, with what was arranged about them."""
    gaps = [Gap(KINDS[kind], *rest) for kind, *rest in rows]
    arranged = {
        (each.kind, each.model, each.about, each.field): each
        for each in FollowUp.objects.select_related("owner")
    }
    for gap in gaps:
        gap.follow_up = arranged.get(gap.address)
    return gaps


def gap_at(address: Address, *, reader: User, on: date) -> Gap | None:
    """Return one gap, if it is open and the reader may see it."""
    kind, model, about, path = address
    if kind not in KINDS:
        return None
    here = {"at_model": model, "at_about": about, "at_field": path}
    first, *others = [rows.filter(**here) for rows in KINDS[kind].find(reader, on)]
    return next(iter(gathered(first.union(*others, all=True))), None)


def dress(gaps: list[Gap], reader: User) -> None:
    """Give gaps their records, questions and the values that sources differ by.

    Three queries, for the few gaps of a page.
    """
    asked = questions_of(gaps)
    for gap in gaps:
        gap.question = asked.get((gap.model, gap.about, gap.field))
    touched = [
        (link.model, link.about)
        for gap in gaps
        if gap.question
        for link in gap.question.facts.all()
    ]
    addresses = [(gap.model, gap.about) for gap in gaps]
    records = records_at([*addresses, *touched], reader)
    claims = versions_of(gaps, reader)
    for gap in gaps:
        gap.record = records.get((gap.model, gap.about))
        if gap.model == QUESTION and gap.question:
            seen = [
                records.get((link.model, link.about))
                for link in gap.question.facts.all()
            ]
            gap.record = next((each for each in seen if each), None)
        gap.versions = claims.get((gap.model, gap.about, gap.field), [])


def questions_of(gaps: list[Gap]) -> dict[tuple[str, str, str], Question]:
    """Return the questions that are gaps, or are asked about one, by its fact."""
    own = [gap.about for gap in gaps if gap.model == QUESTION]
    disputed = [gap.about for gap in gaps if gap.kind.key == "conflict"]
    links = QuestionFact.objects.filter(about__in=disputed).values("question")
    asked = Question.objects.filter(public_id__in=own) | Question.objects.filter(
        pk__in=links
    )
    found: dict[tuple[str, str, str], Question] = {}
    for question in asked.prefetch_related("facts"):
        found[QUESTION, question.public_id, ""] = question
        for fact in question.facts.all():
            found.setdefault((fact.model, fact.about, fact.field), question)
    return found


def versions_of(
    gaps: list[Gap], reader: User
) -> dict[tuple[str, str, str], list[Version]]:
    """Return the values that are claimed of disputed facts, each with its claims."""
    about = [gap.about for gap in gaps if gap.kind.key == "conflict"]
    said = (
        Claim.objects.current()
        .seen_by(reader)
        .filter(about__in=about)
        .select_related("source")
    )
    values: dict[tuple[str, str, str], dict[str, list[Claim]]] = {}
    for claim in said.order_by("pk"):
        here = values.setdefault((claim.model, claim.about, claim.field), {})
        here.setdefault(claim.value, []).append(claim)
    return {
        fact: [Version(value, claims) for value, claims in each.items()]
        for fact, each in values.items()
    }


# Narrowing and order -----------------------------------------------------------

NOBODY, MINE = "nobody", "mine"
OVERDUE, WEEK, NO_DUE = "overdue", "week", "none"
SORTS = {
    "due": lambda gap: (gap.due_on or FAR).isoformat(),
    "age": lambda gap: (gap.since or FAR).isoformat(),
    "kind": lambda gap: f"{list(KINDS).index(gap.kind.key):02}",
}


def narrowed(gaps: Iterable[Gap], asked: dict, *, reader: User, on: date) -> list[Gap]:
    """Return the gaps that a filter asks for; `asked` is what its form cleaned."""
    return [
        gap
        for gap in gaps
        if gap.is_snoozed(on) == (asked.get("snoozed") == "yes")
        and (not asked.get("record") or gap.model == asked["record"])
        and is_owned(gap, asked.get("owner", ""), reader)
        and is_due(gap, asked.get("due", ""), on)
    ]


def is_owned(gap: Gap, by: str, reader: User) -> bool:
    """Whether a gap is in somebody's hands: a person's key, "mine" or "nobody"."""
    if not by:
        return True
    owner = gap.follow_up.owner_id if gap.follow_up else None
    wanted = {NOBODY: None, MINE: reader.pk}
    return owner == (wanted[by] if by in wanted else int(by))


def is_due(gap: Gap, when: str, on: date) -> bool:
    """Whether a gap is due when it is asked for."""
    due = gap.due_on or FAR
    return {
        OVERDUE: due < on,
        WEEK: on <= due <= on + timedelta(days=7),
        NO_DUE: gap.due_on is None,
    }.get(when, True)


def counts(gaps: Iterable[Gap]) -> Counter[str]:
    """Return how many gaps there are of each kind."""
    return Counter(gap.kind.key for gap in gaps)


def key_of(gap: Gap, sort: str) -> str:
    """Return where a gap stands in an order; the address tells equals apart."""
    return f"{SORTS[sort](gap)},{'/'.join(gap.address)}"
