"""`make benchmark-search`: how long searches take in a large magazine, and how much longer saving a story does."""

import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

from tests.benchmark.__main__ import workplace
from tests.benchmark.magazines import ROOT, environment_in, fill, manage
from tests.benchmark.servers import SERVERS


def main(arguments):
    parser = ArgumentParser(prog="python -m tests.benchmark.search", description=__doc__)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--on", nargs="+", choices=SERVERS, default=list(SERVERS), help="which databases")
    parser.add_argument("--rounds", type=int, default=100, help="searches of each sort, and saves")
    parser.add_argument("--keep", metavar="FOLDER", help="where filled magazines stay for the next time")
    options = parser.parse_args(arguments)
    with workplace(options.keep) as name:
        folder = Path(name)
        folder.chmod(0o755)
        manage(environment_in(folder), "collectstatic", "--no-input", "--verbosity", "0")
        return max(measure(folder, label, options) for label in options.on)


def measure(folder, label, options):
    with SERVERS[label](folder) as address_of:
        environment = environment_in(folder) | {"DATABASE_URL": address_of(f"bench_{options.stories}")}
        fill(folder, environment, label, options.stories)
        print(f"\n{label}, {options.stories:,} stories, {options.rounds} of each\n", flush=True)
        worker = [sys.executable, "-m", "tests.benchmark.searching", str(options.rounds)]
        return subprocess.run(worker, cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
