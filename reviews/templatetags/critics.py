from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reviews.models import Critic

from .stories import enumerated

register = template.Library()
OBJECTIVE = {
    Critic.Pronouns.SHE: gettext_lazy("her"),
    Critic.Pronouns.HE: gettext_lazy("him"),
    Critic.Pronouns.THEY: gettext_lazy("them"),
}

GRADING = {
    Critic.Pronouns.SHE: gettext_lazy("How she grades"),
    Critic.Pronouns.HE: gettext_lazy("How he grades"),
    Critic.Pronouns.THEY: gettext_lazy("How they grade"),
}


@register.filter
def grading(critic):
    return GRADING.get(critic.pronouns) or _("How %(name)s grades") % {"name": critic}


@register.simple_tag
def follow(critic, rel="noopener"):
    """Follow him on Twitter or email him."""
    whom = OBJECTIVE.get(critic.pronouns, critic.name)
    links = ((address, rel, name) for name, address in critic.profiles)
    profiles = [format_html('<a href="{}" rel="{}">{}</a>', *link) for link in links]
    following = format_html(_("Follow {} on {}"), whom, enumerated(profiles, _("or"))) if profiles else ""
    if not critic.email:
        return format_html("{}.", following) if following else ""
    mail = format_html('<a href="mailto:{}">{}</a>', critic.email, _("email %(whom)s") % {"whom": whom})
    if not following:
        return format_html('<a href="mailto:{}">{}</a>.', critic.email, _("Email %(whom)s") % {"whom": whom})
    return format_html(_("{} or {}.") if len(profiles) == 1 else _("{}, or {}."), following, mail)
