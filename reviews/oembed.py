"""Stories for other sites to show, as the oEmbed specification 1.0 (oembed.com) has it.

Type "rich", with a quotation of plain HTML: frames of our pages are refused everywhere, and Mastodon, which makes
nothing of this type, goes on to the page's Open Graph data and so to its authors. The address that is asked for is
looked up among our own and never fetched.
"""

from itertools import chain
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.urls import Resolver404, resolve
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from images import renditions
from masthead.models import Masthead
from publishing.addresses import absolute
from publishing.characters import for_xml
from publishing.redirects import Redirect, address_for, with_slash

from .models import Story
from .summaries import summary
from .templatetags.stories import byline

# What the quotation takes where its text is 16 pixels high.
WIDTH, HEIGHT = 600, 240
AN_HOUR = 60 * 60
LARGEST_THUMBNAIL = 1_200


@require_safe
def oembed(request):
    response = answer(request.GET)
    # It is the same for everybody, so that any page may read it.
    response["Access-Control-Allow-Origin"] = "*"
    return response


def answer(asked):
    write = FORMATS.get(asked.get("format", "json"))
    if not write:
        return refusal(501, _("There is json, and there is xml."))
    try:
        path = path_on_this_site(asked.get("url", ""))
        width, height = (bound(asked.get(name)) for name in ("maxwidth", "maxheight"))
    except ValueError:
        return refusal(400, _("Give the address of one of our stories, and bounds in whole pixels."))
    story = story_at(path)
    return write(described(story, width, height)) if story else refusal(404, _("No story is there."))


def refusal(status, words):
    return HttpResponse(f"{words}\n", content_type="text/plain; charset=utf-8", status=status)


def path_on_this_site(address):
    ours, asked = urlsplit(settings.SITE_URL), urlsplit(address)
    if (asked.scheme, asked.netloc.lower()) != (ours.scheme, ours.netloc.lower()):
        raise ValueError
    path = unquote(asked.path)
    if "\x00" in path:
        raise ValueError
    return path


def bound(pixels):
    """None where nothing is asked; a `ValueError` for what no width can be."""
    if pixels is None:
        return None
    if not (pixels.isascii() and pixels.isdigit() and len(pixels) < 10 and int(pixels)):
        raise ValueError
    return int(pixels)


def story_at(path):
    """What readers find there, or are led to from there."""
    path = with_slash(path)
    return live_story(path) or live_story(unquote(address_for(path, Redirect.objects.above(path)) or ""))


def live_story(path):
    try:
        found = resolve(path)
    except Resolver404:
        return None
    if found.view_name != "reviews:story":
        return None
    stories = Story.objects.live().of_kind(found.kwargs["kind"]).filter(slug=found.kwargs["slug"])
    return stories.select_related("film__poster", "lead_image").with_byline().first()


def described(story, width=None, height=None):
    masthead, critics = Masthead.objects.current(), [line.critic for line in story.bylines.all()]
    facts = {
        "version": "1.0",
        "type": "rich",
        "title": str(story),
        "author_name": str(byline(story)),
        "author_url": absolute(critics[0].get_absolute_url()) if len(critics) == 1 else "",
        "provider_name": masthead.name,
        "provider_url": absolute("/"),
        "cache_age": AN_HOUR,
        "html": quotation(story, masthead),
        "width": min(WIDTH, width or WIDTH),
        "height": min(HEIGHT, height or HEIGHT),
    }
    return {name: value for name, value in facts.items() if value} | thumbnail(story, width, height)


def quotation(story, masthead):
    address, by = absolute(story.get_absolute_url()), byline(story)
    return format_html(
        '<blockquote cite="{}"><p><a href="{}">{}</a></p><p>{}</p><footer>{}</footer></blockquote>',
        address,
        address,
        story,
        summary(story),
        f"{by}, {masthead}" if by else masthead,
    )


def thumbnail(story, width, height):
    """The largest rendition within the bounds, if there is one."""
    image, role = (story.lead_image, "still") if story.lead_image else (story.film and story.film.poster, "poster")
    widest, highest = min(width or LARGEST_THUMBNAIL, LARGEST_THUMBNAIL), height or LARGEST_THUMBNAIL
    choices = chain.from_iterable(renditions.addresses(image, name) for name in ("thumb", role)) if image else []
    fitting = [choice for choice in choices if choice[0].width <= widest and choice[0].height <= highest]
    if not fitting:
        return {}
    cut, address = max(fitting, key=lambda choice: choice[0].width)
    facts = absolute(address), cut.width, cut.height
    return dict(zip(("thumbnail_url", "thumbnail_width", "thumbnail_height"), facts, strict=True))


def as_json(facts):
    return JsonResponse(facts)


def as_xml(facts):
    root = ET.Element("oembed")
    for name, value in facts.items():
        ET.SubElement(root, name).text = for_xml(str(value))
    return HttpResponse(ET.tostring(root, "utf-8", xml_declaration=True), content_type="text/xml; charset=utf-8")


FORMATS = {"json": as_json, "xml": as_xml}
