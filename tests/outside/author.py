"""An author of extensions, on a machine with Python and nothing else: an empty home, an empty folder, no Node.js.

Once the wheels are installed, there is no network either.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

EXTENSION = Path(__file__).parent / "extension"
_TESTS = "author_tests.py"  # a name that our own pytest passes by
# What leads to the network here belongs to the machine, and not to the home that is empty.
_OF_THE_MACHINE = re.compile(
    r"PATH|LANG|CI|TMPDIR|SYSTEMROOT|(PIP|NPM|NODE|SSL|REQUESTS|WWE|HTTPS?|NO|ALL)_\w+", re.IGNORECASE
)

_NOWHERE = "http://127.0.0.1:9"
_NO_NETWORK = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"), _NOWHERE)
_NO_NETWORK |= dict.fromkeys(("NO_PROXY", "no_proxy"), "localhost,127.0.0.1")


class Author:
    """Works in `folder`, with an environment and a home of its own in it."""

    def __init__(self, folder):
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()
        self._bin = folder / "environment" / "bin"
        self._environment = self._made_environment()
        self._forbid("node", "npm")

    def _made_environment(self):
        kept = {name: value for name, value in os.environ.items() if _OF_THE_MACHINE.fullmatch(name)}
        real_home = Path.home()
        for name, file in (("PIP_CONFIG_FILE", ".config/pip/pip.conf"), ("NPM_CONFIG_USERCONFIG", ".npmrc")):
            if (real_home / file).is_file():
                kept.setdefault(name, str(real_home / file))
        path = os.pathsep.join([str(self._bin), str(self.folder / "forbidden"), kept["PATH"]])
        return kept | {"HOME": str(self.home), "PATH": path}

    def _forbid(self, *programs):
        """Let programs of this machine fail for the author, who would not have them."""
        folder = self.folder / "forbidden"
        folder.mkdir()
        for name in programs:
            (folder / name).write_text(f"#!/bin/sh\necho {name} is not there >&2\nexit 127\n", encoding="utf-8")
            (folder / name).chmod(0o755)

    def install(self, wheels, constraints):
        """Make the environment, and install the kit's wheel of this folder in it, with what tests need.

        `constraints` is a file for pip, with the Playwright that drives this machine's Firefox. From then on nothing is
        fetched.
        """
        [kit] = wheels.glob("wwe_extension_kit-*.whl")
        self.run(sys.executable, "-m", "venv", self._bin.parent)
        self.run(
            "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--constraint",
            constraints,
            "--find-links",
            wheels,
            f"{kit}[test]",
        )
        self._environment |= _NO_NETWORK

    def write_extension(self, runtime, workspace):
        """Write an extension for a runtime and a workspace's origin, and return its folder."""
        folder = Path(shutil.copytree(EXTENSION, self.folder / runtime))
        (folder / _TESTS).rename(folder / "test_orders.py")
        settings = folder / "pyproject.toml"
        text = settings.read_text(encoding="utf-8").replace("RUNTIME", runtime).replace("WORKSPACE", workspace)
        settings.write_text(text, encoding="utf-8")
        return folder

    def run(self, *command, cwd=None):
        """Run a command to its end and return what it has printed; fail where it fails."""
        answer = subprocess.run(
            self._found(command),
            cwd=cwd or self.folder,
            env=self._environment,
            check=False,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert answer.returncode == 0, f"{' '.join(map(str, command))} ended with {answer.returncode}:\n{answer.stdout}"
        return answer.stdout

    @contextmanager
    def serving(self, *arguments, cwd, command="dev"):
        """Run `wwe dev`, or another that serves, while the block runs; return the addresses by their labels.

        It must end well.
        """
        command = self._found(["wwe", command, "--no-browser", *arguments])
        with subprocess.Popen(
            command, cwd=cwd, env=self._environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as server:
            printed, addresses = [], {}
            for line in server.stdout:
                printed.append(line)
                if match := re.fullmatch(r"\s+(\S.*?)\s+(http://\S+)\n", line):
                    addresses[match[1]] = match[2]
                if "Ctrl-C" in line:
                    break
            try:
                assert addresses, "".join(printed)
                yield addresses
            finally:
                server.send_signal(signal.SIGINT)
                printed.append(server.communicate(timeout=30)[0])
        assert server.returncode == 0, "".join(printed)

    def _found(self, command):
        program, *arguments = map(str, command)
        return [shutil.which(program, path=self._environment["PATH"]) or program, *arguments]
