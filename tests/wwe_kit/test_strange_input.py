"""Files that were fine and were changed a little: each is taken, or refused in a sentence; none gives a traceback."""

import os
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wwe_kit.build.site import build_site
from wwe_kit.errors import BadInput
from wwe_kit.printable import printable
from wwe_kit.project.project import load_project
from wwe_kit.server.scenario_file import load_scenario
from wwe_kit.server.workspace_options import read_file, workspace_options

CASES = 1500  # others in each run
SETTINGS = """\
[project]
name = "desk"
[tool.wwe]
label = "Front desk"
runtime = "micropython"
interpreter = "pyodide"
workspace-origins = ["https://workspace.example.com", "http://localhost:8700"]
connect = ["https://api.example.com"]
subscribe = ["interaction", "messenger:orders"]
snapshot = false
files = ["data/prices.json"]
[tool.wwe.budget]
transfer-kb = 240
ready-ms = 300.5
[tool.wwe.views.customer]
level = "interaction"
kind = "tab"
entry = "main.py"
template = "customer.html"
title = "Customer"
"""
OPTIONS = """\
[interaction-workspace]
workspace.web-content = "crm"
voice.auto-answer = true
service-client-api.accepted-web-content-origins = "https://crm.example.com"
service-client-api.rate-limit = 5
"security.inactivity-timeout" = 0
[crm]
label = "CRM"
url = "https://crm.example.com/crm.html"
[wwe-host]
voice.no-answer-timeout = 20
[transaction.evening.interaction-workspace]
voice.auto-answer = false
"""
SCENARIO = """\
title = "A caller who gives up"
says = "Rings for five seconds."
[options.interaction-workspace]
voice.auto-answer = false
[[contact]]
first-name = "Ada"
last-name = "Byron"
number = "+33298001843"
user-data = { CustomerId = "1843" }
[[campaign]]
name = "Renewals"
mode = "Preview"
[[campaign.record]]
phone = "+33298001843"
chain = 1
fields = { Name = "Ada" }
[[step]]
do = "ring"
as = "call"
ani = "+33298001843"
[[step]]
after = 5
do = "far-end-leaves"
interaction = "@call"
"""
PAGE = """\
{% extends "wwe/page.html" %}
{% block body %}
<main id="app">{{ view.title }} {{ label }}</main>
<img src="{{ asset('static/logo.svg') }}" alt="">
{% for number in range(3) %}
<p>{{ number + 1 }}</p>
{% endfor %}
{% endblock %}
"""
MODULE = """\
import json
from genesys.wwe import page, service
NAMES = ["a", "b"]
def show(event):
    if event:
        page.fill("#a", json.dumps(NAMES))
    return {"x": 1 + 2 * 3}
"""
FILES = {
    "pyproject.toml": SETTINGS,
    "options.toml": OPTIONS,
    "scenario.toml": SCENARIO,
    "customer.html": PAGE,
    "main.py": MODULE,
}
OTHERS = {"static/logo.svg": "<svg/>", "data/prices.json": "{}", "style.css": "p {}"}

NESTED = "[" * 3000 + "]" * 3000
VALUES = [
    '"x"',
    '"other words"',
    "true",
    "false",
    "5",
    "1",
    "0.5",
    "-1",
    "nan",
    "inf",
    "1e400",
    "9" * 400,
    "9" * 5000,
    "0x" + "f" * 5000,
    "[]",
    '["a"]',
    NESTED,
    "{}",
    "{ a = 1 }",
    "1979-05-27T07:32:00Z",
    "07:32:00",
    '"main.py"',
    '"' + "a" * 5000 + '"',
    "'''x'''",
    '["https://a.example.com"]',
    '["https://a:99999"]',
    '["https://b:8443"]',
    '"\\u0000"',
    '"\\u202E"',
    '"../x"',
    '["*"]',
    '"interaction"',
    '"workspace"',
    '"popup"',
    '"pyodide"',
    "x y",
    '""',
]
HARMLESS = {
    "main.py": ["# a comment", "", "#", "# é 漢 \U0001f389 '\""],
    "customer.html": ["<p>plain</p>", "", "{# a comment #}"],
}
OF_SETTINGS = ["# a comment", "", "   ", "\t# é 漢 \U0001f389 '\"", "#"]
STRANGE = {
    "main.py": [
        "x = 5",
        "pass",
        "import sys",
        "def f(): pass",
        "if True: pass",
        "'text'",
        "import os.path",
        "type X = int",
        "x = " + "+".join(["1"] * 20_000),
        "x = " + "-" * 5000 + "1",
        "x = " + "1" * 5000,
        "\x00",
        "\ufeff",
        "\u202e",
    ],
    "customer.html": [
        "{{ label }}",
        "{{ view.level }}",
        "<b>&amp;</b>",
        "{{ 1 / 0 }}",
        "{{ nobody }}",
        '{{ "\\ud800" }}',
        "{% if %}",
        "{{" + "(" * 2000,
        "\x00",
        "\ufeff",
        "\u202e",
        "é 漢",
    ],
}
STRANGE_SETTINGS = [
    "[other]",
    "; ini",
    "  [tool.other]",
    f"deep = {NESTED}",
    "other.name = 5",
    "\x00",
    "\ufeff",
    "\u202e",
    "a b",
    "x = 1",
]
CHARACTERS = [*"abcdefghijklmnopqrstuvwxyz019 _-.,:;=\"'[]{}()#%\\/\n\t\r\x00é漢\u2028🎉"]
BYTES = [b"\r\n", b"\xef\xbb\xbf", b"\xff", b"\xed\xa0\x80"]


