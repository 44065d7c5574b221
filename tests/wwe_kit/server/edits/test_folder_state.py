import shutil

import pytest

from wwe_kit.server.edits.folder_state import folder_state

CATALOGUE = "locale/de/LC_MESSAGES/messages.po"
FILES = {"orders/app.py": "", "static/logo.svg": "", "data/prices.json": "{}", "tests/test_x.py": "", "page.html": ""}
FILES[CATALOGUE] = ""
EDITED = ("orders/app.py", "static/logo.svg", "page.html", "tests/test_x.py", "new.css", CATALOGUE)


@pytest.fixture
def desk(project):
    return project('files = ["tests/test_x.py"]', FILES)


@pytest.mark.parametrize("path", EDITED)
def test_an_edit_is_a_difference(desk, path):
    before = folder_state(desk)
    assert folder_state(desk) == before
    (desk.folder / path).write_text("edited", encoding="utf-8")
    assert folder_state(desk) != before


def test_an_edit_of_what_does_not_ship_is_none(desk):
    before = folder_state(desk)
    (desk.folder / "tests/test_y.py").touch()
    (desk.folder / ".git").mkdir()
    assert folder_state(desk) == before


def test_a_folder_that_is_another_of_the_same_name_is_a_difference(desk, tmp_path):
    before = folder_state(desk)
    shutil.copytree(desk.folder, tmp_path / "copy")
    desk.folder.rename(tmp_path / "away")
    gone = folder_state(desk)
    assert gone.folders == frozenset()
    (tmp_path / "copy").rename(desk.folder)
    assert len({before, gone, folder_state(desk)}) == 3
