"""The films by their keys."""

from . import early_films, invented_films, later_films

FILMS = early_films.FILMS | later_films.FILMS | invented_films.FILMS
