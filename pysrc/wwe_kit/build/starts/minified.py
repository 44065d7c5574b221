"""Scripts of a release with shorter names, and without space that means nothing."""

import hashlib
import json
from collections.abc import Sequence
from typing import NamedTuple

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached, is_cached
from wwe_kit.runtimes.node_script import run_script

_MINIFIER, _PACKAGE = "web/node/minify.mjs", "terser"


class Script(NamedTuple):
    """A script. Names at the top level of a module are its own, so they may be others; those of a script may not."""

    text: bytes
    is_module: bool


def minified(scripts: Sequence[Script]) -> list[bytes]:
    """Return the scripts as a release has them; what each does is the same. One that was asked for before is kept.

    Raises BadInput where one cannot be parsed.
    """
    names = [_name(each) for each in scripts]
    new = {name: script for name, script in zip(names, scripts, strict=True) if not is_cached(name)}
    made = dict(zip(new, _made(list(new.values())), strict=True)) if new else {}
    return [_kept(name, made.get(name, b"")) for name in names]


def _kept(name: str, text: bytes) -> bytes:
    return cached(name, lambda file: file.write_bytes(text)).read_bytes()


def _made(scripts: Sequence[Script]) -> list[bytes]:
    question = [{"text": script.text.decode(), "isModule": script.is_module} for script in scripts]
    terser = runtimes.package_folder(_PACKAGE) / "dist/bundle.min.js"
    answer: list[str] = json.loads(run_script(_MINIFIER, json.dumps(question), str(terser)))
    return [text.encode() for text in answer]


def _name(script: Script) -> str:
    version, ours = runtimes.package_version(_PACKAGE), resource(_MINIFIER).read_bytes()
    head = f"{version} {script.is_module}\n".encode()
    return f"{hashlib.sha256(head + ours + script.text).hexdigest()[:16]}.js"
