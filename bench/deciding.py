#!/usr/bin/env python3
"""Measures Quicksync's decision: bench/status as a row of the table.

    bench/deciding.py [--rounds N] [PACKAGING ...]

    status    99 % of the answers of GET /api/audio/quick-sync/status/ at 500 requests/s, beside those of a path that does nothing

Needs Linux, Python 3.9, and from Debian hey.
"""

import importlib.machinery
import importlib.util
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import rows  # noqa: E402  (it lies beside this file)
from rows import Row, short  # noqa: E402


def script(name):
    """A script beside this one, as a module: it has no ending."""
    loader = importlib.machinery.SourceFileLoader(name, os.path.join(HERE, name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


def status(options, packagings, home):
    table = []
    for packaging, rounds in script("status").measure(packagings, options.rounds).items():
        ours, nothing, rate = rows.medians(rounds)
        table.append(Row(f"status/ at {rate:.0f} requests/s, p99", short(packaging), f"{ours:.2f} ms", f"a path that does nothing {nothing:.2f} ms", "at most 2 ms",
                         ours <= 2))
    return table


ROWS = {"status": status}

if __name__ == "__main__":
    rows.require("hey")
    rows.main(ROWS, __doc__)
