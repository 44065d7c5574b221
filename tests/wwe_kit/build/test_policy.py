import pytest

from wwe_kit.build.policy import content_security_policy, reading_policy, workspace_policy
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE, PYSCRIPT, RUNTIMES


def directives(runtime, connect=(), workspaces=()):
    parts = (part.split(" ") for part in content_security_policy(runtime, connect, workspaces).split("; "))
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize("runtime", [MICROPYTHON, PYODIDE])
def test_our_own_loaders_run_without_code_made_of_text(runtime):
    policy = directives(runtime)
    assert policy["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert policy["style-src"] == ["'self'"]


def test_an_empty_library_may_come_from_the_page_itself_where_pyodide_starts_from_an_image():
    assert directives(PYODIDE)["connect-src"] == ["'self'", "data:"]
    assert directives(MICROPYTHON)["connect-src"] == ["'self'"]


def test_pyscript_gets_what_its_core_cannot_do_without():
    policy = directives(PYSCRIPT)
    assert policy["script-src"] == ["'self'", "'wasm-unsafe-eval'", "'unsafe-eval'"]
    assert policy["style-src"] == ["'self'", "'unsafe-inline'"]


def test_sound_of_its_own_is_played_where_the_extension_has_any():
    policy = content_security_policy(MICROPYTHON, [], assets=["static/ring.MP3"]).split("; ")
    assert "media-src 'self'" in policy
    assert "media-src" not in content_security_policy(MICROPYTHON, [], assets=["static/logo.svg"])


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_nothing_comes_from_elsewhere(runtime):
    policy = directives(runtime)
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == ["'none'"]
    words = {"'self'", "'none'", "data:", "'wasm-unsafe-eval'", "'unsafe-eval'", "'unsafe-inline'"}
    assert {source for sources in policy.values() for source in sources} <= words


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_other_origins_are_only_fetched_from_and_only_when_named(runtime):
    origin = "https://api.example.com"
    policy = directives(runtime, [origin])
    assert [name for name, sources in policy.items() if origin in sources] == ["connect-src"]


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_a_page_may_embed_its_workspaces_and_do_nothing_else_with_them(runtime):
    origin = "https://workspace.example.com"
    policy = directives(runtime, workspaces=[origin])
    assert policy["frame-src"] == ["'self'", origin]
    assert [name for name, sources in policy.items() if origin in sources] == ["frame-src"]


# --- the workspace's page --------------------------------------------------------------------------------------------


def of_workspace(*arguments, **named):
    return [part.split(" ") for part in workspace_policy(*arguments, **named).split("; ")]


def test_whoever_is_named_may_embed_the_workspace_and_else_nobody():
    assert ["frame-ancestors", "https://a", "https://b"] in of_workspace(["https://a", "https://b"])
    assert ["frame-ancestors", "'none'"] in of_workspace([])


def test_the_page_runs_python_only_where_the_host_is_in_it():
    assert ["script-src", "'self'"] in of_workspace([])
    assert "worker-src" not in workspace_policy([])
    alone = of_workspace([], runs_python=True)
    assert ["script-src", "'self'", "'wasm-unsafe-eval'"] in alone
    assert ["worker-src", "'self'"] in alone


def test_a_page_that_is_only_read_runs_and_fetches_nothing():
    policy = reading_policy("p { color: red; }")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy
