from django.core.management.base import BaseCommand

from search.indexing import rebuild


class Command(BaseCommand):
    help = "Indexes everything anew: after another LANGUAGE_CODE, or after rows were written to the database by hand."

    def handle(self, **_options):
        rebuild()
        self.stdout.write("Search knows what the stories say.")
