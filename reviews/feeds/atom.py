from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from .xml_feed import NAMESPACES, XmlFeed


class Atom(XmlFeed, Atom1Feed):
    label, path, suffix = "Atom", "feed/atom/", "_atom"

    def write(self, outfile, encoding):
        """As Django's, which forgets the style sheets."""
        handler = SimplerXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        for stylesheet in self.feed["stylesheets"]:
            handler.processingInstruction("xml-stylesheet", stylesheet)
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def root_attributes(self):
        return super().root_attributes() | NAMESPACES

    def add_root_elements(self, handler):
        handler.addQuickElement("icon", self.feed["icon"])
        super().add_root_elements(handler)

    def add_author(self, handler, author):
        handler.startElement("author", {})
        handler.addQuickElement("name", author["name"])
        handler.addQuickElement("uri", author["url"])
        handler.endElement("author")

    def add_content(self, handler, html):
        handler.addQuickElement("content", html, {"type": "html"})
