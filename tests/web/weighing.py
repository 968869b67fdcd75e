"""A host as those are that courses lie on: it compresses, and says of what a browser has that it has not changed."""

import functools
import gzip
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest", ".txt"}


@dataclass(frozen=True)
class Answer:
    """What was sent for a path: bytes as they went over the line, headers included."""

    path: str
    status: int
    size: int
    by_worker: bool

    @property
    def is_apart(self) -> bool:
        """Whether it is no part of a page's own weight: the search, and what the service worker lays by."""
        return self.by_worker or self.path.endswith(("sw.js", "search_index.json")) or "/workers/search" in self.path


class _Counting:
    """A stream that knows how much went through it."""

    def __init__(self, stream):
        self.stream, self.size = stream, 0

    def write(self, data):
        self.size += len(data)
        return self.stream.write(data)

    def __getattr__(self, name):
        return getattr(self.stream, name)


class _Weighing(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args, answers, **kwargs):
        self.answers = answers
        super().__init__(*args, **kwargs)

    def setup(self):
        super().setup()
        self.wfile = _Counting(self.wfile)

    def do_GET(self):
        before = self.wfile.size
        status = self.answer(Path(self.translate_path(self.path)))
        self.wfile.flush()
        by_worker = "sw.js" in self.headers.get("Referer", "")
        self.answers.append(Answer(urlsplit(self.path).path, status, self.wfile.size - before, by_worker))

    def answer(self, file):
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return 404
        body = file.read_bytes()
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        known = self.headers.get("If-None-Match") == tag
        zipped = file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        self.send_response(304 if known else 200)
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "no-cache")  # kept, but asked for again each time
        if not known:
            body = gzip.compress(body, 6) if zipped else body
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Length", str(len(body)))
            if zipped:
                self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(b"" if known else body)
        return 304 if known else 200

    def log_message(self, format, *args):
        pass


@contextmanager
def weighed(folder: Path) -> Iterator[tuple[str, list[Answer]]]:
    """Serves a site: its address, and what was sent so far, a list that grows."""
    answers: list[Answer] = []
    handler = functools.partial(_Weighing, directory=str(folder), answers=answers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", answers
        server.shutdown()
        thread.join()
