"""The text of a story: what it may hold, how it is cleaned, what it names and says."""

from .sanitising import sanitise, sanitise_simple
from .text import film_ids, image_ids, is_visible, plain_text, trailers, word_count

__all__ = ["film_ids", "image_ids", "is_visible", "plain_text", "sanitise", "sanitise_simple", "trailers", "word_count"]
