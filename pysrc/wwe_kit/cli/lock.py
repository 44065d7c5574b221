"""`wwe lock`: the packages of an extension, with their versions and hashes."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say, say_aside
from wwe_kit.cli.parameters import extension_here, folders_argument, json_option, prepare
from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project, load_project

if TYPE_CHECKING:
    from wwe_kit.packages.locking import Change


@click.command(
    cls=DocumentedCommand,
    example="wwe lock\nwwe lock --upgrade\nwwe lock my-desk --upgrade-package humanize",
    page="commands.md#wwe-lock",
)
@folders_argument
@click.option("--upgrade", "-U", is_flag=True, help="Take the newest version of every package.")
@click.option(
    "--upgrade-package", "-P", "packages", metavar="NAME", multiple=True, help="Take the newest version of this one."
)
@click.option("--check", is_flag=True, help="Write nothing; end with exit code 1 where the lock does not fit.")
@json_option
def lock(folders: tuple[Path, ...], upgrade: bool, packages: tuple[str, ...], check: bool, as_json: bool) -> None:
    """Write pylock.toml: the packages that [project].dependencies leads to, for the page's Python.

    Without EXTENSION_DIR, use the extension in the current folder. What is locked keeps its version while it fits.
    """
    _check_options(check=check, upgrades=upgrade or bool(packages))
    projects = [load_project(folder) for folder in folders or (extension_here(),)]
    if check:
        _check(projects, as_json=as_json)
        return
    from wwe_kit.packages.locking import lock_packages  # noqa: PLC0415 - the others start faster without

    prepare(say_aside if as_json else say)
    rows = []
    for project in projects:
        change = lock_packages(project, upgrade=upgrade, packages=packages)
        rows.append(_row(change))
        if not as_json:
            say("\n".join([*change.lines, _sentence(project, change)]))
    if as_json:
        say(json.dumps(rows if len(rows) > 1 else rows[0], indent=2))


def _check_options(*, check: bool, upgrades: bool) -> None:
    if check and upgrades:
        raise BadInput("--check writes nothing, so it upgrades nothing: leave --upgrade and --upgrade-package away.")


def _check(projects: list[Project], *, as_json: bool) -> None:
    from wwe_kit.packages.lock import FILE  # noqa: PLC0415
    from wwe_kit.packages.locking import why_not_fitting  # noqa: PLC0415

    why = {str(project.folder / FILE): why_not_fitting(project) for project in projects}
    if as_json:
        rows = [{"file": file, "fits": not reason, "why": reason} for file, reason in why.items()]
        say(json.dumps(rows if len(rows) > 1 else rows[0], indent=2))
    else:
        for file, reason in why.items():
            say(f"{file} does not fit: {reason}. Run `wwe lock`." if reason else f"{file} fits.")
    if any(why.values()):
        click.get_current_context().exit(1)


def _row(change: "Change") -> dict[str, Any]:
    return {
        "file": str(change.file),
        "changed": change.is_written,
        "packages": [
            {
                "name": locked.name,
                "version": locked.version,
                "before": change.before.get(locked.name),
                "wheel": locked.wheel,
                "sha256": locked.sha256,
            }
            for locked in change.lock.wheels
        ],
        "removed": [name for name in change.before if name not in {locked.name for locked in change.lock.wheels}],
    }


def _sentence(project: Project, change: "Change") -> str:
    if not project.dependencies:
        return f"{project.folder} depends on nothing{f', so {change.file} is gone' if change.is_written else ''}."
    count = len(change.lock.wheels)
    packages = "1 package" if count == 1 else f"{count} packages"
    return f"{'Wrote' if change.is_written else 'Nothing changes in'} {change.file}, with {packages}."
