"""What readers choose among many stories: one filter each, as parameters of the address."""

from dataclasses import dataclass

from django.http import QueryDict

from .filters import FILTERS, Filter

SORT = "sort"


@dataclass
class Option:
    value: str
    words: str
    number: int | None


@dataclass
class Choice:
    """A filter as the page shows it: what it offers, what was chosen of it, and the address without it."""

    filter: Filter
    options: list
    chosen: Option | None
    without: str


class Narrowing:
    """`chosen` says what was: {filter: value}. `sort` is the order asked for, of those in `orders`: {value: words}.

    Subclasses give `choices`, one for each filter that is offered, and parameters that stay when others go: `carried`.
    """

    filters, orders, carried = FILTERS, {"": ""}, {}

    def __init__(self, asked):
        self.chosen = {filter: asked[filter.name] for filter in self.filters if asked.get(filter.name)}
        self.sort = asked[SORT] if asked.get(SORT) in self.orders else ""

    @property
    def is_narrowed(self):
        return bool(self.chosen)

    @property
    def order(self):
        return self.orders[self.sort]

    @property
    def offered_orders(self):
        return self.orders.items()

    @property
    def hidden_fields(self):
        """What the form of choices and orders sends beside them."""
        return self.carried.items()

    @property
    def narrowed_by(self):
        return [choice for choice in self.choices if choice.chosen]

    def query_of(self, chosen):
        """The parameters of an address, in their own order however they were asked for."""
        query = QueryDict(mutable=True)
        query.update(self.carried | {filter.name: chosen[filter] for filter in self.filters if filter in chosen})
        if self.sort:
            query[SORT] = self.sort
        return query.urlencode()

    def choice(self, filter, found):
        """`found` is [(value, words or None, number)]. Numbers are shown where they are what choosing leads to."""
        asked = self.chosen.get(filter)
        counted = not self.chosen.keys() - {filter}
        options = [
            Option(value, name or filter.words(value), number if counted else None) for value, name, number in found
        ]
        chosen = next((option for option in options if option.value == asked), None)
        if asked and not chosen:
            chosen = Option(asked, filter.words(asked), None)
            options.insert(0, chosen)
        query = self.query_of({other: value for other, value in self.chosen.items() if other != filter})
        return Choice(filter, options, chosen, f"?{query}" if query else "")
