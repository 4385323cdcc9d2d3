"""Festivals, their editions, and what happens there."""

from .festivals import Edition, Festival, FestivalHeadlinePattern
from .programme import Award, Entry, Event, Strand, Venue

__all__ = ["Award", "Edition", "Entry", "Event", "Festival", "FestivalHeadlinePattern", "Strand", "Venue"]
