"""The days of a cohort that belong into a calendar."""

from __future__ import annotations

from datetime import UTC

from egcc_portal.calendars import Entry, over_days
from trainings.models import Cohort, Session

STATUS = {
    Cohort.State.CANCELLED: "CANCELLED",
    Cohort.State.PLANNED: "TENTATIVE",
    Cohort.State.NOMINATING: "TENTATIVE",
}


def cohort_dates(cohort: Cohort, sessions: list[Session]) -> list[Entry]:
    """The days of a cohort, and the hours of its sessions."""
    place = ", ".join(filter(None, [cohort.venue, cohort.city]))
    status = STATUS.get(cohort.state, "CONFIRMED")
    return [
        *over_days("held", str(cohort), cohort.held, place=place, status=status),
        *[
            Entry(
                f"session-{session.pk}",
                f"{cohort}: {session}",
                session.starts_at.astimezone(UTC),
                session.ends_at.astimezone(UTC),
                status=status,
                place=place,
            )
            for session in sessions
        ],
    ]
