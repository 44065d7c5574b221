"""Files compressed beforehand: beside `a.js` lie `a.js.gz` and `a.js.br`, which a web server sends as they are."""

import gzip
import hashlib
import os
import threading
import zlib
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

import brotli

from wwe_kit.build.site import Site
from wwe_kit.progress import Step, step
from wwe_kit.runtimes.cache import cached, is_cached

# Compressed in themselves.
_DENSE = frozenset(
    {
        *(".gif", ".ico", ".jpg", ".jpeg", ".png", ".avif", ".webp"),
        *(".mp3", ".mp4", ".m4a", ".ogg", ".webm", ".woff", ".woff2"),
        *(".br", ".gz", ".zip", ".whl"),
    }
)
_WINDOW = 24  # the largest that browsers take
# Brotli's last two steps save an eighth, and take two seconds for each MB. What is larger than LARGE does without the
# last one, which saves 4 % and takes two fifths of the time: of a first build on a machine all else is ready by then.
# What is larger than the largest file of a runtime is the author's, and does without both: a seventh of a second for
# each MB.
BEST, _BEFORE, _QUICK = 11, 10, 9
LARGE, _HUGE = 8_000_000, 16_000_000
_GZIP = 8  # the last step, 9, makes an image of Python's memory 0.4 % smaller, and takes twice as long
_PIECES = ".piece"  # of packages, of which few are ever asked for
_CACHED_FROM = 100_000  # bytes; what is smaller is compressed sooner than looked up
_PIECE = 1 << 16  # of what is compressed at once, in bytes: in between, it may be told to stop
# What loses less than this in a sample is not worth the time: random data, media under another name.
_WORTH, _SAMPLE, _SAMPLES = 0.97, 1 << 16, 16


@dataclass(frozen=True, slots=True)
class Size:
    """The bytes of a file, or of several: as it is, and as it goes over the wire."""

    raw: int
    gzip: int
    brotli: int

    @staticmethod
    def of_all(sizes: "Iterable[Size]") -> "Size":
        """Return the sum."""
        listed = list(sizes)
        return Size(*(sum(getattr(size, name) for size in listed) for name in ("raw", "gzip", "brotli")))


class Compressor:
    """Compresses on all processors at once, and each content once. Ends what is under way when the block fails."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(os.cpu_count())  # brotli and zlib let other threads run
        self._begun: dict[bytes, dict[str, Future[bytes]]] = {}
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._total = self._done = 0  # bytes
        self._shown: Step | None = None

    def __enter__(self) -> Self:
        """Begin a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        """End the block."""
        if kind is not None:
            self._stop.set()
        self._pool.shutdown(cancel_futures=kind is not None)

    def begin(self, path: str, content: bytes) -> None:
        """Begin to compress a file, by its path in a site; nothing is begun where it is not worth it, or is already."""
        key = hashlib.sha256(content).digest()
        if key in self._begun or not _is_worth_it(path, content):
            return
        quality = _quality(path, content)
        brotli_name, gzip_name = f"{key.hex()[:16]}-{quality}.br", f"{key.hex()[:16]}-{_GZIP}.gz"
        if not is_cached(brotli_name):
            self._total += len(content)
        self._begun[key] = {
            ".br": self._pool.submit(_kept, brotli_name, content, lambda: self._brotli(content, quality)),
            ".gz": self._pool.submit(_kept, gzip_name, content, lambda: gzip.compress(content, _GZIP, mtime=0)),
        }

    def write(self, site: Site, out: Path) -> dict[str, Size]:
        """Write `.gz` and `.br` beside the files of a site where they are smaller. Return every file's size.

        Raises BadInput where neither the cache nor the temporary folder can be written.
        """
        for path, file in sorted(site.files.items(), key=lambda item: -len(item[1].content)):
            self.begin(path, file.content)
        with step("Compressing", self._total) as self._shown:
            self._advance(0)
            return {path: self._written(out / path, file.content) for path, file in site.files.items()}

    def _written(self, file: Path, content: bytes) -> Size:
        begun = self._begun.get(hashlib.sha256(content).digest(), {})
        made = {suffix: future.result() for suffix, future in begun.items()}
        smaller = {suffix: variant for suffix, variant in made.items() if len(variant) < len(content)}
        for suffix, variant in smaller.items():
            file.with_name(file.name + suffix).write_bytes(variant)
        return Size(len(content), *(len(smaller.get(suffix, content)) for suffix in (".gz", ".br")))

    def _brotli(self, content: bytes, quality: int) -> bytes:
        compressor = brotli.Compressor(quality=quality, lgwin=_WINDOW)
        made = []
        for place in range(0, len(content), _PIECE):
            if self._stop.is_set():
                raise _Stopped
            piece = content[place : place + _PIECE]
            made.append(compressor.process(piece))
            self._advance(len(piece))
        return b"".join([*made, compressor.finish()])

    def _advance(self, size: int) -> None:
        with self._lock:
            self._done += size
            if self._shown is not None:  # it may have begun before anybody looked
                self._shown.advance(self._done)
                self._done = 0


class _Stopped(Exception):
    """The build has failed meanwhile."""


def write_precompressed(site: Site, out: Path) -> dict[str, Size]:
    """Write `.gz` and `.br` beside the files of a site where they are smaller. Return every file's size by its path.

    Raises BadInput where neither the cache nor the temporary folder can be written.
    """
    with Compressor() as compressor:
        return compressor.write(site, out)


def _quality(path: str, content: bytes) -> int:
    if len(content) > _HUGE or path.endswith(_PIECES):
        return _QUICK
    return BEST if len(content) <= LARGE else _BEFORE


def _kept(name: str, content: bytes, make: Callable[[], bytes]) -> bytes:
    if len(content) < _CACHED_FROM:
        return make()
    return cached(name, lambda file: file.write_bytes(make())).read_bytes()


def _is_worth_it(path: str, content: bytes) -> bool:
    if PurePosixPath(path).suffix in _DENSE:
        return False
    if len(content) <= _SAMPLE * _SAMPLES:
        return True
    distance = len(content) // _SAMPLES
    sample = b"".join(content[place : place + _SAMPLE] for place in range(0, distance * _SAMPLES, distance))
    return len(zlib.compress(sample, 1)) < _WORTH * len(sample)
