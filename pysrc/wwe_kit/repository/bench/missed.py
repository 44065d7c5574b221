"""Why a budget is missed, and what was tried: a sentence for each in docs/measurements.md."""

from collections.abc import Mapping

from wwe_kit.repository.bench.rows import (
    A_TEST,
    FIRST,
    FIRST_BUILD,
    KILOBYTES,
    LATER,
    LATER_BUILD,
    LATER_IN_FIREFOX,
    MEMORY,
    TRIP,
    Cell,
)

_MICROPYTHON, _PYODIDE, _PYSCRIPT = "MicroPython", "Pyodide", "PyScript on MicroPython"
_UNKNOWN = "New: nobody has looked for the reason yet."
_FIREFOX_COMPILES = "Firefox compiles the wasm at every start. [What we found out](#in-firefox)."
_DEBUGGERS = (
    "About half of it is what Chromium keeps for the debugger that drives the bench. [More](#how-soon-a-page-is-ready)."
)
_RENDERERS = (
    "Three quarters of a test's processor time are Chromium's: it starts a renderer for the workspace's page and one "
    "for the extension's. The kit builds the site in 16 ms."
)
# Row -> column -> why. Figures of a run stand before it; those in it are of experiments.
REASONS: Mapping[str, Mapping[str, str]] = {
    LATER: {
        _MICROPYTHON: "The difference is some ten milliseconds, in which the bytes of the wasm come out of the "
        "browser's cache. [What a page waits for](#a-later-visit-on-micropython).",
        _PYODIDE: "Nine megabytes of wasm and seven of memory come out of the browser's cache for each page. "
        "To load these alone, in a page that does nothing else, takes 150 ms. "
        "[What was tried](#what-was-tried-for-a-later-visit-on-pyodide). A keeper does without.",
        _PYSCRIPT: "PyScript's own scripts, 136 kB, and the Python modules that it imports in each page come before "
        "the entry. MicroPython starts from its image beside them.",
    },
    FIRST: {
        _MICROPYTHON: "A page of JavaScript has no wasm to compile. Its files are asked for at once. A prototype with "
        "the image came to 1.46 on an idle machine.",
        _PYODIDE: "The browser compiles nine megabytes of wasm while it fetches them; their code is in its cache from "
        "the second visit on. A keeper starts at log-in, before the first call.",
        _PYSCRIPT: "It is as on a later visit, and everything has to be fetched: its files are asked for at once.",
    },
    LATER_IN_FIREFOX: {
        _MICROPYTHON: f"{_FIREFOX_COMPILES} It has half a megabyte, and is compiled while the start script is fetched.",
        _PYODIDE: f"{_FIREFOX_COMPILES} A keeper does without.",
        _PYSCRIPT: f"{_FIREFOX_COMPILES} PyScript's own scripts come on top.",
    },
    KILOBYTES: {
        _MICROPYTHON: "Its wasm is 169 kB whatever we do: optimizing it anew saves two. The rest is the client, in the "
        "image of its memory.",
        _PYODIDE: "The wasm is more than half of it. The image has no docstrings, no columns of lines, and nothing "
        "that was freed. The glue has what the wasm imports, under short names. Brotli's last step would save 93 kB "
        "of the wasm, and take 7 s of one processor.",
        _PYSCRIPT: "The image of the memory is 20 kB more than the bytecode in its place. "
        "[What is in it, and what was tried](#what-an-image-of-micropython-weighs). With it a later visit took 1.46 "
        "times JavaScript's, without it 2.00, in turns on a busy machine.",
    },
    MEMORY: {_MICROPYTHON: _DEBUGGERS, _PYSCRIPT: _DEBUGGERS},
    TRIP: {
        _MICROPYTHON: "The bare message as a proxy, with two fields read in a callback, takes some 1.2 already. The "
        "rest is some fifty microseconds of Python, for what the client checks and keeps. "
        "[What was tried](#how-a-message-crosses).",
        _PYODIDE: "The bare message as a proxy, with two fields read in a callback, takes some 1.2 already. A task "
        "goes on without a turn of the browser's timers. [What was tried](#how-a-message-crosses).",
        _PYSCRIPT: "It is MicroPython's round trip: no message passes through PyScript's own code.",
    },
    FIRST_BUILD: {
        _PYODIDE: "It is brotli at its highest level, on all processors. The wasm has the next lower one, which makes "
        "it 4 % larger. For the image that would save 5 s of one processor, and make a first visit 70 kB larger."
    },
    LATER_BUILD: {
        _MICROPYTHON: "Half of it is the start of Python and of Node.js.",
        _PYODIDE: "Python starts in Node.js and imports what the extension does. Only what differs from the base is "
        "compressed. [What was tried](#how-long-a-build-takes-and-an-edit).",
    },
    A_TEST: {_MICROPYTHON: _RENDERERS, _PYODIDE: f"{_RENDERERS} Wasm and memory come out of the browser's cache."},
}


def sentence(row: str, column: str, cell: Cell) -> str:
    """Return the item of a list: what was measured, its aim, and why."""
    why = REASONS.get(row, {}).get(column, _UNKNOWN)
    return f"- **{column}, {row}**: {cell.value}, the aim is {cell.budget:,g}. {why}\n"
