#!/usr/bin/env python3
"""Measures Quicksync's transcoding beside ffmpeg: the first byte of a miss, the pool, and what listeners notice of it.

    bench/transcoding.py [--rounds N] [PACKAGING ...] [--only ROW ...]

    miss      from the request (AUDIO_CACHE_ON_MISS=transcode, FLAC of four minutes) until the first byte of the rendition has come, against
              the first byte of ffmpeg that writes to a pipe
    pool      96 renditions through pre-caching, after as many that do not count, against xargs with as many ffmpeg at once as there are cores
    crowded   99 % of the answers to listeners, while pre-caching keeps all cores busy, against the same without

ffmpeg's arguments are those that the server itself has given it, read from its process. In the row pool it also runs with the niceness of
pre-caching, as others who use the machine would hold up one side only. Each round asks one side, then the other. Needs Linux, Python 3.9, and from
Debian ffmpeg and wrk.
"""

import calendar
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import client  # noqa: E402  (these lie beside this file)
import rows  # noqa: E402
from rows import Row, fresh, short  # noqa: E402
from serving import Quicksync  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
CORES = os.cpu_count()

MISS_SECONDS = 240
MISSES = 4  # of one round

POOL_TRACKS = 32
POOL_SECONDS = 30  # of a track: a round takes about 25 s on two cores
POOL_QUALITIES = {"high": 256, "medium": 192, "low": 128}
POOL_NICENESS = "19"
POOL_PATIENCE = 600

CACHED_TRACKS = 8
CACHED_SECONDS = 120
CROWD_TRACKS = 40  # to be prepared at three qualities: more than one measurement takes
RANGE = 64 << 10
CONNECTIONS = 8
PAUSE_MILLIS = 40  # on average, of each connection: about 200 requests/s
CROWDED_SECONDS = 10


def noise(path, seconds, seed=1):
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"anoisesrc=d={seconds}:a=0.1:r=44100:seed={seed}", "-ac", "2",
                    "-sample_fmt", "s16", path], check=True)


def tracks(music, prefix, count, seconds):
    """The same noise under many names."""
    os.makedirs(music, exist_ok=True)
    names = [f"{prefix}-{i}.flac" for i in range(count)]
    noise(os.path.join(music, names[0]), seconds)
    for name in names[1:]:
        shutil.copy(os.path.join(music, names[0]), os.path.join(music, name))
    return names


class Ffmpeg:
    """The command line of an ffmpeg that the server has started, for other files."""

    def __init__(self, command):
        self.command = command

    @classmethod
    def of(cls, server, path):
        """Lets the server make a rendition, and looks at how it does."""
        with Listener(server, path):
            command = client.wait_for("an ffmpeg of the server", lambda: cls.running(server), every=0.002)
        client.await_nothing_made(server)
        return cls(command)

    @staticmethod
    def running(server):
        for pid in server.pids()[1:]:
            try:
                with open(f"/proc/{pid}/cmdline", "rb") as line:
                    words = [os.fsdecode(word) for word in line.read().split(b"\0")[:-1]]
            except OSError:
                continue
            if "-i" in words and "libmp3lame" in words:
                return words[words.index("-hide_banner") - 1:]
        return None

    def line(self, source, target, kbps):
        words = list(self.command)
        words[words.index("-i") + 1] = "file:" + source
        words[words.index("-b:a") + 1] = f"{kbps}k"
        words[-1] = target
        return words


class Listener:
    """One request, followed until its first byte of content."""

    def __init__(self, server, path):
        self.begin = time.monotonic()
        self.socket = socket.create_connection(("127.0.0.1", server.port))
        self.socket.settimeout(60)
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def first_byte(self):
        """The head, and the seconds until the first byte of the content has come."""
        answer = b""
        while b"\r\n\r\n" not in answer or answer.endswith(b"\r\n\r\n"):
            more = self.socket.recv(4096)
            if not more:
                raise SystemExit(f"no content: {answer!r}")
            answer += more
        return answer.split(b"\r\n\r\n")[0].decode(), time.monotonic() - self.begin


def first_byte_of_a_miss(server, path):
    client.await_nothing_made(server)
    client.ask(server, "/admin/cache/clear", "POST")
    with Listener(server, path) as listener:
        head, seconds = listener.first_byte()
    if "quicksync; fwd=miss" not in head or "audio/mpeg" not in head:
        raise SystemExit(f"that was no rendition of a miss:\n{head}")
    return seconds


