"""What the newsroom's lists show beside a thing's own fields."""

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.html import format_html

from images.renditions import nearest


def how_many(model, relation):
    """Counts the rows of a reverse relation, for each row of a list by itself: a join would count doubly."""
    field = model._meta.get_field(relation).field
    rows = field.model._base_manager.filter(**{field.name: OuterRef("pk")}).order_by().values(field.name)
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number"), IntegerField()), 0)


def thumbnail(image):
    if image is None:
        return "–"
    return format_html('<img class="list-thumb" src="{}" alt="" loading="lazy">', nearest(image, "thumb", 160))
