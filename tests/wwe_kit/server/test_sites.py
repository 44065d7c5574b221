import os
import threading
import time

import pytest

from wwe_kit.build.site import build_site
from wwe_kit.errors import BadInput
from wwe_kit.project.project import load_project
from wwe_kit.server.edits.folder_state import folder_state
from wwe_kit.server.sites import ServedExtension, Sites, accepted_origins
from wwe_kit.server.source.places import excerpt_of

HOST, ORIGIN = "http://localhost:8700", "http://127.0.0.1:8701"


def settings_of(extension, text):
    content = f'[project]\nname = "desk"\n[tool.wwe]\n{text}'
    (extension.project.folder / "pyproject.toml").write_text(content, encoding="utf-8")


def test_extensions_are_served_by_their_names(sites):
    two = sites({"desk": ("", {}), "orders": ("", {})})
    assert list(two.by_name) == ["desk", "orders"]
    assert two["orders"].project.name == "orders"
    assert two.origins() == {"desk": "http://127.0.0.1:8701", "orders": "http://127.0.0.1:8702"}


def test_two_of_the_same_name_are_refused_with_both_folders(project, tmp_path, complaint):
    one = project()
    (tmp_path / "other").mkdir()
    for name in ("pyproject.toml", "main.py"):
        (tmp_path / "other" / name).write_bytes((one.folder / name).read_bytes())
    assert complaint(Sites, [one, load_project(tmp_path / "other")], build_site, [ORIGIN] * 2) == (
        f"{one.folder} and {tmp_path / 'other'} are both named desk: give one of them another name in [project]."
    )


def test_one_that_is_given_twice_is_refused(project, complaint):
    one = project()
    assert complaint(Sites, [one, load_project(one.folder)], build_site, [ORIGIN] * 2).endswith("desk is named twice.")


def test_one_that_is_not_served_is_refused_with_the_nearest(sites, complaint):
    assert complaint(sites().__getitem__, "desc") == 'No extension "desc" is served. Did you mean "desk"?'


def test_one_that_cannot_be_built_is_refused_at_the_start(project, complaint):
    broken = project('[tool.wwe.views.a]\ntemplate = "a.html"', {"a.html": "{{ nobody }}"})
    assert "a.html, line 1" in complaint(Sites, [broken], build_site, [ORIGIN])


# --- edits -----------------------------------------------------------------------------------------------------------


def test_an_edit_is_in_the_site_that_is_built_anew(sites):
    desk = sites()["desk"]
    before = desk.site
    (desk.project.folder / "style.css").write_text("p {}", encoding="utf-8")
    settings_of(desk, 'label = "Front desk"\n[tool.wwe.views.orders]')
    desk.rebuild()
    assert desk.site is not before
    assert "style.css" in desk.site.files
    assert (desk.project.label, desk.pages, desk.trouble) == ("Front desk", {"orders": "orders.html"}, "")


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ("lable = 5", "no key"),
        ('runtime = "x"', "cannot be"),
        ("label = ", "is not TOML: "),
        ('[tool.wwe.views.a]\ntemplate = "gone.html"', "no such file"),
    ],
)
def test_while_an_extension_cannot_be_built_its_last_good_site_stays(sites, settings, why):
    desk = sites()["desk"]
    before, project = desk.site, desk.project
    settings_of(desk, settings)
    desk.rebuild()
    assert why in desk.trouble
    assert (desk.site, desk.project) == (before, project)
    settings_of(desk, 'label = "Mended"')
    desk.rebuild()
    assert (desk.trouble, desk.project.label) == ("", "Mended")


@pytest.mark.parametrize("settings", ["label = ", 'lable = "Desk"', 'runtime = "x"', "views = 5"])
def test_settings_that_cannot_be_are_shown_with_their_line(sites, settings):
    desk = sites()["desk"]
    settings_of(desk, settings)
    desk.rebuild()
    excerpt = excerpt_of(desk.trouble, desk.project.folder)
    assert excerpt
    assert (excerpt.path, dict(excerpt.lines)[excerpt.line].strip()) == ("pyproject.toml", settings.strip())


def test_an_extension_that_is_renamed_is_served_under_its_new_name(sites):
    all_of_them = sites()
    desk, origin = all_of_them["desk"], all_of_them.origins()["desk"]
    (desk.project.folder / "pyproject.toml").write_text('[project]\nname = "office"\n[tool.wwe]', encoding="utf-8")
    desk.rebuild()
    assert desk.trouble == ""
    assert (all_of_them["office"], all_of_them.origins()) == (desk, {"office": origin})


def test_an_extension_cannot_take_the_name_of_another(sites):
    all_of_them = sites({"desk": ("", {}), "office": ("", {})})
    desk = all_of_them["desk"]
    (desk.project.folder / "pyproject.toml").write_text('[project]\nname = "office"\n[tool.wwe]', encoding="utf-8")
    desk.rebuild()
    assert desk.trouble.endswith("are both named office: give one of them another name in [project].")
    assert set(all_of_them.origins()) == {"desk", "office"}


