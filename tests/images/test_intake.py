"""What becomes of an upload, seen from the form it is sent with."""

import resource
import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from images import codec, intake, sandbox, uploads
from images.models import Image
from tests.pictures import PDF, SVG_WITH_SCRIPT, drawn, encoded, jpeg_upload, png_that_claims, upload

ADD = "/admin/images/image/add/"
MEGABYTE = 1024 * 1024


@pytest.fixture
def send(admin_client):
    def send(file, **changes):
        return admin_client.post(ADD, {"file": file, "alt": "A ferry", "focal_x": 50, "focal_y": 50} | changes)

    return send


def master():
    with Image.objects.get().file.open() as file:
        picture = Pillow.open(BytesIO(file.read()))
    picture.load()
    return picture


def nearly(pixel, expected):
    return all(abs(one - other) < 12 for one, other in zip(pixel, expected, strict=True))


SIXTEEN_BIT = Pillow.new("I;16", (60, 90), 200 * 257)

TAKEN = {
    "JPEG": encoded(drawn(60, 90)),
    "PNG": encoded(drawn(60, 90), "PNG"),
    "WebP": encoded(drawn(60, 90), "WEBP"),
    "AVIF": encoded(drawn(60, 90), "AVIF"),
    "TIFF": encoded(drawn(60, 90), "TIFF", compression="tiff_lzw"),
    "CMYK": encoded(drawn(60, 90, "CMYK"), "JPEG"),
    "greyscale": encoded(drawn(60, 90, "L"), "JPEG"),
    "palette": encoded(drawn(60, 90).convert("P"), "PNG"),
    "sixteen bits": encoded(SIXTEEN_BIT, "PNG"),
    "black and white": encoded(drawn(60, 90).convert("1"), "TIFF"),
    "animated": encoded(drawn(60, 90), "WEBP", save_all=True, append_images=[Pillow.new("RGB", (60, 90))]),
}


@pytest.mark.parametrize("kind", TAKEN)
def test_every_kind_of_picture_becomes_an_rgb_jpeg(send, kind):
    send(upload(TAKEN[kind]))

    image = Image.objects.get()
    assert (image.width, image.height) == (60, 90)
    assert image.file.name.endswith(".jpg")
    assert (master().format, master().mode, master().size) == ("JPEG", "RGB", (60, 90))


def test_sixteen_bits_keep_their_brightness(send):
    send(upload(TAKEN["sixteen bits"]))

    assert nearly(master().getpixel((30, 45)), (200, 200, 200))


def test_of_an_animation_the_first_frame_is_kept(send):
    send(upload(TAKEN["animated"]))

    assert nearly(master().getpixel((5, 5)), (255, 0, 0))


def test_a_transparent_picture_stays_transparent(send):
    send(upload(encoded(drawn(60, 90, "RGBA"), "PNG")))

    assert Image.objects.get().file.name.endswith(".png")
    assert master().getpixel((50, 80)) == (0, 0, 128, 90)


