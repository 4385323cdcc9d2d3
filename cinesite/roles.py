"""Who may do what. `migrate` makes the groups say exactly this; nobody edits them by hand.

A critic's permissions reach only his or her own drafts (`Story.objects.editable_by`) and own pictures
(`Image.objects.changeable_by`): to reach further takes `edit_any_story` and `change_any_image`.
"""

from django.apps import apps as installed_apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

WHOLE = "view add change delete"

CRITIC = {
    "reviews.review": "view add change",
    "reviews.article": "view add change",
    "reviews.story": "view",
    "reviews.critic": "view",
    "reviews.theme": "view",
    "films.film": "view add",
    "films.person": "view add",
    "films.credit": "view add",
    "films.alternativetitle": "view add",
    "films.still": "view add",
    "films.certificate": "view add",
    "films.release": "view add",
    "festivals.festival": "view",
    "festivals.edition": "view",
    "images.image": "view add change",
}

MODERATOR = {
    "reviews.themedstory": "view change",
    "reviews.theme": "view lead",
}

EDITOR = {
    "reviews.review": WHOLE,
    "reviews.article": WHOLE,
    "reviews.story": "view edit_any publish publish_embargoed",
    "reviews.themedstory": "view change",
    "reviews.critic": WHOLE,
    "reviews.theme": f"{WHOLE} lead",
    "reviews.themename": WHOLE,
    "films.film": WHOLE,
    "films.person": WHOLE,
    "films.credit": WHOLE,
    "films.alternativetitle": WHOLE,
    "films.still": WHOLE,
    "films.certificate": WHOLE,
    "films.release": WHOLE,
    "festivals.festival": WHOLE,
    "festivals.festivalheadlinepattern": WHOLE,
    "festivals.edition": WHOLE,
    "festivals.strand": WHOLE,
    "festivals.entry": WHOLE,
    "festivals.venue": WHOLE,
    "festivals.event": WHOLE,
    "festivals.award": WHOLE,
    "images.image": f"{WHOLE} change_any",
    "publishing.redirect": WHOLE,
    "cinesite.pin": WHOLE,
}

PUBLISHER = EDITOR | {
    "masthead.masthead": "view change",
    "masthead.headlinepattern": WHOLE,
    "masthead.page": WHOLE,
    "accounts.user": "view add change",
}

ROLES = {"Critic": CRITIC, "Moderator": MODERATOR, "Editor": EDITOR, "Publisher": PUBLISHER}


def apply_roles(app_config, using, apps=installed_apps, **kwargs):
    """After `app_config` was migrated: give the roles what they may do there, and take away what they may not."""
    if "auth" not in apps.app_configs:  # One app alone was migrated, and there are no groups yet.
        return
    create_permissions(app_config, using=using, verbosity=0)
    here = Permission.objects.using(using).filter(content_type__app_label=app_config.label)
    for name, allowed in ROLES.items():
        group, _created = Group.objects.using(using).get_or_create(name=name)
        codenames = set(_codenames(allowed, app_config.label))
        group.permissions.remove(*here.filter(group=group).exclude(codename__in=codenames))
        group.permissions.add(*[here.get(codename=codename) for codename in codenames])


def _codenames(allowed, app_label):
    for model, verbs in allowed.items():
        label, _dot, name = model.partition(".")
        if label == app_label:
            yield from (f"{verb}_{name}" for verb in verbs.split())
