from time import monotonic

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cinesite.bench.filling import fill
from festivals.models import Edition
from films.models import Film
from reviews.models import Critic, Story, Theme

LARGEST = 100_000


class Command(BaseCommand):
    help = "Fills an empty database with an invented magazine, the same one each time, to measure with."

    def add_arguments(self, parser):
        parser.add_argument("stories", type=int, help=f"How many stories, up to {LARGEST:,}.")

    def handle(self, *, stories, **options):
        if not 1 <= stories <= LARGEST:
            raise CommandError(_("Name a number of stories from 1 to %(largest)s.") % {"largest": f"{LARGEST:,}"})
        if Story.objects.exists():
            raise CommandError(_("This database holds stories already. Fill one that is empty."))
        started = monotonic()
        fill(stories, self.tell)
        seconds = round(monotonic() - started)
        self.stdout.write(self.inventory())
        self.stdout.write(ngettext("It took %(n)s second.", "It took %(n)s seconds.", seconds) % {"n": seconds})

    def tell(self, stage):
        self.stdout.write(f"{stage} …")

    def inventory(self):
        models = Story, Film, Critic, Theme, Edition
        return ", ".join(f"{model.objects.count():,} {model._meta.verbose_name_plural}" for model in models)
