"""Every form and list of the newsroom, in a real browser: nothing that the policy or the console complains of."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import reverse

from masthead.models import Masthead
from tests.factories import (
    ArticleFactory,
    EntryFactory,
    EventFactory,
    FilmFactory,
    ImageFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
)

NAMES = sorted(f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry)


@pytest.fixture
def newsroom(db, client, open_page, live_server):
    """A page in which a superuser has signed in, in a magazine that has one of everything."""
    Masthead.objects.current()
    film = FilmFactory(poster=ImageFactory(), directors=[PersonFactory()])
    entry = EntryFactory(film=film)
    StrandFactory(edition=entry.edition)
    EventFactory(edition=entry.edition, films=[film])
    ReviewFactory(film=film, edition=entry.edition, live=True)
    ArticleFactory()
    PageFactory()
    ThemeFactory()
    client.force_login(get_user_model().objects.create_superuser("owner", "owner@example.org"))

    def newsroom(**options):
        page = open_page(**options)
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    return newsroom


def addresses(name):
    yield reverse(f"admin:{name}_changelist")
    yield reverse(f"admin:{name}_add")
    thing = next(model for model in admin.site._registry if f"{model._meta.app_label}_{model._meta.model_name}" == name)
    if first := thing._default_manager.first():
        yield reverse(f"admin:{name}_change", args=[first.pk])


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_every_list_and_form_opens_without_a_complaint(newsroom, color_scheme, complaints):
    page = newsroom(color_scheme=color_scheme)

    for name in NAMES:
        for address in addresses(name):
            response = page.goto(address)
            forbidden = "Failed to load resource: the server responded with a status of 403"
            if response.status == 403:
                complaints[:] = [complaint for complaint in complaints if forbidden not in complaint]
            assert response.status in {200, 403}, address
            assert complaints == [], address


def test_a_film_is_found_by_typing_and_a_row_added(newsroom):
    page = newsroom()
    PersonFactory(name="Haifaa al-Mansour")
    page.goto("/admin/films/film/add/")
    page.fill("#id_title", "Wadjda")
    page.fill("#id_year", "2012")

    page.click("#credits-group .select2-selection")
    page.locator(".select2-search__field").press_sequentially("haifaa")
    page.click(".select2-results__option:has-text('Haifaa al-Mansour')")
    page.click("input[name=_save]")

    assert page.locator(".messagelist .success").inner_text().startswith("The film “Wadjda (2012)” was added")


def test_a_zone_is_offered_by_its_city(newsroom):
    page = newsroom()

    page.goto("/admin/festivals/festival/add/")

    names = page.eval_on_selector_all("#time_zone-names option", "options => options.map(option => option.value)")
    assert page.get_attribute("#id_time_zone", "list") == "time_zone-names"
    assert {"America/Los_Angeles", "Europe/Berlin"} <= set(names)
