"""What readers once had and no longer have. What never was public does not exist for them, so nothing here finds it."""

from django.utils import timezone

from .querysets import PublishableQuerySet


def were_withdrawn(things):
    """Whether one of `things` was public and has been taken back; never true of what is not published at all."""
    if not isinstance(things, PublishableQuerySet):
        return False
    withdrawn = things.in_stage(things.model.Stage.WITHDRAWN)
    return withdrawn.filter(first_published_at__lte=timezone.now()).exists()
