"""`wwe dev` as its users have it: a process, its output, Ctrl-C and its exit code."""

import html
import json
import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time
import urllib.request
import webbrowser
from pathlib import Path
from urllib.parse import urlsplit

import click
import pytest
from click.testing import CliRunner
from websockets.sync.client import connect

from tests.nginx_server import make_certificate
from wwe_kit.build.site import write_site
from wwe_kit.cli.main import wwe
from wwe_kit.project.project import load_project, no_extension
from wwe_kit.server import command
from wwe_kit.server.listening import bound_socket

PATIENCE_S = 60
LONGEST_S = 240  # of a command: a busy machine needs seconds for each of a dozen edits
FREE_PORTS = ("--host-port", "0", "--extension-port", "0")


class Serving:
    """A `wwe dev` that runs, and what it has said so far."""

    def __init__(self, *arguments, name="dev", **environment):
        command = [sys.executable, "-m", "wwe_kit", name, *arguments]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=os.environ | environment
        )
        self._alarm = threading.Timer(LONGEST_S, self.process.kill)
        self._alarm.start()
        self.said = ""

    def wait_for(self, pattern):
        """Wait until a line says this; return the match. It fails where the process ends before."""
        for line in self.process.stdout:
            self.said += line
            match = re.search(pattern, line)
            if match:
                return match
        raise AssertionError(f"no line says {pattern}, but:\n{self.said}")

    def worked_s(self):
        """The seconds of the processor's time that it has taken."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self, number=signal.SIGINT):
        """End it with a signal; return its exit code."""
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
    assert serving.wait_for(
        r'^\[Front desk\] .*pyproject.toml, line \d+: tool.wwe has no key "lable". Did you mean "label"\?'
    )
    entry = json.dumps({"page": "/index.html", "entries": [{"level": "log", "text": "hello"}]})
    origin = f"http://{serving.extensions.netloc}"
    assert ask(serving.extensions, "/wwe-dev/console", "POST", entry, Origin=origin).status == 204
    assert serving.wait_for(r"^\[Front desk\] hello$")


@pytest.fixture
def shown(serving, ask):
    """Wait until the terminal tells of an edit, and give it; the page must show the same trouble, or none."""

    def wait(part):
        told = serving.wait_for(rf"^\[Front desk\] (.*{re.escape(part)}.*)")[1]
        page = ask(serving.extensions, serving.extensions.path)
        is_well = part == "edited"
        assert page.status == (200 if is_well else 500)
        assert is_well or html.escape(part, quote=True) in html.escape(html.unescape(page.body.decode()), quote=True)
        assert ask(serving.host, "/", Host=serving.host.netloc).status == 200
        return told

    serving.wait_for("Ctrl-C ends it")
    return wait


def test_it_lives_through_whatever_happens_to_the_folder(serving, shown, folder, tmp_path):
    whole = tmp_path / "whole"
    shutil.copytree(folder, whole)
    shutil.rmtree(folder)
    assert shown("is not a folder")
    whole.rename(folder)
    assert shown("edited")
    folder.rename(tmp_path / "renamed")
    assert shown("is not a folder")
    (tmp_path / "renamed").rename(folder)
    assert shown("edited")
    (folder / "disk").symlink_to("/")
    assert shown("is a link that leads out of the extension's folder, to /. Replace it by a copy.")
    (folder / "disk").unlink()
    assert shown("edited")
    (folder / "again").symlink_to(".")
    assert shown("is a link to a folder that contains it. Remove it.")
    (folder / "again").unlink()
    assert shown("edited")
    for name in ("pipe.py", "pipe.css"):
        os.mkfifo(folder / name)
    (folder / "static").mkdir()
    with (folder / "static/large.bin").open("wb") as file:
        os.truncate(file.fileno(), 100_000_000)
    assert shown("edited")
    with (folder / "large.py").open("wb") as file:
        os.truncate(file.fileno(), 100_000_000)
    assert shown("large.py has more than 10 MB")
    (folder / "large.py").write_text("x = " + "+".join(["1"] * 20_000), encoding="utf-8")
    assert shown("large.py is nested too deeply")
    (folder / "large.py").unlink()
    assert shown("edited")
    assert serving.end() == 0
    assert "Traceback" not in serving.said


def test_it_lives_through_files_and_folders_that_may_not_be_read(serving, shown, folder):
    # Root may read everything, so that a test of root's gets the whole site instead of the sentence.
    is_root = os.geteuid() == 0
    (folder / "static").mkdir()
    (folder / "static/a.svg").touch()
    assert shown("edited")
    (folder / "static").chmod(0)
    (folder / "b.css").touch()
    assert shown("edited" if is_root else "cannot be read: Permission denied")
    (folder / "static").chmod(0o755)
    (folder / "b.css").unlink()
    assert shown("edited")
    assert serving.end() == 0


def test_ctrl_c_ends_it_also_while_a_template_never_comes_to_its_end(serving, folder):
    serving.wait_for("Ctrl-C ends it")
    endless = "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}"
    (folder / "page.html").write_text(endless, encoding="utf-8")
    settings = (folder / "pyproject.toml").read_text(encoding="utf-8")
    before = serving.worked_s()
    (folder / "pyproject.toml").write_text(f'{settings}[tool.wwe.views.a]\ntemplate = "page.html"', encoding="utf-8")
    while serving.worked_s() < before + 1:  # it has nothing else to do
        time.sleep(0.1)
    assert serving.end() == 0
    assert serving.said.endswith("Stopped.\n")


def test_a_build_that_takes_long_is_told_and_shown_when_it_ends(folder, monkeypatch):
    def edit_and_interrupt(_address):
        (folder / "style.css").touch()
        while "edited" not in "".join(told):
            time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    told, echo = [], click.echo
    monkeypatch.setattr(command, "SLOW_BUILD_S", 0)
    monkeypatch.setattr(webbrowser, "open", edit_and_interrupt)
    monkeypatch.setattr(click, "echo", lambda text, **named: (told.append(text), echo(text, **named)))
    outcome = CliRunner().invoke(wwe, ["dev", str(folder), *FREE_PORTS])
    assert outcome.exit_code == 0
    slow = "has been building for 0 s, and is not finished. Does a template have an endless loop?"
    assert [text.rpartition("desk ")[2] for text in told if text.startswith("[Front desk]")] == [
        slow,
        "[Front desk] edited: loaded again in 0 frame(s)",
    ]


def test_a_page_of_others_is_shown_and_asked_whether_it_lets_itself_be_framed(ask):
    running = Serving("--no-browser", *FREE_PORTS, "--url", "http://127.0.0.1:1/old.html", "--label", "Old")
    host = urlsplit(running.wait_for(r"Agent Workspace  (\S+)")[1])
    assert running.wait_for(r"^  Old +http://127\.0\.0\.1:1/old\.html$")
    assert running.wait_for(r"^Ctrl-C ends it")
    assert running.wait_for(r"^Warning: http://127\.0\.0\.1:1/old\.html could not be reached: Connection refused\.$")
    assert ask(host, "/", Host=host.netloc).status == 200
    assert running.end() == 0
    running.process.stdout.close()


def test_a_browser_is_opened_on_the_workspace(folder, monkeypatch):
    opened = []

    def open_and_interrupt(address):
        opened.append(address)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(webbrowser, "open", open_and_interrupt)
    outcome = CliRunner().invoke(wwe, ["dev", str(folder), *FREE_PORTS])
    assert outcome.exit_code == 0
    [address] = opened
    assert f"Agent Workspace  {address}" in outcome.stdout
    assert outcome.stdout.endswith("Stopped.\n")


def test_a_module_that_the_runtime_cannot_read_is_told_before_a_page_asks_for_it(folder):
    (folder / "main.py").write_text("def broken(:\n", encoding="utf-8")
    running = Serving(str(folder), "--no-browser", *FREE_PORTS)
    assert running.wait_for(r"^\[Front desk\] .*main.py, line 1: .*WWE201")
    (folder / "main.py").write_text("match 1:\n    case 1: pass\n", encoding="utf-8")
    assert running.wait_for(r"^\[Front desk\] .*main.py, line 1: .*match.*WWE201")
    assert running.end() == 0
    running.process.stdout.close()


def test_preview_tells_of_a_file_that_is_edited_later(extension):
    folder = extension('runtime = "micropython"\nworkspace-origins = ["*"]')
    write_site(load_project(folder), folder / "dist")
    running = Serving(str(folder), "--no-browser", *FREE_PORTS, name="preview")
    running.wait_for("Ctrl-C ends it")
    (folder / "main.py").write_text("print('edited')\n", encoding="utf-8")
    running.wait_for("main.py was edited after the build: run `wwe build`, and then `wwe preview` again.")
    assert running.end() == 0
    running.process.stdout.close()


def test_an_edit_of_the_options_file_is_followed_and_a_bad_one_is_told(folder, tmp_path):
    options = tmp_path / "options.toml"
    options.write_text("[wwe-host]\nvoice.no-answer-timeout = 1", encoding="utf-8")
    running = Serving(str(folder), "--no-browser", *FREE_PORTS, "--options", str(options))
    running.wait_for("Ctrl-C ends it")
    options.write_text("[wwe-host]\nvoice.no-answer-timeout = 2", encoding="utf-8")
    assert running.wait_for("options.toml: the workspace has the new options")
    options.write_text("[wwe-host]\nvoice.no-answer = 2", encoding="utf-8")
    assert running.wait_for("there is no such option.* The workspace keeps the options that it had")
    options.unlink()
    assert running.wait_for("there is no such file. The workspace keeps the options that it had")
    assert running.end() == 0
    running.process.stdout.close()


def test_a_real_workspace_gets_the_pages_over_https_and_may_embed_them(folder, tmp_path):
    make_certificate(tmp_path)
    files = ("--certificate", str(tmp_path / "cert.pem"), "--key", str(tmp_path / "key.pem"))
    running = Serving(str(folder), "--no-browser", *FREE_PORTS, "--workspace-origin", "https://w.example.com", *files)
    address = running.wait_for(r"url = (https://127\.0\.0\.1:\d+/\w+\.html)")[1]
    assert running.wait_for("accepted-web-content-origins = ..., https://127")
    trusting = ssl.create_default_context(cafile=tmp_path / "cert.pem")
    with urllib.request.urlopen(address, context=trusting) as answer:
        policy, html = answer.headers["Content-Security-Policy"], answer.read().decode()
    assert "frame-ancestors http://localhost:" in policy
    assert policy.endswith(" https://w.example.com")
    assert re.search(r'data-origins="http://localhost:\d+ https://w.example.com"', html)
    assert running.end() == 0
    running.process.stdout.close()


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.fixture
def refused(folder, monkeypatch):
    """Return the one sentence with which it refuses to serve an extension with these arguments."""

    def of(*arguments):
        outcome = CliRunner().invoke(wwe, ["dev", str(folder), "--no-browser", *FREE_PORTS, *map(str, arguments)])
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
        f"Port {port} is not available (Address already in use). Stop the program that uses it, or choose "
        f"another with {option}."
    )
    listener.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[interaction-workspace", " is not TOML: line 1: Expected ']' at the end of a table declaration"),
        (
            "[interaction-workspace]\nvoice.auto-anwser = true",
            ': [interaction-workspace] voice.auto-anwser: there is no such option. Did you mean "voice.auto-answer"?',
        ),
        (
            '[wwe-host]\nvoice.no-answer-timeout = "soon"',
            ': [wwe-host] voice.no-answer-timeout: it is "soon", but it must be a whole number, 0 or more.',
        ),
        (
            '[interaction-workspace]\nworkspace.web-content = "crm"\n[crm]\nurl = "crm.html"',
            ": [crm] url: web content needs an address that begins with http:// or https://.",
        ),
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
    assert refused(tmp_path) == no_extension(tmp_path).message


def test_an_extension_that_is_given_twice_is_named(refused, folder):
    assert refused(folder) == f"{folder} is named twice."
