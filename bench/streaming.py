#!/usr/bin/env python3
"""Measures what Quicksync streams beside nginx, which sends the same files of the same disk (sendfile, open_file_cache, two workers).

    bench/streaming.py [--rounds N] [--only ROW ...] [PACKAGING ...]

    ranges    ranges of 64 KiB at random offsets of 16 renditions of 7 MB, 64 keep-alive connections: requests/s, and CPU seconds per GB
    large     the same with ranges of 1 MiB
    whole     the same, whole
    cold      ranges of 64 KiB of 10,000 files
    latency   99 % of the answers of row ranges at 70 % of the rate that nginx reaches
    slow      10,000 listeners who take 24 kB/s each for a minute: memory over idle, and whether anyone is dropped or late

All servers run side by side, and are asked in turns, once the compilers of the jar's Java have come to rest. Both send the same bytes, or the measurement ends. Quicksync is told to keep as many files open as nginx is (OPEN_FILES). Needs Linux, Python 3.9, and from Debian nginx, wrk and ffmpeg.
"""

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from contextlib import ExitStack

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import client  # noqa: E402  (these lie beside this file)
import rows  # noqa: E402
from rows import Row, short  # noqa: E402
from serving import Nginx, Quicksync, compiler_seconds, resident_mb, wrk  # noqa: E402

TRACKS = 16
TRACK_SECONDS = 220  # 7 MB at 256 kbps
COLD_FILES = 10_000
COLD_SECONDS = 4  # 96 kB
OPEN_FILES = "20000"
WARM_UP_SECONDS = 60  # at most
COMPILERS_AT_REST = 0.05  # of a core
SECONDS = 5
# wrk adds to a late answer those that it would have asked for meanwhile: in five seconds the first answers to 64 new connections came to the percentile.
LATENCY_SECONDS = 20
SHARE_OF_PEAK = 0.7
LISTENERS = 10_000
LISTENER_BYTES_PER_SECOND = 24_000
LISTENER_SECONDS = 60
GONE, LATE = -1, 0.9

# row: what, bytes of a range (0: whole), of which files
THROUGHPUT = {
    "ranges": ("64 KiB ranges of renditions", 64 << 10, "renditions"),
    "large": ("1 MiB ranges of renditions", 1 << 20, "renditions"),
    "whole": ("whole renditions of 7 MB", 0, "renditions"),
    "cold": ("64 KiB ranges of 10,000 files", 64 << 10, "many"),
}


class Material:
    """Music and its renditions, and lists of what is asked of either kind of server."""

    def __init__(self, home, packagings):
        self.home = home
        self.music = os.path.join(home, "music")
        os.makedirs(os.path.join(self.music, "many"))
        self.record()
        first = self.data(packagings[0])
        with Quicksync(packagings[0], self.music, first) as server:
            self.encode(server)
        for packaging in packagings[1:]:
            shutil.copytree(first, self.data(packaging), ignore=shutil.ignore_patterns("*.lock"))
        self.cache = os.path.join(first, "cache", "audio")
        self.list("renditions", [(f"/play/{i}.flac?quality=high", f"{self.cache}/{i}_high.mp3") for i in range(TRACKS)])
        self.list("many", [(f"/play/many/{i}.mp3", f"{self.music}/many/{i}.mp3") for i in range(COLD_FILES)])

    def data(self, packaging):
        return os.path.join(self.home, "data of the " + short(packaging))

    def record(self):
        first = os.path.join(self.music, "0.flac")
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"anoisesrc=d={TRACK_SECONDS}:a=0.1:r=44100", "-ac", "2", "-sample_fmt", "s16", first], check=True)
        for i in range(1, TRACKS):
            shutil.copy(first, os.path.join(self.music, f"{i}.flac"))
        # True music, or the server would have ffprobe look at each while it is measured.
        short_one = subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"anoisesrc=d={COLD_SECONDS}:a=0.1:r=44100", "-ac", "2", "-b:a", "192k", "-f", "mp3", "pipe:1"],
                                   capture_output=True, check=True).stdout
        for i in range(COLD_FILES):
            with open(os.path.join(self.music, "many", f"{i}.mp3"), "wb") as out:
                out.write(short_one)

    def encode(self, server):
        client.await_library(server, TRACKS + COLD_FILES, every=0.2)
        for i in range(TRACKS):
            request = urllib.request.Request(f"{server.address}/play/{i}.flac?quality=high", method="HEAD")
            while not urllib.request.urlopen(request).headers["Cache-Status"].endswith("hit"):
                time.sleep(0.2)

    def list(self, name, targets):
        for who, at in (("quicksync", 0), ("nginx", 1)):
            with open(self.targets(who, name), "w", encoding="utf-8") as out:
                for target in targets:
                    path = target[at] if at == 0 else target[at][len(self.home):]
                    out.write(f"{os.path.getsize(target[1])} {urllib.parse.quote(path, safe='/?=')}\n")

    def targets(self, who, name):
        return os.path.join(self.home, f"{who}-{name}.txt")

    def require_same(self, server, nginx):
        """Ends the measurement when the two do not send the same bytes; each is asked three times, since the third answer may be another's."""
        for name in ("renditions", "many"):
            for chunk in ("", "bytes=1000-66535"):
                sums = {hashlib.sha256(fetch(who, self.targets(kind, name), chunk)).hexdigest()
                        for kind, who in (("quicksync", server), ("nginx", nginx)) for _ in range(3)}
                if len(sums) != 1:
                    sys.exit("the two servers do not send the same bytes")


