"""Where agreements stand on a day: what is in force, what ran out, what ends soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from agreements.models import Agreement, Term
from egcc_portal.periods import Period, gaps_between

ENDING_SOON = 90
SHOWN = 6


@dataclass(frozen=True)
class Standing:
    """An agreement on a day; its row went through with_term()."""

    agreement: Agreement
    on: date

    @property
    def days_left(self) -> int | None:
        """The days to the last of its term; None where no end is recorded."""
        last = self.agreement.term_ends_on
        return (last - self.on).days if last else None

    @property
    def is_approximate(self) -> bool:
        """Whether the inner limits of its term would decide otherwise."""
        return self.agreement.term != self.agreement.inner_term

    @property
    def notice_by(self) -> date | None:
        """The last day to give notice of not going on; None where none is agreed."""
        last, days = self.agreement.term_ends_on, self.agreement.notice_days
        return last - timedelta(days=days) if last and days is not None else None

    @property
    def is_notice_open(self) -> bool:
        """Whether notice can still be given."""
        return self.notice_by is not None and self.on <= self.notice_by

    @property
    def ends_soon(self) -> bool:
        """Whether its last day comes within 90 days."""
        return self.days_left is not None and self.days_left <= ENDING_SOON


@dataclass(frozen=True)
class Radar:
    """Agreements in force, what ends first before; and lapsed ones, newest first.

    An annex is left to the agreement that it belongs to. `lapsed` holds those that
    no later one extends, renews or replaces; `gaps` the days that none covers.
    """

    on: date
    known: int
    bound: int
    in_force: list[Standing]
    lapsed: list[Standing]
    gaps: list[Period]

    @classmethod
    def of(
        cls, agreements: Sequence[Agreement], cover: Sequence[Agreement], on: date
    ) -> Radar:
        """Return the radar of agreements that count, some of them cover, on a day."""
        own = [
            Standing(each, on) for each in agreements if each.term_of in {None, each.pk}
        ]
        in_force = [each for each in own if each.agreement.term == Term.IN_FORCE]
        lapsed = [
            each
            for each in own
            if each.agreement.term == Term.LAPSED and not each.agreement.is_succeeded
        ]
        far = date.max
        in_force.sort(key=lambda each: each.agreement.term_ends_on or far)
        lapsed.sort(key=lambda each: each.agreement.term_ends_on or far, reverse=True)
        terms = [Period(each.covers_from, each.covers_to) for each in cover]
        return cls(
            on,
            known=len(agreements),
            bound=sum(each.term == Term.IN_FORCE for each in agreements),
            in_force=in_force,
            lapsed=lapsed,
            gaps=list(gaps_between(terms, on)),
        )

    @property
    def shown(self) -> list[Standing]:
        """As many as the page has room for."""
        return (self.in_force + self.lapsed)[:SHOWN]

    @property
    def ending(self) -> list[Standing]:
        """Those in force that end soon."""
        return [each for each in self.in_force if each.ends_soon]
