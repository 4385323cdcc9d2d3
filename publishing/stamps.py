"""A stamp of what readers can see: the same as long as nothing of it changes, becomes public or ends.

What is kept in the cache under a key with this stamp is never out of date. Who knows what changes registers a stamp;
nobody below needs to know whose it is.
"""

_stamps = []


def part_of_stamp(function):
    _stamps.append(function)
    return function


def public_stamp():
    return ":".join(stamp() for stamp in _stamps)
