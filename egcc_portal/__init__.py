"""The portal: the ground that all apps stand on, and the roof over them."""

from egcc_portal.celery import app as celery_app

__all__ = ["celery_app"]