def fetch(server, targets, chunk):
    with open(targets, encoding="utf-8") as lines:
        path = lines.readline().split(" ", 1)[1].strip()
    with urllib.request.urlopen(urllib.request.Request(server.address + path, headers={"Range": chunk} if chunk else {})) as answer:
        return answer.read()


class Side:
    """All servers at once, for several rows: nginx, and Quicksync of each packaging."""

    def __init__(self, packagings, home):
        self.material = Material(home, packagings)
        self.packagings = packagings
        self.stack = ExitStack()

    def __enter__(self):
        self.nginx = self.stack.enter_context(Nginx(self.material.home, os.path.join(self.material.home, "nginx")))
        self.servers = {packaging: self.stack.enter_context(Quicksync(packaging, self.material.music, self.material.data(packaging), OPEN_FILES=OPEN_FILES))
                        for packaging in self.packagings}
        for server in self.servers.values():
            client.await_library(server, TRACKS + COLD_FILES, every=0.2)
            client.await_quiet(server)  # no tags are read any more while the answers are measured
            self.material.require_same(server, self.nginx)
            self.warm_up(server, 0, "many")  # each is small, and takes the usual way
        return self

    def __exit__(self, *failure):
        return self.stack.__exit__(*failure)

    def ask(self, server, chunk, name, seconds=SECONDS, **more):
        kind = "nginx" if server is self.nginx else "quicksync"
        return wrk(server, self.material.targets(kind, name), chunk, seconds=seconds, **more)

    def warm_up(self, server, chunk, name):
        """Until the compilers of the jar's Java have come to rest, as they have on a server that has run for a day."""
        begin = time.monotonic()
        at_work = 1
        while at_work > COMPILERS_AT_REST and time.monotonic() - begin < WARM_UP_SECONDS:
            before = compiler_seconds(server.process.pid)
            self.ask(server, chunk, name)
            at_work = (compiler_seconds(server.process.pid) - before) / SECONDS


def throughput(row):
    what, chunk, name = THROUGHPUT[row]

    def measure(options, side):
        figures = {packaging: [] for packaging in side.packagings}
        for server in side.servers.values():
            side.warm_up(server, chunk, name)
        for _ in range(options.rounds):
            theirs = side.ask(side.nginx, chunk, name)
            for packaging, server in side.servers.items():
                ours = side.ask(server, chunk, name)
                figures[packaging].append((ours["rate"] / theirs["rate"], ours["cpu"] / theirs["cpu"], ours["rate"], theirs["rate"]))
        table = []
        for packaging, rounds in figures.items():
            rate, cpu, ours, theirs = rows.medians(rounds)
            table.append(Row(f"{what}, requests/s", short(packaging), f"{rate:.2f}x", f"nginx: {ours:.0f} to {theirs:.0f}", "at least 1.0x", rate >= 1))
            table.append(Row(f"{what}, CPU per GB", short(packaging), f"{cpu:.2f}x", "nginx", "at most 1.3x", cpu <= 1.3))
        return table

    return rows.staged(Side, measure)


