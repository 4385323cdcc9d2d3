"""The magazine, its static pages and its grades, as schema.org has them."""

from decimal import Decimal

from django.templatetags.static import static

from publishing.schema_org import absolute, breadcrumbs, excerpt, identified, moment, node

from .grades import Scale

# Letters have no number of their own: they are told by their rank.
BEST = {Scale.LETTERS: 100, Scale.STARS: 5, Scale.TENS: 10}
WORST = 0


def magazine(masthead):
    elsewhere = [address for _network, address in masthead.profiles]
    facts = {"name": masthead.name, "description": masthead.strapline, "logo": logo(), "sameAs": elsewhere}
    return identified("NewsMediaOrganization", "/", "magazine", **facts)


def logo():
    return node("ImageObject", url=absolute(static("icons/icon-512.png")), width=512, height=512)


def website(masthead, search):
    facts = {"name": masthead.name, "publisher": {"@id": magazine(masthead)["@id"]}}
    return identified("WebSite", "/", "website", **facts, potentialAction=search_action(search))


def search_action(search):
    """`search` is the path of the page that finds what is asked for as `q`."""
    target = node("EntryPoint", urlTemplate=f"{absolute(search)}?q={{words}}")
    return node("SearchAction", target=target, **{"query-input": "required name=words"})


def front_page(masthead, search):
    return [website(masthead, search), magazine(masthead)]


def static_page(page):
    facts = {"name": page.title, "description": excerpt(page.body), "dateModified": moment(page.changed_at)}
    path = page.get_absolute_url()
    return [identified("WebPage", path, "page", **facts), breadcrumbs((page.title, path))]


def rating(grade):
    value = grade.rank if grade.scale == Scale.LETTERS else number(Decimal(grade.value))
    bounds = {"bestRating": BEST[grade.scale], "worstRating": WORST}
    return node("Rating", ratingValue=value, **bounds, ratingExplanation=grade.mark)


def average(grades):
    """Of several grades, by their ranks, since they may be on several scales."""
    value = number(round(Decimal(sum(grade.rank for grade in grades)) / len(grades), 1))
    bounds = {"bestRating": BEST[Scale.LETTERS], "worstRating": WORST}
    return node("AggregateRating", ratingValue=value, **bounds, ratingCount=len(grades), reviewCount=len(grades))


def number(decimal):
    return int(decimal) if decimal == int(decimal) else float(decimal)
