"""The two servers of the serve task: ours, and nginx on one file a record with the very bytes that ours sends."""

import gzip
import http.client
import json
import os
import resource
import subprocess
import time
from urllib.parse import urlsplit

import peers
from measure import Command, Failed
from workspace import free_port

RECORDS = "/api/v1/records"
FACETS = "/api/v1/facets"

NGINX = """\
{user}worker_processes 2;
daemon off;
pid {folder}/{name}.pid;
error_log {folder}/{name}.log;
worker_rlimit_nofile {files};
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush {nopush};
  keepalive_requests 100000000;
  open_file_cache max={cached} inactive=1h;
  open_file_cache_valid 1h;
  open_file_cache_min_uses 1;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/root;
    default_type application/json;
    location / {{ gzip_static always; }}
  }}
}}
"""


OTHER_FILES = 2_000  # descriptors that nginx needs for other things than its cache of open files: connections, logs


class Server:
    """A server in the foreground, up from `with` to its end. `pid` is the root of its processes."""

    def __init__(self, workspace, command, port, log):
        self.command, self.port, self.log = command, port, log
        workspace.note(command)

    def __enter__(self):
        with open(self.log, "wb") as log:
            arguments = [str(word) for word in self.command.arguments]
            self.process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.pid = self.process.pid
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _wait(self):
        for _ in range(600):
            if self.process.poll() is not None:
                said = self.log.read_text(errors="replace").strip().splitlines()[-3:]
                raise Failed(f"the server ended with {self.process.returncode}: {' / '.join(said)}")
            try:
                fetch(self.connection(), "/")
                return
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
        raise Failed("the server does not answer after 60 s")

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def our_server(workspace, port=None, log="serve.log"):
    port = port or workspace.port
    command = workspace.ours("vitrina", "serve", workspace.publication, "--listen", f"127.0.0.1:{port}")
    return Server(workspace, command, port, workspace.scratch(log))


def open_files():
    """How many files a worker of nginx may hold open. Beyond, it answers 500, which would look fast."""
    return min(resource.getrlimit(resource.RLIMIT_NOFILE)[1] % (1 << 62), 1_000_000)


def cacheable():
    """How many records nginx can keep open all at once: with more, it would be measured without its cache."""
    return max(open_files() - OTHER_FILES, 100)


def nginx_server(workspace, folder, name, nopush):
    """nginx over the files that `copy_records` has written to `folder`; `nopush` is its directive, on or off."""
    port = free_port()
    user = "user root;\n" if os.getuid() == 0 else ""  # else its workers could not read the files
    config = folder / f"{name}.conf"
    limits = {"files": open_files(), "cached": cacheable() + 50}
    config.write_text(NGINX.format(user=user, folder=folder, port=port, name=name, nopush=nopush, **limits))
    command = Command([peers.nginx(), "-p", folder, "-c", config, "-e", folder / f"{name}.log"])
    return Server(workspace, command, port, folder / f"{name}.out")


def fetch(connection, path):
    """One answer as it comes over the wire: status, headers, bytes."""
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    return response.status, response.headers, response.read()


def list_ocids(server):
    """All ocids of our server, page after page."""
    connection, path, ocids = server.connection(), f"{RECORDS}?limit=1000", []
    while path:
        status, headers, body = fetch(connection, path)
        if status != 200:
            raise Failed(f"GET {path} answered {status}: {body[:200]!r}")
        page = json.loads(gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body)
        ocids += [record["ocid"] for record in page["records"]]
        following = urlsplit(page.get("links", {}).get("next") or "")
        path = f"{following.path}?{following.query}" if following.path else None
    if not ocids or len(ocids) != len(set(ocids)):
        raise Failed(f"the listing holds {len(ocids)} ocids, {len(set(ocids))} of them distinct")
    return ocids


def copy_records(server, ocids, folder):
    """Writes what our server answers for every ocid to the files that nginx sends; gives their mean size."""
    files = folder / ("root" + RECORDS)
    files.mkdir(parents=True)
    connection, total = server.connection(), 0
    for ocid in ocids:
        status, headers, body = fetch(connection, f"{RECORDS}/{ocid}")
        if status != 200 or headers["Content-Encoding"] != "gzip":
            raise Failed(f"{ocid}: answered {status}, Content-Encoding {headers['Content-Encoding']}")
        if ocid.encode() not in gzip.decompress(body):
            raise Failed(f"{ocid}: the answer is not about it")
        (files / f"{ocid}.gz").write_bytes(body)
        total += len(body)
    return total / len(ocids)
