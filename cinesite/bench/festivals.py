"""Twenty festivals with an edition in each of the years, whatever the size of the magazine."""

from datetime import UTC, date, datetime, timedelta

from festivals.models import Award, Edition, Entry, Festival, FestivalHeadlinePattern, Strand
from masthead.kinds import Kind
from publishing.addresses import slug_for

from .bodies import stored
from .chance import chance
from .moments import YEARS
from .vocabulary import ENDINGS, SYLLABLES
from .words import text

FESTIVALS = 20
DAYS = 11
ZONES = ["Europe/London", "America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo", "Africa/Nairobi"]
STRANDS = ["Competition", "First Films", "Late Shows", "Restorations", "Short Forms"]
AWARDS = ["Golden Umbrella", "Jury’s Lantern", "Audience’s Choice"]


def add_festivals():
    """Each with its `editions_by_year`, and each edition with its `five_strands`. The first festival is the biggest."""
    random = chance("festivals")
    festivals = Festival.objects.bulk_create(invented_festivals(random))
    # The biggest one has a pattern of its own.
    FestivalHeadlinePattern.objects.create(
        festival=festivals[0], kind=Kind.REVIEW, pattern="{festival} Film Review – {film}"
    )
    for place, festival in enumerate(festivals):
        festival.editions_by_year = {edition.year: edition for edition in add_editions(festival, place, random)}
    return festivals


def invented_festivals(random):
    for place, town in enumerate(random.sample(SYLLABLES, FESTIVALS)):
        town += random.choice(ENDINGS[1:])
        yield Festival(
            name=f"{town} Film Festival",
            short_name=town,
            slug=slug_for(town),
            place=town,
            time_zone=ZONES[place % len(ZONES)],
            description=stored(f"<p>{text(random, 50)}</p>"),
        )


def add_editions(festival, place, random):
    editions = Edition.objects.bulk_create(edition_of(festival, year, place, random) for year in YEARS)
    for edition in editions:
        edition.five_strands = Strand.objects.bulk_create(
            Strand(edition=edition, name=name, slug=slug_for(name), description=stored(f"<p>{text(random, 25)}</p>"))
            for name in STRANDS
        )
    return editions


def edition_of(festival, year, place, random):
    # The biggest one closes the year.
    first = date(year, 12 - place * 11 // FESTIVALS, 15 - place % 7)
    return Edition(
        festival=festival,
        year=year,
        starts_on=first,
        ends_on=first + timedelta(days=DAYS - 1),
        public_from=datetime(year, 1, 1, tzinfo=UTC),
        description=stored(f"<p>{text(random, 40)}</p>"),
    )


class Programme:
    """Which films stand in the programmes: those that stories were written on there, each once."""

    def __init__(self):
        self.random, self.films_of = chance("programme"), {}

    def shows(self, edition, film):
        self.films_of.setdefault(edition.pk, (edition, {}))[1].setdefault(film.pk, film)

    def store(self):
        entries = (self.entry(edition, film) for edition, films in self.films_of.values() for film in films.values())
        Entry.objects.bulk_create(entries, batch_size=5000)
        Award.objects.bulk_create(
            Award(edition=edition, name=name, film=film)
            for edition, films in self.films_of.values()
            for name, film in zip(AWARDS, films.values(), strict=False)
        )

    def entry(self, edition, film):
        strand, premiere = self.random.choice(edition.five_strands), self.random.choice(Entry.Premiere.values)
        return Entry(edition=edition, film=film, strand=strand, premiere=premiere)
