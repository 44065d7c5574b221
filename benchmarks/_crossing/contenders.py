"""Who is compared: plain JavaScript, and on each runtime every way of crossing, and the whole client."""

from dataclasses import dataclass

from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE, PYSCRIPT

_NAMES = {MICROPYTHON: "MicroPython", PYODIDE: "Pyodide", PYSCRIPT: "PyScript on MicroPython"}
_WAYS = {
    "fields": "field by field (`wwe_link`)",
    "fields-awaited": "the same, and awaited",
    "proxy": "the message as a lazy proxy",
    "json": "JSON text, parsed on arrival",
    "converted": "converted whole on arrival",
}
CLIENT = "client"
RAW = (MICROPYTHON, PYODIDE)  # runtimes that are measured in every way


@dataclass(frozen=True, slots=True)
class Contender:
    """One frame. `path` is its page's on the frames' origin."""

    runtime: str
    way: str
    label: str
    path: str

    @property
    def name(self) -> str:
        """Its name in figures."""
        return f"{self.runtime} {self.way}".strip()


JAVASCRIPT = Contender("javascript", "", "a client of plain JavaScript", "/javascript")


def contenders() -> list[Contender]:
    """Return all but JavaScript, in the order of the table. PyScript has the ways of its interpreter."""
    listed = []
    for runtime in RAW:
        listed += [
            Contender(runtime, way, f"{_NAMES[runtime]}: {label}", f"/raw/{runtime}/{way}")
            for way, label in _WAYS.items()
        ]
        listed.append(_client(runtime))
    return [*listed, _client(PYSCRIPT)]


def _client(runtime: str) -> Contender:
    label = f"{_NAMES[runtime]}: the whole client, awaited"
    return Contender(runtime, CLIENT, label, f"/client/{runtime}/index.html")
