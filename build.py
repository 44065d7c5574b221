#!/usr/bin/env python3
"""What is done with this repository, in one command:

    python3 build.py serve  an Agent Workspace page with an example extension in it (as `wwe dev`)
    python3 build.py test   all tests of this repository
    python3 build.py check  lint, types, architecture, documentation
    python3 build.py bench  the measurements
    python3 build.py docs   write the documentation's tables anew
    python3 build.py clean  remove everything that these commands have made

What an author does with an extension is the command `wwe`, which these commands install: .venv/bin/wwe --help.

Any Python from 3.11 on can start it. It makes an environment in .venv, does nothing twice, and hands over to the
command itself, which knows more: `python3 build.py serve --help`.
"""

# Only the standard library, and nothing newer than Python 3.6, so that an old Python can say that it is too old.
import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "wwe-stamp.json")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
LOG = os.path.join(ROOT, ".wwe", "build.log")
RUNTIMES = os.path.join("web", "runtimes")  # a distribution that the project needs, and that is made here
CONSTRAINTS = "constraints.txt"  # versions that the tests of this repository need
OLDEST = (3, 11)

COMMANDS = ("serve", "test", "check", "bench", "docs")
# Of the project, by command.
EXTRAS = {"test": {"dev", "test"}, "check": {"dev", "test"}, "bench": {"test"}, "docs": {"test"}}
MADE = (
    ".venv",
    ".wwe",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    "build",
    "dist",
    "test-results",
    os.path.join("web", "node_modules"),
    os.path.join("web", "tools", "node_modules"),
    os.path.join("web", "tools", "dom-types", "node_modules"),
)


class Stop(Exception):
    """It cannot go on; the text is the one sentence that says why."""


def main(arguments: "list[str]") -> int:
    """Run one command and give its exit code."""
    if sys.version_info < OLDEST:
        raise Stop(f"This needs Python 3.11 or newer, and this is Python {sys.version.split()[0]}.")
    command = arguments[0] if arguments else "--help"
    if command in ("-h", "--help", "help"):
        print(__doc__)
    elif command == "clean":
        clean()
    elif command in COMMANDS:
        prepare(EXTRAS.get(command, set()))
        return hand_over(arguments)
    else:
        raise Stop(f'There is no command "{command}": there are {", ".join(COMMANDS)} and clean.')
    return 0


def prepare(extras: "set[str]") -> None:
    """Make the environment what the command needs, where it is not so already."""
    base = f"{sys.version} {ROOT}"  # another Python, or a folder that was moved, needs another environment
    made_base, made_project, made_extras = read_stamp()
    if made_base != base or not os.path.exists(PYTHON):
        step("Making an environment in .venv", make_environment)
        made_project, made_extras = "", set()
    project = fingerprint("pyproject.toml", os.path.join(RUNTIMES, "pyproject.toml"), CONSTRAINTS)
    if made_project != project or not extras <= made_extras:
        extras |= made_extras
        step("Installing the project and what it needs", lambda: install(extras))
        write_stamp(base, project, extras)


def read_stamp() -> "tuple[str, str, set[str]]":
    """Return what is known of the environment that is there: its base, the project's hash, the extras."""
    try:
        with open(STAMP, encoding="utf-8") as file:
            stamp = json.load(file)
        return stamp["base"], stamp["project"], set(stamp["extras"])
    except (OSError, ValueError, KeyError):
        return "", "", set()


def write_stamp(base: str, project: str, extras: "set[str]") -> None:
    """Remember what the environment is."""
    with open(STAMP, "w", encoding="utf-8") as file:
        json.dump({"base": base, "project": project, "extras": sorted(extras)}, file)


def fingerprint(*names: str) -> str:
    """Return a hash of files of the repository."""
    together = hashlib.sha256()
    for name in names:
        with open(os.path.join(ROOT, name), "rb") as file:
            together.update(file.read())
    return together.hexdigest()


def step(what: str, action: "Callable[[], object]") -> None:
    """Do one thing; show what, and how long it took."""
    print(what, end=" ... ", flush=True)
    start = time.monotonic()
    try:
        action()
    except BaseException:
        print("no", flush=True)
        raise
    print(f"{time.monotonic() - start:.1f} s", flush=True)


def make_environment() -> None:
    """Make .venv, with venv or, where that is not whole, with virtualenv."""
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian and Ubuntu keep it in a package of its own
    except ImportError:
        make_environment_with_virtualenv()
        return
    run([sys.executable, "-m", "venv", "--clear", VENV], "The environment in .venv could not be made")


def make_environment_with_virtualenv() -> None:
    """Make .venv without the system's ensurepip."""
    missing = "This Python cannot make environments; on Debian and Ubuntu: apt install python3-venv"
    with tempfile.TemporaryDirectory() as folder:
        run([sys.executable, "-m", "pip", "install", "--target", folder, "virtualenv"], missing)
        run([sys.executable, "-m", "virtualenv", "--clear", VENV], missing, {"PYTHONPATH": folder})


def install(extras: "set[str]") -> None:
    """Install the project, editable, with these extras."""
    project = f"{ROOT}[{','.join(sorted(extras))}]" if extras else ROOT
    constraints = ["--constraint", os.path.join(ROOT, CONSTRAINTS)]
    both = ["--editable", os.path.join(ROOT, RUNTIMES), "--editable", project]
    run(
        [PYTHON, "-m", "pip", "install", "--no-input", *constraints, *both],
        "What the project needs could not be installed",
    )


def run(command: "list[str]", failure: str, environment: "dict[str, str] | None" = None) -> None:
    """Run a command quietly. Raises Stop with its last word where it fails, and keeps all of them."""
    answer = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        env=dict(os.environ, PIP_DISABLE_PIP_VERSION_CHECK="1", **(environment or {})),
    )
    if answer.returncode:
        os.makedirs(os.path.dirname(LOG), exist_ok=True)
        with open(LOG, "w", encoding="utf-8") as file:
            file.write(answer.stdout)
        raise Stop(f"{failure}: {last_word(answer.stdout)} (All that was said is in {LOG}.)")


def last_word(output: str) -> str:
    """Return the line that says why: pip's last error, else the last line of all."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.upper().startswith("ERROR:")]
    return (errors or lines or ["no reason was given."])[-1]


def clean() -> None:
    """Remove what the commands have made."""
    for name in MADE:
        path = os.path.join(ROOT, name)
        if os.path.isdir(path):
            step(f"Removing {name}", functools.partial(shutil.rmtree, path))
    for folder, names, _files in os.walk(ROOT):
        for name in set(names) & {"__pycache__"}:
            names.remove(name)
            shutil.rmtree(os.path.join(folder, name))


def hand_over(arguments: "list[str]") -> int:
    """Become the command, so that its exit code and Ctrl-C are its own."""
    command = [PYTHON, "-m", "wwe_kit.repository", *arguments]
    if os.name != "nt":
        os.execv(PYTHON, command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:  # the command was interrupted as well, and has said what there was to say
        return 130


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        print(stop, file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
