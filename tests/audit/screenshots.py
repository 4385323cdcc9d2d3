"""`make screenshots`: pictures of a page of every type, on every sort of screen, in light and dark."""

import argparse
import signal
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tests.audit.magazine import demo_magazine
from tests.chromium import ARGUMENTS, find_chromium

WIDTHS = {320: 568, 768: 1024, 1280: 800, 1920: 1080}
SCHEMES = ("light", "dark")
ATTEMPTS = 3
BEHIND_THE_DOOR = {"newsroom", "newsroom-story"}
# Lazy pictures would wait until somebody scrolls to them.
LOAD_ALL_PICTURES = """
async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.all([...document.images].map(picture => picture.decode().catch(() => {})));
}
"""


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    options = parse()
    options.folder.mkdir(parents=True, exist_ok=True)
    with demo_magazine() as magazine, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for width in options.widths:
            for name in options.only or magazine.addresses:
                attempt(take, browser, magazine, name, width, options.folder)
    print(f"The screenshots are in {options.folder}/")


def parse():
    parser = argparse.ArgumentParser(prog="python -m tests.audit.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("var/screenshots"))
    parser.add_argument("--only", nargs="+", metavar="PAGE", help="e.g. front review newsroom-story")
    parser.add_argument("--widths", nargs="+", type=int, choices=WIDTHS, default=list(WIDTHS), metavar="PX")
    return parser.parse_args()


def attempt(task, *arguments):
    """A browser that is short of memory loses a page now and then."""
    for _attempt in range(ATTEMPTS - 1):
        try:
            return task(*arguments)
        except Error as error:
            print(f"Once more: {error}")
    return task(*arguments)


def take(browser, magazine, name, width, folder):
    context = browser.new_context(viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce")
    try:
        page = context.new_page()
        if name in BEHIND_THE_DOOR:
            sign_in(page, magazine)
        page.goto(magazine.addresses[name])
        page.evaluate(LOAD_ALL_PICTURES)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True, animations="disabled")
    finally:
        context.close()


def sign_in(page, magazine):
    page.goto(magazine.addresses["newsroom-login"])
    page.fill("[name=username]", magazine.name)
    page.fill("[name=password]", magazine.password)
    page.click("[type=submit]")
    page.wait_for_url(magazine.addresses["newsroom"])


if __name__ == "__main__":
    main()
