"""Who may import whom, and who may touch JavaScript, the event loop and the clock."""

import ast

import pytest

from tests.architecture.sources import Rule, all_sources, made_up

MAY_IMPORT = {
    "wwe_link": {"wwe_link"},
    "wwe_protocol": {"wwe_protocol", "wwe_link"},
    "genesys": {"genesys", "wwe_protocol", "wwe_link"},
    "wwe_host": {"wwe_host", "wwe_protocol", "wwe_link"},
    "wwe_keeper": {"wwe_keeper", "genesys", "wwe_protocol", "wwe_link"},
    "wwe_playground": {"wwe_playground", "wwe_host", "wwe_protocol", "wwe_link"},
    "wwe_kit": {"genesys", "wwe_host", "wwe_keeper", "wwe_kit", "wwe_link", "wwe_playground", "wwe_protocol"},
}
# The rooms of wwe_host from the top to the ground: a room imports from those below it, and from none beside or above.
HOST_LAYERS = (
    ("page", "remote"),
    ("remote_screen",),
    ("workspace",),
    ("recorder",),
    ("namespaces",),
    ("scenarios",),
    ("messages",),
    ("actions",),
    ("campaigns", "tabs"),
    ("work", "log_in"),
    ("session",),
    ("payloads", "journal"),
    ("access",),
    ("model",),
    ("settings",),
    ("lifecycles", "rules", "literals"),
)
LAYER_OF = {room: number for number, layer in enumerate(HOST_LAYERS) for room in layer}
JAVASCRIPT = {"_pyodide", "js", "jsffi", "micropython", "pyodide", "pyodide_js", "pyscript"}
TOUCH_JAVASCRIPT = {"wwe_link/browser.py", "wwe_link/js_exceptions.py"}
TOUCH_ASYNCIO = {
    "genesys/wwe/client/runner.py",
    "genesys/wwe/client/signal.py",
    "wwe_keeper/keeper.py",
    "wwe_keeper/last_turns.py",  # its own event loop is going away
    "wwe_link/js_exceptions.py",  # mends how a task of MicroPython awaits a promise
    "wwe_playground/loop_clock.py",
    "wwe_playground/playground.py",
    "wwe_playground/start.py",
}
READ_TIME = {
    "wwe_kit/runtimes/cache_bounds.py",  # ages of files are by the world's clock
    "wwe_kit/doctor/live/reach.py",  # a certificate ends by the world's clock
    "wwe_kit/memory/guards.py",  # gives an author's code the time of the test
    "wwe_kit/memory/texts/agent.py",  # lets local time be that of an agent elsewhere
    "wwe_kit/repository/bench/run.py",  # names a run by its time, and shows how long it has worked
    "wwe_kit/repository/checks.py",  # shows how long a tool took
    "wwe_kit/repository/full_run.py",  # and how long tests took
    "wwe_kit/repository/record.py",  # says on which day they were run
    "wwe_kit/server/polling.py",  # a test's patience with a real browser
    "wwe_kit/server/dev_server.py",  # tells the workspace when its day begins
    "wwe_playground/loop_clock.py",  # is the clock
    "wwe_playground/playground.py",  # measures how long an extension's page takes
}


def imports_of_others(source):
    for imported in source.imports:
        if imported.top in MAY_IMPORT and imported.top not in MAY_IMPORT[source.package]:
            yield imported.line, f"{source.package} imports {imported.module}"


def imports_from_above(source):
    room = room_of(source.path)
    for imported in source.imports:
        package, _, rest = imported.module.partition(".")
        other = rest.partition(".")[0]
        if package == "wwe_host" and other not in ("", room) and LAYER_OF[other] <= LAYER_OF[room]:
            yield imported.line, f"{room} imports {imported.module}"


def room_of(path):
    return path.split("/")[1].removesuffix(".py")


def imports_of(*modules):
    def find(source):
        return ((imported.line, f"imports {imported.module}") for imported in source.imports if imported.top in modules)

    return find


def readings_of_time(source):
    yield from imports_of("time")(source)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of, name = ast.unparse(node.func.value).rpartition(".")[2].lstrip("_"), node.func.attr
            if (of in ("datetime", "date") and name in ("now", "utcnow", "today")) or (of == "loop" and name == "time"):
                yield node.lineno, f"calls {of}.{name}()"


def relative_imports(source):
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield node.lineno, f"imports {'.' * node.level}{node.module or ''}"


