import base64
import hashlib
import html
import json
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from wwe_kit.build.images import pyodide_image
from wwe_kit.build.images.image import image_of
from wwe_kit.build.pyodide.page_runtime import page_runtime
from wwe_kit.build.site import CONSOLE_PATH, RELEASE, build_site, media_type, write_site
from wwe_kit.errors import BadInput
from wwe_kit.project.project import load_project
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

ORIGIN = "https://workspace.example.com"
# Of Pyodide: its list of packages, and the library that a release compiles.
MADE_ANEW = ("pyodide-lock.json", "python_stdlib.zip")
# In a page's start script.
JOINED = ("micropython.mjs", "pyodide.mjs", "pyodide.asm.mjs")
HASHED = re.compile(r"-[0-9a-f]{10}\.")


def bundle_of(site):
    [file] = [file for path, file in site.files.items() if path.startswith("bundle-")]
    return json.loads(file.content)


def script_of(site, name):
    [content] = [file.content for path, file in site.files.items() if re.fullmatch(rf"{name}-\w+\.js", path)]
    return content


def page_of(site, view="index"):
    return site.files[site.page(view)].content.decode()


def addresses_in(page):
    """What a page fetches: everything but the text for its scripts."""
    told = "runtime|wasm|files|bundle|image|modules|library|glue"
    values = re.findall(rf'(?:src|href|data-(?:{told}))="([^"]+)"', page)
    return {address for value in values for address in value.split()}


# --- in memory -------------------------------------------------------------------------------------------------------


def test_a_bundle_holds_the_authors_modules_untouched_and_the_library(project):
    source = '"""About it."""\nx: int = 1  # why\n'
    settings = 'runtime = "micropython"\nsnapshot = false'
    bundle = bundle_of(build_site(project(settings, {"main.py": source, "orders/app.py": "y = 'é'"})))
    assert bundle["app"] == {"main.py": source, "orders/app.py": "y = 'é'"}
    assert "genesys/wwe/frame/start.py" in bundle["library"]


def test_each_view_has_its_page(project):
    site = build_site(project('[tool.wwe.views.a]\ntitle = "First"\n[tool.wwe.views.b]\ntitle = "Second"'))
    assert site.page("a") == "a.html"
    assert "<title>First</title>" in page_of(site, "a")
    assert "<title>Second</title>" in page_of(site, "b")


def test_style_sheets_are_linked_and_keep_their_plain_names_too(project):
    site = build_site(project(files={"style.css": "p {}", "static/logo.svg": "<svg/>"}))
    assert {"style.css", "static/logo.svg"} <= set(site.files)
    [linked] = [address for address in addresses_in(page_of(site)) if address.startswith("style-")]
    assert site.files[linked].content == b"p {}"


def test_an_asset_that_is_not_there_is_refused(project, complaint):
    settings = '[tool.wwe.views.a]\ntemplate = "page.html"'
    desk = project(settings, {"page.html": '{{ asset("static/logo.svg") }}'})
    assert 'has no asset "static/logo.svg": a style sheet, or a file below static/.' in complaint(build_site, desk)


def test_a_name_changes_with_its_content_and_with_nothing_else(project):
    def names(source):
        return set(build_site(project(files={"main.py": source})).files)

    before, after = names("x = 1"), names("x = 2")
    assert names("x = 1") == before
    [gone], [new] = before - after, after - before
    assert gone.startswith("bundle-")
    assert new.startswith("bundle-")


def test_what_changes_its_name_may_be_kept_for_ever_and_nothing_else(project):
    site = build_site(project(files={"style.css": ""}))
    for path, file in site.files.items():
        assert file.immutable == bool(HASHED.search(path)), path


def test_pages_may_be_framed_by_the_workspaces_only(project):
    def policy(settings, others=()):
        return build_site(project(settings), workspace_origins=others).headers["Content-Security-Policy"]

    assert policy("") == "frame-ancestors 'none'"
    assert policy(f'workspace-origins = ["{ORIGIN}"]') == f"frame-ancestors {ORIGIN}"
    assert policy(f'workspace-origins = ["{ORIGIN}"]', ["http://127.0.0.1:1", ORIGIN]).split(" ")[1:] == [
        ORIGIN,
        "http://127.0.0.1:1",
    ]
    assert policy('workspace-origins = ["*"]', [ORIGIN]) == "frame-ancestors *"


