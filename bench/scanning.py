#!/usr/bin/env python3
"""Measures how fast Quicksync gets to know a library, beside the tools that read the same.

    bench/scanning.py [--rounds N] [PACKAGING ...] [--only ROW ...]

    scan      from exec, with nothing in the database, until the tags of 10,000 files are in the catalog, against ffprobe over the same files, as many
              at once as there are cores
    rescan    a look through the same library when nothing has changed, from the request until it is over, against find -printf

The files are FLAC, MP3, M4A and Ogg with a title, an artist, an album, a number and a year, each made by ffmpeg and copied under many names. ffprobe
reads every twentieth of them, and takes twenty times as long for all: each file is a process of its own. Each round asks one side, then the other. Needs Linux,
Python 3.9, and from Debian ffmpeg.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import client  # noqa: E402  (these lie beside this file)
import rows  # noqa: E402
from rows import Row, fresh, short  # noqa: E402
from serving import Quicksync  # noqa: E402

CORES = os.cpu_count()
FILES = 10_000
MODELS = 200
OF_AN_ALBUM = 10
SHARE = 20  # ffprobe reads one file of this many
RESCANS = 10  # of one round
KINDS = {"flac": ["-c:a", "flac"], "mp3": ["-c:a", "libmp3lame", "-b:a", "128k"], "m4a": ["-c:a", "aac", "-b:a", "128k"], "ogg": ["-c:a", "libvorbis"]}


def make_library(music):
    """Tagged files, ten in each directory; their paths below the library, in order."""
    models = os.path.join(music, "models")
    os.makedirs(models)
    made = [model(models, i) for i in range(MODELS)]
    paths = []
    for i in range(FILES):
        source = made[i % MODELS]
        directory = f"Artist {i // (10 * OF_AN_ALBUM):03}/Album {i // OF_AN_ALBUM:04}"
        path = f"{directory}/{i % OF_AN_ALBUM + 1:02} Title {i}{os.path.splitext(source)[1]}"
        os.makedirs(os.path.join(music, directory), exist_ok=True)
        shutil.copyfile(source, os.path.join(music, path))
        paths.append(path)
    shutil.rmtree(models)
    return paths


def model(directory, number):
    """A file of two seconds, unlike the others."""
    kind = list(KINDS)[number % len(KINDS)]
    path = os.path.join(directory, f"{number}.{kind}")
    tags = {"title": f"Title {number}", "artist": f"Artist {number // 10}", "album": f"Album {number // 5}", "album_artist": f"Artist {number // 10}",
            "track": str(number % 12 + 1), "date": str(1960 + number % 60)}
    words = [word for name, value in tags.items() for word in ("-metadata", f"{name}={value}")]
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"sine=f={200 + number}:d=2:r=44100", "-ac", "2", *words, *KINDS[kind], path], check=True)
    return path


def seconds_of_ffprobe(music, paths):
    """For all files, from some of them."""
    some = paths[::SHARE]
    begin = time.monotonic()
    subprocess.run(["xargs", "-0", "-P", str(CORES), "-n", "1", "ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json"],
                   input=b"".join(os.fsencode(os.path.join(music, path)) + b"\0" for path in some), stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - begin) * len(paths) / len(some)


def require_tags(server):
    """All files have been read, and say what they were given."""
    if client.ask(server, "/admin/library/scan")["errors"]:
        raise SystemExit("not every file could be read")
    for track in client.ask(server, "/api/library/tracks?limit=500")["tracks"]:
        if not (track["title"] and track["artist"] and track["album"]):
            raise SystemExit(f"a track without tags: {track}")


def scan(options, packagings, home):
    music = os.path.join(home, "music")
    paths = make_library(music)
    figures = {}
    for _ in range(options.rounds):
        for packaging in packagings:
            data = fresh(home, "data")
            begin = time.monotonic()
            with Quicksync(packaging, music, data) as server:
                client.await_library(server, len(paths), every=0.1)
                ours = time.monotonic() - begin
                require_tags(server)
            theirs = seconds_of_ffprobe(music, paths)
            figures.setdefault(packaging, []).append((ours, theirs, ours / theirs))
    table = []
    for packaging, rounds in figures.items():
        ours, theirs, ratio = rows.medians(rounds)
        table.append(Row(f"first scan of {FILES:,} tagged files", short(packaging), f"{ours:.1f} s", f"ffprobe -P {CORES} {theirs:.0f} s: {ratio:.2f}x", "at most 0.5x",
                         ratio <= 0.5))
    return table


def seconds_of_find(music):
    begin = time.monotonic()
    subprocess.run(["find", music, "-printf", "%p %s %T@\n"], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - begin


def seconds_of_rescan(server):
    begin = time.monotonic()
    client.ask(server, "/admin/library/scan", "POST")
    status = client.wait_for("the end of the scan", lambda: idle(server), every=0.005)
    seconds = time.monotonic() - begin
    if status["new"] or status["changed"] or status["removed"]:
        raise SystemExit(f"something had changed: {status}")
    return seconds


def idle(server):
    status = client.ask(server, "/admin/library/scan")
    return status if status["state"] == "idle" else None


def rescan(options, packagings, home):
    music = os.path.join(home, "music")
    paths = make_library(music)
    figures = {}
    for packaging in packagings:
        with Quicksync(packaging, music, fresh(home, "data")) as server:
            client.await_library(server, len(paths), every=0.1)
            seconds_of_rescan(server)
            for _ in range(options.rounds * RESCANS):
                figures.setdefault(packaging, []).append((seconds_of_rescan(server), seconds_of_find(music)))
    table = []
    for packaging, pairs in figures.items():
        ours, theirs = (1000 * seconds for seconds in rows.medians(pairs))
        ratio = statistics.median(ours / theirs for ours, theirs in pairs)
        table.append(Row(f"unchanged rescan of {FILES:,} files", short(packaging), f"{ours:.0f} ms", f"find -printf {theirs:.0f} ms: {ratio:.1f}x", "at most 3x",
                         ratio <= 3))
    return table


ROWS = {"scan": scan, "rescan": rescan}

if __name__ == "__main__":
    rows.require("ffmpeg", "ffprobe", "find", "xargs")
    rows.main(ROWS, __doc__)
