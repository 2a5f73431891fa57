"""A publication of the invented releases, served for the tests, and the addresses of its pages."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.parse
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
    """Serves the fixtures on a free port until it is left."""

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vitrina-browser-"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        data = str(self.folder / "datos")
        self.run("init", data, "--name", "Unidad Centralizada de Compras de Vitrina Jalisco", "--ocid-prefix",
                 "ocds-xq9v00", "--base-url", self.base, "--license", "https://creativecommons.org/licenses/by/4.0/",
                 "--publisher-uri", "https://compras.example/")
        self.run("ingest", data, *sorted(map(str, (ROOT / "fixtures/releases").glob("*.json"))))
        self.has_files = self.run("export", data, check=False).returncode == 0
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

    def json(self, target):
        return json.loads(self.get(target))

    def pages(self, only=None):
        """A page of every template by name: a function from a language to its path."""
        ocids = [line.strip().strip(b'"').decode() for line in self.get("/api/v1/ocids.jsonl").splitlines()]
        compiled = [record.get("compiledRelease", {})
                    for record in self.json("/api/v1/records?limit=100")["records"]]
        richest = max(compiled, key=lambda one: (len(one.get("contracts", [])), len(json.dumps(one))))
        award = next(a for one in compiled for a in one.get("awards", []) if a.get("suppliers"))
        quote = lambda text: urllib.parse.quote(str(text), safe="")
        named = {
            "home": lambda l: f"/{l}",
            **{name: (lambda l, name=name: f"/{l}/{WORDS[l][name]}") for name in WORDS["es"]},
            "search": lambda l: f"/{l}/{WORDS[l]['processes']}?method=direct&year=2024&minAmount=1000",
            "nothing": lambda l: f"/{l}/{WORDS[l]['processes']}?q=zzzzzz",
            "process": lambda l: f"/{l}/{WORDS[l]['processes']}/{quote(richest['ocid'])}",
            "first": lambda l: f"/{l}/{WORDS[l]['processes']}/{quote(ocids[0])}",
            "supplier": lambda l: f"/{l}/{WORDS[l]['suppliers']}/{quote(award['suppliers'][0]['id'])}",
            "buyer": lambda l: f"/{l}/{WORDS[l]['buyers']}/{quote(richest['buyer']['id'])}",
            "lights": lambda l: f"/{l}/{WORDS[l]['quality']}?buyer={quote(richest['buyer']['id'])}",
            "missing": lambda l: f"/{l}/no-hay",
        }
        return {name: path for name, path in named.items() if not only or name in only}
