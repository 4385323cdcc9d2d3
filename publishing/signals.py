"""What changes a story tells the layers above, inside the transaction that changes it."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.dispatch import Signal

# Sent with `ids`, the primary keys of stories of which something that readers see has changed, and `beside`,
# (model, primary key) of other things that changed, came or went and show where stories do.
stories_changed = Signal()

_gathered = ContextVar("stories_changed_so_far", default=None)


def tell_stories_changed(ids=(), beside=()):
    """`beside` are things, such as a theme that has another name now."""
    told = frozenset(ids), frozenset((type(thing), thing.pk) for thing in beside)
    gathered = _gathered.get()
    if gathered is not None:
        gathered.append(told)
    else:
        _send([told])


@contextmanager
def told_once():
    """What changes in here is told when it ends: a form saves a story, its bylines and its themes one by one.

    Stories are written first and their listeners come last, everywhere in this order: two who save at once wait for
    each other, and never both.
    """
    if _gathered.get() is not None:
        yield
        return
    token = _gathered.set([])
    try:
        yield
        gathered = _gathered.get()
    finally:
        _gathered.reset(token)
    if gathered:
        _send(gathered)


def _send(told):
    ids, beside = (frozenset().union(*sets) for sets in zip(*told, strict=True))
    stories_changed.send(sender=None, ids=ids, beside=beside)
