import os

import pytest

from wwe_kit.scaffold.writing import check_free, write_scaffold

FILES = {"main.py": "pass\n", "tests/test_main.py": "", ".gitignore": "dist/\n"}


def below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_folder_is_made_with_those_above_it(tmp_path):
    write_scaffold(tmp_path / "apps/desk", FILES)
    assert below(tmp_path) == ["apps/desk/.gitignore", "apps/desk/main.py", "apps/desk/tests/test_main.py"]


def test_an_empty_folder_is_filled_and_stays_the_same_folder(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    before = folder.stat().st_ino
    write_scaffold(folder, FILES)
    assert (folder.stat().st_ino, below(tmp_path)) == (before, sorted(f"desk/{path}" for path in FILES))


def test_what_is_there_is_never_written_over(tmp_path, complaint):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/main.py").write_text("mine", encoding="utf-8")
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("nowhere")
    assert complaint(write_scaffold, tmp_path / "desk", FILES).endswith(
        "is there already and is not empty. Give another name."
    )
    for name in ("file", "link"):
        assert complaint(check_free, tmp_path / name).endswith("is there already and is a file. Give another name.")
    assert below(tmp_path / "desk") == ["main.py"]


@pytest.mark.parametrize("is_there", [False, True])
def test_an_interruption_leaves_nothing_half_done(tmp_path, monkeypatch, is_there):
    folder = tmp_path / "desk"
    if is_there:
        folder.mkdir()
    real, moves = os.rename, []

    def interrupted_once(*arguments):
        moves.append(arguments)
        if len(moves) == (2 if is_there else 1):
            raise KeyboardInterrupt
        real(*arguments)

    monkeypatch.setattr(os, "rename", interrupted_once)
    with pytest.raises(KeyboardInterrupt):
        write_scaffold(folder, FILES)
    assert sorted(tmp_path.rglob("*")) == ([folder] if is_there else [])


def test_a_folder_that_cannot_be_written_is_named(tmp_path, complaint):
    (tmp_path / "file").touch()
    assert complaint(write_scaffold, tmp_path / "file/desk", FILES).startswith(f"{tmp_path / 'file/desk'} cannot be ")