PAGE = '{%% extends "wwe/page.html" %%}{%% block body %%}%s{%% endblock %%}'
TERMS = "x = " + "+".join(["1"] * 20_000)


@pytest.mark.parametrize(
    ("path", "content", "why"),
    [
        ("main.py", TERMS, "main.py is nested too deeply to be read"),
        ("main.py", "x = " + "-" * 50_000 + "1", "main.py is nested too deeply to be read"),
        ("pyproject.toml", "[tool.wwe]\na = " + "[" * 20_000 + "]" * 20_000, "nested too deeply"),
        ("pyproject.toml", "[tool.wwe]\na = " + "9" * 5_000, "a number of thousands of digits"),
        ("pyproject.toml", "[tool.wwe.budget]\nready-ms = " + "9" * 400, "more than 64 bits"),
        ("pyproject.toml", "[tool.wwe.budget]\nready-ms = nan", "must be a number greater than zero"),
        ("pyproject.toml", "[tool.wwe]\nlabel = Front desk", 'Write line 2 as: label = "Front desk"'),
        ("page.html", PAGE % '{{ "\\ud800" }}', "half a character, which no page can hold"),
        ("page.html", PAGE % ("{{" + "(" * 5_000 + ")" * 5_000 + "}}"), "page.html"),
        ("page.html", PAGE % '{% include "page.html" %}', "nested too deeply, or it includes itself"),
        ("page.html", PAGE % "{{ 1 / 0 }}", "page.html, line 1: ZeroDivisionError"),
        ("static/id_rsa", "key", "is a key or a certificate"),
    ],
    ids=range(12),
)
def test_whatever_an_edit_does_is_trouble_in_one_sentence_and_can_be_taken_back(sites, path, content, why):
    desk = sites({"desk": ('[tool.wwe.views.a]\ntemplate = "page.html"', {"page.html": PAGE % "<p>"})})["desk"]
    file = desk.project.folder / path
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")
    desk.rebuild()
    assert why in desk.trouble
    assert "Traceback" not in desk.trouble
    assert len(desk.trouble) < 1000
    desk.trouble.encode()  # the page and the terminal can show it
    if before is None:
        file.unlink()
    else:
        file.write_text(before, encoding="utf-8")
    desk.rebuild()
    assert desk.trouble == ""


def test_what_is_no_file_is_passed_over(sites):
    desk = sites()["desk"]
    for name in ("pipe.py", "pipe.css", "static-pipe"):
        os.mkfifo(desk.project.folder / name)
    desk.rebuild()
    assert (desk.trouble, "pipe.css" in desk.site.files) == ("", False)


@pytest.mark.parametrize("error", [RecursionError("deep"), MemoryError(), KeyError("x\udcff"), OSError("no")])
def test_a_defect_of_ours_is_trouble_too_and_says_where_it_is(project, error):
    def build(_project):
        if broken:
            raise error
        return build_site(_project)

    broken = False
    desk = Sites([project()], build, [ORIGIN])["desk"]
    broken = True
    desk.rebuild()
    assert desk.trouble.startswith(f"{desk.project.folder} cannot be built: {type(error).__name__}: ")
    assert desk.trouble.endswith(". This is a bug in wwe. Please report it.")
    assert f"in {__file__}, line " in desk.trouble


def test_a_build_that_was_overtaken_by_the_next_is_forgotten(project):
    slow, ended = threading.Event(), []

    def build(made_of):
        if (made_of.folder / "slow.css").exists() and not slow.is_set():
            (made_of.folder / "slow.css").unlink()
            assert slow.wait(10)
            ended.append("slow")
            raise BadInput("this was long ago")
        return build_site(made_of)

    desk = Sites([project()], build, [ORIGIN])["desk"]
    (desk.project.folder / "slow.css").touch()
    thread = threading.Thread(target=desk.rebuild)
    thread.start()
    while (desk.project.folder / "slow.css").exists():
        time.sleep(0.01)
    desk.rebuild()
    slow.set()
    thread.join()
    assert (ended, desk.trouble) == (["slow"], "")


# --- origins ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "accepted"), [([], [HOST]), (["https://a.example.com"], ["https://a.example.com", HOST]), (["*"], ["*"])]
)
def test_a_page_that_is_served_here_talks_to_the_workspace_beside_it_too(project, named, accepted):
    names = ", ".join(f'"{origin}"' for origin in named)
    assert accepted_origins(project(f"workspace-origins = [{names}]"), [HOST]) == accepted


def test_a_lock_that_a_build_has_written_is_no_edit_and_one_that_was_edited_is(sites):
    desk = sites()["desk"]
    lock = desk.project.folder / "pylock.toml"
    before = folder_state(desk.project)

    def build_and_lock(project):
        lock.write_text("written", encoding="utf-8")
        return build_site(project)

    again = ServedExtension(desk.project, build_and_lock, desk.origin)
    lock.unlink()
    assert folder_state(desk.project) == before
    again.rebuild()
    assert again.built_from == folder_state(desk.project) != before
    lock.write_text("pulled from git", encoding="utf-8")
    assert again.built_from != folder_state(desk.project)
