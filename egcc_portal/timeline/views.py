"""The timeline: a drawing, the same as a list by year, and the drawing as a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.rows import Rows, texts
from egcc_portal.timeline.drawing import Axis, axis_of, draw
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

    def drawing(self, site: str = "") -> str:
        """Return the SVG, with whole addresses if a site is given."""
        lanes = {gettext("Without cover"): self.gaps} | self.lanes
        dated = [
            (heading, [item for item in items if item.first])
            for heading, items in lanes.items()
        ]
        words = gettext("From %(first)s to %(last)s, a lane for each kind of record.")
        return draw(
            [(heading, items) for heading, items in dated if items],
            self.axis,
            site=site,
            words=words % {"first": self.axis.first, "last": self.axis.last},
        )

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
        "area": story.form.area(),
    }
    return render_page(
        request, "timeline/timeline.html", context, partial="timeline/_timeline.html"
    )


@require(Permission.AGREEMENT_VIEW)
def timeline_export(request: HttpRequest) -> HttpResponse:
    """The drawing as a file of its own, narrowed by the same address."""
    story = story_of(request)
    svg = story.drawing(site=request.build_absolute_uri("/").removesuffix("/"))
    name = f"timeline-{story.axis.first}-{story.axis.last}.svg"
    return HttpResponse(
        svg,
        content_type="image/svg+xml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def story_of(request: HttpRequest) -> Story:
    """Return what the address asks for, of what the user may see."""
    today, user = timezone.localdate(), request.user
    programs = list(programs_of(user))
    form = TimelineForm(request.GET, programs)
    form.full_clean()
    asked = Asked(form.of_programs(), form.area(), form.span())
    found = collect(user, form.kinds(), programs, asked, today)
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
