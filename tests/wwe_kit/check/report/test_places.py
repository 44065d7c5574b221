from pathlib import Path

from wwe_kit.check.report.places import shown


def test_a_file_below_the_current_folder_is_named_from_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a/b.py") == shown(Path("a/b.py")) == "a/b.py"


def test_another_file_is_named_as_a_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path.parent / "b.py") == (tmp_path.parent / "b.py").as_posix()
