"""A publication of the invented releases, served for the tests, and the addresses of its pages."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("VITRINA", str(ROOT / ".build/release/vitrina"))

WORDS = {
    "es": {
        "processes": "procesos", "suppliers": "proveedores", "buyers": "compradores",
        "quality": "semaforo", "downloads": "descargas", "dictionary": "diccionario",
        "about": "acerca", "developers": "desarrolladores", "accessibility": "accesibilidad",
    },
    "en": {
        "processes": "processes", "suppliers": "suppliers", "buyers": "buyers",
        "quality": "traffic-light", "downloads": "downloads", "dictionary": "dictionary",
        "about": "about", "developers": "developers", "accessibility": "accessibility",
    },
}


class Site:
    """Serves releases on a free port until it is left: the fixtures, or those of other files."""

    def __init__(self, name="Unidad Centralizada de Compras de Vitrina Jalisco", files=None, ready_made=True):
        self.name = name
        self.files = files or sorted((ROOT / "fixtures/releases").glob("*.json"))
        self.ready_made = ready_made

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vitrina-browser-"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        data = self.data = str(self.folder / "datos")
        self.run("init", data, "--name", self.name, "--ocid-prefix", "ocds-xq9v00", "--base-url", self.base, "--license", "https://creativecommons.org/licenses/by/4.0/",
                 "--publisher-uri", "https://compras.example/")
        self.run("ingest", data, *map(str, self.files))
        if self.ready_made:
            self.run("export", data)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", data, "--listen", f"127.0.0.1:{port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for _ in range(200):
            try:
                self.get("/health")
                return self
            except OSError:
                time.sleep(0.05)
        self.__exit__()
        raise SystemExit("browser: the server does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments, check=True):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=120)
        if check and done.returncode != 0:
            raise SystemExit(f"browser: {' '.join(arguments[:2])}: {done.stderr}")
        return done

    def get(self, target, **headers):
        """The body of an address of the site."""
        address = target if target.startswith("http") else self.base + target
        request = urllib.request.Request(address, headers=headers)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read()

    def page(self, target, language):
        """The status and the body of a page, of an error too."""
        request = urllib.request.Request(
            self.base + target, headers={"Accept": "text/html", "Accept-Language": language})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def json(self, target):
        return json.loads(self.get(target))

    def publish(self, release):
        """Publishes one more release while the site is served."""
        file = self.folder / "entrega.jsonl"
        file.write_text(json.dumps(release, ensure_ascii=False) + "\n")
        self.run("ingest", self.data, str(file))
