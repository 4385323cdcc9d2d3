from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import to_locale

from cinesite import cards
from images import renditions

register = template.Library()
register.filter("locale", to_locale)


@register.simple_tag(takes_context=True)
def share_picture(context, thing, portrait=None):
    """The picture that other sites show with a link: somebody's portrait, else the card of `thing`.

    It is only named here: nothing is drawn, and nothing asked of database or disk.
    """
    if portrait:
        cut, address = renditions.addresses(portrait, "social")[-1]
        return {"address": address, "width": cut.width, "height": cut.height, "words": portrait.alt or str(thing)}
    card = cards.card_of(thing, context["masthead"])
    return {"address": cards.address(thing, card), "width": cards.WIDTH, "height": cards.HEIGHT, "words": card.words}


@register.tag
def remember(parser, token):
    """`{% remember name %}…{% endremember %}` keeps what stands in it, such as a block, to be shown more than once."""
    nodes = parser.parse(["endremember"])
    parser.delete_first_token()
    return Remembered(nodes, token.split_contents()[1])


class Remembered(template.Node):
    def __init__(self, nodelist, name):
        self.nodelist, self.name = nodelist, name

    def render(self, context):
        context[self.name] = mark_safe(self.nodelist.render(context).strip())
        return ""
