"""What a measurement comes to, and how a module of measurements is run by itself, for bench/run and the modules beside it.

A module has a table ROWS: the name of each row, and the function that measures it, (options, packagings, home) -> list of Row. Packagings are paths
of executables (target/*-runner) or of quarkus-run.jar; home is a directory that the caller removes. Rows that are measured on the same servers share
a stage (see staged).
"""

import argparse
import glob
import itertools
import os
import shutil
import signal
import statistics
import sys
import tempfile
from dataclasses import dataclass

REPOSITORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


@dataclass(frozen=True)
class Row:
    """One line of the table. A row that has no goal meets it."""

    what: str
    packaging: str
    value: str
    against: str
    goal: str
    met: bool


def short(packaging):
    return "jar" if packaging.endswith(".jar") else "executable"


def packaged(given):
    """The absolute paths of what is to be measured."""
    packagings = given or sorted(glob.glob(f"{REPOSITORY}/target/*-runner") + glob.glob(f"{REPOSITORY}/target/quarkus-app/quarkus-run.jar"))
    if not packagings:
        sys.exit("nothing is packaged below target/")
    return [os.path.abspath(packaging) for packaging in packagings]


def staged(stage, measure):
    """Has measure(options, stage) take part in a stage, made of (packagings, home): rows in a row that have the same one share it."""
    measure.stage = stage
    return measure


def medians(rounds):
    """The median of each column."""
    return [statistics.median(column) for column in zip(*rounds)]


def fresh(home, name):
    """A new empty directory, in place of the one of this name."""
    path = os.path.join(home, name)
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def require(*commands):
    missing = [command for command in commands if not shutil.which(command)]
    if missing:
        sys.exit("missing commands: " + ", ".join(missing))


def end_when_told():
    """A SIGTERM ends a script like any other exit: what it has started is ended, and its files are removed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def say(text):
    """Progress, beside the table."""
    print(text, file=sys.stderr, flush=True)


HEADING = f"{'':44} {'':11} {'measured':>16}  {'against':38} {'goal':16}"


def line(row):
    return f"{row.what:44} {row.packaging:11} {row.value:>16}  {row.against:38} {row.goal:16} {'met' if row.met else 'NOT MET'}"


def on_stage(stage, measures, options, packagings, home):
    """What each comes to, in turn."""
    if stage is None:
        for name, measure in measures:
            say(f"{name} ...")
            yield measure(options, packagings, fresh(home, name))
        return
    say(f"the servers for {', '.join(name for name, _ in measures)} ...")
    with stage(packagings, fresh(home, "stage")) as shared:
        for name, measure in measures:
            say(f"{name} ...")
            yield measure(options, shared)


def main(rows, doc):
    """Measures the rows of one module; ends with 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="*", choices=list(rows), default=list(rows), metavar="ROW")
    parser.add_argument("packaging", nargs="*")
    options = parser.parse_args()
    packagings = packaged(options.packaging)
    end_when_told()
    table = []
    print(HEADING, flush=True)
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as home:
        for stage, names in itertools.groupby(options.only, lambda name: getattr(rows[name], "stage", None)):
            for measured in on_stage(stage, [(name, rows[name]) for name in names], options, packagings, home):
                print(*map(line, measured), sep="\n", flush=True)
                table += measured
    sys.exit(0 if all(row.met for row in table) else 1)
