"""Pyodide's wasm and glue without what only compiled packages need: a page starts sooner, and fetches less.

The wasm exports 8,500 names, so that compiled packages can be linked with it. At each start the glue gives each of them
a place in the wasm's table and an object of its own, and makes a small wasm for each of 280 functions of WebGL. That is
a fifth of a start, and nobody asks for any of it: the glue itself calls some 250.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

_HEADER = 8  # bytes: what begins every wasm
_SECTION = b"\x07"  # of the exports
_FUNCTION, _GLOBAL = 0, 3  # kinds of exports; of the others there are a few, which all stay
_WORD = re.compile(r"[A-Za-z0-9_$]+")
_ASSIGNING = re.compile(r"var ([\w,]+);function assignWasmExports\(wasmExports\)\{([^}]*)\}")
_ASSIGNED = re.compile(r'(_\w+)=Module\["_\w+"\]=wasmExports\["(\w+)"\](?:\.value>>>0)?')
# Where the glue looks for functions that are promised to the wasm, and what it does for those of WebGL instead.
_PROMISED = "if(entry.value==-1){"
_NO_WEBGL = 'if(entry.value==-1&&symName.startsWith("emscripten_gl")){entry.value=0;continue}'


class UnknownBuild(ValueError):
    """The wasm or its glue is built otherwise than that of the Pyodide that this was written for."""


class Export(NamedTuple):
    """A name that a wasm exports, what kind of thing it names, and the bytes that say so."""

    name: str
    kind: int
    content: bytes


def trimmed(wasm: bytes, glue: str, callers: Iterable[str]) -> tuple[bytes, str]:
    """Return the wasm with the exports that are called alone, and the glue that takes those.

    `callers` are the texts of the scripts beside the glue that call the wasm: by `_name` of Emscripten's module. Raises
    UnknownBuild.
    """
    found = _ASSIGNING.search(glue)
    if found is None or glue.count(_PROMISED) != 1:
        raise UnknownBuild("The glue does not take the exports of its wasm as it used to.")
    around = (glue[: found.start()], glue[found.end() :])
    before, after = (text.replace(_PROMISED, _NO_WEBGL + _PROMISED) for text in around)
    called = {word for text in (before, after, *callers) for word in _WORD.findall(text)}
    begin, end, exports = _exports(wasm)
    needed = [
        each for each in exports if each.kind not in (_FUNCTION, _GLOBAL) or {each.name, f"_{each.name}"} & called
    ]
    taking = _taking(found[1].split(","), found[2].split(";"), {each.name for each in needed})
    return wasm[:begin] + _section([each.content for each in needed]) + wasm[end:], before + taking + after


def exports_of(wasm: bytes) -> list[Export]:
    """Return what a wasm exports. Raises UnknownBuild where it exports nothing."""
    return _exports(wasm)[2]


def _taking(variables: list[str], statements: list[str], needed: set[str]) -> str:
    """Return the part of the glue that takes exports into variables, for those that are needed."""
    assigned = {statement: _ASSIGNED.fullmatch(statement) for statement in statements}
    dropped = {found[1] for found in assigned.values() if found and found[2] not in needed}
    kept = [statement for statement, found in assigned.items() if not found or found[1] not in dropped]
    declared = ",".join(variable for variable in variables if variable not in dropped)
    return f"var {declared};function assignWasmExports(wasmExports){{{';'.join(kept)}}}"


def _exports(wasm: bytes) -> tuple[int, int, list[Export]]:
    """Return where the section of the exports begins and ends, and what is in it."""
    place = _HEADER
    while place < len(wasm):
        size, content = _number(wasm, place + 1)
        if wasm[place : place + 1] == _SECTION:
            return place, content + size, _listed(wasm, content)
        place = content + size
    raise UnknownBuild("The wasm exports nothing.")


def _listed(wasm: bytes, place: int) -> list[Export]:
    count, place = _number(wasm, place)
    exports = []
    for _ in range(count):
        length, name = _number(wasm, place)
        kind = name + length
        _index, end = _number(wasm, kind + 1)
        exports.append(Export(wasm[name:kind].decode(), wasm[kind], wasm[place:end]))
        place = end
    return exports


def _section(contents: list[bytes]) -> bytes:
    content = _written(len(contents)) + b"".join(contents)
    return _SECTION + _written(len(content)) + content


def _number(wasm: bytes, place: int) -> tuple[int, int]:
    """Return an unsigned number in LEB128, and where it ends."""
    number = shift = 0
    while True:
        byte = wasm[place]
        place += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, place
        shift += 7


def _written(number: int) -> bytes:
    """Return an unsigned number as LEB128."""
    content = bytearray()
    while number > 0x7F:
        content.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*content, number])
