"""The admin site: the editors' product."""

from csp.constants import NONCE, SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _

# Style attributes are what the body editor and pasted text need; scripts and style elements stay strict.
# The nonce is for the one inline script that cannot be a file, the import map of the body editor.
newsroom_policy = csp_update(
    {
        "style-src-attr": [UNSAFE_INLINE],
        "script-src": [SELF, NONCE],
        "img-src": [SELF, "data:", "blob:"],
    }
)


class Newsroom(AdminSite):
    site_title = _("Newsroom")
    site_header = _("Newsroom")
    index_title = _("Today")

    def admin_view(self, view, cacheable=False):
        return newsroom_policy(super().admin_view(view, cacheable))
