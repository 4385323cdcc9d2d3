"""Reads a page as a reader does: its text and the words of its pictures, in their order."""

from html.parser import HTMLParser

EMPTY = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
INLINE = {"a", "b", "bdi", "cite", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time"}
UNREAD = {"head", "script", "style"}


class Reading(HTMLParser):
    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.words = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "text": "", **dict(attrs)}
        self.elements.append(element)
        if tag == "img" and element.get("alt"):
            self.words.append(f"[{element['alt']}]")
        if tag not in INLINE:
            self.words.append(" ")
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.words.append(" ")
        while self.open and self.open.pop()["tag"] != tag:
            pass

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data
        if not any(element["tag"] in UNREAD or element.get("aria-hidden") == "true" for element in self.open):
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())

    def all(self, tag, **attrs):
        return [found for found in self.elements if found["tag"] == tag and attrs.items() <= found.items()]

    def one(self, tag, **attrs):
        (found,) = self.all(tag, **attrs)
        return found

    def links(self):
        return [link["href"] for link in self.all("a")]


def read(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, f"{address}: {response.status_code}"
    return Reading(response.content.decode())


def in_order(text, *parts):
    """Whether all of `parts` stand in `text`, one after the other."""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
