"""Runs `images.codec` in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore

CODEC = Path(__file__).with_name("codec.py")
TIMEOUT = 60

# Each holds one decoded picture: few at a time, whatever the number of requests that wait for one.
slots = BoundedSemaphore(2)


class CodecFailed(Exception):
    """The process crashed, ran out of its bounds, or took too long."""


def run(job: dict) -> dict:
    with slots:
        try:
            # -I: neither the environment nor the working directory can put other modules in Pillow's place.
            process = subprocess.run(
                [sys.executable, "-I", CODEC], input=json.dumps(job), capture_output=True, text=True, timeout=TIMEOUT
            )
        except subprocess.TimeoutExpired as error:
            raise CodecFailed("timeout") from error
    if process.returncode:
        raise CodecFailed(process.stderr[-500:])
    return json.loads(process.stdout)