def first_byte_by_hand(command):
    begin = time.monotonic()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as ffmpeg:
        if not ffmpeg.stdout.read(1):
            raise SystemExit("ffmpeg wrote nothing: " + " ".join(command))
        seconds = time.monotonic() - begin
        ffmpeg.kill()
    return seconds


def miss(options, packagings, home):
    music = os.path.join(home, "music")
    name, = tracks(music, "miss", 1, MISS_SECONDS)
    path = f"/play/{name}?quality=high"
    figures = {}
    for packaging in packagings:
        with Quicksync(packaging, music, fresh(home, "data"), AUDIO_CACHE_ON_MISS="transcode") as server:
            client.await_library(server, 1)
            by_hand = Ffmpeg.of(server, path).line(os.path.join(music, name), "pipe:1", 256)
            first_byte_of_a_miss(server, path)
            for _ in range(options.rounds):
                for _ in range(MISSES):
                    ours = first_byte_of_a_miss(server, path)
                    client.await_nothing_made(server)
                    figures.setdefault(packaging, []).append((ours, first_byte_by_hand(by_hand)))
    table = []
    for packaging, pairs in figures.items():
        ours, theirs = (1000 * seconds for seconds in rows.medians(pairs))
        more = statistics.median(1000 * (ours - theirs) for ours, theirs in pairs)
        table.append(Row("first byte of a miss", short(packaging), f"{ours:.0f} ms", f"ffmpeg {theirs:.0f} ms: {more:+.0f} ms", "at most +50 ms", more <= 50))
    return table


def seconds_of_pool(server, mixtape, tracks):
    """From the order to its end, all renditions made; and the part of that, from 0 to 1, in which it stood for others who use the CPU."""
    states = []
    begin = time.time()
    task_id = client.precache(server, mixtape, list(POOL_QUALITIES))

    def ended():
        task = client.task(server, task_id)
        states.append(task["state"])
        return task if "finished" in task else None

    task = client.wait_for("the end of pre-caching", ended, every=0.5, patience=POOL_PATIENCE)
    if task["made"] != tracks * len(POOL_QUALITIES):
        raise SystemExit(f"not everything was made: {task}")
    return seconds_since_epoch(task["finished"]) - begin, states.count("paused") / len(states)


def seconds_since_epoch(instant):
    """Of an instant such as 2026-01-31T12:00:00.123456789Z."""
    whole, fraction = re.fullmatch(r"(\d+-\d+-\d+T\d+:\d+:\d+)(\.\d+)?Z", instant).groups()
    return calendar.timegm(time.strptime(whole, "%Y-%m-%dT%H:%M:%S")) + float(fraction or 0)


def seconds_of_xargs(ffmpeg, music, names, target):
    lines = [ffmpeg.line(os.path.join(music, name), f"file:{target}/{name}-{quality}.mp3", kbps)
             for quality, kbps in POOL_QUALITIES.items() for name in names]
    words = len(lines[0])
    begin = time.time()
    subprocess.run(["xargs", "-0", "-P", str(CORES), "-n", str(words), "nice", "-n", POOL_NICENESS],
                   input=b"".join(os.fsencode(word) + b"\0" for line in lines for word in line), stderr=subprocess.DEVNULL, check=True)
    seconds = time.time() - begin
    if len(os.listdir(target)) != len(lines):
        raise SystemExit("xargs did not make everything")
    return seconds


def pool(options, packagings, home):
    music = os.path.join(home, "music")
    names = tracks(music, "pool", POOL_TRACKS, POOL_SECONDS)
    probe, = tracks(music, "probe", 1, POOL_SECONDS)  # none of the pool's, as it may be finished
    figures = {}
    for packaging in packagings:
        with Quicksync(packaging, music, fresh(home, "data"), AUDIO_CACHE_ON_MISS="transcode", AUDIO_CACHE_PRECACHE_ON_UPLOAD="false") as server:
            client.await_library(server, len(names) + 1)
            ffmpeg = Ffmpeg.of(server, f"/play/{probe}?quality=high")
            mixtape = client.make_mixtape(server, "pool", names)
            seconds_of_pool(server, mixtape, len(names))  # a server that prepares at night has run for a day: its compilers have come to rest
            for _ in range(options.rounds):
                client.ask(server, "/admin/cache/clear", "POST")
                client.await_quiet(server)
                client.await_calm(server)  # or it stands back for the ffmpeg of the last round
                ours, stood = seconds_of_pool(server, mixtape, len(names))
                theirs = seconds_of_xargs(ffmpeg, music, names, fresh(home, "by-hand"))
                figures.setdefault(packaging, []).append((ours, theirs, ours / theirs, stood))
    table = []
    for packaging, rounds in figures.items():
        ours, theirs, ratio, stood = rows.medians(rounds)
        count = POOL_TRACKS * len(POOL_QUALITIES)
        against = f"xargs -P {CORES} ffmpeg {theirs:.1f} s: {ratio:.3f}x" + (f", {stood:.0%} of it paused" if stood else "")
        table.append(Row(f"{count} renditions through the pool", short(packaging), f"{ours:.1f} s", against, "at most 1.03x", ratio <= 1.03))
    return table


