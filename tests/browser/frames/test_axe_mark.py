"""axe looks at a view of an extension once in a run, at the end of a test that is marked."""

from types import SimpleNamespace

import pytest

from tests.browser.folders import EXAMPLES
from tests.wwe_kit.testing.pytest_plugin.passed import end
from wwe_kit.testing.pytest_plugin.accessibility import axe_at_end

# Without a heading, as a keeper's page is.
LOBBY = """
[tool.wwe.views.lobby]
level = "workspace"
kind = "hidden"
entry = "lobby.py"
"""


def marked(config, *marks):
    """A test with these marks that has just begun."""
    by_name = {each.name: each for each in marks}
    return SimpleNamespace(
        config=config,
        stash=pytest.Stash(),
        get_closest_marker=by_name.get,
        iter_markers=lambda name: [by_name[name]] if name in by_name else [],
    )


@pytest.fixture
def config():
    return SimpleNamespace(stash=pytest.Stash())


@pytest.fixture
def wwe_extensions(copy_of):
    folder = copy_of(EXAMPLES / "screen-pop")
    [template] = folder.glob("*.html")
    html = template.read_text(encoding="utf-8")
    template.write_text(html.replace("</main>", '<input id="nameless"></main>', 1), encoding="utf-8")
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write(LOBBY)
    (folder / "lobby.py").touch()
    return [folder]


def test_what_axe_finds_fails_the_test_once_unless_it_is_allowed(
    config, workspace, workspace_page, extension_frame, context
):
    tests = [
        marked(config, pytest.mark.wwe_axe.mark),
        marked(config, pytest.mark.wwe_axe.mark),
        marked(SimpleNamespace(stash=pytest.Stash()), pytest.mark.wwe_axe.mark, pytest.mark.wwe_allow("label").mark),
        marked(config),
    ]
    for test in tests:
        axe_at_end(test, context, workspace)
    extension_frame("Customer")  # the hidden one, alone as yet
    with pytest.raises(pytest.fail.Exception, match="no page of an extension that an agent can see is open"):
        end(tests[0])
    call = workspace.ring()
    call.answer()
    extension_frame("Customer", call)
    with pytest.raises(pytest.fail.Exception) as failure:
        end(tests[0])
    said = str(failure.value)
    assert "label in screen-pop/customer.html: Form elements must have labels (critical). See https://" in said
    assert '<input id="nameless">' in said
    assert "lobby" not in said
    assert 'wwe_allow("label")' in said
    for test in tests[1:]:
        end(test)
