"""Arguments and options that several commands have, and what their commands prepare."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from wwe_kit.cli.output import say
from wwe_kit.errors import BadInput, did_you_mean
from wwe_kit.project.project import is_extension, no_extension
from wwe_kit.runtimes.runtimes import RUNTIMES, ensure_runtimes

FILE = click.Path(path_type=Path)
# What pytest knows is pytest's business.
PASSED_ON = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


class OneOf(click.Choice[str]):
    """One of these names; the nearest is in the sentence that refuses another."""

    def get_invalid_choice_message(self, value: str, ctx: click.Context | None) -> str:
        """Return the sentence for what is none of them."""
        message = super().get_invalid_choice_message(value, ctx)
        return f"{message} {did_you_mean(value, self.choices)}".rstrip()


class Folder(click.Path):
    """A folder; a shell completes names of folders. Whether it is there is for the command to say."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Let the shell complete folders."""
        return [CompletionItem(incomplete, type="dir")]


FOLDER = Folder()


def _scenarios(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from wwe_kit.server.scenario_file import scenario_names  # noqa: PLC0415 - only a shell that completes asks

    names = [name for name in scenario_names() if name.startswith(incomplete)]
    return [CompletionItem(name) for name in names] or [CompletionItem(incomplete, type="file")]


folders_argument = click.argument("folders", metavar="[EXTENSION_DIR]...", nargs=-1, type=FOLDER)
runtime_option = click.option("--runtime", type=OneOf(RUNTIMES), help="Use this runtime for all extensions.")
options_option = click.option("--options", type=FILE, help="File with options of the workspace (TOML).")
scenario_option = click.option(
    "--scenario", shell_complete=_scenarios, help="Scenario to play: a TOML file, or the name of one of the host's."
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print the result as JSON; everything else goes to stderr."
)


def _port_option(name: str, default: int, text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(name, type=click.IntRange(0, 65535), default=default, show_default=True, help=text)


def serving_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of those that serve: `options`, `scenario`, the ports, and `opens_browser`."""
    for option in (
        click.option(
            "--no-browser", "opens_browser", is_flag=True, flag_value=False, default=True, help="Do not open a browser."
        ),
        _port_option(
            "--extension-port", 8701, "Port of the first extension; the others get the next ports. 0: free ports."
        ),
        _port_option("--host-port", 8700, "0: a free port."),
        scenario_option,
        options_option,
    ):
        function = option(function)
    return function


def prepare(tell: Callable[[str], object] = say) -> None:
    """Fetch what extensions run on, where it is not there."""
    ensure_runtimes(tell)


def extension_here() -> Path:
    """Return the current folder. Raises BadInput where it is not meant as an extension."""
    here = Path.cwd()
    if not is_extension(here):
        raise no_extension(here)
    return here


def check_out_is_of_one(out: Path | None, folders: Sequence[Path]) -> None:
    """Raise BadInput where one folder is named for the sites of several extensions."""
    if out is not None and len(folders) > 1:
        raise BadInput("--out is the folder of one site, and several extensions are named. Leave --out away.")


def dist_of(folder: Path) -> Path:
    """Return where the site of an extension is built: `dist` in its folder, as one writes it from here."""
    place, here = folder.resolve() / "dist", Path.cwd()
    return place.relative_to(here) if place.is_relative_to(here) else place
