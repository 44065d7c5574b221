import asyncio
import json
from contextlib import contextmanager
from time import sleep
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from tests.free_ports import free_ports
from wwe_kit.errors import BadInput
from wwe_kit.project.project import load_project
from wwe_kit.server.dev_server import ServerSettings, served, serving
from wwe_kit.server.listening import bound_socket
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_link.codec import encode

ONE_FOR_CALLS = '[tool.wwe.views.board]\nlevel = "workspace"\n[tool.wwe.views.call]\n'
ONE = '[tool.wwe.views.board]\nlevel = "workspace"\n'
QUIET = {"wwe-host": {"voice.no-answer-timeout": 0}}


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """Two extensions, of which one's name begins with the other's."""
    root = tmp_path_factory.mktemp("extensions")
    for name, views in (("desk", ONE_FOR_CALLS), ("desk-two", ONE)):
        (root / name).mkdir()
        (root / name / "main.py").touch()
        settings = f'[project]\nname = "{name}"\n[tool.wwe]\nlabel = "{name}"\nruntime = "micropython"\n{views}'
        (root / name / "pyproject.toml").write_text(settings, encoding="utf-8")
    return root / "desk", root / "desk-two"


@pytest.fixture(scope="module")
def background(folders):
    """Both of them, served with a workspace."""
    said = []
    options = QUIET | {"crm": {"url": "https://crm.example.com"}}
    setting = ServerSettings(tuple(map(load_project, folders)), options, "o.toml")
    with ThreadedDevServer(setting, said.append) as background:
        background.said = said
        yield background


@pytest.fixture
def tab(background):
    """A browser tab, with a call that was answered."""

    def open_tab(server):
        tab = server.workspace.open_tab(lambda *_message: None)
        call = server.workspace.actions.do("ring", {"ani": "+33298001007"})
        server.workspace.actions.do("answer", {"interaction": call})
        server.workspace.arrange(tab)
        return SimpleNamespace(tab=tab, call=call)

    def close_tab(server):
        for action in ("hang-up", "mark-done"):
            server.workspace.actions.do(action, {"interaction": opened.call})
        server.workspace.close_tab(opened.tab)

    opened = background.run(open_tab)
    yield opened
    background.run(close_tab)


@pytest.fixture
def edit(background, tab):
    """Let an extension be edited. Return how many frames it told of, and the views whose frames were loaded again."""

    def change(name):
        def change_and_look(server):
            before = {frame: frame.loads for frame in tab.tab.frames.values()}
            count = server.changed(server.sites[name])
            return count, {frame.content.section for frame, loads in before.items() if frame.loads > loads}

        return background.run(change_and_look)

    return change


@pytest.fixture
def addresses(background):
    """Where the workspace is, and where each extension is."""
    origins = background.server.sites.origins()
    return urlsplit(background.server.host_origin), {name: urlsplit(origin) for name, origin in origins.items()}


# --- origins ---------------------------------------------------------------------------------------------------------


def test_the_workspace_is_another_site_than_the_extensions_and_all_answer(addresses, ask):
    host, extensions = addresses
    assert (host.hostname, {each.hostname for each in extensions.values()}) == ("localhost", {"127.0.0.1"})
    assert len({host.port, *(each.port for each in extensions.values())}) == 3
    assert ask(host, "/", Host=host.netloc).status == 200
    for extension in extensions.values():
        assert ask(extension, "/board.html").status == 200


def test_none_serves_what_is_anothers(addresses, ask):
    host, extensions = addresses
    assert ask(host, "/board.html", Host=host.netloc).status == 404
    assert ask(extensions["desk"], "/call.html").status == 200
    assert ask(extensions["desk-two"], "/call.html").status == 404
    for extension in extensions.values():
        assert ask(extension, "/").status == ask(extension, "/assets/host.js").status == 404
        assert ask(extension, "/desk/board.html").status == 404


