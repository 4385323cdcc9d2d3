"""`make benchmark`: each page asks the same queries and takes as long in a large magazine as in a small one."""

import sys
from argparse import ArgumentParser
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmark.magazines import environment_in, manage, opened
from tests.benchmark.servers import SERVERS
from tests.benchmark.table import Row, table


def main(arguments):
    options = parsed(arguments)
    with workplace(options.keep) as name:
        folder = Path(name)
        # PostgreSQL's user has to find its own folder in there.
        folder.chmod(0o755)
        manage(environment_in(folder), "collectstatic", "--no-input", "--verbosity", "0")
        rows = [row for label in options.on for row in measured(folder, label, options)]
    return 1 if any(row.faults for row in rows) else 0


def parsed(arguments):
    parser = ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1_000, 100_000], help="numbers of stories")
    parser.add_argument("--on", nargs="+", choices=SERVERS, default=list(SERVERS), help="which databases")
    parser.add_argument("--rounds", type=int, default=40, help="how often each page is asked for")
    parser.add_argument("--keep", metavar="FOLDER", help="where filled magazines stay for the next time")
    options = parser.parse_args(arguments)
    if len(options.sizes) < 2:
        parser.error("Name two sizes or more: the last two are compared.")
    return options


def workplace(keep):
    if not keep:
        return TemporaryDirectory(prefix="cinesite-")
    Path(keep).mkdir(parents=True, exist_ok=True)
    return nullcontext(Path(keep).resolve())


def measured(folder, label, options):
    with opened(folder, label, SERVERS[label], options.sizes) as magazines:
        rows = rows_of(magazines, options.rounds)
    print(f"\n{label}, median of {options.rounds} rounds\n\n{table(rows)}", flush=True)
    return rows


def rows_of(magazines, rounds):
    pages = next(iter(magazines.values())).pages
    statuses = {page: {size: magazine.status(page) for size, magazine in magazines.items()} for page in pages}
    queries = {page: {size: magazine.queries(page) for size, magazine in magazines.items()} for page in pages}
    seconds = {page: {size: [] for size in magazines} for page in pages}
    for number in range(rounds):
        # In turn, and every other time backwards: whatever else the machine does meets all of them alike.
        sizes = list(magazines)[:: -1 if number % 2 else 1]
        for page in pages:
            for size in sizes:
                seconds[page][size].append(magazines[size].seconds(page))
    return [Row(page, statuses[page], queries[page], seconds[page]) for page in pages]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
