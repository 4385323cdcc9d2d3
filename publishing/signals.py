"""What changes a story tells the layers above, inside the transaction that changes it."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.dispatch import Signal

# Sent with `ids`, the primary keys of stories of which something that readers see has changed.
stories_changed = Signal()

_gathered = ContextVar("stories_changed_so_far", default=None)


def tell_stories_changed(ids):
    gathered = _gathered.get()
    if gathered is not None:
        gathered.update(ids)
    elif ids := frozenset(ids):
        stories_changed.send(sender=None, ids=ids)


@contextmanager
def told_once():
    """What changes in here is told when it ends: a form saves a story, its bylines and its themes one by one."""
    if _gathered.get() is not None:
        yield
        return
    token = _gathered.set(set())
    try:
        yield
        ids = _gathered.get()
    finally:
        _gathered.reset(token)
    tell_stories_changed(ids)
