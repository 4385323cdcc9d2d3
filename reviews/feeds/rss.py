from django.utils.feedgenerator import Rss201rev2Feed

from .xml_feed import NAMESPACES, XmlFeed


class Rss(XmlFeed, Rss201rev2Feed):
    label, path, suffix = "RSS", "feed/", ""

    def rss_attributes(self):
        return super().rss_attributes() | {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            **NAMESPACES,
        }

    def add_author(self, handler, author):
        handler.addQuickElement("dc:creator", author["name"])

    def add_content(self, handler, html):
        handler.addQuickElement("content:encoded", html)
