"""Lighthouse, as it looks at a page on a mid-range phone: several runs, of which the median counts."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from statistics import median

from tests.audit.tools import LIGHTHOUSE
from tests.chromium import ARGUMENTS, find_chromium

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SPEEDS = ("largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time")
FLAGS = " ".join(re.sub("=(.+)", r'="\1"', argument) for argument in ["--headless=new", *ARGUMENTS])
# What an error page cannot have: a good status, one that the console does not complain of, a place in search engines.
# That place is not for results of a search either.
FLAGS_FOR = {
    "404": ["--ignore-status-code", "--skip-audits=http-status-code,errors-in-console,is-crawlable"],
    "search": ["--skip-audits=is-crawlable"],
}
LOWEST_MEDIAN, LOWEST_RUN = 99, 95
# Now and then Chromium records nothing, and there is no run to judge.
ATTEMPTS = 3


@dataclass
class Measured:
    runs: list

    def scores(self, category):
        return [run["scores"][category] for run in self.runs]

    @property
    def medians(self):
        return {category: round(median(self.scores(category))) for category in CATEGORIES}

    @property
    def lowest(self):
        return min(self.scores("performance"))

    @property
    def speeds(self):
        return {speed: median(run["speeds"][speed] for run in self.runs) for speed in SPEEDS}

    @property
    def wrong(self):
        medians = self.medians
        wrong = [
            f"Lighthouse: {category} {medians[category]}" for category in CATEGORIES[1:] if medians[category] < 100
        ]
        if medians["performance"] < LOWEST_MEDIAN or self.lowest < LOWEST_RUN:
            wrong.append(f"Lighthouse: performance {medians['performance']}, lowest {self.lowest}")
        failed = {audit for run in self.runs for audit in run["failed"]}
        return [*wrong, *sorted(failed)] if wrong else []


def measure(name, address, runs):
    return Measured([run(address, FLAGS_FOR.get(name, [])) for _run in range(runs)])


def run(address, options):
    command = ["node", LIGHTHOUSE, address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    only = f"--only-categories={','.join(CATEGORIES)}"
    environment = os.environ | {"CHROME_PATH": find_chromium()}
    for _attempt in range(ATTEMPTS):
        finished = subprocess.run(
            [*command, only, *options], env=environment, capture_output=True, text=True, timeout=180
        )
        if not finished.returncode:
            return summary(json.loads(finished.stdout))
    raise SystemExit(f"Lighthouse on {address}:\n{finished.stderr}")


def summary(report):
    audits = report["audits"]
    counted = {
        reference["id"]
        for category in report["categories"].values()
        for reference in category["auditRefs"]
        if reference["weight"]
    }
    return {
        "scores": {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES},
        "speeds": {name: audits[name]["numericValue"] for name in SPEEDS},
        "failed": [f"{name}: {audits[name]['title']}" for name in counted if (audits[name]["score"] or 0) < 0.9],
    }
