import os
import socket

import pytest

from wwe_kit.project import folder_walk
from wwe_kit.project.folder_walk import walk


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def found_in(folder, *left_out):
    return {found.path: found.problem for found in walk(folder, lambda path: path in left_out)}


def test_files_and_folders_are_found_in_the_order_of_their_names(folder):
    for path in ("b/one.txt", "a.txt", "c.txt", "b/deep/two.txt"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).touch()
    assert list(found_in(folder)) == ["a.txt", "b", "b/deep", "b/deep/two.txt", "b/one.txt", "c.txt"]


def test_nothing_is_looked_for_in_what_is_left_out_nor_in_an_environment_of_pythons(folder):
    for path in ("b/one.txt", "env/pyvenv.cfg", "env/x.py", "keep.txt"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).touch()
    assert list(found_in(folder, "b")) == ["keep.txt"]


def test_what_is_no_file_is_passed_over(folder, monkeypatch):
    os.mkfifo(folder / "pipe.py")
    monkeypatch.chdir(folder)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.py")
        (folder / "null.py").symlink_to("/dev/null")
        (folder / "a.py").touch()
        assert found_in(folder) == {"a.py": ""}


def test_a_link_inside_the_folder_is_followed(folder):
    (folder / "real").mkdir()
    (folder / "real/a.txt").touch()
    (folder / "other").symlink_to("real")
    (folder / "b.txt").symlink_to("real/a.txt")
    assert found_in(folder) == dict.fromkeys(["b.txt", "other", "other/a.txt", "real", "real/a.txt"], "")


def test_a_link_out_of_the_folder_is_not_followed_and_says_what_to_do(folder, tmp_path):
    (tmp_path / "desk-two").mkdir()
    (tmp_path / "desk-two/a.txt").touch()
    (folder / "a.txt").symlink_to("../desk-two/a.txt")
    (folder / "two").symlink_to(tmp_path / "desk-two")
    out = "is a link that leads out of the extension's folder, to {}. Replace it by a copy."
    assert found_in(folder) == {
        "a.txt": out.format(tmp_path / "desk-two/a.txt"),
        "two": out.format(tmp_path / "desk-two"),
    }


def test_links_that_lead_nowhere_or_round_in_a_circle_say_so_in_one_short_sentence(folder):
    (folder / "gone").symlink_to("nowhere")
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    (folder / "self").symlink_to("self")
    (folder / "up").symlink_to(".")
    found = found_in(folder)
    assert list(found) == ["gone", "one", "self", "two", "up"]
    assert found["gone"] == "is a link to nowhere, which does not exist. Replace the link by the file itself."
    assert found["up"] == "is a link to a folder that contains it. Remove it."
    assert max(map(len, found.values())) < 200


def test_folders_that_link_to_each_other_are_no_endless_way(folder):
    for name, other in (("a", "b"), ("b", "a")):
        (folder / name).mkdir()
        (folder / name / "over").symlink_to(f"../{other}")
    assert len(found_in(folder)) == 6


def test_a_folder_that_is_gone_is_told_as_its_own_problem(folder):
    folder.rmdir()
    assert found_in(folder) == {"": "cannot be read: No such file or directory."}


def test_a_folder_that_cannot_be_read_is_told_and_the_others_are_found(folder, monkeypatch):
    # Not by its permissions: root, as whom tests run in a container, may read everything.
    listdir = os.listdir

    def refuse(place):
        if str(place).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return listdir(place)

    (folder / "locked").mkdir()
    (folder / "open.txt").touch()
    monkeypatch.setattr(os, "listdir", refuse)
    assert found_in(folder) == {"locked": "cannot be read: Permission denied.", "open.txt": ""}


def test_a_folder_whose_files_cannot_be_asked_for_is_told(folder, monkeypatch):
    # What the system does to everybody but root where a folder may not be entered.
    listdir, stat = os.listdir, os.stat

    def refuse_in(place):
        if "locked" in str(place):
            raise PermissionError(13, "Permission denied")

    def refusing_listdir(place):
        refuse_in(place)
        return listdir(place)

    def refusing_stat(place, **options):
        refuse_in(os.path.dirname(place))
        return stat(place, **options)

    (folder / "locked").mkdir()
    monkeypatch.setattr(os, "listdir", refusing_listdir)
    monkeypatch.setattr(os, "stat", refusing_stat)
    assert found_in(folder) == {"locked": "cannot be read: Permission denied."}


def test_a_whole_disk_is_not_walked_through(folder, monkeypatch):
    monkeypatch.setattr(folder_walk, "MOST", 5)
    for number in range(9):
        (folder / f"{number}.txt").touch()
    assert found_in(folder)[""] == "holds more than 5 files."


def test_a_file_is_another_when_it_was_edited(folder):
    (folder / "a.txt").write_text("one")
    [before] = walk(folder, lambda _path: False)
    (folder / "a.txt").write_text("three")
    [after] = walk(folder, lambda _path: False)
    assert before != after
