from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.templatetags.static import static
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag
from django.utils.feedgenerator import Stylesheet
from django.utils.translation import get_language
from django.views import View

from masthead.models import Masthead
from publishing.addresses import absolute

from .items import clean, items


class FeedView(View):
    topic = format = None

    def get(self, request, **address):
        """The ETag is of the text itself: it tells of whatever is shown, a critic's name or a picture's credit too."""
        response = HttpResponse(self.feed(**address), content_type=self.content_type(request))
        patch_vary_headers(response, ["Accept"])
        set_response_etag(response)
        return get_conditional_response(request, etag=response["ETag"], response=response)

    def feed(self, **address):
        try:
            topic = self.topic.find(**address)
        except ObjectDoesNotExist as missing:
            raise Http404 from missing
        return write(topic, self.format)

    def content_type(self, request):
        is_browser = "text/html" in request.headers.get("Accept", "")
        return self.format.type_in_browsers if is_browser else self.format.content_type


def write(topic, format):
    style = Stylesheet(static("css/site.css"), "text/css", media=None)
    feed = format(**clean(facts_of(topic, format)), stylesheets=[style])
    for item in items(topic.stories()):
        feed.add_item(**item)
    return feed.writeString("utf-8")


def facts_of(topic, format):
    magazine = str(Masthead.objects.current())
    return {
        "name": topic.title,
        "title": " | ".join(dict.fromkeys([topic.title, magazine])),
        "link": absolute(topic.page),
        "description": topic.description,
        "subtitle": topic.description,
        "language": get_language(),
        "feed_url": absolute(topic.page + format.path),
        "feed_guid": absolute(topic.page + format.path),
        "author_name": magazine,
        "author_link": absolute("/"),
        "icon": absolute(static("icons/icon-512.png")),
    }
