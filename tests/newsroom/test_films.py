"""Films and people in the newsroom."""

import pytest

from films.models import AlternativeTitle, Certificate, Credit, Film, Person, Release
from tests.factories import FilmFactory, ImageFactory, PersonFactory, ReviewFactory
from tests.newsroom.forms import errors_of, submit

FILMS = "/admin/films/film/"
PEOPLE = "/admin/films/person/"


def change(thing):
    return f"/admin/films/{thing._meta.model_name}/{thing.pk}/change/"


def titles(response):
    return [film.title for film in response.context["cl"].result_list]


def test_title_and_year_are_enough_for_a_film(editor):
    response = submit(editor, f"{FILMS}add/", title="Wadjda", year="2012")

    assert response.status_code == 302
    assert Film.objects.values_list("title", "year", "slug").get() == ("Wadjda", 2012, "wadjda-2012")


def test_a_name_is_enough_for_a_person(editor):
    submit(editor, f"{PEOPLE}add/", name="Haifaa al-Mansour")

    assert Person.objects.get().slug == "haifaa-al-mansour"


def test_a_film_added_in_passing_is_handed_back_to_the_story(editor):
    response = submit(editor, f"{FILMS}add/?_popup=1", title="Wadjda", year="2012")

    assert response.status_code == 200
    assert response.context["popup_response_data"].count("Wadjda (2012)") == 1


def test_facts_are_typed_by_name_and_kept_as_codes(editor):
    film = FilmFactory()

    submit(editor, change(film), countries="Saudi Arabia, germany, UK", languages="Arabic", original_language="ar")

    film.refresh_from_db()
    assert (film.countries, film.languages, film.original_language) == ("SA,DE,GB", "ar", "ar")
    assert "Saudi Arabia, Germany, United Kingdom" in editor.get(change(film)).content.decode()


def test_uk_is_a_country_among_countries_and_ukrainian_among_languages(editor):
    film = FilmFactory()

    submit(editor, change(film), countries="UK, USA", languages="uk")

    film.refresh_from_db()
    assert (film.countries, film.languages) == ("GB,US", "uk")


def test_a_country_that_nobody_knows_is_refused_at_its_field(editor):
    response = submit(editor, f"{FILMS}add/", title="Wadjda", year="2012", countries="Ruritania")

    assert response.context["adminform"].form.errors == {"countries": ["“Ruritania” is not a name we know."]}


def test_everything_about_a_film_is_entered_on_one_form(editor):
    director = PersonFactory(name="Haifaa al-Mansour")
    still = ImageFactory()

    submit(
        editor,
        f"{FILMS}add/",
        {
            "title": "Wadjda",
            "year": "2012",
            "credits-0-person": director.pk,
            "credits-0-role": "director",
            "film_stills-0-image": still.pk,
            "film_stills-0-position": "0",
            "alternative_titles-0-title": "Das Mädchen Wadjda",
            "alternative_titles-0-language": "German",
            "certificates-0-country": "United Kingdom",
            "certificates-0-certificate": "PG",
            "releases-0-country": "Germany",
            "releases-0-date": "05/09/2013",
        },
    )

    film = Film.objects.get()
    assert film.directors == [director]
    assert list(film.stills.all()) == [still]
    assert AlternativeTitle.objects.get().language == "de"
    assert str(Certificate.objects.get()) == "GB PG"
    assert str(Release.objects.get()) == "DE 2013-09-05"


def test_a_credit_that_is_added_later_stands_at_the_end(editor):
    film = FilmFactory(directors=[PersonFactory(), PersonFactory()])
    late = PersonFactory()

    submit(editor, change(film), {"credits-2-person": late.pk, "credits-2-role": "cast"})

    assert film.credits.last().person == late


@pytest.mark.parametrize("words", ["wadj", "وجدة", "mädchen", "haifaa", "Wadjda 2012", "al-mansour 2012"])
def test_a_film_is_found_by_every_title_its_director_and_its_year(editor, words):
    film = FilmFactory(title="Wadjda", original_title="وجدة", directors=[PersonFactory(name="Haifaa al-Mansour")])
    AlternativeTitle.objects.create(film=film, title="Das Mädchen Wadjda", language="de")
    FilmFactory(title="Metropolis", year=1927)

    response = editor.get(FILMS, {"q": words})

    assert titles(response) == ["Wadjda"]


def test_the_story_form_finds_films_and_people_by_typing(editor):
    FilmFactory(title="Wadjda")
    PersonFactory(name="Haifaa al-Mansour")
    address = "/admin/autocomplete/?app_label=reviews&"

    films = editor.get(f"{address}model_name=review&field_name=film&term=wadj").json()
    people = editor.get(f"{address}model_name=subject&field_name=person&term=haifaa").json()

    assert [found["text"] for found in films["results"]] == ["Wadjda (2012)"]
    assert [found["text"] for found in people["results"]] == ["Haifaa al-Mansour"]


