"""A stamp of what readers can see: the same as long as nothing of it changes, becomes public or ends.

What is kept in the cache under a key with this stamp is never out of date. Who knows what changes registers a stamp;
nobody below needs to know whose it is.
"""

from django.core.cache import cache

A_DAY = 24 * 60 * 60
_stamps = []


def part_of_stamp(function):
    _stamps.append(function)
    return function


def public_stamp():
    return ":".join(stamp() for stamp in _stamps)


def kept(name, stamp, make):
    """What `make()` gives, from the cache while `stamp` is the same."""
    return cache.get_or_set(f"{name}:{stamp}", make, A_DAY)
