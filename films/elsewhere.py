"""Where else a film or person is found, by the identifiers that they have there."""

ADDRESSES = {
    "film": {
        "imdb": "https://www.imdb.com/title/{}/",
        "letterboxd": "https://letterboxd.com/film/{}/",
        "tmdb": "https://www.themoviedb.org/movie/{}",
        "wikidata": "https://www.wikidata.org/wiki/{}",
    },
    "person": {
        "imdb": "https://www.imdb.com/name/{}/",
        "wikidata": "https://www.wikidata.org/wiki/{}",
    },
}


def elsewhere(thing):
    """(name, address) for each identifier that there is."""
    addresses = ADDRESSES[thing._meta.model_name]
    return [
        (thing._meta.get_field(name).verbose_name, address.format(value))
        for name, address in addresses.items()
        if (value := getattr(thing, name))
    ]