def test_the_list_shows_directors_and_counts_stories(editor):
    people = [PersonFactory(name="Ana Lund"), PersonFactory(name="Bo Reed")]
    film = FilmFactory(title="Wadjda", directors=people)
    ReviewFactory(film=film)
    ReviewFactory(film=film)

    row = editor.get(FILMS).content.decode()

    assert "Ana Lund, Bo Reed" in row
    assert '<td class="field-stories">2</td>' in row


@pytest.mark.parametrize("address", [FILMS, f"{FILMS}?q=ada", PEOPLE])
def test_a_list_costs_the_same_however_long_it_is(editor, address, count_queries):
    make_film_with_everything()
    one = count_queries(editor, address)

    for _ in range(4):
        make_film_with_everything()

    assert count_queries(editor, address) == one


def test_a_form_costs_the_same_however_many_credits_a_film_has(editor, count_queries):
    film = make_film_with_everything()
    one = count_queries(editor, change(film))

    for position in range(4):
        Credit.objects.create(film=film, person=PersonFactory(), role=Credit.Role.CAST, position=position)
        film.film_stills.create(image=ImageFactory())

    assert count_queries(editor, change(film)) == one


def make_film_with_everything():
    film = FilmFactory(directors=[PersonFactory()], poster=ImageFactory())
    film.film_stills.create(image=ImageFactory())
    ReviewFactory(film=film)
    return film


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"slug": "taken-2012"}, "Another film has this address."),
        ({"imdb": "tt0123456"}, "Another entry has this identifier already. Is it the same one?"),
        ({"wikidata": "Q42"}, "Another entry has this identifier already. Is it the same one?"),
        ({"tmdb": "42"}, "Another entry has this identifier already. Is it the same one?"),
        ({"imdb": "42"}, "Looks like tt0123456."),
        ({"year": "1700"}, "This is outside the years 1888 to 2200."),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(editor, typed, sentence):
    FilmFactory(title="Taken", imdb="tt0123456", wikidata="Q42", tmdb="42")

    response = submit(editor, f"{FILMS}add/", {"title": "Wadjda", "year": "2012"} | typed)

    assert sentence in errors_of(response)
    assert Film.objects.count() == 1


@pytest.mark.parametrize("there_already", [True, False])
def test_the_same_credit_twice_is_refused_with_a_sentence(editor, there_already):
    person = PersonFactory()
    film = FilmFactory(directors=[person] if there_already else [])
    rows = {f"credits-{row}-person": person.pk for row in (0, 1)} | {
        f"credits-{row}-role": "director" for row in (0, 1)
    }

    response = submit(editor, change(film), rows)

    assert "This person has this credit already." in errors_of(response)
    assert film.credits.count() == there_already


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            {"alternative_titles-0-title": "Again", "alternative_titles-1-title": "Again"},
            "This film has this title already.",
        ),
        (
            {
                "certificates-0-country": "Norway",
                "certificates-0-certificate": "A",
                "certificates-1-country": "Norway",
                "certificates-1-certificate": "9",
            },
            "This film has a certificate of this country already.",
        ),
        (
            {
                "releases-0-country": "Norway",
                "releases-0-date": "01/02/2013",
                "releases-1-country": "Norway",
                "releases-1-date": "02/02/2013",
            },
            "This film has a release date in this country already.",
        ),
    ],
)
def test_a_fact_given_twice_is_refused_with_a_sentence(editor, rows, sentence):
    response = submit(editor, change(FilmFactory()), rows)

    assert sentence in errors_of(response)


def test_the_same_still_twice_is_refused_with_a_sentence(editor):
    still = ImageFactory()
    film = FilmFactory()

    response = submit(editor, change(film), {f"film_stills-{row}-image": still.pk for row in (0, 1)})

    assert "This film has this still already." in errors_of(response)


@pytest.mark.parametrize("identifier", [{"imdb": "nm0123456"}, {"wikidata": "Q42"}, {"slug": "ana-lund"}])
def test_two_people_cannot_share_an_address_or_identifier(editor, identifier):
    PersonFactory(name="Ana Lund", imdb="nm0123456", wikidata="Q42")

    response = submit(editor, f"{PEOPLE}add/", {"name": "Bo Reed"} | identifier)

    assert errors_of(response)[0].startswith("Another")


def test_a_critic_adds_a_film_but_changes_none(signed_in):
    critic = signed_in("Critic")
    film = FilmFactory(title="Wadjda")

    added = submit(critic, f"{FILMS}add/", title="Metropolis", year="1927")
    changed = critic.post(change(film), {"title": "Wrong", "year": "2012"})

    assert added.status_code == 302
    assert changed.status_code == 403
    assert sorted(Film.objects.values_list("title", flat=True)) == ["Metropolis", "Wadjda"]
