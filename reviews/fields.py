"""Choosing several things in an order: bylines, who is interviewed, themes."""

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper

from publishing.autocomplete import SeveralByTyping, SeveralField


class OrderedSelect(SeveralByTyping):
    """Finds by typing, and shows what was chosen in the order in which it was chosen."""

    def optgroups(self, name, value, attrs=None):
        (label, options, index), *rest = super().optgroups(name, value, attrs)
        place = {str(chosen): number for number, chosen in enumerate(value)}
        options.sort(key=lambda option: place.get(str(option["value"]), len(place)))
        return [(label, options, index), *rest]


class OrderedChoiceField(SeveralField):
    """Cleans to a list of objects in the order in which they were posted.

    `relation` is the foreign key of the table between, which tells the newsroom where to look things up;
    `may_add` lets whoever may do so add a missing one in passing.
    """

    def __init__(self, relation, *, may_add=False, **kwargs):
        widget = OrderedSelect(relation, admin.site)
        if may_add:
            widget = RelatedFieldWidgetWrapper(widget, relation.remote_field, admin.site)
        super().__init__(relation.related_model.objects.all(), required=False, widget=widget, **kwargs)

    def clean(self, value):
        chosen = {str(thing.pk): thing for thing in super().clean(value)}
        return [chosen[str(key)] for key in dict.fromkeys(map(str, value or [])) if str(key) in chosen]

    def has_changed(self, initial, data):
        return [str(key) for key in self.prepare_value(initial) or []] != [str(key) for key in data or []]


def set_in_order(links, name, things):
    """Make `links`, the rows of a table with a position, lead to exactly `things` through their field `name`."""
    links.exclude(**{f"{name}__in": things}).delete()
    for position, thing in enumerate(things):
        links.update_or_create(**{name: thing}, defaults={"position": position})
