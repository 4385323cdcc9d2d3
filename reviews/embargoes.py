"""Embargoes: entered at a film's entry in a festival's programme, copied to every story that must keep them."""

from django.db.models import OuterRef, Subquery

from festivals.models import Entry

from .models import Story


def copy_embargoes(edition_id):
    """Give every story at the edition the embargo of its film there, as `Story.save` does for itself."""
    entry = Entry.objects.filter(edition=OuterRef("edition"), film=OuterRef("film"))
    Story.objects.filter(edition=edition_id).update(embargo_until=Subquery(entry.values("embargo_until")[:1]))
