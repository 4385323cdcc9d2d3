from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils.translation import gettext as _

from cinesite.demo.loading import load
from reviews.models import Story


class Command(BaseCommand):
    help = "Loads a small demo magazine. What is there already stays as it is."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="Do nothing where there is a story or an account.")

    def handle(self, *, if_empty, **options):
        if if_empty and (Story.objects.exists() or get_user_model().objects.exists()):
            return
        self.stdout.write(_("Loading the demo magazine …"))
        if accounts := load():
            self.tell(accounts)

    def tell(self, accounts):
        sign_in = settings.SITE_URL + reverse("admin:index")
        change = settings.SITE_URL + reverse("admin:password_change")
        lines = [f"  {name:<10} {password}   {role}" for name, role, password in accounts]
        self.stdout.write("")
        self.stdout.write(_("Sign in at %(address)s. These passwords are shown only this once:") % {"address": sign_in})
        self.stdout.write("\n".join(lines))
        self.stdout.write(_("Change yours at %(address)s") % {"address": change})
