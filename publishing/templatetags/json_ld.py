import json

from django import template
from django.utils.safestring import mark_safe

from publishing import schema_org

register = template.Library()
register.simple_tag(schema_org.list_page)

# What could end the element, open a comment in it, or break a line of a script.
ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@register.simple_tag
def json_ld(nodes):
    """What a page says to machines, as one graph. It is data: no browser executes it, and no policy need allow it."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
