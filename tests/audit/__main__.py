"""`make audit`: judges one page of every type of the demo magazine, and prints the table."""

import argparse
import signal
import sys
import tempfile

from playwright.sync_api import sync_playwright

from tests.audit.html import check_html
from tests.audit.lighthouse import measure
from tests.audit.magazine import JUDGED, demo_magazine
from tests.audit.tools import missing_checkers
from tests.audit.visit import WIDTHS, visit, wrong_with
from tests.chromium import ARGUMENTS, find_chromium

COLUMNS = "{:<10} {:>4} {:>5} {:>6} {:>6} {:>5} {:>7} {:>7} {:>5} {:>5} {:>8} {:>6} {:>6}"
HEAD = ["page", "axe", "HTML", "bytes", "shift", "perf.", "lowest", "access.", "best", "SEO", "LCP", "CLS", "TBT"]


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    options = parse()
    if missing := missing_checkers() + ([] if find_chromium() else ["Chromium"]):
        sys.exit(f"Not installed: {', '.join(missing)}.")
    with demo_magazine() as magazine, tempfile.TemporaryDirectory() as folder:
        pages = {name: magazine.judged[name] for name in options.only or JUDGED}
        visits = visit_all(pages)
        complaints = check_html(pages, folder)
        measured = measure_all(pages, options.runs) if options.runs else {}
    print_table(visits, complaints, measured)
    return print_wrong(visits, complaints, measured)


def parse():
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often Lighthouse looks (5; 0: not at all)")
    parser.add_argument("--only", nargs="+", choices=JUDGED, metavar="PAGE", help=f"of {', '.join(JUDGED)}")
    return parser.parse_args()


def visit_all(pages):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        return {name: [visit(browser, address, width) for width in WIDTHS] for name, address in pages.items()}


def measure_all(pages, runs):
    measured = {}
    for name, address in pages.items():
        print(f"Lighthouse looks at {name} …", file=sys.stderr, flush=True)
        measured[name] = measure(name, address, runs)
    return measured


def print_table(visits, complaints, measured):
    print(COLUMNS.format(*HEAD))
    for name, seen in visits.items():
        found = [
            sum(len(visit.violations) for visit in seen),
            sum(complaint.is_error for complaint in complaints if complaint.page == name),
            max(visit.weight for visit in seen),
            f"{max(visit.shift for visit in seen):.3f}",
        ]
        print(COLUMNS.format(name, *found, *(figures(measured[name]) if measured else [""] * 8)))


def figures(measured):
    paint, shift, blocked = measured.speeds.values()
    performance, *others = measured.medians.values()
    return [performance, measured.lowest, *others, f"{paint / 1000:.2f} s", f"{shift:.3f}", f"{blocked:.0f} ms"]


def print_wrong(visits, complaints, measured):
    """Returns whether anything is; what is only advised stands below."""
    wrong = [f"{name}: {text}" for name, seen in visits.items() for visit in seen for text in wrong_with(visit)]
    wrong += [str(complaint) for complaint in complaints if complaint.is_error]
    wrong += [f"{name}: {text}" for name, found in measured.items() for text in found.wrong]
    advice = [f"{name}: {text}" for name, seen in visits.items() for visit in seen for text in visit.advice]
    advice += [str(complaint) for complaint in complaints if not complaint.is_error]
    for heading, texts in {"Wrong:": wrong, "Advice, which fails nothing:": advice}.items():
        if texts:
            print(f"\n{heading}", *texts, sep="\n  ")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