def test_a_page_of_one_extension_cannot_print_as_another(background, addresses, ask):
    _host, extensions = addresses
    body = json.dumps({"page": "/board.html", "entries": [{"level": "log", "text": "as desk"}]})
    theirs = background.server.sites["desk-two"].origin
    assert ask(extensions["desk"], "/wwe-dev/console", "POST", body, Origin=theirs).status == 403
    assert "[desk] as desk" not in background.said


def test_every_extensions_origin_is_accepted_where_nobody_says_otherwise(background):
    accepted = background.run(lambda server: server.workspace.session.accepted_origins.origins)
    assert accepted == list(background.server.sites.origins().values())


def test_the_extensions_have_the_ports_from_theirs_upwards_in_their_order_also_the_next_time(folders):
    projects = tuple(map(load_project, folders))
    port = free_ports(2)
    for order in (projects, projects, projects[::-1]):
        server = asyncio.run(start_and_end(ServerSettings(order, {}, extension_port=port)))
        ports = {name: urlsplit(origin).port for name, origin in server.sites.origins().items()}
        assert ports == {order[0].name: port, order[1].name: port + 1}


def test_everything_that_is_served_is_told_with_its_address(background):
    origins = background.server.sites.origins()
    assert list(served(background.server)) == [
        ("Agent Workspace", f"{background.server.host_origin}/"),
        ("desk", f"{origins['desk']}/board.html"),
        ("desk", f"{origins['desk']}/call.html"),
        ("desk-two", f"{origins['desk-two']}/board.html"),
    ]


def test_the_workspace_may_frame_the_pages_and_frames_them(background, ask, tab):
    assert len(tab.tab.frames) == 3
    for frame in tab.tab.frames.values():
        address = urlsplit(frame.url)
        page = ask(address, address.path)
        assert page.headers["Content-Security-Policy"] == f"frame-ancestors {background.server.host_origin}"


def test_what_an_administrator_should_look_at_is_said(background):
    assert background.said[0].startswith("Warning: o.toml: [crm] is not shown")


def test_the_page_can_tell_what_the_python_of_each_view_runs_on(background):
    def panel(server):
        sent = []
        page = server.host.pages.open(sent.append)
        page.arrived(encode(["do", "open-panel", {"panel": "frames"}]))
        page.update()
        server.host.pages.close(page)
        return "".join(sent)

    assert background.run(panel).count("<dd>micropython</dd>") == 2


# --- edits -----------------------------------------------------------------------------------------------------------


def test_how_long_things_take_is_measured_also_while_the_workspaces_time_stands_still(background):
    def measured(server):
        clock, monotonic_ms = server.workspace.session.clock, server.workspace.session.world.monotonic_ms
        clock.hold()
        before = monotonic_ms()
        sleep(0.01)
        clock.release()
        return monotonic_ms() - before

    assert background.run(measured) >= 9


def test_an_edit_loads_the_extensions_frames_again_and_no_others(edit):
    assert edit("desk") == (2, {"desk.board", "desk.call"})
    assert edit("desk-two") == (1, {"desk-two.board"})


def test_the_workspace_stays_as_it_is(edit, tab, background):
    edit("desk")
    assert background.run(lambda server: str(server.workspace.session.interactions[tab.call].state)) == "TALKING"
    assert background.run(lambda server: server.workspace.session.tabs) == [tab.tab]


def test_an_edit_that_cannot_be_built_is_shown_in_the_frames_too(edit, background, folders):
    broken = folders[1] / "broken.css"
    broken.symlink_to("nowhere.css")
    assert edit("desk-two") == (1, {"desk-two.board"})
    assert "broken.css" in background.server.sites["desk-two"].trouble
    broken.unlink()
    edit("desk-two")
    assert background.server.sites["desk-two"].trouble == ""


