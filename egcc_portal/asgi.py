"""Where a ASGI server enters."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")
# Pages have five seconds a statement; a worker takes its time.
os.environ["STATEMENT_TIMEOUT"] = os.environ.get("STATEMENT_TIMEOUT") or "5s"
application = get_asgi_application()
