from django.core.management.base import BaseCommand

from search.indexing import rebuild


class Command(BaseCommand):
    help = "Indexes everything anew: after another LANGUAGE_CODE or TIME_ZONE, or after rows were written by hand."

    def handle(self, **_options):
        rebuild()
        self.stdout.write("Search knows what the stories say.")