def test_a_picture_is_stored_upright_and_without_its_metadata(send):
    exif = Pillow.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of Ana"
    exif.get_ifd(0x8825)[1] = "N"
    sent = encoded(drawn(900, 600), exif=exif, comment=b"Taken at home", xmp=b"<x>Ana</x>")
    assert b"Camera of Ana" in sent

    send(upload(sent))

    assert master().size == (600, 900)
    assert nearly(master().getpixel((590, 10)), (255, 0, 0))
    assert set(master().info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not master().getexif()


@pytest.mark.parametrize("form", ["TIFF", "PNG", "WEBP"])
def test_other_formats_are_turned_once_too(send, form):
    exif = Pillow.Exif()
    exif[0x0112] = 6

    send(upload(encoded(drawn(900, 600), form, exif=exif)))

    assert master().size == (600, 900)
    assert nearly(master().getpixel((590, 10)), (255, 0, 0))


def test_colours_are_converted_to_srgb(send):
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red_is_blue = srgb.replace(b"rXYZ", b"XYZr").replace(b"bXYZ", b"rXYZ").replace(b"XYZr", b"bXYZ")

    send(upload(encoded(drawn(60, 90), "PNG", icc_profile=red_is_blue)))

    assert nearly(master().getpixel((5, 5)), (0, 0, 255))
    assert "icc_profile" not in master().info


def test_a_profile_for_other_colours_is_passed_over(send):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()

    send(upload(encoded(drawn(60, 90), "PNG", icc_profile=lab)))

    assert nearly(master().getpixel((5, 5)), (255, 0, 0))


def test_a_large_picture_is_reduced_without_seams(send):
    gradient = Pillow.linear_gradient("L").resize((5000, 3000)).convert("RGB")

    send(upload(encoded(gradient, "PNG")))

    stored = master()
    column = [stored.getpixel((2000, y))[0] for y in range(stored.height)]
    assert stored.size == (4096, 2458)
    assert max(abs(below - above) for above, below in zip(column, column[1:], strict=False)) <= 2


HOSTILE = {
    "a decompression bomb": (png_that_claims(50_000, 50_000), "bomb.png", "pixels"),
    "a picture of 90 megapixels": (png_that_claims(9_000, 10_000), "large.png", "pixels"),
    "a truncated JPEG": (encoded(drawn())[:-2000], "cut.jpg", "damaged"),
    "a truncated PNG": (encoded(Pillow.effect_noise((300, 300), 90), "PNG")[:-9000], "cut.png", "damaged"),
    "a PNG that promises more than it holds": (png_that_claims(8_000, 9_000), "empty.png", "damaged"),
    "an SVG with script named .png": (SVG_WITH_SCRIPT, "drawing.png", "kind"),
    "an SVG with script": (SVG_WITH_SCRIPT, "drawing.svg", "kind"),
    "a PDF named .jpg": (PDF, "poster.jpg", "kind"),
    "a GIF": (encoded(drawn(), "GIF"), "poster.gif", "kind"),
    "half a header": (encoded(drawn())[:20], "cut.jpg", "kind"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_an_error_at_its_field_and_costs_the_worker_no_memory(send, name):
    content, filename, reason = HOSTILE[name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    response = send(upload(content, filename))

    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert response.context["adminform"].form.errors == {"file": [str(intake.REFUSALS[reason])]}
    assert not Image.objects.exists()
    assert grown < 50 * 1024


@pytest.mark.parametrize("name", ["a decompression bomb", "a picture of 90 megapixels", "a PDF named .jpg"])
def test_a_hostile_file_costs_the_decoding_process_less_than_a_hundred_megabytes(tmp_path, name):
    source = tmp_path / "upload"
    source.write_bytes(HOSTILE[name][0])
    measure = (
        "import json, resource, subprocess, sys;"
        "job = json.dumps({'master': {'source': sys.argv[2], 'folder': '.'}});"
        "subprocess.run([sys.executable, '-I', sys.argv[1]], input=job, text=True, check=True);"
        "print(file=sys.stderr, end=str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))"
    )

    process = subprocess.run([sys.executable, "-c", measure, sandbox.CODEC, source], capture_output=True, text=True)

    assert "refused" in process.stdout
    assert int(process.stderr) < 100 * 1024


def test_too_many_bytes_are_refused_unread(send, monkeypatch):
    monkeypatch.setattr(intake, "MAX_BYTES", 1000)
    monkeypatch.setattr(sandbox, "run", lambda job: pytest.fail("decoded"))

    response = send(jpeg_upload())

    assert response.context["adminform"].form.errors == {"file": [str(intake.REFUSALS["bytes"])]}


def test_what_goes_beyond_the_bound_never_reaches_the_disk(send, monkeypatch, settings):
    settings.FILE_UPLOAD_HANDLERS = [
        "images.uploads.BoundedUploadHandler",
        "django.core.files.uploadhandler.TemporaryFileUploadHandler",
    ]
    monkeypatch.setattr(uploads, "MAX_BYTES", MEGABYTE)
    monkeypatch.setattr(intake, "MAX_BYTES", MEGABYTE)
    sizes = []
    monkeypatch.setattr(intake, "judged", lambda file: sizes.append(file.size) or intake.Refused(file, refusal))
    refusal = intake.refusal("bytes")

    send(upload(bytes(5 * MEGABYTE)))

    assert MEGABYTE < sizes[0] < 1.2 * MEGABYTE


def test_a_decoder_that_crashes_is_an_error_at_the_field(send, monkeypatch, tmp_path):
    crashing = tmp_path / "codec.py"
    crashing.write_text("import os; os.abort()")
    monkeypatch.setattr(sandbox, "CODEC", crashing)

    response = send(jpeg_upload())

    assert response.context["adminform"].form.errors == {"file": [str(intake.REFUSALS["costly"])]}


def test_a_decoder_that_never_ends_is_ended(send, monkeypatch, tmp_path):
    endless = tmp_path / "codec.py"
    endless.write_text("while True: pass")
    monkeypatch.setattr(sandbox, "CODEC", endless)
    monkeypatch.setattr(sandbox, "TIMEOUT", 0.5)

    response = send(jpeg_upload())

    assert response.context["adminform"].form.errors == {"file": [str(intake.REFUSALS["costly"])]}


def test_the_bounds_are_those_that_editors_are_told():
    assert intake.MAX_BYTES == 50 * MEGABYTE
    assert codec.MAX_PIXELS == 80_000_000
    assert str(Image._meta.get_field("file").help_text).endswith("up to 50 MB and 80 megapixels.")


def test_a_stored_name_cannot_be_guessed(send):
    send(jpeg_upload(name="secret-premiere.jpg"))
    send(jpeg_upload(name="secret-premiere.jpg"))

    names = [image.file.name for image in Image.objects.all()]
    assert len({name[:-4] for name in names}) == 2
    assert all(len(name.split("/")[2]) == 36 and "premiere" not in name for name in names)
