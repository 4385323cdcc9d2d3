"""Which addresses are trailers, and the one form in which each is kept."""

import re
from urllib.parse import parse_qs, urlsplit

YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com", "youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}

YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|v)/([\w-]{11})/?", re.ASCII)
YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
VIMEO_PATH = re.compile(
    r"(?:/video|/channels/[\w-]+|/groups/[\w-]+/videos)?/(\d{1,12})(?:/([0-9a-f]{6,20}))?/?", re.ASCII
)
VIMEO_HASH = re.compile(r"[0-9a-f]{6,20}", re.ASCII)


def trailer_address(address: str) -> str | None:
    """The address in its usual form, or None where it is no film on YouTube or Vimeo."""
    try:
        parts = urlsplit(address.strip())
        host = parts.netloc.lower()
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"}:
        return None
    if host == "youtu.be":
        return _youtube(parts.path.strip("/"))
    if host in YOUTUBE_HOSTS:
        return _youtube(_youtube_id(parts))
    return _vimeo(parts) if host in VIMEO_HOSTS else None


def _youtube_id(parts):
    if parts.path.rstrip("/") == "/watch":
        return parse_qs(parts.query).get("v", [""])[0]
    found = YOUTUBE_PATH.fullmatch(parts.path)
    return found[1] if found else ""


def _youtube(video):
    return f"https://www.youtube.com/watch?v={video}" if YOUTUBE_ID.fullmatch(video) else None


def _vimeo(parts):
    found = VIMEO_PATH.fullmatch(parts.path)
    if not found:
        return None
    # An unlisted film has a second number, without which it does not play.
    unlisted = found[2] or parse_qs(parts.query).get("h", [""])[0]
    video = f"https://vimeo.com/{int(found[1])}"
    return f"{video}/{unlisted}" if VIMEO_HASH.fullmatch(unlisted) else video
