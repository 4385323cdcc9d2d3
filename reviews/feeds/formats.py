from .atom import Atom
from .json_feed import JsonFeed
from .rss import Rss

FORMATS = [Rss, Atom, JsonFeed]
