from django import template

from publishing.addresses import absolute
from reviews.feeds.formats import FORMATS

register = template.Library()


@register.inclusion_tag("components/feeds.html")
def feeds(title, page):
    """Tells feed readers of the feeds below `page`."""
    return {
        "title": title,
        "feeds": [(form.content_type.partition(";")[0], form.label, absolute(page + form.path)) for form in FORMATS],
    }
