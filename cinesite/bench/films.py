"""Films, in the order in which they came out over the years, and the people who made them."""

from films.models import Credit, Film, Person, Still
from films.titles import letter, sort_title
from publishing.addresses import slug_for

from .bodies import stored
from .chance import chance
from .moments import moment_of
from .words import film_title, person_name, text

FEWEST = 25
STORIES_OF_A_FILM = 4
COUNTRIES = [("FR", "fr"), ("JP", "ja"), ("GB", "en"), ("BR", "pt"), ("IR", "fa"), ("DE", "de"), ("KR", "ko")]
ROLES = [Credit.Role.DIRECTOR, Credit.Role.WRITER, Credit.Role.CINEMATOGRAPHER, *[Credit.Role.CAST] * 4]


def add_films(stories, pictures):
    """The films of so many stories, in batches, each film with `makers`: its director first."""
    number = max(FEWEST, stories // STORIES_OF_A_FILM)
    people = add_people(number, pictures)
    films = Film.objects.bulk_create(invented_films(number, pictures), batch_size=1000)
    random = chance("credits")
    for film in films:
        film.makers = random.sample(people, len(ROLES))
    Credit.objects.bulk_create((credit for film in films for credit in credits_of(film)), batch_size=5000)
    Still.objects.bulk_create(
        (Still(film=film, image=image) for film in films[::5] for image in pictures.stills), batch_size=5000
    )
    return films


def add_people(number, pictures):
    random, taken, people = chance("people"), set(), []
    for _place in range(number):
        name = person_name(random)
        slug = slug_for(name, taken)
        taken.add(slug)
        portrait = random.choice([*pictures.portraits, None])
        people.append(Person(name=name, slug=slug, portrait=portrait, biography=stored(f"<p>{text(random, 60)}</p>")))
    return Person.objects.bulk_create(people, batch_size=1000)


def invented_films(number, pictures):
    random, taken = chance("films"), set()
    for place in range(number):
        title, year = film_title(random), moment_of(place, number).year
        slug = slug_for(f"{title} {year}", taken)
        taken.add(slug)
        country, language = random.choice(COUNTRIES)
        yield Film(
            title=title,
            sort_title=sort_title(title),
            letter=letter(title),
            slug=slug,
            year=year,
            countries=country,
            languages=language,
            runtime=random.randint(70, 180),
            synopsis=stored(f"<p>{text(random, 50)}</p>"),
            # One in five goes without.
            poster=random.choice([*pictures.posters, None]),
            imdb=f"tt{place:07}",
        )


def credits_of(film):
    for position, (role, person) in enumerate(zip(ROLES, film.makers, strict=True)):
        yield Credit(film=film, person=person, role=role, position=position)