def test_a_page_is_told_the_workspaces(project):
    page = page_of(build_site(project(f'workspace-origins = ["{ORIGIN}"]'), workspace_origins=["http://127.0.0.1:1"]))
    assert f'data-origins="{ORIGIN} http://127.0.0.1:1"' in page


def test_a_development_page_prints_to_the_server_and_a_released_one_does_not(project):
    desk = project('runtime = "micropython"')
    development, release = build_site(desk), build_site(desk, mode=RELEASE)
    assert f'data-console="{CONSOLE_PATH}"' in page_of(development)
    assert "data-console" not in page_of(release)
    assert [b"wweConsole = " in script_of(site, "early") for site in (development, release)] == [True, False]
    assert [b"wwe-typed:" in script_of(site, "early") for site in (development, release)] == [True, False]


def test_a_runtime_can_be_given_instead_of_the_one_named(project):
    site = build_site(project('runtime = "pyodide"'), runtime="micropython")
    assert "micropython.wasm" in page_of(site)
    assert "pyodide" not in page_of(site)


@pytest.mark.parametrize("interpreter", [runtimes.MICROPYTHON, runtimes.PYODIDE])
def test_pyscript_is_pointed_at_the_interpreter_beside_it(project, interpreter):
    site = build_site(project(f'runtime = "pyscript"\ninterpreter = "{interpreter}"'), mode=RELEASE)
    [text] = re.findall(r'<script type="m?py" config="([^"]+)">pass</script>', page_of(site))
    address = json.loads(html.unescape(text))["interpreter"].removeprefix("./")
    loaded_by = {runtimes.MICROPYTHON: b" as loadMicroPython}", runtimes.PYODIDE: b" as loadPyodide"}[interpreter]
    assert loaded_by in site.files[address].content


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_everything_a_released_page_fetches_is_in_the_site(project, runtime):
    site = build_site(project(files={"style.css": ""}), mode=RELEASE, runtime=runtime)
    assert addresses_in(page_of(site)) <= set(site.files)


def test_a_released_pyodide_is_what_pages_call_of_it_and_lies_under_a_name_of_its_own(project):
    extension = project()
    folder, files = page_runtime(extension)
    site = build_site(extension, mode=RELEASE, runtime=runtimes.PYODIDE)
    wasm = "pyodide.asm.wasm"
    assert [path for path in site.files if path.endswith(wasm)] == [f"{folder}/{wasm}"]
    assert site.files[f"{folder}/{wasm}"].content == files[wasm].read_bytes()


def test_each_file_is_told_when_it_is_there_so_that_it_can_be_compressed_meanwhile(project, monkeypatch):
    order = []

    def noted(*arguments, base=None, **named):
        order.append("the layer above the base is made" if base else "the base is made")
        return image_of(*arguments, base=base, **named)

    monkeypatch.setattr(pyodide_image, "image_of", noted)
    told = {}

    def added(path, content):
        order.append(path)
        told[path] = content

    site = build_site(project(), mode=RELEASE, runtime=runtimes.PYODIDE, added=added)
    assert told == {path: file.content for path, file in site.files.items()}
    base = max((path for path in told if path.endswith(".image")), key=lambda path: len(told[path]))
    assert order.index(base) < order.index("the layer above the base is made")


@pytest.mark.parametrize("runtime", [runtimes.MICROPYTHON, runtimes.PYSCRIPT])
def test_a_released_runtime_is_whole_and_lies_under_its_version(project, runtime):
    site = build_site(project(), mode=RELEASE, runtime=runtime)
    folder = f"{runtime}-{runtimes.package_version(runtimes.PACKAGES[runtime])}"
    for name, file in runtimes.runtime_files(runtime).items():
        if name not in {*MADE_ANEW, *JOINED} or runtime == runtimes.PYSCRIPT:
            assert site.files[f"{folder}/{name}"].content == file.read_bytes()


@pytest.mark.parametrize(
    ("runtime", "name"),
    [
        ("micropython", "loadMicroPython"),
        ("pyscript", "loadMicroPython"),
        ("pyodide", "loadPyodide"),
        ("pyodide", "createPyodideModule"),
    ],
)
def test_what_loads_the_runtime_is_in_the_start_script(project, runtime, name):
    site = build_site(project(), mode=RELEASE, runtime=runtime)
    assert f"globalThis.{name}".encode() in script_of(site, "start")
    assert [path for path in site.files if path.rpartition("/")[2] in JOINED] == []


