"""`wwe serve` as its users have it: a process, its output, Ctrl-C and its exit code."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import webbrowser
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from websockets.sync.client import connect

from wwe_kit.cli import wwe
from wwe_kit.server.listening import bound_socket

PATIENCE_S = 20
FREE_PORTS = ("--host-port", "0", "--extension-port", "0")


class Serving:
    """A `wwe serve` that runs, and what it has said so far."""

    def __init__(self, *arguments, **environment):
        command = [sys.executable, "-m", "wwe_kit", "serve", *arguments]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=os.environ | environment
        )
        self._alarm = threading.Timer(PATIENCE_S, self.process.kill)
        self._alarm.start()
        self.said = ""

    def wait_for(self, pattern):
        """Wait until a line says this; give the match. It fails where the process ends before."""
        for line in self.process.stdout:
            self.said += line
            match = re.search(pattern, line)
            if match:
                return match
        raise AssertionError(f"no line says {pattern}, but:\n{self.said}")

    def end(self, number=signal.SIGINT):
        """End it with a signal; give its exit code."""
        self.process.send_signal(number)
        self.said += self.process.communicate()[0]
        self._alarm.cancel()
        return self.process.returncode


@pytest.fixture
def folder(extension):
    return extension('label = "Front desk"\nruntime = "micropython"')


@pytest.fixture
def serving(folder, tmp_path):
    """A command that has said it is up, with `host` and `extensions` as addresses; a browser would leave a trace."""
    opened = tmp_path / "opened"
    running = Serving(str(folder), "--no-browser", *FREE_PORTS, BROWSER=f"touch {opened} %s")
    running.opened = opened
    running.host = urlsplit(running.wait_for(r"Agent Workspace  (\S+)")[1])
    running.extensions = urlsplit(running.wait_for(r"Front desk +(\S+)")[1])
    yield running
    if running.process.poll() is None:
        running.end()
    running.process.stdout.close()


# --- from its start to its end ---------------------------------------------------------------------------------------


def test_both_addresses_are_told_once_they_answer_and_no_browser_is_opened(serving, ask):
    assert ask(serving.host, "/", Host=serving.host.netloc).status == 200
    assert ask(serving.extensions, serving.extensions.path).status == 200
    assert serving.wait_for("Ctrl-C ends it")
    assert not serving.opened.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_well_also_while_a_page_is_open(serving, ask, number):
    page = ask(serving.host, "/", Host=serving.host.netloc).body.decode()
    address = re.search(r'data-address="([^"]+)"', page)[1]
    with connect(address, origin=f"http://{serving.host.netloc}") as socket:
        socket.recv(timeout=PATIENCE_S)
        assert serving.end(number) == 0
    assert serving.said.endswith("Ctrl-C ends it.\nStopped.\n")
    for port in (serving.host.port, serving.extensions.port):
        bound_socket(port, "--port").close()


def test_edits_and_what_pages_print_are_told_on_the_terminal(serving, ask, folder):
    serving.wait_for("Ctrl-C ends it")
    (folder / "style.css").write_text("p {}", encoding="utf-8")
    assert serving.wait_for(r"^\[Front desk\] edited: loaded again in 0 frame\(s\)")
    (folder / "pyproject.toml").write_text('[project]\nname = "desk"\n[tool.wwe]\nlable = ""', encoding="utf-8")
    assert serving.wait_for(r'^\[Front desk\] .*pyproject.toml: tool.wwe has no key "lable". Did you mean "label"\?')
    entry = json.dumps({"page": "/desk/index.html", "entries": [{"level": "log", "text": "hello"}]})
    origin = f"http://{serving.extensions.netloc}"
    assert ask(serving.extensions, "/wwe-dev/console", "POST", entry, Origin=origin).status == 204
    assert serving.wait_for(r"^\[Front desk\] hello$")


def test_a_browser_is_opened_on_the_workspace(folder, monkeypatch):
    opened = []

    def open_and_interrupt(address):
        opened.append(address)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(webbrowser, "open", open_and_interrupt)
    outcome = CliRunner().invoke(wwe, ["serve", str(folder), *FREE_PORTS])
    assert outcome.exit_code == 0
    [address] = opened
    assert f"Agent Workspace  {address}" in outcome.stdout
    assert outcome.stdout.endswith("Stopped.\n")


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.fixture
def refused(folder, monkeypatch):
    """Give the one sentence with which it refuses to serve an extension with these arguments."""
    def of(*arguments):
        outcome = CliRunner().invoke(wwe, ["serve", str(folder), "--no-browser", *FREE_PORTS, *map(str, arguments)])
        assert (outcome.exit_code, outcome.stdout) == (2, "")
        [line] = outcome.stderr.splitlines()
        return line.removeprefix("Error: ")

    return of


@pytest.fixture
def options(tmp_path):
    """Write an options file; give it."""
    def write(content):
        file = tmp_path / "options.toml"
        file.write_text(content, encoding="utf-8")
        return file

    return write


@pytest.mark.parametrize("option", ["--host-port", "--extension-port"])
def test_a_port_in_use_is_named(refused, option):
    listener = bound_socket(0, "--port")
    port = listener.getsockname()[1]
    assert refused(option, port) == (
        f"Port {port} cannot be had (Address already in use): end what uses it, or choose another with {option}."
    )
    listener.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[interaction-workspace", " is not TOML: Expected ']' at the end of a table declaration"),
        ('[interaction-workspace]\nvoice.auto-anwser = true',
         ": [interaction-workspace] voice.auto-anwser: there is no such option. "
         'Did you mean "voice.auto-answer"?'),
        ('[wwe-host]\nvoice.no-answer-timeout = "soon"',
         ': [wwe-host] voice.no-answer-timeout: it is "soon", but it must be a whole number, 0 or more.'),
        ('[interaction-workspace]\nworkspace.web-content = "crm"\n[crm]\nurl = "crm.html"',
         ": [crm] url: web content needs an address that begins with http:// or https://."),
    ],
)
def test_options_that_cannot_be_are_named_with_their_file(refused, options, content, sentence):
    file = options(content)
    assert refused("--options", file).startswith(f"{file}{sentence}")


def test_an_options_file_that_is_not_there_is_named(refused, tmp_path):
    file = tmp_path / "optoins.toml"
    assert refused("--options", file) == f"--options {file}: there is no such file."


def test_a_folder_that_is_no_extension_is_named(refused, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "other"', encoding="utf-8")
    assert refused(tmp_path) == f"{tmp_path} is no extension: its pyproject.toml has no table [tool.wwe]."


def test_an_extension_that_is_given_twice_is_named(refused, folder):
    assert refused(folder) == f"{folder} is given twice."
