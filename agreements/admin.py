"""Agreements and what hangs on them, to be read in Django's admin."""

from django.contrib import admin

from agreements.models import Agreement, Contribution, Party, Relation, Signature
from egcc_portal.administration import ReadOnlyAdmin

admin.site.register(
    [Agreement, Relation, Party, Signature, Contribution], ReadOnlyAdmin
)
