"""Where a ASGI server enters."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")
application = get_asgi_application()
