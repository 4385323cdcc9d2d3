"""Decodes and encodes pictures in a process of its own, started by `images.sandbox`.

Decoders are where hostile and damaged files do harm. Here the harm ends with the process: its memory and its
time are bounded, a crash takes no worker along, and what it allocated is given back for certain. It imports
nothing of the project, so that it starts fast. The job is JSON on standard input, the answer on standard output.
"""

import json
import os
import resource
import sys
import warnings
from io import BytesIO
from math import log2
from pathlib import Path

from PIL import Image, ImageCms

MAX_PIXELS = 80_000_000
MAX_SIDE = 4096
MEMORY = 1_500_000_000
SECONDS = 40

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")
STRIP = 256
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ENCODING = {
    ".jpg": {"format": "JPEG", "quality": 80, "progressive": True},
    ".avif": {"format": "AVIF", "quality": 60, "speed": 9},
}


class Refused(Exception):
    """The file is not taken; the argument is the reason's name in `images.intake.REFUSALS`."""


def main():
    # Limits on data rather than on address space: encoders reserve far more than they touch.
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    os.nice(5)
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    job = json.load(sys.stdin)
    try:
        answer = master(**job["master"]) if "master" in job else renditions(**job["renditions"])
    except Refused as refusal:
        answer = {"refused": str(refusal)}
    except MemoryError:
        answer = {"refused": "costly"}
    json.dump(answer, sys.stdout)


# From an upload to the master: upright, sRGB, no metadata, at most MAX_SIDE on the longer side.


def master(source, folder):
    picture = opened(source)
    turn, profile = orientation(picture), picture.info.get("icc_profile")
    try:
        picture.draft(None, fitted(picture.size))
        picture.load()
        small = reduced(picture)
    except MemoryError:
        raise
    except Exception as error:
        raise Refused("damaged") from error
    picture.close()
    upright = in_srgb(small, profile)
    if turn in TURNS:
        upright = upright.transpose(TURNS[turn])
    return written(upright, Path(folder))


def opened(source):
    """Reads no more than the header."""
    try:
        return Image.open(source, formats=FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Refused("pixels") from error
    except MemoryError:
        raise
    except Exception as error:
        raise Refused("kind") from error


def orientation(picture):
    """What is still to be turned once decoded; Pillow turns TIFF while it decodes."""
    if picture.format == "TIFF":
        return 1
    try:
        return picture.getexif().get(ORIENTATION, 1)
    except Exception:
        return 1


def fitted(size):
    scale = min(1, MAX_SIDE / max(size))
    return tuple(max(1, round(side * scale)) for side in size)


def reduced(picture):
    """Works strip by strip: next to the decoded picture only the small one is ever held."""
    width, height = fitted(picture.size)
    scale = picture.height / height
    margin = 3 * scale + 1
    result = None
    for top in range(0, height, STRIP):
        bottom = min(top + STRIP, height)
        above, below = top * scale, min(bottom * scale, picture.height)
        first, last = max(0, int(above - margin)), min(picture.height, int(below + margin) + 1)
        strip = plain(picture.crop((0, first, picture.width, last)))
        result = result or Image.new(strip.mode, (width, height))
        box = (0, above - first, picture.width, below - first)
        result.paste(strip.resize((width, bottom - top), Image.Resampling.LANCZOS, box), (0, top))
    return result


def plain(strip):
    if strip.has_transparency_data:
        return strip.convert("RGBA")
    if strip.mode.startswith("I;16"):
        strip = strip.point(lambda level: level / 257)
    if strip.mode == "CMYK":
        return strip
    return strip.convert("RGB")


def in_srgb(picture, profile):
    """An unreadable profile, or one for other colours than the picture's, is passed over."""
    if profile:
        try:
            return converted(picture, ImageCms.ImageCmsProfile(BytesIO(profile)))
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return picture.convert("RGB") if picture.mode == "CMYK" else picture


def converted(picture, profile):
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    srgb = ImageCms.createProfile("sRGB")
    return ImageCms.profileToProfile(picture, profile, srgb, outputMode=mode, inPlace=False)


def written(picture, folder):
    if picture.mode == "RGBA" and picture.getextrema()[3] == (255, 255):
        picture = picture.convert("RGB")
    # A new image has no metadata to write: whatever the upload said of place or camera ends here.
    picture.info = {}
    if picture.mode == "RGBA":
        path = folder / "master.png"
        picture.save(path, compress_level=1)
    else:
        path = folder / "master.jpg"
        picture.save(path, quality=90, subsampling=0)
    return {"path": str(path), "width": picture.width, "height": picture.height}


# From the master to its renditions.


def renditions(source, cuts):
    """Each cut is one box of the master at one size, written to one file or several."""
    with Image.open(source, formats=("JPEG", "PNG")) as picture:
        # With its colours multiplied by their opacity a transparent picture is resized as fast as any.
        halves = [picture.convert("RGBa" if picture.mode == "RGBA" else "RGB")]
    for cut in cuts:
        small = resized(halves, cut["size"], cut["box"])
        for path in cut["files"]:
            encode(small, Path(path))
    return {"made": [path for cut in cuts for path in cut["files"]]}


def resized(halves, size, box):
    """Starts from the smallest of the halved masters that is still twice as large, and keeps new ones in `halves`."""
    level = max(0, int(log2((box[2] - box[0]) / size[0])) - 1)
    while len(halves) <= level:
        halves.append(halves[-1].reduce(2))
    return halves[level].resize(size, Image.Resampling.LANCZOS, [edge / 2**level for edge in box])


def encode(picture, path):
    if picture.mode == "RGBa":
        picture = picture.convert("RGBA")
        if path.suffix == ".jpg":
            white = Image.new("RGBA", picture.size, "white")
            picture = Image.alpha_composite(white, picture).convert("RGB")
    picture.save(path, **ENCODING[path.suffix])


if __name__ == "__main__":
    main()
