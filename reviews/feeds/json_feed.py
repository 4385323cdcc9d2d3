"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/"""

import json

from django.utils.feedgenerator import SyndicationFeed, rfc3339_date


class JsonFeed(SyndicationFeed):
    label, path, suffix = "JSON", "feed.json", "_json"
    content_type = type_in_browsers = "application/feed+json; charset=utf-8"

    def write(self, outfile, encoding):
        json.dump(self.facts(), outfile, ensure_ascii=False)

    def facts(self):
        feed = self.feed
        return {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed["title"],
            "home_page_url": feed["link"],
            "feed_url": feed["feed_url"],
            "description": feed["description"],
            "icon": feed["icon"],
            "authors": [{"name": feed["author_name"], "url": feed["author_link"]}],
            "language": feed["language"],
            "items": [entry(item) for item in self.items],
        }


def entry(item):
    facts = {
        "id": item["unique_id"],
        "url": item["link"],
        "title": item["title"],
        "content_html": item["content"],
        "summary": item["summary"],
        "image": item["pictures"][0]["url"] if item["pictures"] else "",
        "date_published": rfc3339_date(item["pubdate"]),
        "date_modified": rfc3339_date(item["updateddate"]),
        "authors": item["authors"],
        "tags": item["categories"],
    }
    return {name: value for name, value in facts.items() if value or name == "content_html"}