def edits(what):
    """What is done to a file: about half of it leaves the file good."""
    place = st.integers(0, 25)
    harmless = st.tuples(st.just("line"), place, st.sampled_from(HARMLESS.get(what, OF_SETTINGS)))
    ways = [
        st.tuples(st.just("line"), place, st.sampled_from(STRANGE.get(what, STRANGE_SETTINGS))),
        st.tuples(st.just("character"), st.integers(0, 900), st.sampled_from(CHARACTERS)),
        st.tuples(st.sampled_from(["without", "twice"]), place, st.none()),
    ]
    if what.endswith(".toml"):
        ways.append(st.tuples(st.just("value"), place, st.sampled_from(VALUES)))
    else:
        ways.append(st.tuples(st.just("bytes"), st.integers(0, 900), st.sampled_from(BYTES)))
    either = st.integers(0, 9).flatmap(lambda number: harmless if number < 4 else st.one_of(ways))
    return st.tuples(st.just(what), st.lists(either, min_size=1, max_size=2))


NAMES = [
    "a.py",
    "b.css",
    "static/c",
    "static/id_rsa",
    "static/d.pem",
    "e_test.py",
    "f#g.css",
    "h i.css",
    "k\n.css",
    "scripts/x.py",
    "static/" + "n" * 200,
    b"caf\xe9.css",
    "deep/" * 30 + "x.py",
    "static/.hidden",
    "o.css~",
]
KINDS = [*["file"] * 6, "folder", "pipe", "link out", "link in", "link round", "link nowhere", "hole"]
folders = st.tuples(
    st.just("folder"), st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(NAMES)), min_size=1, max_size=2)
)
# Those that are quick twice.
cases = st.one_of(folders, *map(edits, [*FILES, "options.toml", "scenario.toml"]))


def edited(text, changes):
    """The bytes of a file after some edits."""
    content = text.encode()
    for what, place, new in changes:
        lines = content.split(b"\n")
        number = place % len(lines)
        if what == "line":
            lines.insert(number, new.encode("utf-8", "surrogatepass"))
        elif what == "value":
            lines[number] = lines[number].partition(b"=")[0] + b"= " + new.encode()
        elif what == "without":
            del lines[number]
        elif what == "twice":
            lines.insert(number, lines[number])
        content = b"\n".join(lines)
        if what in ("character", "bytes"):
            at = place % (len(content) + 1)
            content = content[:at] + (new if isinstance(new, bytes) else new.encode()) + content[at + 1 :]
    return content


def put(folder, kind, name):
    """Put something strange into a folder; what cannot be there is left out."""
    file = folder / os.fsdecode(name)
    if file.exists() or file.is_symlink():
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    if kind == "file":
        file.write_text("", encoding="utf-8")
    elif kind == "hole":
        with file.open("wb") as hole:
            os.truncate(hole.fileno(), 10_100_000)
    elif kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        target = {"link out": "/etc", "link in": folder / "main.py", "link round": ".", "link nowhere": "nowhere"}
        file.symlink_to(target[kind])


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    """Make the extension anew, with one thing changed; return its folder."""
    folder = tmp_path_factory.mktemp("strange") / "desk"
    before, ours = [], {*FILES, *OTHERS, "static", "data"}

    def begin():
        for path, text in {**FILES, **OTHERS}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")

    def mend(what):
        if what != "folder":
            (folder / what).write_text(FILES[what], encoding="utf-8")
        for path, _folders, names in os.walk(folder, topdown=False):
            for name in {*names, *_folders}:
                place = os.path.join(path, name)
                if os.path.relpath(place, folder) not in ours:
                    os.rmdir(place) if os.path.isdir(place) and not os.path.islink(place) else os.unlink(place)

    def make(what, changes):
        if before:
            mend(before.pop())
        else:
            begin()
        before.append(what)
        if what == "folder":
            for kind, name in changes:
                put(folder, kind, name)
        else:
            (folder / what).write_bytes(edited(FILES[what], changes))
        return folder

    return make


def take(what, folder: Path):
    """Do with the file what the commands do with it."""
    if what == "options.toml":
        workspace_options(read_file(folder / what), what, [], {})
    elif what == "scenario.toml":
        load_scenario(str(folder / what))
    elif what == "pyproject.toml":
        load_project(folder)
    elif what == "folder":
        project = load_project(folder)
        assert project.author_sources().keys().isdisjoint(project.assets())
    else:
        build_site(load_project(folder))


@pytest.mark.parametrize("what", [*FILES, "folder"])
def test_what_was_not_changed_is_taken(extension, what):
    take(what, extension(what, []))


def test_what_was_changed_a_little_is_taken_or_refused_in_a_sentence(extension):
    outcomes, sentences = Counter(), []

    @settings(max_examples=CASES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(cases)
    def one(case):
        what, changes = case
        folder = extension(what, changes)
        start = time.process_time()
        try:
            take(what, folder)
            outcomes["taken"] += 1
        except BadInput as refused:
            outcomes["refused"] += 1
            sentences.append(refused.message)
        assert time.process_time() - start < 5

    one()
    assert outcomes.total() >= CASES
    assert [text for text in sentences if not 10 < len(text) < 3000 or printable(text) != text] == []
    assert outcomes["taken"] >= 0.4 * outcomes.total(), outcomes
