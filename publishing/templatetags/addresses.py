from django import template

from publishing.addresses import absolute

register = template.Library()
register.filter(absolute)


@register.filter
def bare(address):
    """An address as one says it: without scheme and last slash."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/")


@register.filter
def current(path, address):
    """The value of `aria-current` for a link to `address` on the page at `path`; empty for a page elsewhere."""
    if path == address:
        return "page"
    return "true" if path.startswith(address) else ""


@register.inclusion_tag("components/pages.html")
def pages(page, query=""):
    """Links to the other pages of a list; `query` holds the parameters that they share."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return {"page": page, "numbers": numbers, "gap": page.paginator.ELLIPSIS, "query": query and f"{query}&"}


@register.simple_tag
def page_query(query, page):
    """The question mark and what follows it in the address of a page of a list; empty for the first of all."""
    parameters = [query] if query else []
    if page and page.number > 1:
        parameters.append(f"page={page.number}")
    return f"?{'&'.join(parameters)}" if parameters else ""
