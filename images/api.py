"""A picture as the API names it."""

from urllib.parse import urljoin

from django.conf import settings
from ninja import Field, Schema

from . import renditions
from .templatetags.pictures import described


class PictureSchema(Schema):
    address: str = Field(description="Of a JPEG.")
    width: int
    height: int
    alt: str = Field(description="What it shows; empty where it is decorative.")
    caption: str
    credit: str

    @classmethod
    def of(cls, image, role, width=1200):
        """The rendition that fills `width`, or the largest there is; None where there is no picture."""
        if image is None:
            return None
        cut, address = renditions.filling(image, role, width)
        return cls(
            address=urljoin(settings.SITE_URL, address),
            width=cut.width,
            height=cut.height,
            alt=described(image),
            caption=image.caption,
            credit=image.credit,
        )
