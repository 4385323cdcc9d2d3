"""What a large upload costs everybody else, measured on the server that `make run` starts."""

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.pictures import PDF, SVG_WITH_SCRIPT, drawn, encoded, jpeg_upload, png_that_claims, upload
from tests.test_serve import children

PASSWORD = "a long enough password"
MEGABYTE = 1024 * 1024
NEW_EDITOR = f"""
from django.contrib.auth.models import Group
from accounts.models import User
user, _created = User.objects.get_or_create(username="{{name}}", is_staff=True)
user.set_password("{PASSWORD}")
user.save()
user.groups.set([Group.objects.get(name="Editor")])
"""


class Newsroom:
    """A colleague at work, without a browser."""

    def __init__(self, server, name):
        server.manage("shell", "--no-imports", "-c", NEW_EDITOR.format(name=name))
        self.address = f"{server.url}/admin/"
        self.open = build_opener(HTTPCookieProcessor(CookieJar())).open
        self.post("login/", {"username": name, "password": PASSWORD, "next": "/admin/"})

    def token(self, path):
        page = self.open(self.address + path).read().decode()
        return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]

    def post(self, path, data, form=None):
        data = urlencode({**data, "csrfmiddlewaretoken": self.token(form or path)}).encode()
        return self.open(Request(self.address + path, data, {"Referer": self.address}))

    def upload(self, file):
        """The answer of the picture library: (status, JSON)."""
        data = {"file": file, "alt": "A poster", "csrfmiddlewaretoken": self.token("images/image/add/")}
        body = encode_multipart(BOUNDARY, data)
        headers = {"Content-Type": MULTIPART_CONTENT, "Referer": self.address}
        try:
            answer = self.open(Request(f"{self.address}images/image/upload/", body, headers))
        except HTTPError as refusal:
            answer = refusal
        return answer.status, json.loads(answer.read())


def peaks(server):
    """The most memory that each worker has held, in bytes."""
    statuses = [Path(f"/proc/{pid}/status").read_text() for pid in children(server.process.pid)]
    return [int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024 for status in statuses]


@pytest.fixture(scope="module")
def uploader(production_server):
    return Newsroom(production_server, "uploader")


def test_a_colleague_saves_while_sixty_megapixels_are_uploaded_and_encoded(production_server, uploader):
    colleague = Newsroom(production_server, "colleague")
    poster = upload(encoded(drawn(6330, 9490)), "poster.jpg")
    waits = []

    with ThreadPoolExecutor() as pool:
        begun = time.monotonic()
        sent = pool.submit(uploader.upload, poster)
        while not sent.done():
            started = time.monotonic()
            colleague.post("films/person/add/", {"name": f"Person {len(waits)}", **NO_ROWS}, form="films/person/add/")
            waits.append(time.monotonic() - started)
            time.sleep(0.2)
        status, picture = sent.result()
    renditions = production_server.var / "media" / "renditions"
    while len(list(renditions.rglob("*.avif"))) < 10 and time.monotonic() < begun + 20:
        time.sleep(0.1)

    assert status == 201, picture
    assert waits and max(waits) < 2
    assert time.monotonic() - begun < 10
    assert max(peaks(production_server)) < 500 * MEGABYTE


NO_ROWS = {"credits-TOTAL_FORMS": 0, "credits-INITIAL_FORMS": 0}


@pytest.mark.parametrize(
    "file",
    [
        upload(png_that_claims(50_000, 50_000), "bomb.png"),
        upload(encoded(drawn(3000, 4000))[:-20_000], "truncated.jpg"),
        upload(SVG_WITH_SCRIPT, "script.svg"),
        upload(PDF, "paper.jpg"),
    ],
    ids=lambda file: file.name,
)
def test_a_hostile_file_gets_an_error_at_its_field_and_costs_no_memory(file, production_server, uploader):
    uploader.upload(jpeg_upload())
    before = peaks(production_server)

    status, answer = uploader.upload(file)

    assert status == 400
    assert list(answer["errors"]) == ["file"]
    assert max(peaks(production_server)) - max(before) < 100 * MEGABYTE
