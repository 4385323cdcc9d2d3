from django.db import transaction

from . import filing, naming


@transaction.atomic
def rebuild():
    """The whole index, from what it is about."""
    naming.rebuild()
    filing.rebuild()
