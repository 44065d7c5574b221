import os

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.project.project import is_extension, load_project, no_extension

ORIGIN = "tool.wwe.workspace-origins"


# --- what is read ----------------------------------------------------------------------------------------------------


def test_a_folder_with_an_empty_table_is_an_extension_with_one_tab_of_an_interaction(project):
    desk = project("")
    assert (desk.name, desk.label, desk.runtime) == ("desk", "desk", "pyodide")
    assert (desk.workspace_origins, desk.subscribe, desk.connect) == ((), (), ())
    [view] = desk.views
    assert (view.name, view.level, view.kind) == ("index", "interaction", "tab")
    assert (view.entry, view.template) == ("main.py", None)


def test_every_setting_is_read(project):
    desk = project(
        """
        label = "Front desk"
        runtime = "pyscript"
        interpreter = "pyodide"
        workspace-origins = ["https://a.example.com", "http://127.0.0.1:8700"]
        subscribe = ["interaction", "messenger:orders"]
        connect = ["https://api.example.com"]
        [tool.wwe.views.orders]
        level = "workspace"
        kind = "popup"
        entry = "orders/app.py"
        template = "orders/page.html"
        title = "Orders"
        """,
        {"orders/app.py": "", "orders/page.html": ""},
    )
    assert (desk.label, desk.runtime, desk.interpreter) == ("Front desk", "pyscript", "pyodide")
    assert desk.workspace_origins == ("https://a.example.com", "http://127.0.0.1:8700")
    assert (desk.subscribe, desk.connect) == (("interaction", "messenger:orders"), ("https://api.example.com",))
    view = desk.view("orders")
    assert (view.level, view.kind, view.title) == ("workspace", "popup", "Orders")
    assert (view.entry, view.template) == ("orders/app.py", "orders/page.html")


def test_a_view_is_titled_with_the_label(project):
    assert project('label = "Front desk"').view("index").title == "Front desk"


def test_an_extension_without_a_name_is_named_after_its_folder(extension):
    folder = extension(files={"pyproject.toml": "[tool.wwe]"}, name="Screen-Pop")
    assert load_project(folder).name == "screen-pop"


def test_a_file_that_an_editor_began_with_a_mark_is_read(project):
    desk = project(files={"main.py": b"\xef\xbb\xbfx = 1\r\n", "pyproject.toml": b"\xef\xbb\xbf[tool.wwe]\r\n"})
    assert desk.author_sources() == {"main.py": "x = 1\n"}


# --- what is shipped -------------------------------------------------------------------------------------------------


def test_modules_and_assets_are_told_apart(project):
    desk = project(files={"orders/app.py": "", "style.css": "", "static/logo.svg": "", "test_main.py": "", "a.md": ""})
    assert sorted(desk.author_modules()) == ["main.py", "orders/app.py"]
    assert sorted(desk.assets()) == ["static/logo.svg", "style.css"]


def test_files_that_are_named_are_shipped_too(project):
    files = {"data/prices.json": "{}", "scripts/tool.py": "", "static/ca.pem": ""}
    desk = project('files = ["data/prices.json", "scripts/tool.py", "static/ca.pem"]', files)
    assert sorted(desk.author_modules()) == ["main.py", "scripts/tool.py"]
    assert sorted(desk.assets()) == ["static/ca.pem"]
    assert sorted(desk.data_files()) == ["data/prices.json", "static/ca.pem"]


def test_what_an_author_may_miss_is_told_from_what_no_page_wants(project):
    paths = ("prices.csv", "config.ini", "page.html", "README.md", "LICENSE", "locale/de.po", ".env", "tests/a.json")
    desk = project('files = ["*.json"]', dict.fromkeys([*paths, "a.json", "static/x.svg", "test_main.py"], ""))
    assert desk.not_shipped() == ["config.ini", "prices.csv"]