def test_where_pages_share_an_interpreter_they_do_without_what_only_starts_one(project):
    views = '[tool.wwe.views.index]\n[tool.wwe.views.hidden]\nlevel = "workspace"\nkind = "hidden"'
    site = build_site(project(f'keeper = "hidden"\n{views}'), mode=RELEASE)
    assert b"globalThis.createPyodideModule" not in script_of(site, "start")
    [glue] = [path for path in site.files if path.endswith("/pyodide.asm.mjs")]
    assert f'href="{glue}"' in page_of(site, "hidden")
    assert f'href="{glue}"' not in page_of(site, "index")


def test_an_edit_leaves_the_scripts_as_they_are(project):
    def scripts(source):
        site = build_site(project('runtime = "micropython"', {"main.py": source}))
        return [script_of(site, name) for name in ("early", "start")]

    assert scripts("x = 1") == scripts("x = 2")


def test_the_scripts_have_no_comments(project):
    assert re.findall(rb"^ *//.*$", script_of(build_site(project(), runtime="pyscript"), "start"), re.MULTILINE) == []


def test_the_policy_of_a_page_lets_the_sound_of_the_extension_be_played(project):
    def page(files):
        site = build_site(project("", files))
        return site.files[site.page("index")].content.decode()

    assert "media-src" not in page({})
    assert "media-src" in page({"static/ring.mp3": b"ID3"})


def test_the_policy_allows_the_style_that_stands_in_the_page_and_no_other(project):
    page = page_of(build_site(project('style = "base"')))
    [sheet] = re.findall("<style>([^<]+)</style>", page)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}';" in html.unescape(page)


def test_what_pyodides_pages_do_not_ask_for_is_not_in_their_site(project):
    site = build_site(project(), mode=RELEASE, runtime=runtimes.PYODIDE)
    assert [path for path in site.files if path.rpartition("/")[2] in MADE_ANEW] == []


def test_an_image_that_lacks_a_module_says_why(project):
    site = build_site(project(files={"main.py": "import orders", "orders.py": "1 / 0"}), mode=RELEASE)
    assert site.skipped == {"orders": "ZeroDivisionError: division by zero"}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.mjs", "text/javascript"),
        ("a.js", "text/javascript"),
        ("a.wasm", "application/wasm"),
        ("a.html", "text/html"),
        ("a.json", "application/json"),
        ("a.css", "text/css"),
        ("a.svg", "image/svg+xml"),
        ("a.unheard-of", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_media_types_are_the_same_on_every_machine(path, kind):
    assert media_type(path) == kind


def test_a_file_that_went_away_is_refused(project, complaint, monkeypatch):
    desk = project("", {"gone.css": ""})

    def gone(file):
        raise FileNotFoundError(2, "No such file or directory", str(file))

    monkeypatch.setattr(Path, "read_bytes", gone)
    assert complaint(build_site, desk) == f"{desk.folder / 'gone.css'} cannot be read: No such file or directory."


def test_what_ships_of_the_folder_is_listed(project):
    desk = project("", {"b.css": "", "static/a.svg": "", "test_main.py": "", "a.html": ""})
    assert build_site(desk).shipped == ["b.css", "main.py", "static/a.svg"]


@pytest.mark.parametrize(
    "name", ["a#b.css", "a?b.css", "a%20b.css", "a b.css", "a:b.css", "ä.css", 'a"b.css', "a&amp;.css"]
)
def test_a_style_sheet_of_any_name_is_linked_where_it_is(project, name):
    site = build_site(project("", {name: "p {}"}))
    links = re.findall('<link rel="stylesheet" href="([^"]+)">', site.files["index.html"].content.decode())
    paths = [urlsplit(urljoin("http://a/", html.unescape(link))).path.removeprefix("/") for link in links]
    assert [site.files[unquote(path)].content for path in paths] == [b"p {}"]


def test_a_build_that_fails_leaves_the_old_site_whole(small, tmp_path, complaint):
    write_site(small, tmp_path / "site")
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}

    def fail(_site, folder):
        (folder / "index.html.gz").write_bytes(b"half")
        raise BadInput("The cache is full.")

    (small.folder / "main.py").write_text("x = 1", encoding="utf-8")
    assert complaint(write_site, small, tmp_path / "site", finish=fail) == "The cache is full."
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()} == before


# --- in a folder -----------------------------------------------------------------------------------------------------


