from django.core.management.base import BaseCommand

from reviews.catalogue import rebuild


class Command(BaseCommand):
    help = "Files all stories anew: after another TIME_ZONE, or after rows were written to the database by hand."

    def handle(self, **_options):
        rebuild()
        self.stdout.write("The catalogue is as the stories say.")
