"""One whole number for a story that sorts as publishing does: by moment, then by primary key."""

from datetime import datetime

from django.utils import timezone

# 34 bits of seconds, sign included, reach beyond any year that a moment may have.
BITS_OF_PK = 30


def key_of(publish_at: datetime, pk: int) -> int:
    return (int(publish_at.timestamp()) << BITS_OF_PK) + pk % (1 << BITS_OF_PK)


def newest_key(at=None) -> int:
    """The greatest key of what is published by the moment `at` (now, when left out)."""
    return key_of(at or timezone.now(), -1)


def pk_of(key: int) -> int:
    return key % (1 << BITS_OF_PK)
