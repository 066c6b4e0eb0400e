"""What templates know of the reader's rights."""

from django.http import HttpRequest

from egcc_portal.accounts.roles import MAY


def allowed(request: HttpRequest) -> dict:
    """Return `allowed`, the reader's permissions as words; none for strangers."""
    user = getattr(request, "user", None)
    return {"allowed": MAY[user.role] if user and user.is_authenticated else set()}
