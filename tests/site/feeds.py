"""Reads feeds with other eyes than those that wrote them."""

import json
import xml.etree.ElementTree as ET
from datetime import datetime

import feedparser

SITE = "https://magazine.example"
FORMATS = {
    "feed/": "application/rss+xml; charset=utf-8",
    "feed/atom/": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
}
XML = [path for path in FORMATS if path != "feed.json"]
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
# https://www.jsonfeed.org/version/1.1/: what may be there, and as what.
JSON_FEED = {
    "version": str,
    "title": str,
    "home_page_url": str,
    "feed_url": str,
    "description": str,
    "icon": str,
    "authors": list,
    "language": str,
    "items": list,
}
JSON_ITEM = {
    "id": str,
    "url": str,
    "title": str,
    "content_html": str,
    "summary": str,
    "image": str,
    "date_published": str,
    "date_modified": str,
    "authors": list,
    "tags": list,
}


def get(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response


def parsed(client, address):
    """What feedparser makes of an RSS or Atom feed, as it stands there."""
    response = get(client, address)
    headers = {"content-type": response["Content-Type"]}
    feed = feedparser.parse(
        response.content, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def tree(client, address):
    return ET.fromstring(get(client, address).content)


def json_feed(client, address):
    feed = json.loads(get(client, address).content)
    assert_shaped(feed, JSON_FEED, required={"version", "title", "items", "home_page_url", "feed_url"})
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    for item in feed["items"]:
        assert_shaped(item, JSON_ITEM, required={"id", "url", "content_html", "date_published"})
        assert datetime.fromisoformat(item["date_modified"]) >= datetime.fromisoformat(item["date_published"])
        assert all(isinstance(tag, str) for tag in item.get("tags", []))
    for author in feed["authors"] + [author for item in feed["items"] for author in item.get("authors", [])]:
        assert_shaped(author, {"name": str, "url": str, "avatar": str}, required={"name"})
    return feed


def assert_shaped(thing, shape, required):
    assert required <= thing.keys() <= shape.keys()
    assert {name: type(value) for name, value in thing.items()} == {name: shape[name] for name in thing}
    assert all(thing.values()) or thing["items"] == []


def entries(client, page, path):
    """(id, title, whole text) of each entry, whatever the format."""
    if path == "feed.json":
        items = json_feed(client, page + path)["items"]
        return [(item["id"], item["title"], item["content_html"]) for item in items]
    return [(entry.id, entry.title, entry.content[0].value) for entry in parsed(client, page + path).entries]
