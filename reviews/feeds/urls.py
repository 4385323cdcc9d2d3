from django.urls import path

from .formats import FORMATS
from .topics import TOPICS
from .views import FeedView


def feed_patterns():
    """Below the page of each topic, each format."""
    return [
        path(
            topic.route + format.path,
            FeedView.as_view(topic=topic, format=format),
            name=topic.name + format.suffix,
        )
        for topic in TOPICS
        for format in FORMATS
    ]
