"""The timeline: a drawing, the same as a list by year, and the drawing as a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.clocks import asked_day, clock_of
from egcc_portal.dates import print_day
from egcc_portal.rows import Rows, texts
from egcc_portal.timeline.drawing import A4, Axis, Head, axis_of, draw
from egcc_portal.timeline.forms import TimelineForm
from egcc_portal.timeline.items import MOST, Asked, Item, Kind, collect, gaps
from egcc_portal.web import render_page
from programs.models import FocusArea, Program, ProgramTerm


@dataclass(frozen=True)
class Story:
    """What a reader asked for and gets: `lanes` by heading, `cut` those not whole."""

    form: TimelineForm
    lanes: dict[str, list[Item]]
    cut: list[str]
    gaps: list[Item]
    axis: Axis

    @property
    def items(self) -> list[Item]:
        """All that is shown, the days without cover apart."""
        return [item for found in self.lanes.values() for item in found]

    def drawing(self) -> str:
        """Return the SVG for the page."""
        return draw(self.dated(), self.axis, words=self.words())

    def poster(self, on: date, site: str = "") -> str:
        """Return the SVG for a sheet of A4, with whole addresses if a site is given."""
        years = f"{self.axis.first}–{self.axis.last}"
        title = gettext("Timeline of the Indonesia–Korea e-government cooperation")
        note = gettext("As of %(day)s") % {"day": print_day(on)}
        head = Head(f"{title}, {years}", note, site)
        axis = replace(self.axis, paper=A4)
        return draw(self.dated(), axis, words=self.words(), head=head)

    def dated(self) -> list[tuple[str, list[Item]]]:
        """Return the lanes that have anything with a day."""
        lanes = {gettext("Without cover"): self.gaps} | self.lanes
        dated = [
            (heading, [item for item in items if item.first])
            for heading, items in lanes.items()
        ]
        return [(heading, items) for heading, items in dated if items]

    def words(self) -> str:
        """Return what the drawing shows, for who can't see it."""
        words = gettext("From %(first)s to %(last)s, a lane for each kind of record.")
        return words % {"first": self.axis.first, "last": self.axis.last}

    def by_year(self) -> list[tuple[int | None, list[Item]]]:
        """Return the items by the year they begin in, newest first, undated last."""
        found = self.items + self.gaps
        found.sort(key=lambda item: item.first or date.min, reverse=True)
        years = groupby(found, key=lambda item: item.first and item.first.year)
        return [(year, list(items)) for year, items in years]


@require(Permission.AGREEMENT_VIEW)
def timeline(request: HttpRequest) -> HttpResponse:
    """Agreements and what ran under them, drawn and listed, as the address asks."""
    story = story_of(request)
    context = {
        "filter": story,
        "story": story,
        "most": MOST,
        "drawing": SafeString(story.drawing()) if story.items else "",
        "poster": SafeString(story.poster(asked_day(request))) if story.items else "",
        "area": story.form.area(),
    }
    return render_page(
        request, "timeline/timeline.html", context, partial="timeline/_timeline.html"
    )


@require(Permission.AGREEMENT_VIEW)
def timeline_export(request: HttpRequest) -> HttpResponse:
    """The drawing as a file of its own, narrowed by the same address."""
    story = story_of(request)
    site = request.build_absolute_uri("/").removesuffix("/")
    svg = story.poster(asked_day(request), site)
    name = f"timeline-{story.axis.first}-{story.axis.last}.svg"
    return HttpResponse(
        svg,
        content_type="image/svg+xml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def story_of(request: HttpRequest) -> Story:
    """Return what the address asks for, of what the user may see."""
    today, user = asked_day(request), request.user
    programs = list(programs_of(user))
    form = TimelineForm(request.GET, programs)
    form.full_clean()
    asked = Asked(form.of_programs(), form.area(), form.span())
    found = collect(user, form.kinds(), programs, asked, today)
    if clock_of(request).on:
        found = {kind: begun(items, today) for kind, items in found.items()}
    lanes = {Kind(kind).label: items[:MOST] for kind, items in found.items()}
    uncovered = gaps(user, asked.span, today)
    items = [item for items in lanes.values() for item in items]
    return Story(
        form=form,
        lanes=lanes,
        cut=[Kind(kind).label for kind, items in found.items() if len(items) > MOST],
        gaps=uncovered,
        axis=axis_of(items + uncovered, form.years(), today),
    )


def begun(items: list[Item], on: date) -> list[Item]:
    """Return the items that had begun by a day; of the undated nobody can say."""
    return [item for item in items if item.first and item.first <= on]


def programs_of(user: User) -> list[Program]:
    """Return the programs a user may see, with `its_areas` and agreed `its_terms`."""
    here = {"program": OuterRef("pk")}
    areas = FocusArea.objects.visible_to(user).filter(**here).order_by("order", "pk")
    terms = ProgramTerm.objects.filter(kind__in=ProgramTerm.AGREED, **here)
    return Program.objects.visible_to(user).annotate(
        its_areas=Rows(areas, "public_id", "program_id", *texts("title")),
        its_terms=Rows(
            terms.order_by("starts_on", "pk"),
            *["kind", "starts_on", "ends_on", "precision"],
        ),
    )
