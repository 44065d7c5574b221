"""The files of the workspace's page: their addresses change with what is in them."""

import os

import pytest

from wwe_kit.server.host_files import page_files, page_modules, version


@pytest.fixture
def files(tmp_path):
    made = {f"assets/{name}": tmp_path / name for name in ("a.js", "b.css")}
    for file in made.values():
        file.write_text("1", encoding="utf-8")
    return made


def write_later(file, text):
    changed = file.stat().st_mtime_ns + 1_000_000
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(changed, changed))


def test_an_edit_of_any_file_gives_all_of_them_another_address(files):
    before = version(files)
    write_later(files["assets/b.css"], "2")
    assert version(files) != before


def test_files_that_say_the_same_have_the_same_address(files):
    before = version(files)
    write_later(files["assets/b.css"], "1")
    assert version(files) == before


def test_scripts_are_named_and_style_sheets_are_not(files):
    assert page_modules(files) == ["assets/a.js"]


def test_at_an_address_of_before_a_file_is_not_kept(get):
    current = get(f"/files-{version(page_files())}/assets/host.js")
    before = get("/files-0123456789/assets/host.js")
    assert before.body == current.body
    assert (before.headers["Cache-Control"], "immutable" in current.headers["Cache-Control"]) == ("no-cache", True)
