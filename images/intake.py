"""Judges an upload and turns it into a master. To be called outside any transaction: it takes seconds."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _

from images import sandbox

MAX_BYTES = 50 * 1024 * 1024

REFUSALS = {
    "bytes": _("This file is larger than 50 MB. Save the picture smaller, or as a JPEG, and send it again."),
    "pixels": _("This picture has more than 80 megapixels. Make it smaller and send it again."),
    "kind": _("This is not a picture that can be used here. Send a JPEG, PNG, WebP, AVIF or TIFF file."),
    "damaged": _("This picture is damaged or incomplete. Try to export or download it again."),
    "costly": _("This picture takes too much memory or time to open. Save it as an ordinary JPEG and send it again."),
}


class Master(File):
    """A finished master in a temporary folder, which goes when this is closed; storages may move the file away."""

    def __init__(self, path, folder):
        super().__init__(Path(path).open("rb"), name=Path(path).name)  # noqa: SIM115
        self.path, self.folder = path, folder

    def temporary_file_path(self):
        return self.path

    def close(self):
        super().close()
        self.folder.cleanup()


class Refused(File):
    """An upload that was judged and not taken; the form field raises its error."""

    def __init__(self, upload, error):
        super().__init__(upload.file, name=upload.name)
        self.error = error


def judged(upload) -> Master | Refused:
    try:
        return take_in(upload)
    except ValidationError as error:
        return Refused(upload, error)


def take_in(upload) -> Master:
    if upload.size > MAX_BYTES:
        raise refusal("bytes")
    folder = TemporaryDirectory(prefix="picture-")
    try:
        return Master(decoded(upload, folder.name), folder)
    except ValidationError:
        folder.cleanup()
        raise


def decoded(upload, folder) -> str:
    try:
        answer = sandbox.run({"master": {"source": on_disk(upload, folder), "folder": folder}})
    except sandbox.CodecFailed as error:
        raise refusal("costly") from error
    if "refused" in answer:
        raise refusal(answer["refused"])
    return answer["path"]


def refusal(reason):
    return ValidationError(REFUSALS[reason], code=reason)


def on_disk(upload, folder) -> str:
    if hasattr(upload, "temporary_file_path"):
        return upload.temporary_file_path()
    path = Path(folder) / "upload"
    upload.seek(0)
    with path.open("wb") as copy:
        shutil.copyfileobj(upload, copy)
    return str(path)