def test_what_works_otherwise_than_it_looks_is_said_once_for_each_edit_that_brings_it(edit, background, folders):
    hiding = folders[1] / "json.py"
    for content in ("", "loads = None", None, "loads = int"):
        hiding.unlink() if content is None else hiding.write_text(content, encoding="utf-8")
        edit("desk-two")
    assert [text.partition(": micropython has")[0] for text in background.said if "json.py" in text] == 2 * [
        f"Warning: {hiding}"
    ]
    hiding.unlink()
    edit("desk-two")


# --- starting --------------------------------------------------------------------------------------------------------


@contextmanager
def taken():
    listener = bound_socket(0, "--port")
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()


async def start_and_end(setting, say=lambda _text: None):
    async with serving(setting, say) as server:
        return server


@pytest.mark.parametrize("which", ["host", "extension"])
def test_a_port_in_use_is_refused_by_the_option_that_sets_it(which, folders):
    with taken() as port, pytest.raises(BadInput) as refused:
        asyncio.run(start_and_end(ServerSettings((load_project(folders[1]),), {}, **{f"{which}_port": port})))
    assert f"Port {port} is not available" in refused.value.message
    assert refused.value.message.endswith(f"with --{which}-port.")


@pytest.mark.parametrize(
    ("host", "first", "sentence"),
    [
        (9999, 9999, "--host-port is 9999, and the extensions take 9999 to 10000, from --extension-port on: "),
        (10000, 9999, "--host-port is 10000, and the extensions take 9999 to 10000, from --extension-port on: "),
        (0, 65535, "--extension-port is 65535, and 2 extensions take the ports from there on: it can be at most 65534"),
    ],
)
def test_ports_that_are_not_there_for_all_are_refused(folders, host, first, sentence):
    setting = ServerSettings(tuple(map(load_project, folders)), {}, host_port=host, extension_port=first)
    with pytest.raises(BadInput) as refused:
        asyncio.run(start_and_end(setting))
    assert refused.value.message.startswith(sentence)


def test_a_start_that_is_refused_leaves_no_port_in_use(folders):
    port = free_ports(1)
    with taken() as other:
        setting = ServerSettings((load_project(folders[1]),), {}, host_port=port, extension_port=other)
        with pytest.raises(BadInput):
            asyncio.run(start_and_end(setting))
    with pytest.raises(BadInput):
        asyncio.run(start_and_end(ServerSettings((), {"x": 5}, host_port=port)))
    bound_socket(port, "--port").close()


def test_the_runtime_that_was_asked_for_is_taken_instead_of_the_extensions_own(folders):
    server = asyncio.run(start_and_end(ServerSettings((load_project(folders[1]),), {}, runtime="pyodide")))
    page = server.sites["desk-two"].site.files["board.html"].content.decode()
    assert "/runtimes/pyodide/pyodide.asm.wasm" in page
    assert "/runtimes/@micropython/" not in page


def test_a_defect_of_the_host_is_told_with_its_traceback_and_ends_nothing(background, tab, monkeypatch):
    def fail(_sender):
        raise RuntimeError("this is a defect")

    def ask_for_the_agent(server):
        frame_id = next(iter(tab.tab.frames))
        message = {
            "request": "agent.get",
            "parameters": [],
            "referenceId": "1",
            "userAgent": "WWE Client",
            "protocolVersion": 2,
        }
        origin = server.sites["desk"].origin
        server.workspace.receive(tab.tab, frame_id, origin, message)

    monkeypatch.setitem(background.server.workspace.handlers, "agent.get", fail)
    background.run(ask_for_the_agent)
    assert background.said[-1].startswith("Traceback")
    assert background.said[-1].endswith("RuntimeError: this is a defect")


@pytest.fixture
def settings(folders):
    """Write other settings of the first extension; they are what they were when the test ends."""
    file = folders[0] / "pyproject.toml"
    before = file.read_text(encoding="utf-8")
    yield lambda old, new: file.write_text(before.replace(old, new), encoding="utf-8")
    file.write_text(before, encoding="utf-8")


