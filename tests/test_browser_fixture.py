"""The browser that the other tests drive notices what a reader's console would show."""

import pytest


@pytest.fixture
def login_page(page):
    page.goto("/admin/login/")
    return page


def test_a_page_without_faults_has_nothing_to_complain_of(login_page, complaints):
    assert login_page.title().startswith("Log in")
    assert complaints == []


@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        ("() => console.error('burnt film')", "burnt film"),
        ("() => { setTimeout(() => { throw new Error('torn film') }) }", "torn film"),
        ("() => document.body.append(document.createElement('style'))", "Content Security Policy"),
        ("() => { new Image().src = 'http://elsewhere.invalid/spy.gif' }", "elsewhere.invalid"),
    ],
)
def test_a_fault_in_the_page_is_a_complaint(login_page, complaints, fault, complaint):
    login_page.evaluate(fault)
    login_page.wait_for_timeout(300)

    heard = "\n".join(complaints)
    complaints.clear()

    assert complaint in heard
