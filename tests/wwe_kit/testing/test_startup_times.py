import pytest

from wwe_kit.build.site import write_site
from wwe_kit.project.project import load_project
from wwe_kit.testing import startup_times
from wwe_kit.testing.startup_times import StartupTimes, complaints, measure, table, why_not_measurable

SETTINGS = """
[project]
name = "desk"
[tool.wwe]
runtime = "{runtime}"
workspace-origins = ["https://workspace.example.com"]
connect = ["https://crm.example.com"]
{more}
"""
VIEW = """
[tool.wwe.views.{name}]
entry = "{name}.py"
"""
AT_WORKSPACE = 'level = "workspace"'
KEEPER = """
level = "workspace"
kind = "hidden"
"""
MAIN = """
from genesys.wwe import page, service
agent = await service.agent.get()
case = await service.interaction.get_by_interaction_id(page.context.interaction_id)
page.fill("#app", case.interaction_id)
"""
ALONE_IN_IT = "assert page.window.parent.length == 1\n"  # frames of its workspace
# A view each, all of one site.
PAGES = {
    "desk": MAIN + ALONE_IN_IT,
    "board": 'from genesys.wwe import page\nassert page.context.get("interaction_id") is None\n' + ALONE_IN_IT,
    "broken": "raise ValueError('no luck')",
    "reaching": "import js\nawait js.fetch('https://crm.example.com/')",
    "blocking": """
from genesys.wwe import page, service

@service.on("markdone")
def hear(event):
    pass

await service.interaction.block_markdone(page.context.interaction_id, "Not yet")
""",
}


def measured(folder, pages, settings, runtime="micropython"):
    """Build a site with these views, in a new folder, and measure it. Each page is opened twice."""
    (folder / "desk").mkdir()
    (folder / "desk/pyproject.toml").write_text(settings, encoding="utf-8")
    for name, text in pages.items():
        (folder / f"desk/{name}.py").write_text(text, encoding="utf-8")
    desk = load_project(folder / "desk")
    write_site(desk, folder / "site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(startup_times, "AGAIN", 1)
        return measure(desk, folder / "site", runtime)


def settings_of(names, runtime="micropython", more="", **of_views):
    views = [VIEW.format(name=name) + of_views.get(name, "") for name in names]
    return SETTINGS.format(runtime=runtime, more=more) + "".join(views)


@pytest.fixture(scope="module")
def times(tmp_path_factory):
    return measured(tmp_path_factory.mktemp("pages"), PAGES, settings_of(PAGES, board=AT_WORKSPACE))


def test_a_released_page_is_opened_for_calls_in_a_workspace_and_one_that_fails_says_why(times):
    assert times["desk"].trouble == ""
    assert min(times["desk"].first, times["desk"].later) > 5
    assert times["broken"] == StartupTimes(trouble="broken.py, line 1: ValueError: no luck")


def test_a_page_that_blocks_mark_done_is_measured_as_any_other(times):
    assert times["blocking"].trouble == ""
    assert min(times["blocking"].first, times["blocking"].later) > 5


def test_each_view_is_opened_at_its_level_with_nothing_of_another_beside_it(times):
    assert [times[name].trouble for name in ("desk", "board")] == ["", ""]


def test_a_page_that_is_being_measured_reaches_nothing_but_its_own_site(times):
    assert "fetch" in times["reaching"].trouble


def test_a_page_whose_entry_does_not_end_is_told_as_that(tmp_path, monkeypatch):
    monkeypatch.setattr(startup_times, "PATIENCE_MS", 2_000)
    pages = {"desk": "import asyncio\nawait asyncio.sleep(3600)"}
    assert measured(tmp_path, pages, settings_of(pages))["desk"].trouble == "its entry had not ended after 2 s"


def kept(folder, main, keeper):
    pages = {"desk": main, "keeper": keeper}
    settings = settings_of(pages, "pyodide", 'keeper = "keeper"', keeper=KEEPER)
    return measured(folder, pages, settings, "pyodide")


def test_a_keepers_page_is_opened_at_log_in_and_the_others_find_it(tmp_path):
    times = kept(tmp_path, MAIN + "import sys\nassert sys.kept\n", "import sys\nsys.kept = True")
    assert [ready.trouble for ready in times.values()] == ["", ""]
    assert times["desk"].later < times["keeper"].later


def test_a_keeper_that_does_not_start_is_told_as_that(tmp_path):
    times = kept(tmp_path, "", "raise ValueError('no luck')")
    assert times["desk"].trouble == "the keeper's page was not ready: keeper.py, line 1: ValueError: no luck"
    assert times["keeper"].trouble == "keeper.py, line 1: ValueError: no luck"


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
