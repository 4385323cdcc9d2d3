"""The Nu HTML checker on pages as they are served."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.audit.tools import HTML_CHECKER


@dataclass
class Complaint:
    page: str
    is_error: bool
    text: str

    def __str__(self):
        return f"{self.page}: {self.text}"


def check_html(addresses, folder):
    """All at once, since starting takes longer than checking. Addresses on this machine are refused, files are not."""
    files = [save(address, Path(folder, f"{name}.html")) for name, address in addresses.items()]
    command = ["java", "-Xss1m", "-jar", HTML_CHECKER, "--format", "json", "--stdout", "--exit-zero-always", *files]
    checked = subprocess.run(command, check=True, capture_output=True, text=True)
    return [complaint(message) for message in json.loads(checked.stdout)["messages"]]


def save(address, file):
    try:
        answer = urlopen(address)
    except HTTPError as error:
        answer = error
    file.write_bytes(answer.read())
    return file


def complaint(message):
    where = f"line {message.get('lastLine', '?')}: {message.get('extract', '').strip()}"
    return Complaint(Path(message["url"]).stem, message["type"] != "info", f"{message['message']} ({where})")
