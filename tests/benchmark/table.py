"""What was measured, as a table, and whether it keeps the promise."""

from dataclasses import dataclass
from statistics import median

MOST_TIMES_AS_LONG = 1.3
WIDTH = 30


@dataclass(frozen=True)
class Row:
    """One page: its answers, queries and seconds, by the number of stories. The last two sizes are compared."""

    page: str
    statuses: dict
    queries: dict
    seconds: dict

    @property
    def milliseconds(self):
        """The median round, so that a moment in which the machine was busy does not count."""
        return {stories: median(rounds) * 1000 for stories, rounds in self.seconds.items()}

    @property
    def ratio(self):
        smaller, larger = list(self.milliseconds.values())[-2:]
        return larger / smaller

    @property
    def faults(self):
        fails = any(status >= 500 for status in self.statuses.values())
        asks_otherwise = len(set(self.queries.values())) > 1
        is_slower = self.ratio > MOST_TIMES_AS_LONG
        return ["fails"] * fails + ["other queries"] * asks_otherwise + ["slower"] * is_slower


def headings(sizes):
    of_queries = [f"queries at {size:,}" for size in sizes]
    return [*of_queries, *(f"ms at {size:,}" for size in sizes[-2:]), "ratio"]


def table(rows):
    sizes = list(rows[0].queries)
    columns = headings(sizes)
    lines = ["page".ljust(WIDTH) + "  ".join(columns)]
    for row in rows:
        milliseconds = list(row.milliseconds.values())[-2:]
        cells = [*map(str, row.queries.values()), *(f"{time:.1f}" for time in milliseconds), f"{row.ratio:.2f}"]
        numbers = "  ".join(cell.rjust(len(column)) for cell, column in zip(cells, columns, strict=True))
        lines.append("  ".join([row.page.ljust(WIDTH) + numbers, *row.faults]))
    return "\n".join(lines)
