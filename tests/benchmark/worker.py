"""Answers, line by line, with what a page answers and what it costs in queries and seconds. Started by `magazines`."""

import gc
import json
import logging
import sys
from time import perf_counter

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

WARM_UP = 3
# One for all requests: the middleware is loaded once.
CLIENT = Client(SERVER_NAME="127.0.0.1", raise_request_exception=False)


def main():
    django.setup()
    from tests.benchmark.pages import addresses

    logging.disable()
    found = addresses()
    measures = {"status": status, "queries": queries, "seconds": seconds}
    for address in found.values():
        for _time in range(WARM_UP):
            get(address)
    # What is there by now need not be looked through again.
    gc.collect()
    gc.freeze()
    answer(list(found))
    for line in sys.stdin:
        question = json.loads(line)
        answer(measures[question["measure"]](found[question["page"]]))


def answer(value):
    print(json.dumps(value), flush=True)


def get(address):
    return CLIENT.get(address)


def status(address):
    return get(address).status_code


def queries(address):
    with CaptureQueriesContext(connection) as captured:
        get(address)
    return len(captured)


def seconds(address):
    gc.collect()
    start = perf_counter()
    get(address)
    return perf_counter() - start


if __name__ == "__main__":
    main()
