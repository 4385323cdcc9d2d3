"""Pictures and hostile files for tests, made on the spot."""

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pillow


def drawn(width=600, height=900, mode="RGB"):
    """Red in the left upper quarter, so that a test can see which way up it is."""
    colours = {"RGB": ("navy", "red"), "RGBA": ((0, 0, 128, 90), (255, 0, 0, 255)), "L": (40, 200), "CMYK": None}
    ground, corner = colours[mode] or ((200, 180, 0, 60), (0, 250, 250, 0))
    picture = Pillow.new(mode, (width, height), ground)
    picture.paste(corner, (0, 0, max(1, width // 2), max(1, height // 2)))
    return picture


def encoded(picture, form="JPEG", **options):
    buffer = BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def jpeg_upload(width=600, height=900, name="poster.jpg", **options):
    content = encoded(drawn(width, height), "JPEG", **options)
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


def png_upload(width=600, height=900, name="poster.png", mode="RGB"):
    return SimpleUploadedFile(name, encoded(drawn(width, height, mode), "PNG"), content_type="image/png")


def upload(content, name="poster.jpg"):
    return SimpleUploadedFile(name, content)


def png_that_claims(width, height):
    """A decompression bomb: a file of some hundred bytes that declares any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


SVG_WITH_SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>'
PDF = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF"
