"""The server under test, nginx beside it, and the load on both, for bench/run."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = 120


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def cpu_seconds(pids):
    """What processes have used of the CPU."""
    ticks = 0
    for pid in pids:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def compiler_seconds(pid):
    """What Java's compilers have used of the CPU; nothing in an executable, which has none."""
    ticks = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/stat", encoding="ascii", errors="replace") as stat:
                name, fields = stat.read().split("(", 1)[1].rsplit(")", 1)
        except (FileNotFoundError, ProcessLookupError):
            continue  # a thread that has ended since
        if name.startswith(("C1 Compiler", "C2 Compiler")):
            ticks += int(fields.split()[11]) + int(fields.split()[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def resident_mb(pids):
    """Proportional share of the memory of processes: what several share counts once."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rollup:
                total += int(re.search(r"^Pss:\s+(\d+)", rollup.read(), re.M).group(1))
        except (FileNotFoundError, ProcessLookupError):
            pass  # a child that has ended since
    return total / 1000


class Process:
    """A server that listens on a port of its own."""

    def __init__(self, command, environment, log, ready):
        self.log = log
        with open(log, "ab") as out:
            self.process = subprocess.Popen(command, env=environment, stdout=out, stderr=out)
        self.ready = ready

    def __enter__(self):
        begin = time.monotonic()
        while time.monotonic() - begin < PATIENCE and self.process.poll() is None:
            try:
                urllib.request.urlopen(self.address + self.ready).close()
                return self
            except urllib.error.HTTPError:
                return self
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise SystemExit(f"it does not answer; see {self.log}")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def pids(self):
        """The process, and those that it has started."""
        if self.process.poll() is not None:
            raise SystemExit(f"the server has ended; see {self.log}")
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=False).stdout.split()
        return [self.process.pid, *map(int, children)]


class Quicksync(Process):
    """Quicksync from a packaging: an executable or a quarkus-run.jar."""

    def __init__(self, packaging, music, data, **settings):
        self.port = free_port()
        java = os.environ.get("SERVER_JAVA", "java")
        command = [java, "-jar", packaging] if packaging.endswith(".jar") else [packaging]
        environment = dict(os.environ, MUSIC_ROOT=music, DATA_DIR=data, LC_ALL="C.UTF-8", QUARKUS_HTTP_PORT=str(self.port),
                           CONNECTIONS_PER_ADDRESS="0", QUICK_SYNC_TEST_URLS="", PRECACHE_CRON="off", PRECACHE_WARM_TRACKS="0",
                           QUARKUS_VERTX_BLOCKED_THREAD_CHECK_INTERVAL="50ms", QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME="500ms", **settings)
        super().__init__(command, environment, data + ".log", "/q/health/live")


class Nginx(Process):
    """nginx as the issue has it: sendfile, open_file_cache, two workers, no log."""

    def __init__(self, root, home):
        self.port = free_port()
        binary = shutil.which("nginx") or "/usr/sbin/nginx"
        os.makedirs(home, exist_ok=True)
        config = os.path.join(home, "nginx.conf")
        user = "user root;" if os.geteuid() == 0 else ""
        with open(config, "w", encoding="utf-8") as out:
            out.write(f"""{user}
worker_processes 2;
worker_rlimit_nofile 65536;
daemon off;
pid {home}/nginx.pid;
error_log {home}/error.log;
events {{ worker_connections 20480; }}
http {{
    access_log off;
    sendfile on;
    tcp_nodelay on;
    keepalive_requests 1000000000;
    open_file_cache max=20000 inactive=60s;
    open_file_cache_valid 60s;
    types {{ audio/mpeg mp3; audio/flac flac; }}
    client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
    uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
    server {{ listen 127.0.0.1:{self.port} backlog=4096; location / {{ root {root}; }} }}
}}
""")
        super().__init__([binary, "-c", config, "-p", home], dict(os.environ), os.path.join(home, "log"), "/")


def wrk(server, targets, chunk, connections=64, seconds=5, paced_to=None):
    """Asks as fast as it can, or at about so many requests/s: requests/s, CPU seconds of the server per GB, the 99th percentile in ms."""
    script, more = ("requests.lua", []) if paced_to is None else ("paced.lua", [str(max(1, round(1000 * connections / paced_to)))])
    cpu = cpu_seconds(server.pids())
    out = subprocess.run(
        ["wrk", "-t", "1", "-c", str(connections), "-d", f"{seconds}s", "--timeout", "10s", "--latency", "-s", os.path.join(HERE, script), server.address,
         "--", targets, str(chunk), *more], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(f"not every answer was what it should be:\n{out}")
    cpu = cpu_seconds(server.pids()) - cpu
    size, unit = re.search(r"requests in [\d.]+\w+, ([\d.]+)(\w+) read", out).groups()
    read = float(size) * {"KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30, "TB": 1 << 40}[unit]
    p99, unit = re.search(r"^ +99% +([\d.]+)(\w+)", out, re.M).groups()
    return {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), "cpu": cpu / (read / 1e9),
            "p99": float(p99) * {"us": 1e-3, "ms": 1, "s": 1e3}[unit]}
