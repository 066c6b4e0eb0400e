"""Where facts come from: documents, sources, claims, and what was decided."""

from egcc_portal.sources.models.claim import (
    FACT,
    Claim,
    Question,
    QuestionFact,
    Resolution,
    Rule,
)
from egcc_portal.sources.models.source import Citation, Document, Language, Source

__all__ = [
    "FACT",
    "Citation",
    "Claim",
    "Document",
    "Language",
    "Question",
    "QuestionFact",
    "Resolution",
    "Rule",
    "Source",
]
