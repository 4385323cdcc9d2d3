"""Pages of a list of the API. A cursor says after which thing a page begins, so that new things move none.

A cursor is signed: whoever makes one up is told so, and what it holds needs no more checking.
"""

from operator import attrgetter
from typing import Annotated

from django.core.signing import BadSignature, Signer
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from ninja import Field, Schema
from ninja.errors import HttpError
from pydantic import BeforeValidator, WithJsonSchema

from .addresses import absolute

MOST = 100

# What may be a key in the database.
Key = Annotated[int, Field(ge=1, le=2**63 - 1)]


def one_of(choices):
    """Without a name of its own in the description, where two of the same name would be taken for one."""
    return Annotated[str, WithJsonSchema({"type": "string", "enum": choices.values})]


def with_whole_links(html):
    return html.replace('href="/', f'href="{absolute("/")}')


# A stored text for readers elsewhere.
Html = Annotated[str, BeforeValidator(with_whole_links), Field(description="HTML.")]


class AddressedSchema(Schema):
    address: str = Field(description="Its page.")

    @staticmethod
    def resolve_address(thing):
        return absolute(thing.get_absolute_url())


class Turn(Schema):
    cursor: str = Field("", description="Where to go on. Take it, with all the rest of the address, from `next`.")
    limit: int = Field(20, ge=1, le=MOST, description="How many at most.")

    def position(self, request):
        """What the last thing before this page is sorted by; None at the beginning."""
        if not self.cursor:
            return None
        try:
            return signer(request).unsign_object(self.cursor)
        except BadSignature as error:
            raise HttpError(422, _("cursor: This one does not belong to this list.")) from error


class PageSchema(Schema):
    next: str | None = Field(description="The address of the next page; null on the last one.")


class ProblemSchema(Schema):
    detail: str = Field(description="What is wrong, in a sentence.")


PROBLEMS = {400: ProblemSchema, 404: ProblemSchema, 422: ProblemSchema}


def signer(request):
    return Signer(salt=request.path)


def address_after(request, position):
    query = request.GET.copy()
    query["cursor"] = signer(request).sign_object(position)
    return absolute(f"{request.path}?{query.urlencode()}")


def page_of(request, turn, things, *fields):
    """A page of `things` in the order of `fields`, the last of which differs from each to each."""
    things = things.order_by(*fields)
    if position := turn.position(request):
        things = things.filter(after(dict(zip(fields, position, strict=True))))
    found = list(things[: turn.limit + 1])
    shown = found[: turn.limit]
    is_last = len(found) <= turn.limit
    return {"results": shown, "next": None if is_last else address_after(request, sorted_by(shown[-1], fields))}


def after(position):
    first, *_others = position
    condition = Q(pk__in=[])
    for field, value in reversed(position.items()):
        condition = Q(**{f"{field}__gt": value}) | Q(**{field: value}) & condition
    # Says again what follows, so that the database begins there in its index.
    return Q(**{f"{first}__gte": position[first]}) & condition


def sorted_by(thing, fields):
    values = (attrgetter(field.replace("__", "."))(thing) for field in fields)
    return [value.isoformat() if hasattr(value, "isoformat") else value for value in values]


def api_address(name, *parts):
    return absolute(reverse(f"api:{name}", args=parts))