@pytest.fixture
def small(project):
    """An extension for the runtime that is quickly asked."""
    return project(f'runtime = "micropython"\nworkspace-origins = ["{ORIGIN}"]')


def test_a_site_is_written_as_it_is_in_memory(small, tmp_path):
    write_site(small, tmp_path / "a/site")
    written = {
        path.relative_to(tmp_path / "a/site").as_posix(): path.read_bytes()
        for path in (tmp_path / "a/site").rglob("*")
        if path.is_file()
    }
    assert written == {path: file.content for path, file in build_site(small, mode=RELEASE).files.items()}


def test_a_site_is_replaced_whole(small, tmp_path):
    site = tmp_path / "site"
    write_site(small, site)
    (site / "left-over.js").touch()
    write_site(small, site)
    assert not (site / "left-over.js").exists()
    assert (site / "index.html").is_file()


def test_a_folder_that_a_link_points_to_is_written_into(small, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    write_site(small, tmp_path / "site")
    assert (tmp_path / "real/index.html").is_file()


def test_a_build_inside_the_extension_does_not_ship_the_build_before(small):
    for _ in range(2):
        write_site(small, small.folder / "build")
    assert not (small.folder / "build/build").exists()


def test_a_folder_that_no_build_has_written_is_left_alone(small, tmp_path, complaint):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/to-ann.txt").touch()
    out = tmp_path / "letters"
    sentence = complaint(write_site, small, out)
    assert sentence == f"--out {out} is not empty and was not written by wwe build. Empty it, or give another folder."
    assert (tmp_path / "letters/to-ann.txt").exists()


def test_a_file_a_folder_of_ours_and_a_place_that_cannot_be_are_refused(small, tmp_path, complaint):
    (tmp_path / "file").touch()
    for out, why in (
        (tmp_path / "file", "is a file. It must be a folder."),
        (small.folder, "contains the extension itself. Give another folder."),
        (tmp_path, "contains the extension itself. Give another folder."),
        (small.folder / "site", "is inside the extension and would ship with it. Use build/ or dist/ there."),
        (tmp_path / "file/site", "cannot be written: Not a directory."),
    ):
        assert complaint(write_site, small, out) == f"--out {out} {why}"
    assert (small.folder / "main.py").exists()


def test_a_release_must_name_the_workspaces_that_it_talks_to(project, tmp_path, complaint):
    desk = project("")
    sentence = complaint(write_site, desk, tmp_path / "site")
    assert sentence.startswith(
        f"{desk.folder / 'pyproject.toml'}, line 3: tool.wwe.workspace-origins is missing. Name "
    )


def test_nothing_is_written_for_an_extension_that_could_not_run(project, tmp_path, complaint):
    desk = project(f'runtime = "micropython"\nworkspace-origins = ["{ORIGIN}"]', {"main.py": "import numpy"})
    assert "there is no module numpy" in complaint(write_site, desk, tmp_path / "site")
    assert not (tmp_path / "site").exists()


EXAMPLES = sorted(file.parent for file in resource("web").parent.glob("examples/*/pyproject.toml"))


@pytest.mark.parametrize("desk", [each for each in map(load_project, EXAMPLES) if each.runtime == "micropython"])
def test_our_own_examples_give_no_warnings(desk):
    assert build_site(desk).warnings == []


def test_a_released_page_runs_the_scripts_that_were_built_and_no_others(project):
    site = build_site(project('runtime = "micropython"'), mode=RELEASE)
    page = page_of(site)
    for name in ("early", "start"):
        [path] = [path for path in site.files if re.fullmatch(rf"{name}-\w+\.js", path)]
        digest = base64.b64encode(hashlib.sha256(site.files[path].content).digest()).decode()
        links = re.findall(rf'<(?:link|script)[^>]*"{path}"[^>]*>', page)
        assert [f'integrity="sha256-{digest}"' in link for link in links] == [True, True]


def test_the_scripts_of_a_release_are_minified_and_those_of_development_are_as_they_are_written(project):
    desk = project('runtime = "micropython"')
    development, release = build_site(desk), build_site(desk, mode=RELEASE)
    for name in ("early", "start"):
        written, small = script_of(development, name), script_of(release, name)
        assert b'\n  "use strict";\n' in written
        assert b"\n" not in small
        assert len(small) < 0.75 * len(written)


def test_a_page_in_development_runs_what_is_there(project):
    assert "integrity=" not in page_of(build_site(project('runtime = "micropython"')))
