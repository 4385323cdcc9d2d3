"""Who writes, and the words that stories are tagged with: as many in a small magazine as in a large one."""

from itertools import combinations

from publishing.addresses import slug_for
from reviews.models import Critic, Theme, ThemeName
from reviews.models.themes import theme_key

from .bodies import stored
from .chance import chance
from .vocabulary import THEMES
from .words import person_name, text

CRITICS = 80
NUMBER_OF_THEMES = 300


def add_critics(pictures):
    random, names = chance("critics"), {}
    while len(names) < CRITICS:
        names.setdefault(person_name(random))
    return Critic.objects.bulk_create(
        Critic(
            name=name,
            slug=slug_for(name),
            biography=stored(f"<p>{text(random, 60)}</p>"),
            portrait=random.choice([*pictures.portraits, None]),
            website=f"https://{slug_for(name)}.example/",
        )
        for name in names
    )


def add_themes():
    random = chance("themes")
    pairs = [f"{one} and {other.lower()}" for one, other in combinations(THEMES, 2)]
    names = THEMES + random.sample(pairs, NUMBER_OF_THEMES - len(THEMES))
    themes = Theme.objects.bulk_create(
        Theme(name=name, slug=slug_for(name), description=stored(f"<p>{text(random, 25)}</p>")) for name in names
    )
    ThemeName.objects.bulk_create(
        ThemeName(theme=theme, name=theme.name, key=theme_key(theme.name), is_alias=False) for theme in themes
    )
    return themes
