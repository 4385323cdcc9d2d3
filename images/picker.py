"""What the picture picker beside a text talks to; `images.admin` mounts it behind the newsroom's door."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import JsonResponse
from django.views.decorators.http import require_POST, require_safe

from images import encoding, intake, renditions
from images.forms import UploadForm
from images.models import Image

PAGE = 24


@require_safe
def library(request, *, allowed):
    if not allowed:
        raise PermissionDenied
    number = page_number(request)
    start = (number - 1) * PAGE
    # One more than a page tells whether there is another, without counting them all.
    found = list(wanted(request.GET)[start : start + PAGE + 1])
    return JsonResponse(
        {"results": [described(image) for image in found[:PAGE]], "next": number + 1 if len(found) > PAGE else None}
    )


def wanted(query):
    """The pictures of those numbers where `ids` names some, else those whose words match `q`."""
    if "ids" in query:
        return Image.objects.filter(pk__in=[number for number in query["ids"].split(",") if is_number(number)])
    return Image.objects.matching(query.get("q", ""))


@require_POST
def upload(request, *, allowed):
    if not allowed:
        raise PermissionDenied
    if "file" in request.FILES:
        request.FILES["file"] = intake.judged(request.FILES["file"])
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    form.instance.uploaded_by = request.user
    with transaction.atomic():
        image = form.save()
        encoding.encode_after_commit(image)
    return JsonResponse(described(image), status=201)


def page_number(request):
    page = request.GET.get("page", "")
    return max(1, int(page)) if is_number(page) else 1


def is_number(words):
    return words.isdecimal() and words.isascii() and len(words) < 10


def described(image):
    words = {name: getattr(image, name) for name in ("id", "alt", "decorative", "caption", "credit", "width", "height")}
    return words | {
        "thumb": renditions.nearest(image, "thumb", 160),
        "preview": renditions.nearest(image, "poster", 640),
    }