@pytest.fixture
def shown(background, tab, edit):
    """What the tab shows of the first extension after an edit: label, kind, and whether it is of an interaction."""

    def look():
        edit("desk")
        frames = background.run(lambda _server: list(tab.tab.frames.values()))
        return {
            frame.content.section: (frame.content.label, frame.content.kind, frame.interaction is not None)
            for frame in frames
            if frame.content.section.startswith("desk.")
        }

    yield look
    look()


def test_an_edit_of_the_settings_is_in_the_workspace_at_once_also_for_a_call_that_goes_on(settings, shown):
    as_it_was = {"desk.board": ("desk", "tab", False), "desk.call": ("desk", "tab", True)}
    assert shown() == as_it_was
    settings('label = "desk"', 'label = "Front desk"')
    assert shown() == {"desk.board": ("Front desk", "tab", False), "desk.call": ("Front desk", "tab", True)}
    settings('level = "workspace"', 'level = "interaction"\nkind = "hidden"')
    assert shown() == {"desk.board": ("desk", "hidden", True), "desk.call": ("desk", "tab", True)}
    settings("[tool.wwe.views.call]", '[tool.wwe.views.call]\ntitle = "Call"\n[tool.wwe.views.more]')
    assert shown() == as_it_was | {"desk.call": ("Call", "tab", True), "desk.more": ("desk", "tab", True)}
    settings("[tool.wwe.views.call]", "")
    assert shown() == {"desk.board": ("desk", "tab", False)}


def test_an_extension_that_is_renamed_keeps_its_frames_under_its_new_name(folders, settings):
    with ThreadedDevServer(ServerSettings((load_project(folders[0]),), QUIET, "o.toml"), str) as server:
        settings('name = "desk"', 'name = "office"')
        server.reload_extension("desk")
        sections = server.on_workspace(lambda workspace: workspace.session.options.names("workspace.web-content"))
    assert sections == ["office.board"]


def test_settings_that_are_broken_leave_the_workspace_as_it_was(settings, shown, background):
    before = shown()
    settings("label", "lable")
    assert shown() == before
    assert 'tool.wwe has no key "lable". Did you mean "label"?' in background.server.sites["desk"].trouble
    settings("", "")
    assert shown() == before
    assert background.server.sites["desk"].trouble == ""


def test_settings_that_do_not_fit_the_options_file_are_told_and_change_nothing(folders, settings):
    options = {"interaction-workspace": {"interaction.web-content": "desk.call"}}
    with ThreadedDevServer(ServerSettings((load_project(folders[0]),), options, "o.toml"), str) as server:
        settings("[tool.wwe.views.call]", "")
        server.reload_extension("desk")
        trouble = server.run(lambda each: each.sites["desk"].trouble)
        sections = server.on_workspace(lambda workspace: set(workspace.session.options.sections))
    assert trouble.startswith("o.toml: [interaction-workspace] interaction.web-content: ")
    assert {"desk.board", "desk.call"} < sections


def test_an_options_file_that_was_edited_is_followed_and_a_bad_one_changes_nothing(folders):
    def rate(workspace):
        return workspace.session.options.number("service-client-api.rate-limit")

    with ThreadedDevServer(ServerSettings((load_project(folders[0]),), QUIET, "o.toml"), str) as server:
        workspace = {"service-client-api.rate-limit": 7}
        server.run(lambda each: each.take_options({"interaction-workspace": workspace}))
        assert server.on_workspace(rate) == 7
        with pytest.raises(BadInput, match=r"^o.toml: \[interaction-workspace\] no.such: there is no such option"):
            server.run(lambda each: each.take_options({"interaction-workspace": {"no.such": 1}}))
        assert server.on_workspace(rate) == 7
        server.reload_extension("desk")
        assert server.on_workspace(rate) == 7