def test_a_key_that_a_pattern_names_is_refused_as_below_static(project, complaint):
    desk = project('files = ["data/*"]', {"data/server.pem": ""})
    assert "data/server.pem is a key or a certificate" in complaint(desk.data_files)


def test_an_entry_may_be_one_that_is_named(project):
    settings = 'files = ["scripts/tool.py"]\n[tool.wwe.views.a]\nentry = "scripts/tool.py"'
    desk = project(settings, {"scripts/tool.py": ""})
    assert desk.view("a").entry == "scripts/tool.py"


def test_what_is_written_into_the_folder_would_be_shipped_but_for_builds(project, tmp_path):
    desk, places = project(), ("site", "a/b", "build", "dist/site", ".cache/x")
    assert [place for place in places if desk.would_ship(desk.folder / place)] == ["site", "a/b"]
    assert not desk.would_ship(tmp_path / "elsewhere")


# --- what is refused -------------------------------------------------------------------------------------------------


def test_a_folder_that_is_not_there_is_refused(tmp_path, complaint):
    folder = tmp_path / "desk"
    assert complaint(load_project, folder) == f"{folder} is not a folder. Give the folder of an extension."


def test_a_file_is_no_folder(extension, complaint):
    assert "main.py is not a folder" in complaint(load_project, extension() / "main.py")


def test_one_beside_which_there_is_an_extension_of_nearly_its_name_is_told_that(extension, complaint):
    folder = extension("")
    missing = folder.parent / f"{folder.name}x"
    assert complaint(load_project, missing) == f'{missing} is not a folder. Did you mean "{folder.name}"?'


def test_a_folder_without_pyproject_is_no_extension(tmp_path, complaint):
    assert complaint(load_project, tmp_path) == no_extension(tmp_path).message


@pytest.mark.parametrize("content", ["", "[tool]", "[tool.ruff]", "tool = 5"])
def test_a_python_project_without_our_table_is_no_extension(extension, complaint, content):
    folder = extension(files={"pyproject.toml": content})
    sentence = complaint(load_project, folder)
    assert sentence == no_extension(folder).message


def test_settings_that_are_not_toml_are_refused_with_the_place(extension, complaint):
    folder = extension(files={"pyproject.toml": "[tool.wwe]\nlabel = desk\n"})
    sentence = complaint(load_project, folder)
    assert sentence.startswith(f"{folder / 'pyproject.toml'} is not TOML: ")
    assert "line 2" in sentence


@pytest.mark.parametrize("file", ["pyproject.toml", "main.py"])
def test_a_file_that_is_not_utf_8_is_refused_with_its_line(extension, complaint, file):
    folder = extension(files={file: b"# 1\n# caf\xe9\n"})
    sentence = complaint(lambda: load_project(folder).author_sources())
    assert sentence == f"{folder / file}, line 2: this is not UTF-8; save the file in that encoding."


@pytest.mark.parametrize(
    ("settings", "part"),
    [
        ('lable = "x"', 'tool.wwe has no key "lable". Did you mean "label"?'),
        ('[tool.wwe.views.a]\nentri = "x"', 'tool.wwe.views.a has no key "entri". Did you mean "entry"?'),
        ('runtime = "micropyton"', 'tool.wwe.runtime cannot be "micropyton". Did you mean "micropython"?'),
        ('interpreter = "pyscript"', 'tool.wwe.interpreter cannot be "pyscript"'),
        ('[tool.wwe.views.a]\nlevel = "interactio"', '.level cannot be "interactio". Did you mean "interaction"?'),
        ('[tool.wwe.views.a]\nkind = "frame"', 'Valid values: "tab", "popup", "background" or "hidden".'),
        ("[tool.wwe.views.A]", 'the view "A" becomes part of an address'),
        ('[tool.wwe.views."../a"]', 'the view "../a" becomes part of an address'),
    ],
)
def test_a_key_or_choice_that_does_not_exist_is_refused(extension, complaint, settings, part):
    folder = extension(settings)
    sentence = complaint(load_project, folder)
    assert sentence.startswith(f"{folder / 'pyproject.toml'}: ")
    assert part in sentence


