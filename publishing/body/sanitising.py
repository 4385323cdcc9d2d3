"""The HTML that a story, a biography or a page may hold: one allow-list, one normal form.

Whatever comes in is parsed as a browser would parse it, mended where Word and Google Docs left their marks, put
into the normal form, and passed through the allow-list once more, so that nothing made here can smuggle anything.
"""

import re

import nh3

from .attributes import ATTRIBUTES, attribute
from .pasting import mend
from .structure import SIMPLE_TAGS, TAGS, normalise
from .tree import parse, serialise

# Names of elements, parted by spaces.
REMOVED_WITH_CONTENTS = """
    applet audio button canvas embed frameset head iframe map math noembed noframes noscript object option picture
    plaintext script select style svg template textarea title video xml xmp
"""
UNDERSTOOD = """
    abbr address article aside b bdi bdo big body caption center code dd del dfn dir div dl dt fieldset font footer form
    h1 h5 h6 header html i ins kbd label legend main mark menu nav nobr pre q samp section small strike tfoot tt u var
"""
# Half of a surrogate pair cannot be stored. Overrides of the writing direction make text read as what it is not.
UNSTORABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufdd0-\ufdef\ufeff\ufff9-\uffff\ud800-\udfff]"
)
SCHEMES = {"http", "https", "mailto"}

loose = nh3.Cleaner(
    tags=TAGS | set(UNDERSTOOD.split()),
    clean_content_tags=set(REMOVED_WITH_CONTENTS.split()),
    attributes=ATTRIBUTES | {"*": {"class", "dir", "id", "lang", "style"}},
    attribute_filter=lambda tag, name, value: UNSTORABLE.sub("", value),
    url_schemes=SCHEMES,
    link_rel=None,
)


# What only the body of a story may point at, on elements that other texts have too.
BODY_ONLY = {"class", "data-film", "data-trailer", "id"}


def strict(tags: set[str], without: frozenset[str] | set[str] = frozenset()) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=tags,
        attributes={tag: names - without for tag, names in ATTRIBUTES.items() if tag in tags | {"*"}},
        attribute_filter=attribute,
        url_schemes=SCHEMES,
        link_rel=None,
    )


strict_body, strict_simple = strict(TAGS), strict(SIMPLE_TAGS, without=BODY_ONLY)


def sanitise(html: str) -> str:
    return _settle(html, TAGS, strict_body)


def sanitise_simple(html: str) -> str:
    """For biographies, about texts, pages and synopses: no stills, trailers, spoilers, pull quotes or notes."""
    return _settle(html, SIMPLE_TAGS, strict_simple)


def _settle(html, tags, cleaner):
    # What has been mended may need mending in turn; the end is where cleaning changes nothing.
    for _turn in range(8):
        cleaned = _clean(html, tags, cleaner)
        if cleaned == html:
            break
        html = cleaned
    return html


def _clean(html, tags, cleaner):
    root = parse(loose.clean(UNSTORABLE.sub("", html)))
    return cleaner.clean(serialise(normalise(mend(root), tags)))
