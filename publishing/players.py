"""Trailers that play on a page: whose player shows them, and on which pages it may stand in a frame."""

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from csp.decorators import csp_update

from .body.trailers import trailer_address

YOUTUBE = "https://www.youtube-nocookie.com"
VIMEO = "https://player.vimeo.com"


@dataclass(frozen=True)
class Player:
    site: str
    host: str
    address: str


def player(trailer: str) -> Player | None:
    """None for what is on neither YouTube nor Vimeo: such a trailer stays a link."""
    parts = urlsplit(trailer_address(trailer) or "")
    if parts.hostname == "www.youtube.com":
        video = parts.query.removeprefix("v=")
        return Player("YouTube", YOUTUBE, f"{YOUTUBE}/embed/{video}?autoplay=1")
    if parts.hostname == "vimeo.com":
        video, _slash, unlisted = parts.path.strip("/").partition("/")
        options = {"dnt": 1, "autoplay": 1} | ({"h": unlisted} if unlisted else {})
        return Player("Vimeo", VIMEO, f"{VIMEO}/video/{video}?{urlencode(options)}")
    return None


class PlayersMixin:
    """For pages that may hold trailers: only there, and only their own players, may stand in a frame.

    `trailers()` says at which addresses they are.
    """

    def render_to_response(self, context, **kwargs):
        respond = super().render_to_response
        if hosts := sorted({found.host for found in map(player, self.trailers()) if found}):
            respond = csp_update({"frame-src": hosts})(respond)
        return respond(context, **kwargs)
