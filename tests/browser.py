"""Fixtures that drive a real Chromium."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, find_chromium

BROWSER_FIXTURES = {"browser", "open_page", "page"}
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


def pytest_itemcollected(item):
    in_browser = BROWSER_FIXTURES & set(item.fixturenames)
    if in_browser:
        item.add_marker("browser")
    uses_database = item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(item.fixturenames)
    if in_browser or not uses_database:
        item.add_marker("once")


@pytest.fixture(scope="session")
def browser():
    executable = find_chromium()
    assert executable, "No Chromium found on the PATH; CHROMIUM=… names one."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def complaints():
    """What went wrong in the browser, as text. A test that provokes a complaint removes it from here."""
    return []


@pytest.fixture
def open_page(browser, live_server, complaints):
    """Opens a page of the live server's site, e.g. `open_page(java_script_enabled=False, color_scheme="dark")`."""
    contexts = []

    def open_page(**options):
        context = browser.new_context(**{"base_url": live_server.url, "locale": "en-GB"} | options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        listen(context, urlsplit(live_server.url).netloc, complaints)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(open_page):
    return open_page()


def listen(context, host, complaints):
    def hear_console(message):
        # A violated Content-Security-Policy is an error too. The icon is asked for by the browser, not by the page.
        if message.type == "error" and urlsplit(message.location["url"]).path != "/favicon.ico":
            complaints.append(f"console: {message.text} ({message.location['url']})")

    def hear_request(request):
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.netloc != host:
            complaints.append(f"another host: {request.url}")

    context.on("console", hear_console)
    context.on("weberror", lambda error: complaints.append(f"page: {error.error}"))
    context.on("request", hear_request)
