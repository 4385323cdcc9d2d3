"""The demo magazine, a page of every type, judged as `make audit` does, apart from Lighthouse.

`make test` leaves this out where the checkers are not installed. The magazine has an SQLite database of its own.
"""

import pytest

from tests.audit.html import check_html
from tests.audit.magazine import demo_magazine
from tests.audit.visit import WIDTHS, visit, wrong_with

pytestmark = pytest.mark.audit


@pytest.fixture(scope="module")
def magazine():
    with demo_magazine() as magazine:
        yield magazine


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_is_accessible_light_and_still_from_the_first_moment_on(browser, magazine, width):
    visits = {name: visit(browser, address, width) for name, address in magazine.judged.items()}

    assert {name: wrong_with(visit) for name, visit in visits.items() if wrong_with(visit)} == {}


def test_every_page_is_valid_html_and_one_that_is_not_is_told(browser, magazine, broken, tmp_path):
    complaints = check_html(magazine.judged | {"broken": broken}, tmp_path)

    errors = [str(complaint) for complaint in complaints if complaint.is_error]
    assert [error for error in errors if not error.startswith("broken: ")] == []
    assert [error for error in errors if "Duplicate attribute" in error]


def test_axe_is_awake(browser, broken):
    violations = visit(browser, broken, 320).violations

    assert {"image-alt", "color-contrast", "html-has-lang"} <= {violation.split(": ")[1] for violation in violations}


@pytest.fixture
def broken(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>A page</title><p style='color: #ccc'>Pale <img src='a.png'><p id=a id=b>")
    return page.as_uri()
