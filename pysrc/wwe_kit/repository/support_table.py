"""The README's table of what runs where: what is supported, and what the last whole test run has shown."""

from collections.abc import Iterator
from pathlib import Path

from wwe_kit.docs.markdown import table
from wwe_kit.errors import BadInput
from wwe_kit.repository.record import CHROMIUM, FIREFOX, Record
from wwe_kit.runtimes.runtimes import MICROPYTHON, PACKAGES, PYODIDE, PYSCRIPT, package_version

HEADING = "## What runs where\n"
# Steps of tests/outside.
INSTALLED = "it is installed with what tests need"
FIRST_STEPS = (f"{MICROPYTHON}: new", f"{MICROPYTHON}: checked", f"{MICROPYTHON}: its test, in chromium")
_MADE = "<!-- Made by `python3 build.py docs --support` from a whole test run. Do not edit. -->"


def write_support_table(readme: Path, record: Record) -> None:
    """Write the table into the README, as all that its section has. Raises BadInput where there is no such section."""
    before, heading, rest = readme.read_text(encoding="utf-8").partition(HEADING)
    if not heading:
        raise BadInput(f"{readme} has no place for the table: it goes below the heading {HEADING.strip()!r}.")
    _old, following, after = rest.partition("\n## ")
    section = f"{before}{heading}\n{_MADE}\n\n{support_table(record)}"
    readme.write_text(section + following + after, encoding="utf-8", newline="\n")


def support_table(record: Record) -> str:
    """Return the table for what a run has shown."""
    versions, both = record.versions, "Chromium and Firefox"
    browsers = ", ".join(
        f"{name} {versions[name]} ({record.passed[part]:,} tests)"
        for name, part in (("Chromium", CHROMIUM), ("Firefox", FIREFOX))
    )
    return table(
        ("", "Supported", f"Shown by the test run of {record.date}"),
        [
            ("Python of the kit and the host", "CPython 3.11 and newer", f"CPython {versions['CPython']}"),
            ("Python in the page", _runtimes(), f"all three, on two origins, in {both}"),
            ("Browsers", "current Chromium, Chrome and Edge; Firefox and Safari of 2024 and newer", browsers),
            (
                "Third-party storage blocked",
                f"`{MICROPYTHON}`, `{PYODIDE}`; `{PYSCRIPT}` only with `{MICROPYTHON}` in Chromium (elsewhere its "
                "panel says why)",
                both,
            ),
            (
                "Content-Security-Policy `script-src 'self' 'wasm-unsafe-eval'`",
                f"`{MICROPYTHON}`, `{PYODIDE}` (`{PYSCRIPT}` needs `'unsafe-eval'`)",
                both,
            ),
            *_first_extension(record.steps),
            (
                "Workspaces",
                "Service Client API, protocol version 2: Agent Workspace and Workspace Web Edition 8.5 and 9, as "
                "documented and as published",
                "the host; we had no licensed workspace",
            ),
        ],
    )


def _first_extension(steps: dict[str, float]) -> Iterator[tuple[str, str, str]]:
    """Yield the row about the way from nothing to a tested extension, if a run has timed it."""
    install, own = steps.get(INSTALLED), [steps[name] for name in FIRST_STEPS if name in steps]
    if install is not None and len(own) == len(FIRST_STEPS):
        yield (
            "The first extension",
            "a minute from nothing to a test that passes in a browser, without what is downloaded",
            f"{install + sum(own):.0f} s with `{MICROPYTHON}`: {install:.0f} s to install, {sum(own):.0f} s for "
            "`wwe new`, `wwe check` and `wwe test`",
        )


def _runtimes() -> str:
    version = {runtime: package_version(package) for runtime, package in PACKAGES.items()}
    return (
        f"`{MICROPYTHON}` {version[MICROPYTHON]} (PyScript's build), `{PYODIDE}` {version[PYODIDE]} (CPython 3.14), "
        f"`{PYSCRIPT}` (core {version[PYSCRIPT]}) with either; [what differs](docs/differences.md)"
    )
