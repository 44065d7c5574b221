import re
from pathlib import Path

import pytest

import genesys.wwe
from wwe_kit.build.bundle import has_module, is_library, library, micropython_library

START = "genesys/wwe/frame/start.py"


def test_an_extension_gets_what_the_start_and_the_face_need():
    modules = library([])
    assert {START, "genesys/wwe/service.py", "genesys/wwe/page.py", "wwe_link/browser.py"} <= set(modules)


def test_it_gets_the_init_of_every_package_that_has_one():
    modules = library([])
    assert {"genesys/wwe/__init__.py", "wwe_protocol/payloads/__init__.py"} <= set(modules)
    assert "genesys/__init__.py" not in modules


def test_what_nobody_imports_stays_out():
    modules = library([])
    assert "wwe_link/websocket.py" not in modules
    assert "wwe_link/memory.py" not in modules


@pytest.mark.parametrize(
    "source",
    [
        "from wwe_link.memory import MemoryPair",
        "from wwe_link import memory",
        "import wwe_link.memory",
        "def f():\n    import wwe_link.memory",
        "try:\n    import wwe_link.memory\nexcept ImportError:\n    pass",
    ],
)
def test_what_an_author_imports_comes_along_however_it_is_imported(source):
    assert set(library([source])) == {*library([]), "wwe_link/memory.py"}


@pytest.mark.parametrize(
    "source",
    [
        "if TYPE_CHECKING:\n    import wwe_link.memory",
        "import json, customers",
        "from wwe_link import nothing",
        "x = 'import wwe_link.memory'",
    ],
)
def test_what_is_not_imported_or_not_ours_stays_out(source):
    assert set(library([source])) == set(library([]))


def test_modules_that_only_a_newer_python_parses_do_no_harm():
    assert set(library(["type X = int  # 3.12\nimport wwe_link.memory", "import"])) == set(library([]))


def test_what_else_there_is_for_types_only_is_reached_by_nobody():
    assert not any("TYPE_CHECKING:\n    from" in text for text in library([]).values())


@pytest.mark.parametrize("module", ["genesys.wwe.forms.records"])
def test_a_module_of_ours_brings_the_namespace_that_it_asks(module):
    assert "genesys/wwe/client/namespaces/outbound.py" in library([f"import {module}"])


def test_every_module_of_ours_that_asks_a_namespace_brings_it():
    """But for the service itself, whose namespaces are those that an extension names."""
    client = Path(genesys.wwe.__path__[0])
    for file in sorted(client.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        asked = set(re.findall(r"_page\.service\.(\w+)\.", text))
        missing = {name for name in asked if f"import genesys.wwe.client.namespaces.{name}" not in text}
        assert missing == set(), f"{file.name} asks {missing}, and a page that imports it may not carry them"


def test_the_modules_are_in_order_and_the_same_every_time():
    modules = library(["import wwe_link.memory"])
    assert list(modules) == sorted(modules)
    assert library(["import wwe_link.memory"]) == modules


@pytest.mark.parametrize(
    ("source", "files"),
    [
        ("import json", []),
        ("from typing import Any", ["typing.py"]),
        ("import typing", ["typing.py"]),
        ("from collections.abc import Callable", ["typing.py"]),
        ("from __future__ import annotations", ["__future__.py"]),
        ("if TYPE_CHECKING:\n    from typing import Any", []),
    ],
)
def test_what_types_are_written_with_has_a_stand_in_on_micropython_where_it_is_imported(source, files):
    always = set(micropython_library([]))
    assert sorted(set(micropython_library([source])) - always) == files
    assert not always & {"typing.py", "__future__.py"}


def test_ours_are_known():
    names = ["genesys.wwe", "wwe_link", "wwe_protocol.wire", "wwe_host", "wwe_kit.cli.main", "json", "genesysx"]
    assert [name for name in names if is_library(name)] == ["genesys.wwe", "wwe_link", "wwe_protocol.wire"]


def test_modules_and_packages_of_ours_are_there_or_not():
    names = ["genesys.wwe", "genesys.wwe.page", "wwe_protocol.payloads", "genesys.wwe.pages", "wwe_link.nothing"]
    assert [name for name in names if has_module(name)] == names[:3]


def test_what_page_fetch_needs_comes_along_for_who_fetches():
    assert "genesys/wwe/frame/fetching.py" not in library(["from genesys.wwe import page"])
    assert "genesys/wwe/frame/fetching.py" in library(["getattr(page, 'fetch')"])
    for source in ("await page.fetch('x')", "from genesys.wwe.page import fetch"):
        assert set(library([source])) == {*library([]), "genesys/wwe/frame/fetching.py"}


# --- what only some extensions ask for -------------------------------------------------------------------------------

NAMESPACES = "genesys/wwe/client/namespaces/"


def namespaces_of(*sources):
    found = {path[len(NAMESPACES) : -3] for path in library(sources) if path.startswith(NAMESPACES)}
    return found - {"__init__", "namespace", "results"}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("", set()),
        ("service.agent.get()", {"agent"}),
        ("service.sipEndpoint", {"sip_endpoint"}),
        ("a system of an agent's email", set()),
        ("from genesys.wwe.service import (\n    email,\n)", {"email"}),
        ("service.voice.hold('1')", {"voice", "sip_endpoint"}),
    ],
)
def test_an_extension_has_the_namespaces_of_the_api_that_it_names(source, names):
    assert namespaces_of(source) == names


def test_what_iterates_over_events_comes_along_for_who_does():
    stream, follow = (f"genesys/wwe/client/events/{name}.py" for name in ("stream", "follow"))
    sources = ("service.on('agent')", "service.events('agent')", "service.follow()")
    assert [[path in library([source]) for path in (stream, follow)] for source in sources] == [
        [False, False],
        [True, False],
        [True, True],
    ]


def test_an_extension_that_computes_names_has_all_namespaces():
    assert {"outbound", "email", "system"} <= namespaces_of("getattr(service, name)")


def test_in_development_all_is_there_so_that_an_edit_changes_nothing():
    assert library(["x = 1"], has_all=True) == library(["await page.fetch('/'); service.email"], has_all=True)