def latency(options, side):
    what, chunk, name = THROUGHPUT["ranges"]
    figures = {packaging: [] for packaging in side.packagings}
    for server in side.servers.values():
        side.warm_up(server, chunk, name)
    for _ in range(options.rounds):
        rate = side.ask(side.nginx, chunk, name)["rate"] * SHARE_OF_PEAK
        theirs = side.ask(side.nginx, chunk, name, seconds=LATENCY_SECONDS, paced_to=rate)
        for packaging, server in side.servers.items():
            ours = side.ask(server, chunk, name, seconds=LATENCY_SECONDS, paced_to=rate)
            figures[packaging].append((ours["p99"] / theirs["p99"], ours["p99"], theirs["p99"], ours["rate"], theirs["rate"]))
    table = []
    for packaging, rounds in figures.items():
        ratio, ours, theirs, our_rate, their_rate = rows.medians(rounds)
        table.append(Row(f"{what}, p99 at 70 % of nginx' peak", short(packaging), f"{ratio:.2f}x",
                         f"nginx: {ours:.2f} to {theirs:.2f} ms at {our_rate:.0f}, {their_rate:.0f}/s", "at most 1.2x", ratio <= 1.2))
    return table


class Crowd:
    """Many players that take as much as they play, each on a connection of its own."""

    def __init__(self, server, target):
        self.received = {}
        for _ in range(LISTENERS):
            s = socket.socket()
            s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16_384)
            s.connect(("127.0.0.1", server.port))
            s.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            s.setblocking(False)
            self.received[s] = 0

    def listen(self, server):
        """Most memory of the server in the meantime, and how many were dropped, or got less than they play."""
        begin = time.monotonic()
        most, due = 0, 0
        while (elapsed := time.monotonic() - begin) < LISTENER_SECONDS:
            due = elapsed * LISTENER_BYTES_PER_SECOND
            for s in self.received:
                self.take(s, due)
            most = max(most, resident_mb(server.pids()))
        counts = list(self.received.values())
        for s in self.received:
            s.close()
        return most, counts.count(GONE), sum(1 for count in counts if 0 <= count < LATE * due)

    def take(self, s, due):
        try:
            while 0 <= self.received[s] < due:
                data = s.recv(32_768)
                self.received[s] = self.received[s] + len(data) if data else GONE
        except BlockingIOError:
            pass
        except ConnectionError:
            self.received[s] = GONE


def slow(options, packagings, home):
    """One round: it takes minutes, and memory does not depend on who else works on the machine."""
    table = []
    with Side(packagings, home) as side:
        figures = {}
        for server in (side.nginx, *side.servers.values()):
            kind = "nginx" if server is side.nginx else "quicksync"
            with open(side.material.targets(kind, "renditions"), encoding="utf-8") as lines:
                target = lines.readline().split(" ", 1)[1].strip()
            idle = resident_mb(server.pids())
            most, dropped, late = Crowd(server, target).listen(server)
            figures[server] = most - idle, dropped, late
        for packaging, server in side.servers.items():
            more, dropped, late = figures[server]
            table.append(Row("10,000 listeners at 24 kB/s: memory over idle", short(packaging), f"{more:.0f} MB", f"nginx: {figures[side.nginx][0]:.0f} MB", "at most 150 MB", more <= 150))
            table.append(Row("10,000 listeners at 24 kB/s: dropped, late", short(packaging), f"{dropped}, {late}", f"nginx: {figures[side.nginx][1]}, {figures[side.nginx][2]}", "0", dropped == 0))
    return table


ROWS = {**{row: throughput(row) for row in THROUGHPUT}, "latency": rows.staged(Side, latency), "slow": slow}

if __name__ == "__main__":
    rows.require("nginx", "wrk", "ffmpeg")
    rows.main(ROWS, __doc__)