def p99_of_listeners(server, targets, seconds):
    """Milliseconds below which 99 % of the answers took."""
    out = subprocess.run(["wrk", "-t", "1", "-c", str(CONNECTIONS), "-d", f"{seconds}s", "--timeout", "10s", "--latency", "-s", os.path.join(HERE, "paced.lua"),
                          server.address, "--", targets, str(RANGE), str(PAUSE_MILLIS)], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(f"not every answer was what it should be:\n{out}")
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", out).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def make_cached(server, names, quality):
    """Has renditions made, as listeners have."""
    for name in names:
        client.wait_for("a rendition", lambda path=f"/play/{name}?quality={quality}": is_hit(server, path), every=0.2)


def is_hit(server, path):
    with urllib.request.urlopen(urllib.request.Request(server.address + path, method="HEAD")) as answer:
        return answer.headers["Cache-Status"].endswith("hit")


def crowded(options, packagings, home):
    music = os.path.join(home, "music")
    cached = tracks(music, "cached", CACHED_TRACKS, CACHED_SECONDS)
    crowd = tracks(os.path.join(music, "crowd"), "crowd", CROWD_TRACKS, CACHED_SECONDS)
    size = CACHED_SECONDS * 256 * 125
    targets = os.path.join(home, "targets.txt")
    with open(targets, "w", encoding="utf-8") as out:
        out.writelines(f"{size} /play/{name}?quality=high\n" for name in cached)
    figures = {}
    for packaging in packagings:
        with Quicksync(packaging, music, fresh(home, "data"), AUDIO_CACHE_PRECACHE_ON_UPLOAD="false") as server:
            client.await_library(server, len(cached) + len(crowd))
            make_cached(server, cached, "high")
            mixtape = client.make_mixtape(server, "crowd", ["crowd/" + name for name in crowd])
            p99_of_listeners(server, targets, 5)
            for _ in range(options.rounds):
                quiet = p99_of_listeners(server, targets, CROWDED_SECONDS)
                figures.setdefault(packaging, []).append((quiet, p99_while_crowded(server, targets, mixtape)))
                client.ask(server, "/admin/cache/clear?path=crowd", "POST")
    table = []
    for packaging, rounds in figures.items():
        quiet, busy = rows.medians(rounds)
        ratio = statistics.median(busy / quiet for quiet, busy in rounds)
        table.append(Row("listeners' p99 while the pool is saturated", short(packaging), f"{busy:.2f} ms", f"without pre-caching {quiet:.2f} ms: {ratio:.2f}x",
                         "at most 2x", ratio <= 2))
    return table


def p99_while_crowded(server, targets, mixtape):
    task_id = client.precache(server, mixtape, list(POOL_QUALITIES))

    def is_saturated():
        return client.task(server, task_id)["running"] >= CORES

    client.wait_for("a saturated pool", is_saturated)
    begin = client.task(server, task_id)["made"]
    p99 = p99_of_listeners(server, targets, CROWDED_SECONDS)
    after = client.task(server, task_id)
    if after["state"] != "running" or after["made"] == begin:
        raise SystemExit(f"pre-caching did not go on while listeners were measured: {after}")
    client.ask(server, "/admin/jobs/" + task_id, "DELETE")
    client.await_nothing_made(server)
    return p99


ROWS = {"miss": miss, "pool": pool, "crowded": crowded}

if __name__ == "__main__":
    rows.require("ffmpeg", "wrk", "xargs")
    rows.main(ROWS, __doc__)
