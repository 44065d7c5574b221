"""The commands of build.py: what is done with this repository."""

import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import click

from wwe_kit.cli.caller import Caller
from wwe_kit.cli.dev import dev
from wwe_kit.cli.main import run
from wwe_kit.cli.output import say
from wwe_kit.cli.parameters import PASSED_ON
from wwe_kit.resources import require_checkout

_EXAMPLE = "examples/screen-pop"


@click.group()
@click.pass_context
def build_py(context: click.Context) -> None:
    """Work on this repository."""
    context.obj = Caller(example=require_checkout() / _EXAMPLE)


# The workspace with the example, or with the extension in the current folder.
build_py.add_command(dev, "serve")


@build_py.command(context_settings=PASSED_ON)
@click.argument("arguments", metavar="[PYTEST_ARGUMENT]...", nargs=-1, type=click.UNPROCESSED)
def test(arguments: tuple[str, ...]) -> None:
    """Run the checks and all tests, in Chromium and Firefox. With arguments: run pytest."""
    from wwe_kit.repository.full_run import run_all, run_some  # noqa: PLC0415 - the others start faster without

    root = require_checkout()
    sys.exit(run_some(root, arguments, say) if arguments else run_all(root, say))


@build_py.command()
@click.argument("names", metavar="[PART]...", nargs=-1)
def bench(names: tuple[str, ...]) -> None:
    """Run the measurements in benchmarks/, all or the parts named, and write docs/measurements.md.

    All of them take about twenty minutes of two idle processors. What is not measured anew stays as it is in the page.
    """
    from wwe_kit.repository.bench.run import run_benchmarks  # noqa: PLC0415

    sys.exit(run_benchmarks(require_checkout(), names, say))


@build_py.command()
def check() -> None:
    """Check this repository: lint, types, architecture, documentation."""
    from wwe_kit.repository.checks import run_checks  # noqa: PLC0415

    outcomes = run_checks(require_checkout(), say)
    sys.exit(0 if all(outcome.is_ok for outcome in outcomes) else 1)


@build_py.command()
@click.option(
    "--pictures", is_flag=True, help="Take the pictures instead, of the workspace's page and of the debugger."
)
@click.option("--support", is_flag=True, help="Write the README's table of what runs where instead.")
def docs(pictures: bool, support: bool) -> None:
    """Write the generated pages of the documentation."""
    from wwe_kit.docs.pages import write_pages  # noqa: PLC0415

    root = require_checkout()
    if pictures:
        files = _pictures(root)
    elif support:
        files = [_support(root)]
    else:
        files = write_pages(root)
    for file in files:
        say(f"Wrote {file}")


def _support(root: Path) -> Path:
    from wwe_kit.repository.full_run import FOLDER  # noqa: PLC0415
    from wwe_kit.repository.record import read_record  # noqa: PLC0415
    from wwe_kit.repository.support_table import write_support_table  # noqa: PLC0415

    write_support_table(root / "README.md", read_record(root / FOLDER))
    return root / "README.md"


def _pictures(root: Path) -> Iterable[Path]:
    from wwe_kit.docs.debugger import write_debugger_pictures  # noqa: PLC0415
    from wwe_kit.docs.pictures import write_pictures  # noqa: PLC0415
    from wwe_kit.runtimes.runtimes import ensure_runtimes  # noqa: PLC0415
    from wwe_kit.testing.chromium import ensure_chromium  # noqa: PLC0415

    ensure_runtimes(say)
    ensure_chromium(say, lambda _what: True)
    return chain(write_debugger_pictures(root), write_pictures(root))


def main() -> None:
    """Run the command of the command line."""
    run(build_py, "build.py")
