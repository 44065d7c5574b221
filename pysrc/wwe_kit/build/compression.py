"""Files compressed beforehand: beside `a.js` lie `a.js.gz` and `a.js.br`, which a web server sends as they are."""

import gzip
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import brotli

from wwe_kit.build.site import Site
from wwe_kit.runtimes.cache import cached

# Compressed in themselves.
_DENSE = frozenset({".gif", ".ico", ".jpg", ".jpeg", ".mp3", ".mp4", ".png", ".webp", ".woff", ".woff2", ".zip"})
_WINDOW = 24  # the largest that browsers take
# Brotli's last step saves an eighth, and takes two seconds for each MB.
BEST, _LARGE = 11, 1_000_000


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


def write_precompressed(site: Site, out: Path) -> dict[str, Size]:
    """Write `.gz` and `.br` beside the files of a site where they are smaller. Return every file's size by its path."""
    sizes = {}
    for path, file in site.files.items():
        precompressed = _precompressed(path, file.content)
        for suffix, content in precompressed.items():
            (out / (path + suffix)).write_bytes(content)
        raw = len(file.content)
        gzip_size, brotli_size = (len(precompressed.get(suffix, file.content)) for suffix in (".gz", ".br"))
        sizes[path] = Size(raw, gzip_size, brotli_size)
    return sizes


def _precompressed(path: str, content: bytes) -> dict[str, bytes]:
    if PurePosixPath(path).suffix in _DENSE:
        return {}
    made = {".gz": gzip.compress(content, 9, mtime=0), ".br": _brotli(content)}
    return {suffix: variant for suffix, variant in made.items() if len(variant) < len(content)}


def _brotli(content: bytes) -> bytes:
    if len(content) < _LARGE:
        return _compressed(content)
    name = f"{hashlib.sha256(content).hexdigest()[:16]}-{BEST}.br"
    return cached(name, lambda file: file.write_bytes(_compressed(content))).read_bytes()


def _compressed(content: bytes) -> bytes:
    made: bytes = brotli.compress(content, quality=BEST, lgwin=_WINDOW)
    return made
