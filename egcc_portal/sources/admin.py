"""Documents, sources and what they say, to be read in Django's admin."""

from django.contrib import admin

from egcc_portal.administration import ReadOnlyAdmin
from egcc_portal.sources.models import (
    Citation,
    Claim,
    Document,
    Question,
    QuestionFact,
    Resolution,
    Source,
)

admin.site.register(
    [Document, Source, Citation, Claim, Question, QuestionFact, Resolution],
    ReadOnlyAdmin,
)
