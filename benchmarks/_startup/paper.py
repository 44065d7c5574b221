"""What a start of shift asks of a web server, on paper: from bytes and requests that were measured for one page."""

from collections.abc import Iterator, Mapping

from _startup.report import Outcome
from wwe_kit.build.compression import Size

AGENTS = 5000
_CALLS_AN_HOUR = 12  # of an agent
_WINDOWS = {"15 minutes": 900, "one minute": 60}  # seconds in which all of them log in
_LINE_MBIT = 1000
_NOT_MODIFIED = 400  # bytes of an answer 304
_CONTENDERS = ("MicroPython", "Pyodide")
COLUMNS = ("", *_CONTENDERS)


def rows(sizes: Mapping[str, Mapping[str, Size]], outcomes: Mapping[str, Outcome]) -> Iterator[list[str]]:
    """Return the rows of the table: first visits of all agents, and what comes after them."""
    weights = [sizes[name] for name in _CONTENDERS]
    requests = [outcomes[name].cold[0].requests for name in _CONTENDERS]
    wire = [size["all"].brotli * AGENTS for size in weights]
    yield ["bytes, brotli", *(f"{each / 1e9:.1f} GB" for each in wire)]
    yield ["the same with gzip alone", *(f"{size['all'].gzip * AGENTS / 1e9:.1f} GB" for size in weights)]
    yield ["requests", *(f"{each * AGENTS:,}" for each in requests)]
    for window, seconds in _WINDOWS.items():
        loads = [_load(each, count * AGENTS, seconds) for each, count in zip(wire, requests, strict=True)]
        yield [f"all within {window}", *loads]
    morning = f"{AGENTS:,} requests that are answered 304, some {AGENTS * _NOT_MODIFIED / 1e6:.0f} MB"
    yield ["the next morning, nothing new", morning, "the same"]
    yield ["after a new build of the extension", *(f"{_own(size) * AGENTS / 1e9:.1f} GB" for size in weights)]
    calls = f"{AGENTS * _CALLS_AN_HOUR / 3600:.0f} requests/s, answered 304"
    yield [f"a page for each call, {_CALLS_AN_HOUR} an hour and agent", calls, "the same"]


def _load(size: int, requests: int, seconds: int) -> str:
    megabits = size * 8 / 1e6 / seconds
    longest = size * 8 / 1e6 / _LINE_MBIT
    late = f", {longest / 60:.1f} minutes at 1 Gbit/s" if longest > seconds else ""
    return f"{megabits:,.0f} Mbit/s, {requests / seconds:,.0f} requests/s{late}"


def _own(sizes: Mapping[str, Size]) -> int:
    """Return what changes with the extension: all but the files of the runtime and of the kit."""
    return sizes["all"].brotli - sizes["runtime"].brotli - sizes["scripts and styles"].brotli
