import pytest

from wwe_kit.build.site import write_site
from wwe_kit.testing import startup_times
from wwe_kit.testing.startup_times import StartupTimes, complaints, measure, table, why_not_measurable

VIEWS = """
runtime = "{runtime}"
workspace-origins = ["https://workspace.example.com"]
connect = ["https://crm.example.com"]
{more}
[tool.wwe.views.desk]
entry = "main.py"
"""
BROKEN = """
[tool.wwe.views.broken]
entry = "broken.py"
"""
KEEPER = """
[tool.wwe.views.keeper]
level = "workspace"
kind = "hidden"
entry = "keeper.py"
"""
MAIN = """
from genesys.wwe import page, service
agent = await service.agent.get()
case = await service.interaction.get_by_interaction_id(page.context.interaction_id)
page.fill("#app", case.interaction_id)
"""


@pytest.fixture
def measured(project, tmp_path, monkeypatch):
    """Build a site, and measure it: `measured(settings, files, runtime)`. Each page is opened twice."""

    def of(settings, files, runtime):
        monkeypatch.setattr(startup_times, "AGAIN", 1)
        desk = project(settings, files)
        write_site(desk, tmp_path / "site")
        return measure(desk, tmp_path / "site", runtime)

    return of


def test_a_released_page_is_opened_for_calls_in_a_workspace_and_one_that_fails_says_why(measured):
    files = {"main.py": MAIN, "broken.py": "raise ValueError('no luck')"}
    times = measured(VIEWS.format(runtime="micropython", more="") + BROKEN, files, "micropython")
    assert times["desk"].trouble == ""
    assert min(times["desk"].first, times["desk"].later) > 5
    assert times["broken"] == StartupTimes(trouble="broken.py, line 1: ValueError: no luck")


def test_a_keepers_page_is_opened_at_log_in_and_the_others_find_it(measured):
    files = {"main.py": MAIN + "import sys\nassert sys.kept\n", "keeper.py": "import sys\nsys.kept = True"}
    times = measured(VIEWS.format(runtime="pyodide", more='keeper = "keeper"') + KEEPER, files, "pyodide")
    assert [ready.trouble for ready in times.values()] == ["", ""]
    assert times["desk"].later < times["keeper"].later


BLOCKING = """
from genesys.wwe import page, service

@service.on("markdone")
def hear(event):
    pass

await service.interaction.block_markdone(page.context.interaction_id, "Not yet")
"""


def test_a_page_that_blocks_mark_done_is_measured_as_any_other(measured):
    [desk] = measured(VIEWS.format(runtime="micropython", more=""), {"main.py": BLOCKING}, "micropython").values()
    assert desk.trouble == ""
    assert min(desk.first, desk.later) > 5


ALONE_IN_IT = "assert page.window.parent.length == 1\n"  # frames of its workspace
LEVELS = """
[tool.wwe.views.board]
level = "workspace"
entry = "board.py"
"""


def test_each_view_is_opened_at_its_level_with_nothing_of_another_beside_it(measured):
    files = {"main.py": "from genesys.wwe import page\nassert page.context.interaction_id\n" + ALONE_IN_IT}
    files["board.py"] = (
        'from genesys.wwe import page\nassert page.context.get("interaction_id") is None\n' + ALONE_IN_IT
    )
    times = measured(VIEWS.format(runtime="micropython", more="") + LEVELS, files, "micropython")
    assert [ready.trouble for ready in times.values()] == ["", ""]


def test_a_keeper_that_does_not_start_is_told_as_that(measured):
    files = {"main.py": "", "keeper.py": "raise ValueError('no luck')"}
    times = measured(VIEWS.format(runtime="pyodide", more='keeper = "keeper"') + KEEPER, files, "pyodide")
    assert times["desk"].trouble == "the keeper's page was not ready: keeper.py, line 1: ValueError: no luck"
    assert times["keeper"].trouble == "keeper.py, line 1: ValueError: no luck"


def test_a_page_whose_entry_does_not_end_is_told_as_that(measured, monkeypatch):
    monkeypatch.setattr(startup_times, "PATIENCE_MS", 2_000)
    files = {"main.py": "import asyncio\nawait asyncio.sleep(3600)"}
    [desk] = measured(VIEWS.format(runtime="micropython", more=""), files, "micropython").values()
    assert desk.trouble == "its entry had not ended after 2 s"


def test_a_page_that_is_being_measured_reaches_nothing_but_its_own_site(measured):
    files = {"main.py": "import js\nawait js.fetch('https://crm.example.com/')"}
    [desk] = measured(VIEWS.format(runtime="micropython", more=""), files, "micropython").values()
    assert "fetch" in desk.trouble


def test_the_table_has_a_line_for_each_page():
    times = {"desk": StartupTimes(1234.4, 99.6), "till": StartupTimes(trouble="ValueError: no luck")}
    lines = table(times).splitlines()
    assert [line.split() for line in lines] == [
        ["ready,", "ms", "first", "visit", "later"],
        ["desk.html", "1,234", "100"],
        ["till.html", "not", "ready:", "ValueError:", "no", "luck"],
    ]


def test_a_page_that_is_later_than_its_budget_is_named_with_the_figure(project):
    desk = project("budget.ready-ms = 200")
    assert list(complaints(desk, {"desk": StartupTimes(900, 200)})) == []
    assert list(complaints(desk, {"desk": StartupTimes(900, 233)})) == [
        f"{desk.folder / 'pyproject.toml'}: tool.wwe.budget.ready-ms is 200, "
        "but desk.html is ready after 233 ms, on this machine, with its files in the cache."
    ]
    assert list(complaints(project(""), {"desk": StartupTimes(900, 10_000)})) == []


def test_a_page_that_was_not_ready_is_told_and_what_may_be_the_reason(project):
    failed = {"desk": StartupTimes(trouble="ValueError: no luck")}
    assert list(complaints(project(""), failed)) == ["desk.html was not ready when it was tried: ValueError: no luck"]
    [sentence] = complaints(project('connect = ["https://crm.example.com"]'), failed)
    assert "without a connection to the servers in tool.wwe.connect" in sentence


def test_what_is_missing_to_measure_is_said_with_how_to_get_it(monkeypatch):
    assert why_not_measurable() == ""
    monkeypatch.setattr(startup_times, "has_chromium", lambda: False)
    assert why_not_measurable() == "there is no Chromium: playwright install chromium"
    monkeypatch.setattr(startup_times.importlib.util, "find_spec", lambda _name: None)
    assert why_not_measurable() == "Playwright is not installed: pip install 'wwe-extension-kit[test]'"
