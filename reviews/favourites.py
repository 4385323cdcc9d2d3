"""Which themes stories have in common."""

from dataclasses import dataclass

from .models import Theme


@dataclass(frozen=True)
class Favourite:
    theme: Theme
    number: int


def favourites(tally, most, least=1):
    """The `most` used themes of a tally {primary key: number}, each of at least `least` stories."""
    busiest = sorted((-number, int(theme)) for theme, number in tally.items() if number >= least)[:most]
    themes = Theme.objects.only("name", "slug").in_bulk([theme for _number, theme in busiest])
    found = [Favourite(themes[theme], -number) for number, theme in busiest if theme in themes]
    return sorted(found, key=lambda favourite: (-favourite.number, favourite.theme.name.casefold()))
