"""Festivals, their editions, and what happens there."""

from .events import Event, Venue
from .festivals import Edition, Festival, FestivalHeadlinePattern
from .programme import Award, Entry, Strand

__all__ = ["Award", "Edition", "Entry", "Event", "Festival", "FestivalHeadlinePattern", "Strand", "Venue"]
