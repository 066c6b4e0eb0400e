"""What is proposed to a manager that is no filled form: an undoing, a merging."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from egcc_portal.accounts.models import User
from egcc_portal.entry.models import Entry
from egcc_portal.sources.records import Record

if TYPE_CHECKING:
    from egcc_portal.review.waiting import Asked

PROPOSALS: dict[str, Proposal] = {}
"""Every kind of proposal, by the act that its entry names."""


@dataclass(frozen=True)
class Proposal:
    """A kind of proposal. Its entry holds what is proposed, as a form would.

    Args:
        asked: what a manager is shown, and what stands against it now.
        carry_out: does it, as its proposer's act that a manager approves; raises
            ValidationError, with every reason, when it cannot be done any more.
        url: the page on which it is proposed, to do so again.
    """

    act: str
    asked: Callable[[Entry, Record, User], Asked]
    carry_out: Callable[[Entry, Record, User], None]
    url: Callable[[Entry, Record], str]

    def __post_init__(self) -> None:
        PROPOSALS[self.act] = self


def proposal_of(entry: Entry) -> Proposal | None:
    """Return the kind of proposal that an entry holds; None if it holds none."""
    return PROPOSALS.get(entry.act)
