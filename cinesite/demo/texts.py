"""The prose of the demo lies in files of its own, as HTML."""

from pathlib import Path

FOLDER = Path(__file__).parent / "texts"


def text(name):
    return (FOLDER / f"{name}.html").read_text(encoding="utf-8").strip()
