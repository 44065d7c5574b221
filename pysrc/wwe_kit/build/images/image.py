"""An image, and how one is made: by a script in Node.js, once for what it is made of."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wwe_kit.build.images.importing import run_importing
from wwe_kit.progress import step
from wwe_kit.resources import resource
from wwe_kit.runtimes.cache import cached

# Both makers' own.
_COMMON = ("web/node/image-making.mjs", "web/frame/image.js")
_CHECKSUM = slice(4, 8)  # the bytes of a file in which it has its own


@dataclass(frozen=True, slots=True)
class Image:
    """An image: `made` names what it was made of.

    `skipped` are modules that could not be imported without a page, and why: each page imports them itself. `added` are
    the bytes that an import has added to the memory. `moments` are modules that ask for the time or for chance when
    they are imported, and by which function. `ahead` are the pieces of packages that a page needs first. `base` is the
    image that this one holds only the differences from.
    """

    content: bytes
    made: str
    skipped: dict[str, str] = field(default_factory=dict)
    added: dict[str, int] = field(default_factory=dict)
    moments: dict[str, str] = field(default_factory=dict)
    ahead: list[str] = field(default_factory=list)
    base: "Image | None" = None

    @property
    def layers(self) -> "list[Image]":
        """The images that a page puts in place, one over the other: itself is the last."""
        return [*(self.base.layers if self.base else []), self]


def image_of(
    content: Mapping[str, Any],
    maker: str,
    made_with: Sequence[str],
    places: Callable[[Path], Mapping[str, Any]],
    *,
    base: Image | None = None,
    title: str = "Making the image of Python's memory",
) -> Image:
    """Return the image that the script `maker` makes of `content`; the same content gives the same one.

    `made_with` are other scripts, and versions, that decide about it as well. `places(folder)` returns what the script
    must know beside it, and may write into the folder what it needs. With a `base`, the image holds what differs from
    that. `title` is what a user reads meanwhile. Raises NeverEnds for a module whose import takes too long.
    """
    scripts = [text_of(script) for script in (maker, *_COMMON)]
    below = [base.made, base.content[_CHECKSUM].hex()] if base else []
    made = hashlib.sha256(json.dumps([content, scripts, *made_with, *below]).encode()).hexdigest()[:16]

    def take(file: Path) -> None:
        with tempfile.TemporaryDirectory() as place, step(title):
            out = Path(place) / "image"
            question = {**content, **places(Path(place)), "base": _written(base, place), "made": made, "out": str(out)}
            answer = run_importing(maker, json.dumps(question))
            file.write_bytes(answer.encode() + b"\n" + out.read_bytes())

    answer, _end, image = cached(f"{made}.image", take).read_bytes().partition(b"\n")
    return Image(image, made=made, base=base, **json.loads(answer))


def _written(base: Image | None, place: str) -> list[str]:
    """Write the layers below into a folder. Return their files, the lowest first."""
    layers = base.layers if base else []
    files = [Path(place) / f"layer{number}" for number in range(len(layers))]
    for file, layer in zip(files, layers, strict=True):
        file.write_bytes(layer.content)
    return [str(file) for file in files]


def text_of(script: str) -> str:
    """Return the text of one of the kit's own scripts."""
    return resource(script).read_text(encoding="utf-8")
