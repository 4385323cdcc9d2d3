"""What `/media/` answers."""

import importlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from PIL import Image as Pillow

import cinesite.wsgi
from images import renditions, sandbox
from images.models import Image
from tests.pictures import jpeg_upload


def content(response):
    return b"".join(response.streaming_content)


def test_the_first_request_makes_a_missing_rendition(client, picture, media):
    address = renditions.nearest(picture, "poster", 320)

    response = client.get(address)

    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in response["Cache-Control"]
    assert not response.cookies
    assert Pillow.open(BytesIO(content(response))).size == (320, 480)
    assert (media / address.removeprefix("/media/")).exists()


def test_the_second_request_encodes_nothing(client, picture, monkeypatch):
    address = renditions.addresses(picture, "portrait", "avif")[0][1]
    first = content(client.get(address))
    monkeypatch.setattr(sandbox, "run", lambda job: pytest.fail("encoded again"))

    second = client.get(address)

    assert second["Content-Type"] == "image/avif"
    assert content(second) == first


UNDECLARED = {
    "another width": lambda base: f"{base}321.jpg",
    "another format": lambda base: f"{base}320.webp",
    "another crop": lambda base: f"{base}320-3x2-50-50.jpg",
    "another focal point": lambda base: f"{base}160-1x1-10-10.jpg",
    "larger than the picture": lambda base: f"{base}2400.jpg",
    "an unknown picture": lambda base: f"/media/renditions/00/{'0' * 32}/320.jpg",
    "a folder": lambda base: base,
    "outside": lambda base: "/media/renditions/../../db.sqlite3",
}


@pytest.mark.parametrize("name", UNDECLARED)
def test_what_is_not_declared_is_never_made(client, picture, monkeypatch, name):
    monkeypatch.setattr(sandbox, "run", lambda job: pytest.fail("encoded"))
    base = renditions.addresses(picture, "poster")[0][1].rpartition("/")[0] + "/"

    assert client.get(UNDECLARED[name](base)).status_code == 404


def test_the_master_itself_is_not_served(client, picture):
    assert client.get(picture.file.url).status_code == 404


def test_a_picture_whose_master_is_lost_is_not_found(client, picture, media):
    (media / picture.file.name).unlink()

    assert client.get(renditions.nearest(picture, "poster", 320)).status_code == 404


def test_a_codec_that_fails_asks_to_come_back_later(client, picture, monkeypatch, tmp_path):
    crashing = tmp_path / "codec.py"
    crashing.write_text("raise SystemExit(3)")
    monkeypatch.setattr(sandbox, "CODEC", crashing)

    response = client.get(renditions.nearest(picture, "poster", 320))

    assert (response.status_code, response["Retry-After"]) == (503, "60")


@pytest.mark.django_db(transaction=True)
def test_readers_who_ask_at_once_all_get_the_whole_picture():
    picture = Image.objects.create(file=jpeg_upload(), alt="A ferry")
    address = renditions.nearest(picture, "poster", 480)

    def ask(_):
        try:
            return content(Client().get(address))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as readers:
        answers = list(readers.map(ask, range(4)))

    assert {Pillow.open(BytesIO(answer)).size for answer in answers} == {(480, 720)}


@pytest.fixture
def file_server(media):
    """The WSGI application, serving this test's media folder."""
    yield importlib.reload(cinesite.wsgi).application
    importlib.reload(cinesite.wsgi)


def test_the_file_server_answers_for_what_was_made_while_it_ran(file_server, client, picture):
    address = renditions.nearest(picture, "poster", 320)
    made = content(client.get(address))
    picture.delete()
    answered = {}

    body = file_server(
        RequestFactory().get(address).environ, lambda status, headers: answered.update(headers, status=status)
    )

    assert b"".join(body) == made
    assert answered["status"] == "200 OK"
    assert answered["Content-Type"] == "image/jpeg"
    assert answered["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answered["Cache-Control"]