@pytest.mark.parametrize("name", ["front desk", "", "-", "../desk", "schöner"])
def test_a_name_that_fits_into_no_address_is_refused(extension, complaint, name):
    folder = extension(files={"pyproject.toml": f'[project]\nname = "{name}"\n[tool.wwe]'})
    assert f'the extension\'s name is "{name}", but it becomes part of an address' in complaint(load_project, folder)


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("mian.py", 'has no such file. Did you mean "main.py"?'),
        ("../main.py", "it must be a path below the extension's folder"),
        ("/main.py", "it must be a path below the extension's folder"),
        (r"a\\main.py", "it must be a path below the extension's folder"),
        ("page.html", "it must be a Python file"),
        ("test_main.py", "tests, scripts, hidden files and the folders of builds are not shipped"),
        ("build/main.py", "tests, scripts, hidden files and the folders of builds are not shipped"),
    ],
)
def test_an_entry_that_could_not_run_is_refused(extension, complaint, entry, why):
    files = dict.fromkeys(("page.html", "test_main.py", "build/main.py"), "")
    sentence = complaint(load_project, extension(f'[tool.wwe.views.a]\nentry = "{entry}"', files))
    assert "tool.wwe.views.a.entry is " in sentence
    assert why in sentence


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("static/ca.pem", 'has no such file. Did you mean "static/cas.pem"?'),
        ("../static/cas.pem", "it must be a path below the extension's folder"),
        ("a" * 5000, "has no such file"),
        ("away.txt", "it is a link that leads out of the extension's folder"),
    ],
)
def test_a_file_that_is_named_must_be_there_and_in_the_folder(extension, complaint, tmp_path, path, why):
    (tmp_path / "away.txt").touch()
    folder = extension(f'files = ["{path}"]', {"static/cas.pem": ""})
    (folder / "away.txt").symlink_to("../away.txt")
    sentence = complaint(load_project, folder)
    assert "tool.wwe.files is " in sentence
    assert why in sentence


def test_a_template_that_leads_out_of_the_folder_is_refused(extension, complaint, tmp_path):
    (tmp_path / "page.html").touch()
    folder = extension('[tool.wwe.views.a]\ntemplate = "page.html"')
    (folder / "page.html").symlink_to("../page.html")
    assert "it is a link that leads out of the extension's folder" in complaint(load_project, folder)


def test_a_template_that_is_not_there_is_refused_with_the_nearest(extension, complaint):
    folder = extension('[tool.wwe.views.a]\ntemplate = "pages.html"', {"page.html": ""})
    assert 'has no such file. Did you mean "page.html"?' in complaint(load_project, folder)


@pytest.mark.parametrize("key", ["workspace-origins", "connect"])
@pytest.mark.parametrize(
    "origin",
    [
        "workspace.example.com",
        "https://workspace.example.com/",
        "https://a.example.com/path",
        "https://A.example.com",
        "ftp://a.example.com",
        "https://",
        "https://*.example.com",
        "null",
        "https://a.example.com https://b.example.com",
    ],
)
def test_what_is_no_origin_is_refused(extension, complaint, key, origin):
    sentence = complaint(load_project, extension(f'{key} = ["{origin}"]'))
    assert f'tool.wwe.{key} is "{origin}", but an origin is a scheme, a host in lower case' in sentence


@pytest.mark.parametrize("origin", ["https://a.example.com:443", "http://a.example.com:80"])
def test_an_origin_that_no_browser_spells_so_is_refused(extension, complaint, origin):
    sentence = complaint(load_project, extension(f'workspace-origins = ["{origin}"]'))
    assert "browsers leave out a scheme's usual port, so this would never match" in sentence


