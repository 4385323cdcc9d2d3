"""A few drawings, which many films share. To be hung outside of a transaction: taking them in takes seconds."""

from dataclasses import dataclass
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture
from PIL import ImageDraw

from images.intake import take_in
from images.models import Image

POSTER, STILL, PORTRAIT = (600, 900), (1200, 675), (640, 640)
CREDIT = "Drawn for the bench"


@dataclass(frozen=True)
class Pictures:
    posters: list
    stills: list
    portraits: list


def hang():
    return Pictures(
        posters=[hung(POSTER, colour) for colour in ("#8c2f39", "#2f5d50", "#304c89", "#c98b2b")],
        stills=[hung(STILL, colour) for colour in ("#5b5f97", "#3a7d7c")],
        portraits=[hung(PORTRAIT, "#7a5c61")],
    )


def hung(size, colour):
    image = Image(alt=f"A circle on a ground of the colour {colour}", credit=CREDIT)
    master = take_in(SimpleUploadedFile("drawing.jpg", drawn(size, colour), "image/jpeg"))
    image.file.save(master.name, master)
    return image


def drawn(size, colour):
    picture = Picture.new("RGB", size, colour)
    radius = min(size) // 3
    centre = size[0] // 2, size[1] // 2
    box = [centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius]
    ImageDraw.Draw(picture).ellipse(box, fill="#efe4cd")
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=85)
    return stream.getvalue()
