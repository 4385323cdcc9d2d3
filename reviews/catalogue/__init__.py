"""The catalogue: every approved story in the order of publishing, and for each theme, critic, edition … a bitmap.

An archive of any combination is the bitwise AND of a few bitmaps, its count their number of bits, a page of it a few
places: all of it costs the same in an archive of a thousand stories and of a hundred thousand. What is live is
asked of the clock once more for each page, and `Story.objects.live()` has the last word on each story that is shown.
"""

from .facts import facets_of
from .filing import exists, file, forget, rebuild, renew
from .reading import OldestFirst, Selection, Today, facets_where, places_of, stories_at
from .tallies import all_tallies, busiest_themes, most_used_themes, tallies

__all__ = [
    "OldestFirst",
    "Selection",
    "Today",
    "all_tallies",
    "busiest_themes",
    "exists",
    "facets_of",
    "facets_where",
    "file",
    "forget",
    "most_used_themes",
    "places_of",
    "rebuild",
    "renew",
    "stories_at",
    "tallies",
]
