"""The chain around an agreement: what it renews, extends, annexes, and what does it.

Drawn from above to below in the order of time, with a bow for each relation; the
list beside the drawing says the same in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from agreements.models import Agreement, Relation
from egcc_portal.accounts.models import User
from egcc_portal.charts.svg import (
    EDGES,
    FILLS,
    MUTED,
    WHITE,
    Element,
    linked,
    put,
    put_hit,
    sheet,
    shortened,
    written,
)
from egcc_portal.templatetags.portal import found_text

KIND = "agreement"
WIDTH, ROW, TOP = 288, 56, 4
RAIL, BOX = 56, 44
"""Where the boxes begin, with the bows to their left, and how high they are."""
NEAREST, APART = 14, 11
"""How far the first bow reaches out, and each further one beyond it."""
FIRM = {Relation.Kind.RENEWS, Relation.Kind.EXTENDS, Relation.Kind.REPLACES}
"""What carries an agreement on; other relations are drawn with dashes."""


@dataclass
class Link:
    """An agreement of a chain, and how it relates to others of it."""

    agreement: Agreement
    is_here: bool
    to: list[Relation] = field(default_factory=list)
    by: list[Relation] = field(default_factory=list)


def chain_of(agreement: Agreement, user: User) -> list[Link]:
    """Return the chain around an agreement, the oldest first; empty if it is alone.

    Every link tells how it relates to earlier ones; the agreement itself also
    tells what later ones do to it. What the user may not see is left out.
    """
    seen = Agreement.objects.visible_to(user)
    around = Relation.objects.around(agreement).filter(agreement__in=seen, to__in=seen)
    links: dict[int, Link] = {}
    for relation in around.select_related("agreement", "to"):
        for end in [relation.agreement, relation.to]:
            links.setdefault(end.pk, Link(end, is_here=end == agreement))
        links[relation.agreement_id].to.append(relation)
        if relation.to == agreement:
            links[agreement.pk].by.append(relation)
    return sorted(
        links.values(), key=lambda link: (link.agreement.listed_on, link.agreement.pk)
    )


def draw_chain(chain: list[Link]) -> SafeString:
    """Return the drawing of a chain, or nothing for one that is too short."""
    if len(chain) < 2:
        return SafeString("")
    svg = sheet(
        "chain",
        WIDTH,
        TOP + ROW * len(chain),
        title=gettext("How the agreements follow each other"),
        words=gettext(
            "From the oldest to the latest; the list below says it in words."
        ),
        links=True,
    )
    rows = {link.agreement.pk: at for at, link in enumerate(chain)}
    put_bows(svg, [relation for link in chain for relation in link.to], rows)
    for at, link in enumerate(chain):
        put_agreement(svg, link, TOP + ROW * at)
    return SafeString(written(svg))


def put_bows(svg: Element, relations: list[Relation], rows: dict[int, int]) -> None:
    """Add a bow from each later agreement up to the earlier one, short ones inside."""
    spans = [
        (relation, sorted((rows[relation.agreement_id], rows[relation.to_id])))
        for relation in relations
    ]
    spans.sort(key=lambda span: (span[1][1] - span[1][0], span[1][0]))
    taken: list[list[tuple[int, int]]] = []
    for relation, (upper, lower) in spans:
        free = (
            lane
            for lane, held in enumerate(taken)
            if all(lower <= top or bottom <= upper for top, bottom in held)
        )
        lane = next(free, len(taken))
        taken += [[]] if lane == len(taken) else []
        taken[lane].append((upper, lower))
        put_bow(svg, relation, rows, lane)


def put_bow(svg: Element, relation: Relation, rows: dict[int, int], lane: int) -> None:
    """Add one bow; its point stands at the agreement that something is done to."""
    start, end = (
        TOP + ROW * rows[pk] + BOX / 2 for pk in (relation.agreement_id, relation.to_id)
    )
    out = max(RAIL - NEAREST - APART * lane, 4)
    turn = 8 if end > start else -8
    path = (
        f"M{RAIL},{start:g} H{out + 8} Q{out},{start:g} {out},{start + turn:g} "
        f"V{end - turn:g} Q{out},{end:g} {out + 8},{end:g} H{RAIL - 2}"
    )
    bow = put(svg, "g")
    put(bow, "title", str(relation))
    dashes = {} if relation.kind in FIRM else {"stroke_dasharray": "4 3"}
    color = {"stroke": EDGES[KIND], "class_": f"edge-{KIND}"}
    put(bow, "path", d=path, fill="none", stroke_width=1.5, **color, **dashes)
    point = f"M{RAIL - 8},{end - 4:g} L{RAIL - 1},{end:g} L{RAIL - 8},{end + 4:g} Z"
    put(bow, "path", d=point, fill=FILLS[KIND], class_=f"fill-{KIND}")


def put_agreement(svg: Element, link: Link, y: float) -> None:
    """Add a box with the number, the day of signature, and what it does to others."""
    agreement = link.agreement
    place = linked(
        svg, "" if link.is_here else agreement.get_absolute_url(), str(agreement)
    )
    place.find("title").set("lang", found_text(agreement, "title")[1])
    signed = agreement.signed
    words = str(signed) if signed else gettext("not signed")
    ground = FILLS[KIND] if link.is_here else WHITE
    put(
        place,
        "rect",
        x=RAIL,
        y=y,
        width=WIDTH - RAIL - 1,
        height=BOX,
        rx=6,
        fill=ground,
        stroke=EDGES[KIND],
        class_=f"{f'fill-{KIND}' if link.is_here else 'ground'} edge-{KIND}",
        **({} if signed else {"stroke_dasharray": "4 3"}),
    )
    white = {"fill": WHITE, "class_": f"on-{KIND}"}
    room = WIDTH - RAIL - 20
    bold = {"font_weight": 600} | (white if link.is_here else {"class_": "beside"})
    put(place, "text", shortened(agreement.code, room), x=RAIL + 10, y=y + 19, **bold)
    soft = white if link.is_here else {"fill": MUTED, "class_": "soft"}
    put(
        place,
        "text",
        shortened(words, room),
        x=RAIL + 10,
        y=y + 36,
        **{"font_size": 12, **soft},
    )
    put_hit(place, RAIL, y, WIDTH - RAIL - 1, BOX)
