#!/usr/bin/env python3
"""Measures Quicksync with a million (track, rung) pairs: planning them, and telling how full a cache is that holds them.

    bench/planning.py [--rounds N] [PACKAGING ...] [--only ROW ...]

    plan      the answer to POST /admin/precache?dry_run=true for 200,000 tracks in mixtapes at five rungs, and how much more memory the server has at
              its peak meanwhile than before
    stats     the answer to GET /admin/cache/stats with a million renditions, on a connection that is open

Through the server as it is packaged, because the plan's share of both is the smaller one: what is asked of the database counts too. Its tables are
written by this script, as 200,000 tags would take minutes to be read; the files are links to a few, which cost nothing but their names. Needs
Linux and Python 3.9.
"""

import http.client
import os
import sqlite3
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import client  # noqa: E402  (these lie beside this file)
import rows  # noqa: E402
from rows import Row, short  # noqa: E402
from serving import Quicksync, resident_mb  # noqa: E402

TRACKS = 200_000
RUNGS = {"saver": 64, "low": 128, "medium": 192, "high": 256, "ultra": 320}
PAIRS = TRACKS * len(RUNGS)
OF_A_DIRECTORY = 500
OF_A_MIXTAPE = 1_000
LINKS = 50_000  # to one file: ext4 allows 65,000
RECIPE = 1  # FfmpegCommand.RECIPE
TRACK_BYTES = 1_000
RENDITION_BYTES = 100
STATS = 500  # requests of one round
WARM_UP = 5_000  # requests before the first that counts: Java has compiled by then what they take


class Links:
    """Many names for few files of some bytes."""

    def __init__(self, directory, size):
        self.directory = directory
        self.size = size
        self.count = 0
        os.makedirs(directory)

    def link(self, path):
        """Adds a name; the file's time in nanoseconds."""
        if self.count % LINKS == 0:
            self.source = os.path.join(self.directory, str(self.count))
            with open(self.source, "wb") as out:
                out.write(bytes(self.size))
            self.modified = os.stat(self.source).st_mtime_ns
        os.link(self.source, path)
        self.count += 1
        return self.modified


