"""Instruments between the two sides, who signed them, and how they relate."""

from agreements.models.agreement import Agreement, Term
from agreements.models.cover import Cover, uncovered
from agreements.models.relation import Relation
from agreements.models.side import Contribution, Party, Side, Signature

__all__ = [
    "Agreement",
    "Contribution",
    "Cover",
    "Party",
    "Relation",
    "Side",
    "Signature",
    "Term",
    "uncovered",
]
