"""A forgotten password is set anew through a link that comes by e-mail."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordResetForm
from django.urls import path

from masthead.models import Masthead


class ResetForm(PasswordResetForm):
    def save(self, **options):
        """The link in the mail begins with SITE_URL, whatever host the request named."""
        options |= {"domain_override": urlsplit(settings.SITE_URL).netloc, "use_https": settings.HTTPS}
        options["extra_email_context"] = {"magazine": Masthead.objects.current().name}
        super().save(**options)


password_reset_urls = [
    path("password_reset/", views.PasswordResetView.as_view(form_class=ResetForm), name="admin_password_reset"),
    path("password_reset/done/", views.PasswordResetDoneView.as_view(), name="password_reset_done"),
    path("reset/<uidb64>/<token>/", views.PasswordResetConfirmView.as_view(), name="password_reset_confirm"),
    path("reset/done/", views.PasswordResetCompleteView.as_view(), name="password_reset_complete"),
]
