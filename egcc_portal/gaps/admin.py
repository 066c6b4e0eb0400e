"""What was arranged about gaps, to be read in Django's admin."""

from django.contrib import admin

from egcc_portal.administration import ReadOnlyAdmin
from egcc_portal.gaps.models import FollowUp

admin.site.register(FollowUp, ReadOnlyAdmin)