LAYERS = (
    "Imports run one way: genesys.wwe → {wwe_protocol, wwe_link} ← wwe_host ← wwe_playground, and only wwe_kit sees all"
)
RULES = {
    f"layers of {package}": Rule(
        LAYERS,
        imports_of_others,
        bad=tuple(f"import {other}" for other in sorted(set(MAY_IMPORT) - MAY_IMPORT[package])),
        good=tuple(f"from {other}.x import y" for other in sorted(MAY_IMPORT[package])),
        holds=lambda source, package=package: source.package == package,
        path=f"{package}/made_up.py",
    )
    for package in MAY_IMPORT
    if package != "wwe_kit"
} | {
    "layers of the host": Rule(
        "Inside wwe_host imports run downward: docs/architecture.md has the order",
        imports_from_above,
        holds=lambda source: source.package == "wwe_host" and room_of(source.path) != "__init__",
        bad=("from wwe_host.work.calls import x", "from wwe_host.session import x", "import wwe_host.page.parts"),
        good=("from wwe_host.settings.options import x", "from wwe_host.model.call import y", "import wwe_protocol"),
        path="wwe_host/model/made_up.py",
    ),
    "layers hold for types too": Rule(
        LAYERS,
        imports_of_others,
        holds=lambda source: True,
        path="wwe_host/made_up.py",
        bad=("if TYPE_CHECKING:\n    from genesys.wwe.page import Page",),
    ),
    "JavaScript": Rule(
        "Only wwe_link/browser.py touches JavaScript, so that everything else runs anywhere",
        imports_of(*JAVASCRIPT),
        holds=lambda source: source.path not in TOUCH_JAVASCRIPT,
        bad=("import js", "from pyodide.ffi import create_proxy", "try:\n    import jsffi\nexcept ImportError: pass"),
    ),
    "asyncio": Rule(
        "Cores take messages and a time; only the client's session and signal, and what runs the host, know the loop",
        imports_of("asyncio"),
        holds=lambda source: source.package != "wwe_kit" and source.path not in TOUCH_ASYNCIO,
        bad=("import asyncio", "def f():\n    from asyncio import sleep"),
        path="genesys/wwe/client/peer.py",
    ),
    "time": Rule(
        "Time is injected: take it from the clock, so that a test can hold it still",
        readings_of_time,
        holds=lambda source: source.path not in READ_TIME,
        bad=(
            "import time",
            "from time import monotonic",
            "datetime.now()",
            "datetime.datetime.utcnow()",
            "date.today()",
            "self._loop.time()",
            "loop.time()",
        ),
        good=("clock.now()", "event.time"),
        path="wwe_host/made_up.py",
    ),
    "absolute": Rule(
        "Every module is imported by its whole name, so that one can be searched for",
        relative_imports,
        holds=lambda source: True,
        bad=("from . import x", "from ..y import x"),
        good=("from y import x",),
    ),
    "third party": Rule(
        "The host also runs inside a page, where of other people's packages there are only Jinja2 and PyJWT",
        imports_of("click", "platformdirs", "playwright", "pytest", "starlette", "uvicorn", "watchfiles", "websockets"),
        holds=lambda source: source.package in ("wwe_host", "wwe_playground"),
        bad=("import starlette", "from websockets import x"),
        good=("import jinja2",),
        path="wwe_host/made_up.py",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_the_sources_keep_the_rule(name):
    assert RULES[name].broken(*all_sources()) == []


@pytest.mark.parametrize("name", RULES)
def test_the_rule_bites(name):
    rule = RULES[name]
    for text in rule.bad:
        assert rule.broken(made_up(text, rule.path)), text
    for text in rule.good:
        assert rule.broken(made_up(text, rule.path)) == []


def test_a_broken_rule_names_file_and_line_and_says_why():
    source = made_up("x = 1\nimport js\n", "wwe_host/model/call.py")
    [sentence] = RULES["JavaScript"].broken(source)
    assert sentence.startswith("pysrc/wwe_host/model/call.py:2: imports js. Only wwe_link/browser.py touches")


def test_every_room_of_the_host_has_its_place():
    rooms = {room_of(source.path) for source in all_sources() if source.package == "wwe_host"}
    assert rooms - {"__init__"} == set(LAYER_OF)


def test_what_may_touch_javascript_the_loop_or_the_time_does_so():
    used = {rule: set() for rule in ("JavaScript", "asyncio", "time")}
    for source in all_sources():
        for name, paths in used.items():
            if any(RULES[name].find(source)):
                paths.add(source.path)
    assert used["JavaScript"] == TOUCH_JAVASCRIPT
    assert {path for path in used["asyncio"] if not path.startswith("wwe_kit/")} == TOUCH_ASYNCIO
    assert used["time"] == READ_TIME
