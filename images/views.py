from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from images import encoding, renditions
from images.models import Image
from images.sandbox import CodecFailed

FOREVER = "max-age=315360000, public, immutable"


@require_safe
def media(request, name):
    """Answers what the file server in front did not find: makes the rendition if it is a declared one."""
    image = get_object_or_404(Image, file__in=renditions.master_names(name))
    cut = renditions.declared(image).get(name)
    if not cut:
        raise Http404
    try:
        if not default_storage.exists(name):
            encoding.make(image.file.name, {name: cut})
        content = default_storage.open(name)
    except FileNotFoundError as error:
        raise Http404 from error
    except CodecFailed:
        return HttpResponse(status=503, headers={"Retry-After": "60"})
    media_type = renditions.MEDIA_TYPES[name.rpartition(".")[2]]
    return FileResponse(content, content_type=media_type, headers={"Cache-Control": FOREVER})
