from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from publishing.players import player
from reviews.headlines import parts
from reviews.reading import reading_time
from reviews.rendering import render_body, trailer_words
from reviews.summaries import beginning, summary

register = template.Library()
register.filter("body", render_body)
register.filter(summary)
register.filter(beginning)
register.filter(trailer_words)
register.filter(player)
register.filter(reading_time)


@register.simple_tag
def headline(story):
    """The headline in a list: of a composed one the film's title is set apart."""
    before, title, after = parts(story)
    return format_html("{}<cite{}>{}</cite>{}", before, language(story.film), title, after) if title else str(story)


@register.simple_tag
def title_card(story):
    """The headline at the head of its page. Its text is the stored headline, to the character."""
    before, title, after = parts(story)
    if not title:
        return str(story)
    return format_html("{}<cite{}>{}</cite>{}", frame(before), language(story.film), title, frame(after))


def frame(words):
    return format_html('<span class="headline__frame">{}</span>', words) if words else ""


def language(film):
    """Marks a title that is in the film's own language."""
    if not film.original_language or film.original_title not in ("", film.title):
        return ""
    return format_html(' lang="{}" dir="{}"', film.original_language, film.original_direction)


@register.simple_tag
def own_title(film):
    """The title as the film's makers wrote it, in its own script; the magazine's title where there is no other."""
    if not film.original_title or film.original_title == film.title:
        return format_html("<cite{}>{}</cite>", language(film), film.title)
    if not film.original_language:
        return format_html("<cite>{}</cite>", film.original_title)
    attributes = film.original_language, film.original_direction, film.original_title
    return format_html('<cite lang="{}" dir="{}">{}</cite>', *attributes)


@register.filter
def loudness(story):
    """The size of a title card follows the length of what is loud in it."""
    title = parts(story)[1]
    return title_size(title) if title else title_size(story.headline, loud=0, long=40)


@register.filter
def title_size(title, loud=18, long=60):
    if len(title) <= loud:
        return "display--loud"
    longest_word = max(map(len, title.split()), default=0)
    return "display--long" if len(title) > long or longest_word > 20 else ""


@register.simple_tag
def poster_alt(film):
    """Names the film and says that it is the poster, whatever the picture's own text leaves out."""
    if film.poster.decorative or not film.poster.alt:
        return _("Poster of %(film)s") % {"film": film.title}
    words = film.poster.alt
    if film.title.casefold() in words.casefold() and _("poster") in words.casefold():
        return words
    return _("Poster of %(film)s: %(words)s") % {"film": film.title, "words": words}


@register.simple_tag
def names(critics):
    """Names with links, as one reads them out: A, B and C."""
    links = [format_html('<a href="{}">{}</a>', critic.get_absolute_url(), critic) for critic in critics]
    return enumerated(links, _("and"))


@register.filter
def byline(story):
    return enumerated([story_byline.critic.name for story_byline in story.bylines.all()], _("and"))


def enumerated(words, conjunction):
    if len(words) < 2:
        return words[0] if words else ""
    return format_html(
        "{} {} {}", format_html_join(", ", "{}", ((word,) for word in words[:-1])), conjunction, words[-1]
    )
