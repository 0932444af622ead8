#!/usr/bin/env python3
"""Measures how much Quicksync leaves on the Java heap for each request of 64 KiB of a cached rendition.

    bench/allocating.py [--rounds N] [PACKAGING ...]

Told by the garbage collector's log: between two collections that are asked for, the heap has grown by as much from the end of each collection to the
beginning of the next. That counts all threads, costs the server nothing, and is exact to a megabyte of some hundreds of thousands of requests. Only for a
quarkus-run.jar, as only a JDK has jcmd, which asks for collections; the executable runs the same code. Needs Linux, Python 3.9, and from Debian
ffmpeg and wrk.
"""

import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import client  # noqa: E402  (these lie beside this file)
import rows  # noqa: E402
import transcoding  # noqa: E402
from rows import Row, fresh, short  # noqa: E402
from serving import Quicksync, wrk  # noqa: E402

TRACKS = 4
TRACK_SECONDS = 120
RANGE = 64 << 10
WARM_UP_SECONDS = 8
SECONDS = 8


def jcmd(server, command):
    java = os.path.realpath(shutil.which(os.environ.get("SERVER_JAVA", "java")))
    subprocess.run([os.path.join(os.path.dirname(java), "jcmd"), str(server.process.pid), command], stdout=subprocess.DEVNULL, check=True)


def allocated_mb(log):
    """What the heap has grown by between the collections of a log, in MB of 1024 * 1024 bytes."""
    with open(log, encoding="utf-8") as lines:
        sizes = [tuple(map(int, sizes)) for sizes in re.findall(r"\bPause .*?\b(\d+)M->(\d+)M\(", lines.read())]
    return sum(before - after for (_, after), (before, _) in zip(sizes, sizes[1:]))


def bytes_of_request(server, log, targets):
    jcmd(server, "GC.run")
    before = allocated_mb(log)
    requests = wrk(server, targets, RANGE, seconds=SECONDS)["requests"]
    jcmd(server, "GC.run")
    return (allocated_mb(log) - before) * (1 << 20) / requests


def allocation(options, packagings, home):
    music = os.path.join(home, "music")
    names = transcoding.tracks(music, "track", TRACKS, TRACK_SECONDS)
    targets = os.path.join(home, "targets.txt")
    with open(targets, "w", encoding="utf-8") as out:
        out.writelines(f"{TRACK_SECONDS * 256 * 125} /play/{name}?quality=high\n" for name in names)
    table = []
    for packaging in (packaging for packaging in packagings if short(packaging) == "jar"):
        log = os.path.join(fresh(home, "log"), "gc.log")
        with Quicksync(packaging, music, fresh(home, "data"), JAVA_TOOL_OPTIONS=f"-Xlog:gc:file={log}") as server:
            client.await_library(server, len(names))
            transcoding.make_cached(server, names, "high")
            wrk(server, targets, RANGE, seconds=WARM_UP_SECONDS)
            figures = [[bytes_of_request(server, log, targets)] for _ in range(options.rounds)]
        allocated, = rows.medians(figures)
        table.append(Row("allocated for 64 KiB of a rendition", short(packaging), f"{allocated:.0f} bytes", "", "", True))
    return table


ROWS = {"allocation": allocation}

if __name__ == "__main__":
    rows.require("ffmpeg", "wrk")
    rows.main(ROWS, __doc__)
