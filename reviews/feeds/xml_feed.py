"""What both XML formats add to Django's: authors, whole texts, pictures, and a page for who opens them in a browser."""

from datetime import UTC, datetime

from django.template.loader import render_to_string

NAMESPACES = {"xmlns:media": "http://search.yahoo.com/mrss/"}


class XmlFeed:
    # Browsers apply a style sheet to what is called XML, and show other types as their source.
    type_in_browsers = "application/xml; charset=utf-8"

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        handler.ignorableWhitespace(self.page())  # the one way to write what is markup already

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        for author in item["authors"]:
            self.add_author(handler, author)
        self.add_content(handler, item["content"])
        for picture in item["pictures"]:
            add_picture(handler, picture)

    def page(self):
        """XHTML that the style sheet shows instead of the feed's own elements. Feed readers pass it over."""
        return render_to_string("reviews/feed.html", {"feed": self.feed, "items": self.items})

    def latest_post_date(self):
        """Of a feed without entries always the same, so that it stays the same."""
        return super().latest_post_date() if self.items else datetime.fromtimestamp(0, UTC)


def add_picture(handler, picture):
    size = {"width": picture["width"], "height": picture["height"]}
    handler.startElement("media:content", {"url": picture["url"], "medium": "image", "type": "image/jpeg"} | size)
    if picture["credit"]:
        handler.addQuickElement("media:credit", picture["credit"])
    if picture["description"]:
        handler.addQuickElement("media:description", picture["description"], {"type": "plain"})
    handler.endElement("media:content")