@pytest.mark.parametrize("origin", ["https://a.example.com:8443", "http://127.0.0.1:8700", "http://[::1]:8080", "*"])
def test_an_origin_may_have_a_port_or_be_any(project, origin):
    assert project(f'workspace-origins = ["{origin}"]').workspace_origins == (origin,)


def test_any_origin_stands_alone(extension, complaint):
    sentence = complaint(load_project, extension('workspace-origins = ["*", "https://a.example.com"]'))
    assert '"*" means every origin, so it must be alone' in sentence


@pytest.mark.parametrize("name", ["interactoin", "messenger:", "messenger", "*"])
def test_an_event_that_does_not_exist_is_refused(extension, complaint, name):
    sentence = complaint(load_project, extension(f'subscribe = ["{name}"]'))
    assert f'tool.wwe.subscribe is "{name}", but that is no event. ' in sentence


def test_a_view_that_is_not_there_is_refused_with_the_nearest(project, complaint):
    desk = project("[tool.wwe.views.orders]")
    assert complaint(desk.view, "order") == 'desk has no view "order". Did you mean "orders"?'


@pytest.mark.parametrize("name", ["messenger:team a", "messenger:a,b", "messenger:a\\tb", "messenger:a "])
def test_a_channel_that_the_page_could_not_read_is_refused(extension, complaint, name):
    sentence = complaint(load_project, extension(f'subscribe = ["{name}"]'))
    assert sentence.endswith("but a channel that is subscribed to while loading has no blank or comma.")


def test_a_pipe_is_no_settings_file(tmp_path, complaint):
    os.mkfifo(tmp_path / "pyproject.toml")
    assert not is_extension(tmp_path)
    assert complaint(load_project, tmp_path) == no_extension(tmp_path).message


# --- a keeper --------------------------------------------------------------------------------------------------------

KEEPER = """
    keeper = "{name}"
    runtime = "{runtime}"
    [tool.wwe.views.lobby]
    level = "workspace"
    kind = "hidden"
    [tool.wwe.views.call]
    """


def test_a_view_of_the_workspace_keeps_the_interpreter(project):
    assert project(KEEPER.format(name="lobby", runtime="pyodide")).keeper == "lobby"
    assert project("").keeper == ""


@pytest.mark.parametrize(
    ("name", "runtime", "why"),
    [
        ("call", "pyodide", 'tool.wwe.keeper is "call", but it must be the name of a view at workspace level'),
        ("loby", "pyodide", 'Did you mean "lobby"'),
        ("loby", "micropython", 'Remove the line keeper = "loby".'),
        (
            "lobby",
            "micropython",
            'tool.wwe.keeper: pages share an interpreter only with runtime = "pyodide", and this extension has '
            '"micropython". Remove the line keeper = "lobby" and the view lobby.',
        ),
    ],
)
def test_a_keeper_that_cannot_be_is_refused(project, name, runtime, why):
    with pytest.raises(BadInput) as refused:
        project(KEEPER.format(name=name, runtime=runtime))
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("settings", "is_meant"),
    [
        ('[project]\nname = "desk"\n[tool.wwe]\n', True),
        ("[tool.wwe.views.a]\nlevel = 5\n", True),
        ("[tool.wwe\n", True),  # it is to be told what is wrong with it
        ("[tool.ruff]\n", False),
        ("not toml", False),
        (None, False),
    ],
)
def test_a_folder_is_meant_as_an_extension_if_its_settings_speak_of_one(tmp_path, settings, is_meant):
    if settings is not None:
        (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert is_extension(tmp_path) is is_meant


@pytest.mark.parametrize("written", ["cpython3.12", "CPython", "python", "python3", "py"])
def test_who_wants_cpython_is_told_pyodide(extension, complaint, written):
    sentence = complaint(load_project, extension(f'runtime = "{written}"'))
    assert sentence.endswith(f'tool.wwe.runtime cannot be "{written}". Did you mean "pyodide"?')
