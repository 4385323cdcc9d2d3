"""What a search gives: stories, page by page, and what else is called so; and how readers narrow it."""

from collections import Counter, defaultdict
from functools import cached_property, reduce
from itertools import chain
from operator import or_

from django.db.models import Q
from django.http import Http404, QueryDict
from django.utils.translation import gettext_lazy as _

from reviews.archives import SMALLEST
from reviews.catalogue import Today, facets_where
from reviews.filters import FILTERS
from reviews.models import Story
from reviews.narrowing import Narrowing

from .finding import filed_under, find, narrowed
from .keys import pk_of
from .kinds import OF_KIND, links
from .queries import Begun, Query
from .snippets import snippet
from .spelling import corrections
from .things import find_things

NEWEST_FIRST = "newest"


class Search(Narrowing):
    """`asked` are the parameters of the address: `q`, and what it was narrowed by.

    `whole` is all that was found, before it was narrowed.
    """

    filters, orders = [OF_KIND, *FILTERS], {"": _("best first"), NEWEST_FIRST: _("newest first")}

    def __init__(self, asked):
        super().__init__(asked)
        self.asked_for = self.answered = Query.parse(asked.get("q", ""))
        self.carried = {"q": self.asked_for.text} if self.asked_for.text else {}
        self.did_you_mean = None
        facets = live_facets([filter.keys(value) for filter, value in self.chosen.items()])
        self.whole = self._find(self.answered)
        if self.asked_for.terms and self.is_empty:
            self._correct()
        if self.is_empty:
            self.things = find_things(Begun.parse(self.asked_for.text))
        self.found = narrowed(self.whole, facets) if facets else self.whole

    @cached_property
    def things(self):
        return find_things(self.answered)

    @cached_property
    def selection(self):
        """For a paginator."""
        return Stories(self.found.keys, self.answered)

    @property
    def is_empty(self):
        return not (self.whole or self.things)

    @property
    def is_capped(self):
        return self.found.is_capped

    @cached_property
    def choices(self):
        """What the stories found are of. Their kinds are a row of links, and no part of the sentence."""
        worth_it = len(self.whole) >= SMALLEST
        offered = [(filter, self._found(filter)) for filter in self.filters if filter != OF_KIND]
        return [
            self.choice(filter, self._said(found))
            for filter, found in offered
            if filter in self.chosen or worth_it and self._narrows(found)
        ]

    @cached_property
    def kinds(self):
        """The row of links."""
        is_counted = not (self.whole.is_capped or self.chosen.keys() - {OF_KIND})
        choice = self.choice(OF_KIND, self._said(self._found(OF_KIND)))
        return links(self, choice, len(self.whole) if is_counted else None)

    @property
    def hidden_fields(self):
        kind = {OF_KIND.name: self.chosen[OF_KIND]} if OF_KIND in self.chosen else {}
        return (self.carried | kind).items()

    @cached_property
    def query(self):
        """The parameters of this search in their own order, however they were asked for."""
        return self.query_of(self.chosen)

    @property
    def meant(self):
        """The parameters of the search that was probably meant."""
        asked = QueryDict(self.query, mutable=True)
        asked["q"] = self.did_you_mean.text
        return asked.urlencode()

    @cached_property
    def _tallies(self):
        tallies = defaultdict(dict)
        for facet, number in Counter(chain.from_iterable(filed_under(self.whole.keys).values())).items():
            dimension, _colon, value = facet.partition(":")
            tallies[dimension][value] = number
        return tallies

    def _found(self, filter):
        return filter.choices(self._tallies[filter.dimension])

    def _narrows(self, found):
        return any(number < len(self.whole) for _value, _words, number in found)

    def _said(self, found):
        """Without numbers where there may be more of everything."""
        return [(value, words, None) for value, words, _number in found] if self.whole.is_capped else found

    def _find(self, query):
        return find(query, newest_first=self.sort == NEWEST_FIRST)

    def _correct(self):
        """Shows what was probably meant."""
        for query in corrections(self.asked_for):
            found = self._find(query)
            # All its words have to be those of something public, or a hidden title would be told beside a public name.
            if found or find_things(query, in_part=False):
                self.answered = self.did_you_mean = query
                self.whole, self.things = found, find_things(query)
                return


class Stories:
    def __init__(self, keys, query):
        self.keys, self.query = keys, query

    def count(self):
        return len(self.keys)

    def __getitem__(self, page):
        pks = [pk_of(key) for key in self.keys[page]]
        stories = Story.objects.live_one_by_one().filter(pk__in=pks).with_card()
        stories = sorted(stories, key=lambda story: pks.index(story.pk))
        for story in stories:
            story.snippet = snippet(story, self.query)
        return stories


def live_facets(chosen):
    """The words of the index for what was chosen. What no live story has does not exist, as far as readers can tell."""
    if not chosen:
        return ()
    live = Today.now().live
    wanted = [Q(dimension=dimension, value=value) for keys in chosen for dimension, value in keys]
    bits = facets_where(reduce(or_, wanted, Q(pk__in=[])))
    if not all(any(bits.get(key, 0) & live for key in keys) for keys in chosen):
        raise Http404
    return tuple(frozenset(":".join(key) for key in keys) for keys in chosen)
