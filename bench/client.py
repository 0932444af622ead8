"""What the benchmarks ask the server, besides load."""

import json
import os
import time
import urllib.request

from serving import cpu_seconds

PATIENCE = 300


def ask(server, path, method="GET", body=None):
    """The JSON of an answer; None when it has none. Fails at a status of 400 or more."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(server.address + path, data=data, method=method, headers={"Content-Type": "application/json"} if data else {})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def wait_for(what, condition, every=0.05, patience=PATIENCE):
    """What a condition comes to once that is anything."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(every)
    raise SystemExit(f"{what}: it did not come to that within {patience} s")


def await_library(server, tracks, every=0.05, patience=PATIENCE):
    """Waits until all tracks are listed and their tags are read."""

    def is_read():
        scan = ask(server, "/admin/library/scan")
        return scan["state"] == "idle" and scan["tracks"] == tracks and scan["tags_to_read"] == 0

    wait_for(f"{tracks} tracks in the library", is_read, every, patience)


def await_nothing_made(server):
    """Waits until no rendition is in the making: ffmpeg has ended, and what it has made has its name."""

    def is_idle():
        stats = ask(server, "/admin/cache/stats")
        unfinished = any(name.endswith(".part") for _, _, names in os.walk(stats["cache_dir"]) for name in names)
        return not unfinished and stats["transcodes"]["active"] + stats["transcodes"]["queued"] == 0

    wait_for("nothing in the making", is_idle)


def await_quiet(server):
    """Waits until the server has next to nothing to do any more: less than a twentieth of a core during a second."""

    def is_quiet():
        before = cpu_seconds([server.process.pid])
        time.sleep(1)
        return cpu_seconds([server.process.pid]) - before < 0.05

    wait_for("a quiet server", is_quiet)


def await_calm(server):
    """Waits until the server has seen that nobody else needs the CPU either."""
    wait_for("a calm machine", lambda: ask(server, "/api/audio/quick-sync/status/")["status"]["system"]["cpu_percent"] < 50, every=1)


def make_mixtape(server, title, paths):
    """The slug of a new mixtape."""
    return ask(server, "/api/mixtapes", "POST", {"title": title, "tracks": paths})["slug"]


def precache(server, mixtape, qualities):
    """The id of a new task."""
    return ask(server, "/admin/precache", "POST", {"mixtape": mixtape, "qualities": qualities})["id"]


def task(server, task_id):
    return ask(server, "/admin/jobs/" + task_id)
