from django import template

from images import renditions

register = template.Library()


@register.inclusion_tag("components/picture.html")
def picture(image, role="still", sizes="100vw", alt=None, loading="lazy", fetchpriority="", **attributes):
    """A `<picture>` in a declared role; `alt=""` says that here it is decorative.

    `class` is a name that Python keeps for itself, so it arrives among the attributes.
    """
    jpegs = renditions.addresses(image, role)
    largest, _ = jpegs[-1]
    return {
        "sources": [
            (renditions.MEDIA_TYPES[form], srcset(renditions.addresses(image, role, form)))
            for form in renditions.ROLES[role].formats
            if form != "jpg"
        ],
        "src": jpegs[len(jpegs) // 2][1],
        "srcset": srcset(jpegs),
        "sizes": sizes,
        "width": largest.width,
        "height": largest.height,
        "alt": described(image) if alt is None else alt,
        "loading": loading,
        "fetchpriority": fetchpriority,
        "class": attributes.get("class", ""),
    }


@register.simple_tag
def rendition_url(image, role):
    """The address of the largest JPEG."""
    return renditions.largest(image, role)


def described(image):
    return "" if image.decorative else image.alt


def srcset(addresses):
    return ", ".join(f"{address} {cut.width}w" for cut, address in addresses)
