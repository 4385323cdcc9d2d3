from django.utils.functional import SimpleLazyObject

from masthead.kinds import Kind
from masthead.models import Masthead, Page


def magazine(request):
    """What every page of the magazine carries. Nothing is asked for before a template shows it."""
    return {
        "kinds": list(Kind),
        "masthead": SimpleLazyObject(Masthead.objects.current),
        "footer_pages": SimpleLazyObject(lambda: list(Page.objects.live().filter(in_footer=True))),
    }
