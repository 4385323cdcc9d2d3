import os
import signal
import socket
from threading import Thread

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.urls import reverse
from django.utils.translation import gettext as _
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from publishing.planner import inform_planner

HOST = "127.0.0.1"
# More threads than processors, so that readers get in while a few of them wait for the disk, for SQLite's one
# writer, or for a slow upload. A killed worker is replaced; one that does not stop when asked is killed.
OPTIONS = {
    "interface": Interfaces.WSGI,
    "http": HTTPModes.http1,
    "websockets": False,
    "workers": 2,
    "blocking_threads": 5,
    "respawn_failed_workers": True,
    "respawn_interval": 1,
    "workers_kill_timeout": 10,
    "log_level": LogLevels.warning,
}


class Command(BaseCommand):
    help = "Serves the site on this machine's port PORT (8000) with the production server."

    def handle(self, **options):
        port = os.environ.get("PORT", "8000")
        refuse_a_taken_port(port)
        if connection.vendor == "sqlite":
            inform_planner()
        connection.close()
        application = settings.WSGI_APPLICATION.replace(".application", ":application")
        server = Granian(application, address=HOST, port=int(port), **OPTIONS)
        server.on_startup(lambda: self.stdout.write(welcome()))
        leave_ctrl_c_to_the_main_process()
        server.serve()


def leave_ctrl_c_to_the_main_process():
    """A terminal sends SIGINT to the workers too, and their server hangs on this second request to stop.

    Workers inherit what is blocked here. The thread takes the signal, and stops everything in order.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    def wait():
        signal.sigwait({signal.SIGINT})
        os.kill(os.getpid(), signal.SIGTERM)

    Thread(target=wait, daemon=True).start()


def refuse_a_taken_port(port):
    """Two granian servers can share a port without an error, and would answer in turn."""
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, int(port)))
        except ValueError:
            raise CommandError(_("PORT is “%s”, which is not a number.") % port) from None
        except OSError:
            raise CommandError(
                _("Something else already uses port %(port)s. Stop it, or choose another port: PORT=%(other)s make run")
                % {"port": port, "other": int(port) + 1}
            ) from None


def welcome():
    return _(
        "\n"
        "The magazine:  %(site)s/\n"
        "The newsroom:  %(site)s%(admin)s (sign in here)\n"
        "\n"
        "To change your password, sign in and choose “Change password” at the top of the page.\n"
        "Forgotten? .venv/bin/python manage.py changepassword NAME\n"
        "Nobody can sign in yet? .venv/bin/python manage.py createsuperuser\n"
        "\n"
        "Ctrl-C stops the server."
    ) % {"site": settings.SITE_URL, "admin": reverse("admin:index")}
