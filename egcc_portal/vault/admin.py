"""Papers of records and the reading of documents, to be read in Django's admin."""

from django.contrib import admin

from egcc_portal.administration import ReadOnlyAdmin
from egcc_portal.vault.models import Attachment, Reading

admin.site.register([Attachment, Reading], ReadOnlyAdmin)
