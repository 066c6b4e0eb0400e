"""What changes what people keep of lists."""

from __future__ import annotations

from egcc_portal.accounts.models import User
from egcc_portal.history import acting
from egcc_portal.lists.models import ColumnChoice, SavedView


def save_view(view: SavedView, *, by: User) -> SavedView:
    """Keep a view, new or renamed."""
    with acting("save view", by=by):
        view.version += 0 if view._state.adding else 1
        view.save()
    return view


def delete_view(view: SavedView, *, by: User) -> None:
    """Forget a view; its address leads nowhere from then on."""
    with acting("delete view", by=by):
        view.delete()


def choose_columns(columns: list[str], *, of: str, by: User) -> None:
    """Keep which columns of a list somebody wants to see; none are the usual ones."""
    kept = ColumnChoice.objects
    if columns:
        kept.update_or_create(user=by, list=of, defaults={"columns": columns})
    else:
        kept.filter(user=by, list=of).delete()