class Material:
    """A library of empty tracks, a database that knows them and has them all in mixtapes, and a cache that can be filled."""

    def __init__(self, home, packaging):
        self.home = home
        self.music = os.path.join(home, "music")
        self.data = os.path.join(home, "data")
        os.makedirs(self.music)
        os.makedirs(self.data)
        with Quicksync(packaging, self.music, self.data):
            pass  # its tables are there now
        self.paths = [f"Artist {i // OF_A_DIRECTORY}/{i % OF_A_DIRECTORY:03} Some Title {i}.flac" for i in range(TRACKS)]
        links = Links(os.path.join(home, "tracks"), TRACK_BYTES)
        self.modified = [self.link(links, path) for path in self.paths]
        with sqlite3.connect(os.path.join(self.data, "quicksync.db")) as database:
            self.write_tracks(database)
            self.write_mixtapes(database)
        database.close()

    def link(self, links, path):
        target = os.path.join(self.music, path)
        if int(os.path.basename(path)[:3]) == 0:
            os.makedirs(os.path.dirname(target))
        return links.link(target)

    def write_tracks(self, database):
        database.executemany(
            "INSERT INTO track (path, size, modified, pending, seconds, codec, kbps, title, has_cover, sort_key) VALUES (?, ?, ?, 0, ?, 'flac', 900, ?, 0, ?)",
            ((path, TRACK_BYTES, modified, 200.0 + i % 100, f"Some Title {i}", f"{i:09}") for i, (path, modified) in enumerate(zip(self.paths, self.modified))))

    def write_mixtapes(self, database):
        long_ago = 1_000_000_000_000  # not within the last day: nothing is prepared at start
        for i in range(0, TRACKS, OF_A_MIXTAPE):
            database.execute("INSERT INTO mixtape VALUES (?, ?, ?, '', '', 1, ?, ?, ?, 'local')",
                             (f"m{i}", f"mixtape-{i}", f"Mixtape {i}", OF_A_MIXTAPE, long_ago, long_ago))
            database.executemany("INSERT INTO mixtape_track VALUES (?, ?, ?, ?, ?)",
                                 ((f"m{i}", j, j, path, long_ago) for j, path in enumerate(self.paths[i:i + OF_A_MIXTAPE])))

    def fill_cache(self):
        """Has every track at every rung in the cache, and in its index."""
        cache = os.path.join(self.data, "cache", "audio")
        links = Links(os.path.join(self.home, "renditions"), RENDITION_BYTES)
        entries = []
        for path, modified in zip(self.paths, self.modified):
            if path.split("/")[1].startswith("000"):
                os.makedirs(os.path.join(cache, os.path.dirname(path)))
            for rung, kbps in RUNGS.items():
                name = f"{path[:-len('.flac')]}_{rung}.mp3"
                made = links.link(os.path.join(cache, name))
                entries.append((name, path, TRACK_BYTES, modified, rung, kbps, RECIPE, RENDITION_BYTES, made, made // 1_000_000, 0))
        with sqlite3.connect(os.path.join(self.data, "quicksync.db")) as database:
            database.executemany("INSERT INTO rendition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entries)
        database.close()

    def server(self, packaging):
        # No limits: all pairs fit, whatever the disk of the machine.
        return Quicksync(packaging, self.music, self.data, AUDIO_CACHE_MAX_SIZE="0", AUDIO_CACHE_MIN_FREE="0")


class Peak:
    """The most memory that a server has meanwhile, beyond what it has at the beginning, in MB."""

    def __init__(self, server):
        self.server = server
        self.ended = threading.Event()
        self.before = self.most = resident_mb([server.process.pid])
        self.thread = threading.Thread(target=self.watch)

    def watch(self):
        while not self.ended.wait(0.05):
            self.most = max(self.most, resident_mb([self.server.process.pid]))

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()

    @property
    def mb(self):
        return self.most - self.before


def plan(options, packagings, home):
    material = Material(os.path.join(home, "material"), packagings[0])
    figures = {}
    for _ in range(options.rounds):
        for packaging in packagings:
            with material.server(packaging) as server:
                client.await_library(server, TRACKS, every=0.2)
                client.await_quiet(server)
                with Peak(server) as peak:
                    begin = time.monotonic()
                    planned = client.ask(server, "/admin/precache?dry_run=true", "POST", {"qualities": list(RUNGS)})
                    seconds = time.monotonic() - begin
                if planned["renditions"] != PAIRS:
                    raise SystemExit(f"not everything was planned: {planned}")
                figures.setdefault(packaging, []).append((seconds, peak.mb))
    table = []
    for packaging, rounds in figures.items():
        seconds, mb = rows.medians(rounds)
        table.append(Row(f"plan of {PAIRS:,} renditions", short(packaging), f"{seconds:.1f} s", f"memory {mb:+.0f} MB", "5 s, 200 MB", seconds <= 5 and mb <= 200))
    return table


def stats(options, packagings, home):
    material = Material(os.path.join(home, "material"), packagings[0])
    material.fill_cache()
    figures = {}
    for _ in range(options.rounds):
        for packaging in packagings:
            with material.server(packaging) as server:
                client.wait_for("a full index", lambda: client.ask(server, "/admin/cache/stats")["cached_files"] == PAIRS, every=0.2)
                client.await_library(server, TRACKS, every=0.2)
                client.await_quiet(server)
                connection = http.client.HTTPConnection("127.0.0.1", server.port)
                for _ in range(WARM_UP):
                    seconds_of_answer(connection)
                figures.setdefault(packaging, []).extend([seconds_of_answer(connection)] for _ in range(STATS))
                connection.close()
                if client.ask(server, "/admin/cache/stats")["cached_files"] != PAIRS:
                    raise SystemExit("the index has lost some")
    table = []
    for packaging, answers in figures.items():
        seconds, = rows.medians(answers)
        table.append(Row(f"stats at {PAIRS:,} renditions", short(packaging), f"{1000 * seconds:.2f} ms", "", "at most 1 ms", seconds <= 0.001))
    return table


def seconds_of_answer(connection):
    begin = time.monotonic()
    connection.request("GET", "/admin/cache/stats")
    connection.getresponse().read()
    return time.monotonic() - begin


ROWS = {"plan": plan, "stats": stats}

if __name__ == "__main__":
    rows.main(ROWS, __doc__)
