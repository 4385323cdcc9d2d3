"""Setting the focal point on the picture itself."""

import pytest

from images.models import Image
from tests.pictures import drawn, encoded

LIST = "/admin/images/image/"


@pytest.fixture
def newsroom(open_page, admin_client, live_server):
    """Opens a page signed in as an administrator."""

    def open_signed_in(address, **options):
        page = open_page(**options)
        session = admin_client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page.goto(address)
        return page

    return open_signed_in


def focal_point(page):
    return [page.locator(f"[name={name}]").input_value() for name in ("focal_x", "focal_y")]


def test_a_click_on_the_picture_sets_the_focal_point(newsroom, picture):
    page = newsroom(f"{LIST}{picture.pk}/change/")
    image = page.locator(".focal__picture")
    area = image.bounding_box()

    image.click(position={"x": area["width"] * 0.25, "y": area["height"] * 0.8})

    assert focal_point(page) == ["25", "80"]
    page.get_by_role("button", name="Focal point: 25 % from the left, 80 % from the top").wait_for()
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url(f"**{LIST}")
    assert Image.objects.values_list("focal_x", "focal_y").get() == (25, 80)


def test_arrow_keys_move_the_focal_point(newsroom, picture):
    page = newsroom(f"{LIST}{picture.pk}/change/")
    page.locator(".focal__mark").focus()

    for key in ("ArrowRight", "Shift+ArrowUp", "ArrowUp"):
        page.keyboard.press(key)

    assert focal_point(page) == ["51", "39"]


def test_a_chosen_file_is_shown_and_marked_before_it_is_sent(newsroom):
    page = newsroom(f"{LIST}add/")
    assert page.locator(".focal__frame").is_hidden()

    chosen = {"name": "ferry.jpg", "mimeType": "image/jpeg", "buffer": encoded(drawn())}
    page.get_by_label("Picture file").set_input_files(chosen)
    page.locator(".focal__picture").click(position={"x": 2, "y": 2})

    assert focal_point(page) == ["1", "0"]


def test_without_script_the_focal_point_is_two_numbers(newsroom, picture):
    page = newsroom(f"{LIST}{picture.pk}/change/", java_script_enabled=False)

    page.get_by_label("Focal point from the left, %").fill("10")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url(f"**{LIST}")

    assert Image.objects.get().focal_x == 10
