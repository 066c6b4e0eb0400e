"""Where a WSGI server enters."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "egcc_portal.settings")
# Pages have five seconds a statement; a worker takes its time.
os.environ["STATEMENT_TIMEOUT"] = os.environ.get("STATEMENT_TIMEOUT") or "5s"
application = get_wsgi_application()
